"""Verbs with their arguments: who sent, asked, led, met, belongs, goes where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kzfacts.extract.drafting import draft, polarity_of
from kzfacts.extract.frames.arguments import holds_subject, is_active, load_phrase, phrase_at, subject_phrase
from kzfacts.extract.frames.events import event_before, events_within
from kzfacts.extract.frames.joints import coordinated, lies_beside, preposition
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span
from kzfacts.model.claim import ValueType
from kzfacts.text.document import Hit

_REACH = 12
_DONE = frozenset(("attack", "strike", "nearest"))
_NEAR = 4  # words from "the capital" to its name
_OBJECT_REACH = 12  # words from a verb to its object, the subject between
_DOER_REACH = 10
_SUBORDINATING = frozenset(("حيث", "عندما", "حين", "كما", "فيما", "بينما", "بعدما", "قبلما", "ان", "حتي", "لما"))
_RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "اللتين", "اللواتي"))
_THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"))


def read_roles(reading: Reading) -> Iterator[Claim]:
    """The arguments of each frame cue, as the frame's slots ask for them."""
    told: set[tuple[str, str]] = set()
    for cue in reading.of("frame"):
        row = cue.item.entry.row
        if row.get("bare") and cue.item.prefix not in ("", "و"):
            continue
        if row.get("event") in _DONE and polarity_of(reading, cue.item) == "negated":
            continue  # what nobody did has no doer
        if reading.timexes.at(cue.first) is not None or _is_in_body(reading, cue) or not _has_needed(reading, cue, row):
            continue  # فجر الجمعة is dawn, منظمة التحرير is a name
        subject = _subject(reading, cue, row)
        for slot in row["slots"]:
            found = _fill(reading, cue, slot)
            if not found or (row.get("attributive") and (row["id"], found[0].item.surface) in told):
                continue
            told.add((row["id"], found[0].item.surface))
            yield _claim(reading, cue, slot, found, subject)


def _is_in_body(reading: Reading, cue: Placed[Hit]) -> bool:
    body = reading.mentions.at(cue.first)
    return body is not None and body.item.type == "ORG" and body.item.form == "name" and body.first < cue.first


def _claim(
    reading: Reading,
    cue: Placed[Hit],
    slot: Mapping[str, Any],
    found: Sequence[Placed[Mention]],
    subject: Mention | None,
) -> Claim:
    row, members = cue.item.entry.row, [one.item for one in found]
    value_type: ValueType = slot["type"]
    several = value_type == "set"
    value_span = Span(members[0].start, members[-1].end)
    return draft(
        reading,
        f"role:{row['id']}",
        predicate=slot["predicate"],
        value_type=value_type,
        value="|".join(sorted(one.surface for one in members)) if several else members[0].surface,
        value_span=value_span,
        words=(min(cue.first, found[0].first), max(cue.last, found[-1].last)),
        cue=cue.item,
        event=_family(reading, cue, row),
        subject=subject,
        members=tuple(Span(one.start, one.end) for one in members),
    )


def _family(reading: Reading, cue: Placed[Hit], row: Mapping[str, Any]) -> str | None:
    """The family the frame names, or that of the last event before it."""
    if row.get("event") != "nearest":
        return row.get("event")
    event = event_before(reading, cue.first, 2 * _REACH, resume=True)
    return event.item.id if event else None


def _has_needed(reading: Reading, cue: Placed[Hit], row: Mapping[str, Any]) -> bool:
    """Whether the sentence names an event the frame needs and none it lacks, and a word `beside` it stands near."""
    needs, lacks, beside = row.get("needs", ()), row.get("lacks", ()), row.get("beside")
    first, stop = reading.sentence(cue.first)
    if beside and not reading.of(beside).within(max(first, cue.first - _REACH), min(stop, cue.last + _REACH)):
        return False
    if "object" in row and not _has_object(reading, cue, row["object"]):
        return False
    if not needs and not lacks:
        return True
    named = {one.item.id for one in events_within(reading, first, stop)}
    return (not needs or not named.isdisjoint(needs)) and named.isdisjoint(lacks)


def _has_object(reading: Reading, cue: Placed[Hit], families: Sequence[str]) -> bool:
    """Whether an event of the families follows, with no "that" between: أعلن التحالف هدنة."""
    _, stop = reading.sentence(cue.last)
    events = events_within(reading, cue.last + 1, min(stop, cue.last + _OBJECT_REACH))
    if not events or events[0].item.id not in families:
        return False
    that = next((word for word in range(cue.last + 1, events[0].first) if reading.doc.forms[word] in _THAT), None)
    return that is None or reading.of("decision_cue").at(that + 1) is not None  # announced that it had decided to


def _subject(reading: Reading, cue: Placed[Hit], row: Mapping[str, Any]) -> Mention | None:
    types = row.get("subject_types")
    if not types:
        return None
    found = _country_of_next(reading, cue) if row.get("same_country") else _agent(reading, cue, types)
    return found.item if found else None


def _country_of_next(reading: Reading, cue: Placed[Hit]) -> Placed[Mention] | None:
    """The country named before that the town right behind lies in: no other has its capital there."""
    town = reading.mentions.after(cue.last, cue.last + _NEAR)
    before = reversed(reading.mentions.within(reading.sentence(cue.first)[0], cue.first))
    countries = (one for one in before if one.item.kind == "country" and one.item.form == "name")
    return next((one for one in countries if town and one.item.country == town.item.country), None)


def _fill(reading: Reading, cue: Placed[Hit], slot: Mapping[str, Any]) -> Sequence[Placed[Mention]]:
    how, types = slot["take"], slot["types"]
    if slot.get("behind_subject") and not _follows_subject(reading, cue):
        return []
    if how == "agent":
        agent = _agent(reading, cue, types)
        found: Sequence[Placed[Mention]] = [agent] if agent else []
    elif how in ("doer", "object"):
        doer = _doer(reading, cue, types) if how == "doer" else _object(reading, cue)
        if doer and slot.get("named") and reading.mentions.at(doer.first) is None:
            doer = None  # تبلغ مساحتها
        if doer is None and slot.get("phrase") and not _follows_subject(reading, cue):
            doer = subject_phrase(reading, cue)
        found = [doer] if doer else []
    elif how == "first":
        begin, _ = reading.sentence(cue.first)
        found = [one for one in reading.mentions.within(begin, cue.first) if one.item.type in types][:1]
    elif how == "load":
        load = load_phrase(reading, cue, until=slot.get("until", False))
        found = [load] if load else []
    elif how == "next":
        found = _following(reading, cue, slot, None, slot.get("reach", 4))
    else:
        found = _following(reading, cue, slot, frozenset(how.split("|")), slot.get("reach", _REACH))
    if found and slot["type"] == "set" and how != "load":
        found = coordinated(reading, found[0], types)
        return found if len(found) >= slot.get("least", 1) else []
    return found


def _agent(reading: Reading, cue: Placed[Hit], types: Sequence[str]) -> Placed[Mention] | None:
    """The subject: right after a verb that opens its clause, else the nearest before it."""
    first, stop = reading.segment(cue.first)
    before = [
        one for one in reading.mentions.within(reading.sentence(cue.first)[0], cue.first) if one.item.type in types
    ]
    before = [one for one in before if cue.first - one.last <= _REACH and not preposition(reading, one)]
    opens = cue.first - first <= 1 or "و" in cue.item.prefix or not before
    if opens and cue.item.form in ("past", "present") and not holds_subject(reading, cue):
        after = reading.mentions.after(cue.last, min(stop, cue.last + 3))
        if after and after.item.type in types and not preposition(reading, after):
            return after
    return before[-1] if before else None


def _object(reading: Reading, cue: Placed[Hit]) -> Placed[Mention] | None:
    """What follows the verb and its subject."""
    if cue.item.form not in ("past", "present") or cue.item.suffix:
        return None
    if _follows_subject(reading, cue) or holds_subject(reading, cue):
        return phrase_at(reading, cue.last + 1)
    subject = subject_phrase(reading, cue)
    return phrase_at(reading, subject.last + 1) if subject else None


def _doer(reading: Reading, cue: Placed[Hit], types: Sequence[str]) -> Placed[Mention] | None:
    """The subject right after the verb, its office between at most; else right before it."""
    if cue.item.form in ("past", "present") and not is_active(reading, cue):
        return None
    _, stop = reading.segment(cue.last)
    after = reading.mentions.after(cue.last, min(stop, cue.last + _DOER_REACH))
    if after and after.item.type == "GROUP" and after.item.type not in types and after.first == cue.last + 1:
        whole = reading.mentions.at(after.last + 1)  # نواب البرلمان
        if whole is not None and whole.item.type in types and not holds_subject(reading, cue):
            return whole
    follows = _follows_subject(reading, cue) or holds_subject(reading, cue)
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


def _follows_subject(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether the subject stands before the verb: a relative, a mention, or the noun after "that"."""
    forms = reading.doc.forms
    if cue.first == 0:
        return False
    opens = cue.item.prefix == "" and forms[cue.first - 1] not in _SUBORDINATING
    led = opens and not _THAT.isdisjoint(forms[reading.segment(cue.first)[0] : cue.first - 1])  # إن مهاجما انتحاريا فجر
    within = cue.first > reading.segment(cue.first)[0] and cue.item.prefix == ""
    beside = within and reading.mentions.at(cue.first - 1) is not None
    return led or beside or forms[cue.first - 1] in _RELATIVES


def _following(
    reading: Reading, cue: Placed[Hit], slot: Mapping[str, Any], prepositions: frozenset[str] | None, reach: int
) -> list[Placed[Mention]]:
    """The first fitting mention after the cue: with one of the prepositions, or with none."""
    _, stop = reading.sentence(cue.last)
    for one in reading.mentions.within(cue.last + 1, min(stop, cue.last + 1 + reach)):
        led_by = preposition(reading, one)
        if (slot.get("apposed") and reading.doc.starts[one.first] != one.item.start) or lies_beside(reading, one):
            return []  # العاصمة وعدن
        if _is_wanted(one.item, slot) and _is_led(reading, one, cue, led_by, prepositions):
            return [one]
    same_word = reading.mentions.at(cue.last)
    if prepositions is None and same_word and _is_wanted(same_word.item, slot) and same_word.first > cue.first:
        return [same_word]
    return []


def _is_wanted(item: Mention, slot: Mapping[str, Any]) -> bool:
    """Whether a mention is of the slot's types and kinds."""
    if item.type not in slot["types"] or (slot.get("names") and item.form != "name"):
        return False
    if slot.get("towns") and (item.kind == "country" or item.form != "name"):
        return False
    return "kinds" not in slot or item.kind in slot["kinds"]


def _is_led(
    reading: Reading, one: Placed[Mention], cue: Placed[Hit], led_by: str, prepositions: frozenset[str] | None
) -> bool:
    if prepositions is not None:
        return led_by in prepositions
    role = one.item.role_start
    return not led_by or one.first == cue.last + 1 or (role is not None and role == reading.doc.starts[cue.last + 1])
