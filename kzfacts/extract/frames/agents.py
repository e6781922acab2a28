"""Who does what a verb tells, and to whom."""

from __future__ import annotations

from collections.abc import Sequence

from kzfacts.extract.attribution import speaker_at
from kzfacts.extract.frames.arguments import holds_subject, is_active, phrase_at, subject_phrase
from kzfacts.extract.frames.joints import preposition
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Mention
from kzfacts.text.document import Hit

_REACH = 12
_NEAR = 4  # words from "the capital" to its name
_BEHIND = 2  # words from a verb to its subject, office included
_DOER_REACH = 10
_SUBORDINATING = frozenset(("حيث", "عندما", "حين", "كما", "فيما", "بينما", "بعدما", "قبلما", "ان", "حتي", "لما"))
_THAT_HE = frozenset(("انه", "انها", "انهم", "بانه", "بانها", "بانهم"))


def country_of_next(reading: Reading, cue: Placed[Hit]) -> Placed[Mention] | None:
    """The country that the town right behind lies in, as the text names it before, else after: no other's capital."""
    town = reading.mentions.after(cue.last, cue.last + _NEAR)
    if town is None or town.item.country is None:
        return None
    named = [one for one in reading.mentions if one.item.kind == "country" and one.item.form == "name"]
    fitting = [one for one in named if one.item.country == town.item.country]
    before = [one for one in fitting if one.first < cue.first]
    return before[-1] if before else next(iter(fitting), None)


def agent_of(reading: Reading, cue: Placed[Hit], types: Sequence[str]) -> Placed[Mention] | None:
    """The subject: right after a verb that opens its clause or after a masdar, else the nearest before it."""
    if is_of_next(reading, cue):
        doer = phrase_at(reading, cue.last + 1)
        return doer if doer and doer.item.type in types and not is_of_abstract(reading, cue) else None
    if is_of_speaker(reading, cue):
        return _speaker(reading, cue)
    first, stop = reading.segment(cue.first)
    before = [one for one in _before(reading, cue) if one.item.type in types]
    opens = cue.first - first <= 1 or "و" in cue.item.prefix or not before
    if opens and cue.item.form in ("past", "present") and not holds_subject(reading, cue):
        words = range(cue.last + 1, min(stop, cue.last + 1 + _BEHIND))
        behind = next((reading.heads[word] for word in words if word in reading.heads), None)
        if behind and behind.item.type in types and not preposition(reading, behind):
            return behind
    if not before:
        return _subject_of_last(reading, cue, types)
    return before[-1] if cue.item.form == "adjective" else _first_of_list(reading, before)


def is_of_speaker(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether "that he" right before a verb takes up whoever speaks: قال إنه يرفض."""
    return cue.first > 0 and reading.doc.forms[cue.first - 1] in _THAT_HE


def _speaker(reading: Reading, cue: Placed[Hit]) -> Placed[Mention] | None:
    """The mention of who speaks at a cue."""
    speech = speaker_at(reading.attributions, cue.item.start, cue.item.end)
    words = reading.doc.words_within(*speech.speaker) if speech and speech.speaker else None
    return reading.mentions.at(words[0]) if words else None


def _before(reading: Reading, cue: Placed[Hit]) -> list[Placed[Mention]]:
    """The mentions near before a cue in its sentence that can be its subject: none after a preposition."""
    begin, clause = reading.sentence(cue.first)[0], reading.segment(cue.first)[0]
    near = (one for one in reading.mentions.within(begin, cue.first) if cue.first - one.last <= _REACH)
    return [one for one in near if not preposition(reading, one) and not _is_in_relative(reading, one, clause)]


def _is_in_relative(reading: Reading, one: Placed[Mention], clause: int) -> bool:
    """Whether a mention lies in a relative clause that ends before the clause: مارتن، الذي يرأس المنظمة، أعلن."""
    first = reading.segment(one.first)[0]
    return first != clause and reading.is_relative(first)


def _subject_of_last(reading: Reading, cue: Placed[Hit], types: Sequence[str]) -> Placed[Mention] | None:
    """The subject of the sentence before, a person, where this one opens with a verb alone: وأجرى محادثات مع."""
    first, _ = reading.sentence(cue.first)
    if "PERSON" not in types or not first or cue.first - first > 1 or not reading.doc.forms[first].startswith("و"):
        return None
    persons = (
        one for one in reading.mentions.within(reading.sentence(first - 1)[0], first) if one.item.type == "PERSON"
    )
    subject = next(persons, None)
    return subject if subject is not None and not preposition(reading, subject) else None


def is_of_next(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether a masdar is of the noun right behind it: عودة النازحين, but not العودة إلى, محادثات هاتفية."""
    if cue.item.form != "noun" or cue.item.suffix or cue.item.prefix.endswith(("ال", "لل")):
        return False
    _, stop = reading.segment(cue.last)
    behind = cue.last + 1
    return behind < stop and (behind in reading.heads or reading.doc.forms[behind].startswith("ال"))


def is_of_abstract(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether a masdar is of a state of things or an event, which go nowhere: عودة الهدوء."""
    behind = cue.last + 1
    return is_of_next(reading, cue) and any(reading.of(table).at(behind) is not None for table in ("theme", "event"))


def _first_of_list(reading: Reading, mentions: Sequence[Placed[Mention]]) -> Placed[Mention]:
    """The first of those that "and" joins to the last one: تمكنت المقاومة والجيش من."""
    index = len(mentions) - 1
    while index and mentions[index - 1].last == mentions[index].first - 1:
        one = mentions[index]
        if not reading.doc.text[reading.doc.starts[one.first] : one.item.start].startswith("و"):
            break
        index -= 1
    return mentions[index]


def object_of(reading: Reading, cue: Placed[Hit]) -> Placed[Mention] | None:
    """What follows the verb and its subject."""
    if cue.item.form not in ("past", "present") or cue.item.suffix:
        return None
    if follows_subject(reading, cue) or holds_subject(reading, cue):
        return phrase_at(reading, cue.last + 1)
    subject = subject_phrase(reading, cue)
    return phrase_at(reading, subject.last + 1) if subject else None


def doer_of(reading: Reading, cue: Placed[Hit], types: Sequence[str]) -> Placed[Mention] | None:
    """The subject right after the verb, its office between at most; else right before it."""
    if cue.item.form in ("past", "present") and not is_active(reading, cue):
        return None
    _, stop = reading.segment(cue.last)
    after = reading.mentions.after(cue.last, min(stop, cue.last + _DOER_REACH))
    if after and after.item.type == "GROUP" and after.item.type not in types and after.first == cue.last + 1:
        whole = reading.mentions.at(after.last + 1)  # نواب البرلمان
        if whole is not None and whole.item.type in types and not holds_subject(reading, cue):
            return whole
    follows = follows_subject(reading, cue) or holds_subject(reading, cue)
    if not follows and after and after.item.type in types and not cue.item.suffix and not preposition(reading, after):
        begin = after.item.role_start if after.item.role_start is not None else after.item.start
        if reading.doc.word_at(min(begin, after.item.start)) == cue.last + 1:
            return after
    before = (
        reading.mentions.at(cue.first - 1)
        if cue.first > reading.segment(cue.first)[0] and not cue.item.prefix
        else None
    )
    if before is None or before.item.type not in types or cue.item.form not in ("past", "present"):
        return None
    return before if not preposition(reading, before) else None


def follows_subject(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether the subject stands before the verb: a relative, a mention, or the noun after "that"."""
    forms = reading.doc.forms
    if cue.first == 0:
        return False
    opens = cue.item.prefix == "" and forms[cue.first - 1] not in _SUBORDINATING
    before = range(reading.segment(cue.first)[0], cue.first - 1)
    led = opens and any(map(reading.is_that, before))  # إن مهاجما انتحاريا فجر
    within = cue.first > reading.segment(cue.first)[0] and cue.item.prefix == ""
    beside = within and reading.mentions.at(cue.first - 1) is not None
    return led or beside or reading.is_relative(cue.first - 1) or is_of_speaker(reading, cue)
