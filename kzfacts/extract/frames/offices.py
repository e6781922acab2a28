"""Who holds, held, got or lost which office."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span

_REACH = 8
_BACK = 6  # words from "who was appointed" back to the person


def read_offices(reading: Reading) -> Iterator[Claim]:
    """The office printed beside a name."""
    for person in reading.mentions:
        item = person.item
        if item.type != "PERSON" or item.form != "name" or not item.role or item.role_start is None:
            continue
        if item.kind is None or item.role_end is None or _is_namesake(reading, person):
            continue
        words = reading.doc.words_within(min(item.role_start, item.start), max(item.role_end, item.end))
        yield draft(
            reading,
            "office",
            predicate="former_office" if item.former else "office_held",
            value_type="role",
            value=office_label(item),
            value_span=Span(item.role_start, item.role_end),
            words=(words[0], words[-1]),
            subject=item,
            modality="asserted",
            confidence=0.9,
        )


def read_appointments(reading: Reading) -> Iterator[Claim]:
    """A named person made, or having been, what a title says."""
    for cue in reading.of("office_cue"):
        _, stop = reading.sentence(cue.first)
        back = cue.item.entry.row.get("back", False)
        person = None if back else _next_person(reading, cue.last, min(stop, cue.last + _REACH))
        title = reading.of("title").after(person.last if person else cue.last, min(stop, cue.last + 2 * _REACH))
        if person is None and (cue.item.form == "past" or back):
            person = _person_before(reading, cue.first)
        row = cue.item.entry.row
        predicate = _of_post(reading, cue.first) if back else row["predicate"]
        if person is None or title is None or predicate is None:
            continue
        yield draft(
            reading,
            f"appointment:{row['id']}",
            predicate=predicate,
            value_type="role",
            value=title.item.id,
            value_span=Span(title.item.start, title.item.end),
            words=(min(cue.first, person.first), max(title.last, person.last)),
            cue=cue.item,
            subject=person.item,
        )


def _of_post(reading: Reading, post: int) -> str | None:
    """Whether a post is held or was, by the verb before it; None where it is only sought, offered or to come."""
    verb = reading.of("post_verb").before(post, max(reading.sentence(post)[0], post - _BACK))
    if verb is None or verb.item.prefix not in ("", "و", "ف"):
        return None
    before = reading.doc.forms[max(reading.segment(verb.first)[0], verb.first - _BACK) : verb.first]
    was = verb.item.form == "past" or any(form.lstrip("وف") in ("كان", "كانت") for form in before)
    return "former_office" if was else "office_held"


def _next_person(reading: Reading, word: int, stop: int) -> Placed[Mention] | None:
    found = [
        one for one in reading.mentions.within(word, stop) if one.item.type == "PERSON" and one.item.form == "name"
    ]
    return found[0] if found else None


def _person_before(reading: Reading, word: int) -> Placed[Mention] | None:
    first = max(reading.sentence(word)[0], word - _BACK)
    found = [
        one for one in reading.mentions.within(first, word) if one.item.type == "PERSON" and one.item.form == "name"
    ]
    return found[-1] if found else None


def _is_namesake(reading: Reading, person: Placed[Mention]) -> bool:
    """Whether the words before say that a place or a body bears the name: مستشفى الملك."""
    role = person.item.role_start if person.item.role_start is not None else person.item.start
    word = reading.doc.word_at(min(role, person.item.start))
    return word > 0 and reading.of("namesake").at(word - 1) is not None


def office_label(mention: Mention) -> str:
    """Normal form of an office: its lexicon id, and the country where one is said."""
    return f"{mention.kind}@{mention.country}" if mention.country else str(mention.kind)
