"""The speaker beside a cue."""

from __future__ import annotations

from typing import NamedTuple

from kzfacts.extract.asides import is_of, outlet_addressed, skip_asides
from kzfacts.extract.scene import Scene
from kzfacts.model import Mention, Span

_ARTICLE = "ال"
_SOFT = frozenset(' «»"(')
_INDEFINITE_LINKS = frozenset(("في", "من"))
_APART = frozenset(":.;!?\n")
_SHORT_NAME = 3
_LONGEST_NAME = 14  # words of a noun phrase that no mention covers


class Speaker(NamedTuple):
    """Who speaks.

    Attributes:
        span: The words that stand for the speaker.
        first, last: The outer words of the noun phrase, title included.
        mention: The mention behind it; None for an unnamed source.
        statement: The words name a statement, not a person or body.
    """

    span: Span
    first: int
    last: int
    mention: Mention | None = None
    statement: bool = False


def find_speaker(scene: Scene, word: int, stop: int) -> Speaker | None:
    """The noun phrase of a speaker that begins at a word; None where none does."""
    mention = scene.heads.get(word)
    if ("statement", word) in scene.phrases and not _is_name_at(scene, word, mention):
        return _statement(scene, word, stop)
    if mention is not None:
        return _named(scene, word, mention, stop)
    for table in ("source", "title"):
        if (table, word) in scene.phrases:
            return _described(scene, word, scene.phrases[table, word].last, stop)
    return None


def _is_name_at(scene: Scene, word: int, mention: Mention | None) -> bool:
    return mention is not None and mention.form == "name" and mention.start == scene.doc.starts[word]


def _named(scene: Scene, word: int, mention: Mention, stop: int) -> Speaker:
    last = scene.last_word(max(mention.end, mention.role_end or 0))
    if mention.form != "name":
        bearer = _described(scene, word, last, stop)  # "the official in charge, X": X is the speaker
        if bearer.mention is not None:
            return bearer
        last = bearer.last
    return Speaker(Span(mention.start, mention.end), word, _over_joined(scene, last, stop), mention)


def _over_joined(scene: Scene, last: int, stop: int) -> int:
    """The last word of the mentions that an "and" joins on."""
    while last + 1 < stop and last + 1 in scene.heads and scene.form(last + 1).startswith("و"):
        last = scene.last_word(scene.heads[last + 1].end)
    return last


def _touch(scene: Scene, word: int) -> bool:
    return len(scene.doc.gaps[word]) <= 3 and _APART.isdisjoint(scene.doc.gaps[word])


def _statement(scene: Scene, word: int, stop: int) -> Speaker:
    """A statement; its maker where the next words name one: "a statement of X", "issued by X"."""
    last = scene.phrases["statement", word].last
    for first, mention in scene.mentions_within(last + 1, min(stop, last + 5)):
        named = not scene.form(word).removeprefix("و").startswith(_ARTICLE) and first == last + 1
        if (named or is_of(scene, first, mention) or scene.form(first - 1) == "عن") and not scene.is_outlet(mention):
            return Speaker(Span(mention.start, mention.end), word, scene.last_word(mention.end), mention)
    return Speaker(scene.span(word, last), word, last, statement=True)


def _described(scene: Scene, word: int, last: int, stop: int) -> Speaker:
    """A head with what describes it; a person named at its end, or the outlet it works for, is the speaker."""
    works_for = word in scene.outlets or _is_paper(scene, word)
    while last + 1 < min(stop, word + _LONGEST_NAME):
        known = scene.heads.get(last + 1)
        if known is not None and (
            (works_for and scene.is_outlet(known)) or (_is_person(known) and _is_apposed(scene, word, known))
        ):
            return Speaker(Span(known.start, known.end), word, scene.last_word(known.end), known)
        if not _continues(scene, last + 1) or not _agrees(scene, word, last + 1) or _is_deed(scene, last + 1):
            break
        last = last + 1 if known is None else scene.last_word(known.end)
    after = scene.heads.get(last + 1)
    if after is not None and last + 1 < stop and _is_person(after) and _touch(scene, last + 1):
        return Speaker(Span(after.start, after.end), word, scene.last_word(after.end), after)
    last = _without_link(scene, word, last)
    source = scene.phrases.get(("source", word))
    start = scene.doc.starts[word] if source is None else source.start
    return Speaker(Span(start, scene.doc.ends[last]), word, last)


def _without_link(scene: Scene, word: int, last: int) -> int:
    while last > word and scene.roles.get(last) == "preposition":
        last -= 1
    return last


def _is_person(mention: Mention) -> bool:
    return mention.type == "PERSON" and mention.form == "name"


def _is_apposed(scene: Scene, word: int, name: Mention) -> bool:
    """Whether a name after this head can be its bearer: not "an official in the office of president X"."""
    if scene.form(word).startswith(_ARTICLE):
        return True
    last = scene.doc.word_at(name.start)
    linked = any(scene.form(at) in _INDEFINITE_LINKS for at in range(word + 1, last))
    return ("title", word) in scene.phrases and (not linked or name.role_start in (None, scene.doc.starts[word]))


def _is_paper(scene: Scene, word: int) -> bool:
    source = scene.phrases.get(("source", word))
    return source is not None and source.id == "paper"


def _agrees(scene: Scene, head: int, word: int) -> bool:
    """Whether a word can go on describing a head: definite after definite, bare after bare."""
    before = word - 1
    if before == head or ("title", head) in scene.phrases or word in scene.heads:
        return True
    if any(scene.roles.get(at) == "preposition" or scene.form(at) == "باسم" for at in (before, word)):
        return True
    return _is_definite(scene, word) == _is_definite(scene, before)


def _is_deed(scene: Scene, word: int) -> bool:
    """Whether a bare masdar behind a definite noun begins what is said: أعلن المتحدث انسحاب القوات."""
    if word not in scene.deeds or word in scene.heads:
        return False
    return _is_definite(scene, word - 1) or _ends_name(scene, word - 1)


def _ends_name(scene: Scene, word: int) -> bool:
    """Whether a name ends at a word: مدير مطار عدن."""
    named = (scene.heads.get(first) for first in range(max(0, word - _SHORT_NAME), word + 1))
    return any(one is not None and one.form == "name" and scene.last_word(one.end) == word for one in named)


def _is_definite(scene: Scene, word: int) -> bool:
    return scene.form(word).removeprefix("و").startswith((_ARTICLE, "لل"))


def _continues(scene: Scene, word: int) -> bool:
    if not set(scene.doc.gaps[word]) <= _SOFT or word in scene.timexes or ("aside", word) in scene.phrases:
        return False
    opening = scene.openings.get(word)
    if opening is not None and scene.is_speech(opening):
        return False
    form = scene.form(word)
    if (form.startswith("لل") and word in scene.outlets) or outlet_addressed(scene, word) is not None:
        return False
    if form.startswith("ب") and len(form) > 3 and form != "باسم" and word not in scene.heads:
        return False
    role = scene.roles.get(word)
    if role == "preposition":
        return form in _INDEFINITE_LINKS
    return role is None and word not in scene.cues and ("statement", word) not in scene.phrases


def guess_speaker(scene: Scene, word: int, stop: int) -> Speaker | None:
    """A speaker between a verb and what is said that nothing known begins: the person or body at its end."""
    if word >= stop or scene.roles.get(word) in ("preposition", "pronominal", "that", "bound", "relative"):
        return None
    last = None
    for first, mention in scene.mentions_within(word, min(stop, word + _LONGEST_NAME)):
        if scene.roles.get(first - 1) == "relative":
            break
        last = mention
        if _is_person(mention):
            return Speaker(Span(mention.start, mention.end), first, scene.last_word(mention.end), mention)
    end = word
    while end + 1 < min(stop, word + _LONGEST_NAME) and _continues(scene, end + 1):
        end += 1
    if last is not None and last.start <= scene.doc.starts[word] + 2:
        return Speaker(Span(last.start, last.end), word, scene.last_word(last.end), last)
    end = _without_link(scene, word, end)
    return Speaker(scene.span(word, end), word, end)


def find_subject_before(scene: Scene, verb: int, clause: int) -> Speaker | None:
    """The subject that stands before its verb: at the start of its clause, or before a relative."""
    word = verb - 1
    while word > clause and scene.roles.get(word) == "past":
        word -= 1
    if scene.roles.get(word) == "relative":
        return _nearest_before(scene, word, clause)
    first = skip_asides(scene, clause, verb)
    while first < verb and scene.roles.get(first) in ("boundary", "past", "that"):
        first = skip_asides(scene, first + 1, verb)
    speaker = find_speaker(scene, first, verb)
    if speaker is None or speaker.last >= verb:
        return None
    return speaker


def _nearest_before(scene: Scene, word: int, clause: int) -> Speaker | None:
    for first in range(word - 1, max(clause, word - 12) - 1, -1):
        mention = scene.heads.get(first)
        if mention is not None:
            return Speaker(Span(mention.start, mention.end), first, scene.last_word(mention.end), mention)
        if ("source", first) in scene.phrases:
            return Speaker(Span(scene.phrases["source", first].start, scene.doc.ends[word - 1]), first, word - 1)
    return None
