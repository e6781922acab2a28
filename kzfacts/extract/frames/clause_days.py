"""Days and lengths as the fields of a claim, and what a clause says of them where no event is known."""

from __future__ import annotations

from typing import Any

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.events import event_near
from kzfacts.extract.frames.subjects import antecedent_of
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span, Timex
from kzfacts.model.claim import ValueType

_TOLD = 5  # words from the day of a speech to what it tells of: أعلن أمس وفاة
_LIMITS = frozenset(("within", "by", "before", "until"))


def day_of_clause(reading: Reading, timex: Placed[Timex]) -> Claim:
    """The day or length that a clause gives to whatever it tells, where no event is known."""
    fields = day_fields(timex.item)
    first, _ = reading.sentence(timex.first)
    predicate = "clause_duration" if fields["value_type"] == "duration" else "clause_date"
    if timex.item.signal in _LIMITS and reading.of("order_cue").within(first, timex.first):
        predicate = "order_deadline"
    named = _antecedent(reading, timex) or reading.mentions.before(timex.first, first)
    told = event_near(reading, timex, _TOLD) if timex.item.start in reading.speech_days else None
    known = named.item if named and named.item.form == "name" else None
    return draft(
        reading,
        "timing:clause",
        predicate=predicate,
        words=(timex.first, timex.last),
        subject=None if told else known,
        event=told.item.id if told else None,
        confidence=0.5,
        **fields,
    )


def _antecedent(reading: Reading, timex: Placed[Timex]) -> Placed[Mention] | None:
    """Of whom a relative clause before the day tells: الكاتب الذي اغتيل عام 1990."""
    words = range(timex.first - 1, reading.segment(timex.first)[0], -1)
    found = (antecedent_of(reading, word) for word in words)
    return next((one for one in found if one is not None), None)


def day_fields(timex: Timex) -> dict[str, Any]:
    """The value fields of a claim whose value is a temporal expression."""
    value, value_type = timex.value, _value_type(timex)
    if value_type == "date" and timex.mod in _PARTS and timex.first_day and timex.last_day:
        value_type = "interval"  # early January is its first ten days
        value = f"{timex.first_day.isoformat()[:10]}/{timex.last_day.isoformat()[:10]}"
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


_PARTS = frozenset(("START", "MID", "END"))
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
