"""How old somebody is: which years are an age, and whose."""

from __future__ import annotations

import re

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.subjects import kin_within, person_by_kin
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Quantity, Span, Timex

_YEARS = re.compile(r"P(\d{1,2})Y")
_ONE = ("one_person", "kin", "title")
_AGED = frozenset(("البالغ", "البالغه", "بالغ", "بالغه"))
_OF_AGE = frozenset(("عن", "ذو", "ذي", "ذا", "ذات"))
_REACH = 7  # words from a person to the years


def age_of(reading: Reading, timex: Placed[Timex], *, told: bool) -> Claim | None:
    """The years behind a person: مارتن كوفاتش 4 سنوات; where they are `told` as an age, الرجل البالغ 32 عاما."""
    years = _YEARS.fullmatch(timex.item.value)
    word = timex.first - 1
    if years is None or timex.item.signal or word < 0:
        return None
    if told:
        if word == 0 or reading.doc.forms[word] not in _AGED:
            return None
        word -= 1
    person = reading.mentions.at(word)
    types = ("PERSON", "GROUP") if told else ("PERSON",)
    one = told and any(reading.of(table).at(word) for table in _ONE)
    if not one and (person is None or person.item.type not in types):
        return None
    age = float(years[1])
    return draft(
        reading,
        "timing:age",
        predicate="age",
        value_type="quantity",
        value=years[1],
        value_span=Span(timex.item.start, timex.item.end),
        words=(person.first if person else word, timex.last),
        low=age,
        high=age,
        unit="year",
        modifier="exact",
        subject=person.item if person else None,
        modality="asserted",
    )


def is_of_person(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether the years are told of somebody right before them: عن 82 عاما, ذو الأعوام الأربعة."""
    word = quantity.first - 1
    if word < reading.segment(quantity.first)[0]:
        return False
    return reading.doc.forms[word] in _OF_AGE and whose(reading, quantity) is not None


def is_aside(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether the length stands apart, between brackets, dashes or commas."""
    gap = reading.doc.gaps[quantity.first]
    return "(" in gap or (any(sign in gap for sign in ",-/") and whose(reading, quantity) is not None)


def whose(reading: Reading, quantity: Placed[Quantity]) -> Mention | None:
    """The person right before an age, by name or by kin: ليلى (26 عاما), شقيقه (4 سنوات)."""
    first = max(reading.sentence(quantity.first)[0], quantity.first - _REACH)
    named = reading.mentions.before(quantity.first, first)
    if named is not None and named.item.type not in ("PERSON", "GROUP"):
        named = None
    words = kin_within(reading, first, quantity.first)
    nearest = words[-1] if words else None
    if nearest is None or (named is not None and named.last >= nearest.first):
        return named.item if named else None
    return person_by_kin(reading, nearest)
