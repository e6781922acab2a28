"""The speaker beside a cue, and whom a role word or a pronoun stands for."""

from __future__ import annotations

from typing import NamedTuple

from kzfacts.extract.scene import Scene
from kzfacts.model import Mention, Span

_ARTICLE = "ال"
_SOFT = frozenset(' «»"(')
_OF_STATEMENTS = frozenset(("له", "لها", "لهم", "صحفي", "صحافي", "رسمي", "صحفيه", "صحافيه", "رسميه", "مشترك", "متلفز"))
_INDEFINITE_LINKS = frozenset(("في", "من", "فى"))
_LONGEST_NAME = 14  # words of a noun phrase that no mention covers


class Speaker(NamedTuple):
    """Who speaks.

    Attributes:
        span: The words that stand for the speaker.
        last: The last word of the noun phrase.
        mention: The mention behind it; None for an unnamed source.
        statement: The words name a statement, not a person or body.
    """

    span: Span
    last: int
    mention: Mention | None = None
    statement: bool = False


def skip_asides(scene: Scene, word: int, stop: int) -> int:
    """The first word that is no day, occasion, aside, past marker or outlet addressed."""
    while word < stop and ":" not in scene.doc.gaps[word]:
        after = _after_aside(scene, word, stop)
        if after == word:
            return word
        word = after
    return min(word, stop)


def _after_aside(scene: Scene, word: int, stop: int) -> int:
    if word in scene.timexes:
        return scene.timexes[word][0] + 1
    if ("aside", word) in scene.phrases:
        return scene.phrases["aside", word].last + 1
    if scene.roles.get(word) == "past":
        return word + 1
    if "(" in scene.doc.gaps[word]:
        return next((at for at in range(word + 1, min(stop, word + 12)) if ")" in scene.doc.gaps[at]), word)
    if scene.roles.get(word) == "preposition":
        return _after_occasion(scene, word)
    listener = _outlet_addressed(scene, word)
    return word if listener is None else listener + 1


def _after_occasion(scene: Scene, word: int) -> int:
    """Over "in a statement of his" and "on the fifth"; the same word where no occasion follows."""
    if word + 1 in scene.timexes:
        return scene.timexes[word + 1][0] + 1
    if ("statement", word + 1) not in scene.phrases:
        return word
    after = scene.phrases["statement", word + 1].last + 1
    while scene.form(after) in _OF_STATEMENTS:
        after += 1
    owner = scene.heads.get(after)
    if owner is not None and scene.form(after).startswith("ل") and scene.doc.starts[after] != owner.start:
        return scene.last_word(owner.end) + 1
    return after


def _outlet_addressed(scene: Scene, word: int) -> int | None:
    mention = scene.heads.get(word)
    if mention is None or not scene.is_outlet(mention) or not scene.form(word).startswith("ل"):
        return None
    return scene.last_word(mention.end)


def find_speaker(scene: Scene, word: int, stop: int) -> Speaker | None:
    """The noun phrase of a speaker that begins at a word; None where none does."""
    mention = scene.heads.get(word)
    if ("statement", word) in scene.phrases and (mention is None or mention.form != "name"):
        return _statement(scene, word, stop)
    if mention is not None:
        return _named(scene, mention, stop)
    if ("source", word) in scene.phrases:
        return _unnamed(scene, word, stop)
    return None


def _named(scene: Scene, mention: Mention, stop: int) -> Speaker:
    last = scene.last_word(max(mention.end, mention.role_end or 0))
    if mention.form != "name" and last + 1 < stop:  # "the minister, X": X is the speaker
        beside = scene.heads.get(last + 1)
        if beside is not None and beside.form == "name" and beside.type == "PERSON" and _touch(scene, last + 1):
            return Speaker(Span(beside.start, beside.end), scene.last_word(beside.end), beside)
    return Speaker(Span(mention.start, mention.end), _over_joined(scene, last, stop), mention)


def _over_joined(scene: Scene, last: int, stop: int) -> int:
    """The last word of the mentions that an "and" joins on."""
    while last + 1 < stop and last + 1 in scene.heads and scene.form(last + 1).startswith("و"):
        last = scene.last_word(scene.heads[last + 1].end)
    return last


def _touch(scene: Scene, word: int) -> bool:
    return len(scene.doc.gaps[word]) <= 3 and ":" not in scene.doc.gaps[word] and "." not in scene.doc.gaps[word]


def _statement(scene: Scene, word: int, stop: int) -> Speaker:
    """A statement, with the body that made it where the next words name one."""
    last = scene.phrases["statement", word].last
    for _, mention in scene.mentions_within(last + 1, min(stop, last + 7)):
        if not scene.is_outlet(mention):
            return Speaker(Span(mention.start, mention.end), scene.last_word(mention.end), mention)
    return Speaker(scene.span(word, last), last, statement=True)


def _unnamed(scene: Scene, word: int, stop: int) -> Speaker:
    """An unnamed source with what describes it; a named person at its end is the speaker."""
    last = scene.phrases["source", word].last
    outlet = word in scene.outlets
    while last + 1 < min(stop, word + _LONGEST_NAME) and _continues(scene, last + 1):
        known = scene.heads.get(last + 1)
        last = last + 1 if known is None else scene.last_word(known.end)
        if known is not None and (outlet or (_is_person(known) and _is_apposed(scene, word))):
            return Speaker(Span(known.start, known.end), last, known)
    after = scene.heads.get(last + 1)
    if after is not None and last + 1 < stop and _is_person(after) and _touch(scene, last + 1):
        return Speaker(Span(after.start, after.end), scene.last_word(after.end), after)
    last = _without_link(scene, word, last)
    return Speaker(scene.span(word, last), last)


def _without_link(scene: Scene, word: int, last: int) -> int:
    while last > word and scene.roles.get(last) == "preposition":
        last -= 1
    return last


def _is_person(mention: Mention) -> bool:
    return mention.type == "PERSON" and mention.form == "name"


def _is_apposed(scene: Scene, word: int) -> bool:
    """Whether a name after this head can be its bearer: not "an official in X's office"."""
    return scene.form(word).startswith(_ARTICLE) or scene.form(word + 1) not in _INDEFINITE_LINKS


def _continues(scene: Scene, word: int) -> bool:
    if not set(scene.doc.gaps[word]) <= _SOFT or word in scene.timexes or ("aside", word) in scene.phrases:
        return False
    form = scene.form(word)
    if (form.startswith("لل") and word in scene.outlets) or _outlet_addressed(scene, word) is not None:
        return False
    if form.startswith("ب") and len(form) > 3 and form != "باسم" and word not in scene.heads:
        return False
    role = scene.roles.get(word)
    if role == "preposition":
        return form in _INDEFINITE_LINKS
    return role is None and word not in scene.cues and ("statement", word) not in scene.phrases


def guess_speaker(scene: Scene, word: int, stop: int) -> Speaker | None:
    """A speaker between a verb and what is said that nothing known begins: the person or body at its end."""
    if word >= stop or scene.roles.get(word) in ("preposition", "that", "bound", "relative"):
        return None
    last = None
    for first, mention in scene.mentions_within(word, min(stop, word + _LONGEST_NAME)):
        if scene.roles.get(first - 1) == "relative":
            break
        last = mention
        if _is_person(mention):
            return Speaker(Span(mention.start, mention.end), scene.last_word(mention.end), mention)
    end = word
    while end + 1 < min(stop, word + _LONGEST_NAME) and _continues(scene, end + 1):
        end += 1
    if last is not None and last.start <= scene.doc.starts[word] + 2:
        return Speaker(Span(last.start, last.end), scene.last_word(last.end), last)
    end = _without_link(scene, word, end)
    return Speaker(scene.span(word, end), end)


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
            return Speaker(Span(mention.start, mention.end), scene.last_word(mention.end), mention)
    return None


def bind(scene: Scene, speaker: Speaker, running: Speaker | None, seen: list[Mention]) -> Speaker:
    """The speaker that the words stand for: the last one with that role, kind or head."""
    mention = speaker.mention
    if mention is None:
        return _bind_unnamed(scene, speaker, running)
    if mention.form == "name":
        return speaker
    earlier = [] if running is None or running.mention is None else [running.mention]
    for other in [*earlier, *reversed([one for one in seen if one.start < mention.start])]:
        if other.form == "name" and other.type == mention.type and _is_alike(scene, mention, other):
            return speaker._replace(span=Span(other.start, other.end), mention=other)
    return speaker


def _is_alike(scene: Scene, nominal: Mention, name: Mention) -> bool:
    if nominal.country and name.country and nominal.country != name.country:
        return False
    if nominal.former != name.former:
        return False
    if nominal.kind and name.kind:
        return nominal.kind == name.kind or name.kind.startswith(nominal.kind + "-")
    described = name.role_start if name.type == "PERSON" else name.start
    return described is not None and _head(scene, nominal.start) == _head(scene, described)


def _head(scene: Scene, offset: int) -> str:
    """The head word at an offset, folded, without its article."""
    return scene.form(scene.doc.word_at(offset)).removeprefix("لل").removeprefix("ال")


def _bind_unnamed(scene: Scene, speaker: Speaker, running: Speaker | None) -> Speaker:
    """The ones that spoke before, for a bare word with its article ("the sources")."""
    words = scene.doc.words_within(*speaker.span)
    if running is None or running.mention is not None or len(words) != 1:
        return speaker
    if not scene.form(words[0]).startswith(_ARTICLE):
        return speaker
    same = _head(scene, speaker.span.start)[:4] == _head(scene, running.span.start)[:4]
    return speaker._replace(span=running.span) if same else speaker
