"""Days and lengths as the fields of a claim, and what a clause says of them where no event is known."""

from __future__ import annotations

import re
from typing import Any

from kzfacts.extract.drafting import draft
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Span, Timex
from kzfacts.model.claim import ValueType

_YEARS = re.compile(r"P(\d{1,2})Y")
_ONE = ("one_person", "kin", "title")
_AGED = frozenset(("البالغ", "البالغه", "بالغ", "بالغه"))
_LIMITS = frozenset(("within", "by", "before", "until"))


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


def day_of_clause(reading: Reading, timex: Placed[Timex]) -> Claim:
    """The day or length that a clause gives to whatever it tells, where no event is known."""
    fields = day_fields(timex.item)
    first, _ = reading.sentence(timex.first)
    named = reading.mentions.before(timex.first, first)
    predicate = "clause_duration" if fields["value_type"] == "duration" else "clause_date"
    if timex.item.signal in _LIMITS and reading.of("order_cue").within(first, timex.first):
        predicate = "order_deadline"
    return draft(
        reading,
        "timing:clause",
        predicate=predicate,
        words=(timex.first, timex.last),
        subject=named.item if named and named.item.form == "name" else None,
        confidence=0.5,
        **fields,
    )


def day_fields(timex: Timex) -> dict[str, Any]:
    """The value fields of a claim whose value is a temporal expression."""
    value, value_type = timex.value, _value_type(timex)
    if value_type == "interval" and value.startswith("P") and timex.first_day and timex.last_day:
        value = f"{timex.first_day.isoformat()}/{timex.last_day.isoformat()}"
    dated = value_type in ("date", "interval")
    return {
        "value_type": value_type,
        "value": value,
        "value_span": Span(timex.start, timex.end),
        "modifier": _MODIFIERS.get(timex.mod or "") or _bound(timex),
        "first_day": timex.first_day,
        "last_day": timex.last_day,
        "event_first_day": timex.first_day if dated else None,
        "event_last_day": timex.last_day if dated else None,
    }


_MODIFIERS = {
    "EQUAL_OR_LESS": "at_most",
    "EQUAL_OR_MORE": "at_least",
    "LESS_THAN": "less_than",
    "MORE_THAN": "more_than",
    "APPROX": "approximately",
}


_BOUNDS = {"by": "at_most", "before": "less_than", "after": "more_than"}
_COUNTED = ("قبل", "بعد")  # "two days ago", "two days later": a day, no bound


def _bound(timex: Timex) -> str | None:
    """What the word before a date makes of it: by, before or after that day."""
    counted = timex.surface.startswith(_COUNTED) or timex.type not in ("DATE", "TIME")
    return None if counted else _BOUNDS.get(timex.signal or "")


def _value_type(timex: Timex) -> ValueType:
    if timex.type == "DURATION":
        return "duration"
    return "interval" if "/" in timex.value else "date"
