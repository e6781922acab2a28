"""Verbs with their arguments: who sent, asked, led, met, belongs, goes where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kzfacts.extract.attribution import speaker_at
from kzfacts.extract.drafting import draft, polarity_of
from kzfacts.extract.frames.agents import agent_of, country_of_next, doer_of, follows_subject, is_of_abstract, object_of
from kzfacts.extract.frames.arguments import load_phrase, subject_phrase
from kzfacts.extract.frames.events import VIOLENT, content_of, doing_event, event_before, events_within
from kzfacts.extract.frames.joints import LETTERS, coordinated, lies_beside, preposition
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span
from kzfacts.model.claim import ValueType
from kzfacts.text.document import Hit

_REACH = 12
_SPEAKERS = ("PERSON", "ORG", "PLACE", "GROUP")
_DONE = frozenset(("attack", "strike", "nearest"))
_OBJECT_REACH = 12  # words from a verb to its object, the subject between
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
        if row.get("concrete") and is_of_abstract(reading, cue):
            continue
        subject = _subject(reading, cue, row)
        for slot in row["slots"]:
            found = _fill(reading, cue, slot)
            if not found or (subject is None and row.get("of_subject")):
                continue
            if row.get("attributive") and (row["id"], found[0].item.surface) in told:
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
        **(
            _own_speech(reading, cue, value_span)
            | (_speech_act(reading, cue, value_span) if row.get("speech_act") else {})
        ),
    )


def _speech_act(reading: Reading, cue: Placed[Hit], value_span: Span) -> dict[str, Any]:
    """Who does by speaking what a verb tells, as the speaker where nobody else is: حملت الوزارة الشركة المسؤولية."""
    if speaker_at(reading.attributions, *value_span) is not None:
        return {}
    doer = agent_of(reading, cue, _SPEAKERS)
    return {"speaker": doer.item.surface, "speaker_span": Span(doer.item.start, doer.item.end)} if doer else {}


def _own_speech(reading: Reading, cue: Placed[Hit], value_span: Span) -> dict[str, Any]:
    """Who says a deed to be theirs, or denies it: نفى التنظيم مسؤوليته عن الهجوم."""
    speech = speaker_at(reading.attributions, cue.item.start, cue.item.end)
    if speech is None or speech.speaker != value_span:
        return {}
    own: dict[str, Any] = {"speaker": value_span.of(reading.article.text), "speaker_span": value_span}
    return own | ({"modality": "denied"} if speech.speech == "denied" else {})


def _family(reading: Reading, cue: Placed[Hit], row: Mapping[str, Any]) -> str | None:
    """The family the frame names, that of its object or of the next event, or that of the last event before it."""
    named = row.get("event")
    if named in VIOLENT and (doing := doing_event(reading, cue)):
        return doing.item.id
    if named not in ("nearest", "next"):
        return named
    if named == "next" or "object" in row:
        event = _next_event(reading, cue)
    else:
        event = event_before(reading, cue.last + 1, 2 * _REACH, resume=True)
    return event.item.id if event else None


def _next_event(reading: Reading, cue: Placed[Hit]) -> Placed[Hit] | None:
    """The event that a verb's object names: what a decree decides, not the decree, وقع مرسوما بتعيين."""
    _, stop = reading.sentence(cue.last)
    events = events_within(reading, cue.last + 1, min(stop, cue.last + _OBJECT_REACH))
    return content_of(events) if events else None


def _has_needed(reading: Reading, cue: Placed[Hit], row: Mapping[str, Any]) -> bool:
    """Whether the sentence names an event the frame needs and none it lacks, and a word `beside` it stands near."""
    needs, lacks, beside = row.get("needs", ()), row.get("lacks", ()), row.get("beside")
    first, stop = reading.sentence(cue.first)
    if beside and not reading.of(beside).within(max(first, cue.first - _REACH), min(stop, cue.last + _REACH)):
        return False
    if "object" in row and not _has_object(reading, cue, row["object"]):
        return False
    if "no_object" in row and _has_object(reading, cue, row["no_object"]):
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
    if row.get("same_country"):
        found = country_of_next(reading, cue)
    else:
        found = object_of(reading, cue) if row.get("of_object") else agent_of(reading, cue, types)
    if found is None and "GROUP" in types:
        found = subject_phrase(reading, cue)
    return found.item if found and found.item.type in types else None


def _fill(reading: Reading, cue: Placed[Hit], slot: Mapping[str, Any]) -> Sequence[Placed[Mention]]:
    how, types = slot["take"], slot["types"]
    if slot.get("behind_subject") and not follows_subject(reading, cue):
        return []
    if how == "agent":
        agent = agent_of(reading, cue, types)
        found: Sequence[Placed[Mention]] = [agent] if agent else []
    elif how in ("doer", "object"):
        doer = doer_of(reading, cue, types) if how == "doer" else object_of(reading, cue)
        if doer and slot.get("named") and reading.mentions.at(doer.first) is None:
            doer = None  # تبلغ مساحتها
        if doer is None and slot.get("phrase") and not follows_subject(reading, cue):
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


def _following(
    reading: Reading, cue: Placed[Hit], slot: Mapping[str, Any], prepositions: frozenset[str] | None, reach: int
) -> list[Placed[Mention]]:
    """The first fitting mention after the cue: with one of the prepositions, or with none."""
    _, stop = reading.sentence(cue.last)
    for one in reading.mentions.within(cue.last + 1, min(stop, cue.last + 1 + reach)):
        led_by = preposition(reading, one)
        if (slot.get("apposed") and not _is_apposed(reading, cue, one)) or lies_beside(reading, one):
            return []
        if _is_wanted(reading, one, slot) and _is_led(reading, one, cue, led_by, prepositions):
            return [one]
    same_word = reading.mentions.at(cue.last)
    if prepositions is None and same_word and _is_wanted(reading, same_word, slot) and same_word.first > cue.first:
        return [same_word]
    return []


def _is_apposed(reading: Reading, cue: Placed[Hit], one: Placed[Mention]) -> bool:
    """Whether a name stands right behind, but for a nationality: not العاصمة وعدن, العاصمة المؤقتة عدن."""
    between = range(cue.last + 1, one.first)
    near = all(reading.of("nationality").at(word) is not None for word in between)
    return near and reading.doc.starts[one.first] == one.item.start


def _is_wanted(reading: Reading, one: Placed[Mention], slot: Mapping[str, Any]) -> bool:
    """Whether a mention is of the slot's types and kinds."""
    item = one.item
    if item.type not in slot["types"] or (slot.get("names") and item.form != "name"):
        return False
    if slot.get("no_force") and reading.of("force").at(one.first) is not None:
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
    attached = led_by in tuple(LETTERS) and one.first == cue.last + 1  # بطلب لمنظمة: not hers
    if not attached and all(reading.of("place_head").at(word) is not None for word in range(cue.last + 1, one.first)):
        return True  # السيطرة على بلدتي ليون
    return not led_by or (role is not None and role == reading.doc.starts[cue.last + 1])
