"""Finite verbs of saying: who says, and what."""

from __future__ import annotations

from kzfacts.extract.asides import skip_asides
from kzfacts.extract.complements import Complement, find_clause, find_noun
from kzfacts.extract.narration import Narration
from kzfacts.extract.scene import Scene
from kzfacts.extract.speakers import Speaker, find_speaker, find_subject_before, guess_speaker
from kzfacts.text.scan import Hit

_JOINING = frozenset(("و", "ف"))
_NOT_YET = ("س", "ل")  # future and purpose
_FIRST_PERSON = "نا"  # "we describe" is also "half"
_FARTHEST_BACK = 60  # words from a verb back to the start of its clause
_LONG_OCCASION = 14  # words of "in a meeting with ..." before the clause
_ADDRESSED = frozenset(("demanded", "accused"))  # what follows the verb is whom it is said to
_PLURAL = ("وا", "ون")


def read_verb(narration: Narration, cue: Hit) -> bool:
    """Read a finite verb of saying; whether it is one."""
    if is_unsaid(narration, cue):
        return False
    stop = reach(narration, cue)
    found, after = _subject(narration, cue, stop)
    complement = _complement(narration.scene, cue, after, stop, named=found is not None)
    if complement is None:
        _wait(narration, cue, found)
        return False
    if found is None and cue.entry.row["speech"] not in _ADDRESSED:
        found = _guess(narration, cue, complement)
    found = _source_behind(narration, found, complement)
    standing = _standing(narration, cue, found, complement)
    speaker = _speaker_before(narration, cue) if found is None else narration.bound(found)
    if standing is None or speaker is None:
        return False
    narration.add(cue, speaker, complement, nested=standing == "nested", implicit=found is None)
    narration.done = max(narration.done, complement.before - 1)
    return True


def _wait(narration: Narration, cue: Hit, found: Speaker | None) -> None:
    """Keep a subject whose verb stands alone: what is said comes with the next verb or participle."""
    if found is not None and found.mention is not None and narration.open_at(cue.start) is None:
        narration.waiting = narration.bound(found)


def is_unsaid(narration: Narration, cue: Hit) -> bool:
    """Negated, future, or wished for: nothing has been said."""
    before = role_before(narration, cue)
    if cue.prefix.endswith(_NOT_YET) or before in ("negation", "preposition"):
        return True
    if cue.form == "past":
        return False
    return narration.scene.form(cue.first)[len(cue.prefix)] in _FIRST_PERSON or before in ("that", "and-that", "bound")


def role_before(narration: Narration, cue: Hit) -> str | None:
    """The role of the word before a cue in its sentence."""
    return narration.scene.roles.get(cue.first - 1) if cue.first > narration.sentence.first else None


def reach(narration: Narration, cue: Hit) -> int:
    """The word after the last that can belong to the cue: its sentence, or the quotation it stands in."""
    around = narration.scene.quotation_around(cue.start)
    stop = narration.sentence.stop
    return stop if around is None else min(stop, max(cue.last + 1, narration.scene.doc.word_at(around.end)))


def _subject(narration: Narration, cue: Hit, stop: int) -> tuple[Speaker | None, int]:
    """The speaker beside the verb, and the word after the noun phrase that follows it."""
    scene = narration.scene
    after = skip_asides(scene, cue.last + 1, stop)
    before = None
    if cue.prefix in ("", "ف") or role_before(narration, cue) == "past":
        before = find_subject_before(scene, cue.first, clause_start(narration, cue))
    relative = role_before(narration, cue) == "relative"
    if relative and scene.form(cue.first - 1).endswith("التي") and not _is_feminine(scene, cue):
        before = None  # "the raids which he said": the antecedent does not speak
    if before is not None and (relative or skip_asides(scene, before.last + 1, cue.first) == cue.first):
        return before, after
    following = find_speaker(scene, after, stop)
    if following is not None and not _disagrees(scene, cue, after):
        return following, skip_asides(scene, following.last + 1, stop)
    return before, after


def clause_start(narration: Narration, cue: Hit) -> int:
    """The first word of the cue's clause: after a "while" or "but", else of its sentence or the speech around it."""
    scene, first = narration.scene, narration.sentence.first
    around = narration.open_at(cue.start)
    if around is not None:
        first = max(first, scene.doc.word_at(around.content.start))
    for word in range(cue.first - 1, max(first, cue.first - _FARTHEST_BACK), -1):
        if scene.roles.get(word) == "boundary":
            return word
    return first


def _disagrees(scene: Scene, cue: Hit, word: int) -> bool:
    """A masculine verb before a feminine noun: the noun is no subject, as in "he asked the government to"."""
    if "clause" in cue.entry.row["complement"] and len(cue.entry.row["complement"]) == 1:
        return False
    doc = scene.doc
    mention = scene.heads.get(word)
    feminine_noun = doc.text[doc.ends[word] - 1] == "ة" and not (mention and mention.type == "PERSON")
    return feminine_noun and not _is_feminine(scene, cue)


def _is_feminine(scene: Scene, cue: Hit) -> bool:
    verb = scene.form(cue.last)[len(cue.prefix) :]
    return verb.startswith("ت") if cue.form == "present" else verb.endswith("ت")


def _complement(scene: Scene, cue: Hit, after: int, stop: int, *, named: bool) -> Complement | None:
    row = cue.entry.row
    clause = find_clause(scene, after, stop) if "clause" in row["complement"] else None
    if "ambiguous" in row and not (named and _opens_clause(scene, cue.first)):
        return clause if named or _opens_clause(scene, cue.first) else None
    noun = None if cue.suffix else find_noun(scene, after, stop, row)
    if clause is None or noun is None or clause.before <= after + 1:
        return clause or noun
    if noun.first == after + 1 and scene.roles.get(after) == "preposition":
        return noun
    return noun if _is_object(scene, after, clause, row["complement"], named=named) else clause


def _is_object(scene: Scene, after: int, clause: Complement, accepted: list[str], *, named: bool) -> bool:
    """Whether the noun phrase before a clause is what the verb takes, and the clause only a part of it."""
    between = clause.before - after
    if scene.roles.get(after) == "preposition" or "object" not in accepted:
        return between > _LONG_OCCASION
    if not named:
        return between > _LONG_OCCASION
    bearer = any(mention.type == "PERSON" for _, mention in scene.mentions_within(after, clause.before))
    return not (bearer or (scene.form(after).startswith("ال") and between < 6))


def _source_behind(narration: Narration, found: Speaker | None, complement: Complement) -> Speaker | None:
    """In "the agency said, quoting officials, that" the officials speak and the agency relays."""
    scene = narration.scene
    if found is None or found.mention is None or not scene.is_outlet(found.mention):
        return found
    for word in range(found.last + 1, complement.before):
        if any(hit.id == "quoting" for hit in scene.cues.get(word, ())):
            origin = find_speaker(scene, word + 2, complement.before)
            narration.relayed = found.span if origin is not None else None
            return origin or found
    return found


def _guess(narration: Narration, cue: Hit, complement: Complement) -> Speaker | None:
    if narration.scene.roles.get(cue.last + 1) == "preposition":
        return None  # an occasion: "in a meeting with X"
    start = skip_asides(narration.scene, cue.last + 1, complement.before)
    return guess_speaker(narration.scene, start, complement.before)


def _speaker_before(narration: Narration, cue: Hit) -> Speaker | None:
    """Who goes on speaking, or the subject of the sentence, where a verb has none of its own."""
    scene, first = narration.scene, narration.sentence.first
    if scene.form(cue.last).endswith(_PLURAL):
        return None
    if cue.first > first and not (cue.prefix in _JOINING or _opens_clause(scene, cue.first)):
        return None
    if cue.first > first and not narration.tops:
        start = skip_asides(scene, first, cue.first)
        subject = find_speaker(scene, start, cue.first) if start < cue.first else None
        if subject is not None and subject.last < cue.first:
            return narration.bound(subject)
    return narration.waiting or narration.running


def _opens_clause(scene: Scene, word: int) -> bool:
    """Whether a clause can begin at a word: after a comma, a mark, a day, an aside or a joining word."""
    if scene.doc.gaps[word] != " " or scene.roles.get(word - 1) in ("boundary", "past", "that"):
        return True
    near = range(max(0, word - 10), word)
    return any(skip_asides(scene, at, word + 1) == word for at in near)


def _standing(narration: Narration, cue: Hit, speaker: Speaker | None, complement: Complement) -> str | None:
    """Whether it stands at the "top", "nested" in the speech around it, or None: a part of that speech, no report."""
    around = narration.open_at(cue.start)
    if around is None:
        return "top"
    joined = cue.prefix in _JOINING or role_before(narration, cue) in ("boundary", "past")
    if speaker is not None and speaker.first < cue.first:
        joined = joined or narration.scene.roles.get(speaker.first - 1) == "boundary"
    if not around.quoted and joined and (complement.clause or speaker is not None):
        return "top"
    if speaker is not None and complement.clause and "belief" not in cue.entry.row and not joined:
        return "nested"
    return None
