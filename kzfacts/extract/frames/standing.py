"""The moment a toll holds for: 15 dead until Sunday evening; an earlier toll."""

from __future__ import annotations

import datetime as dt

from kzfacts.extract.frames.count_cues import cue_of
from kzfacts.extract.reading import Placed, Reading, T
from kzfacts.model import Quantity, Timex
from kzfacts.model.days import as_date

TOLLS = frozenset(("killed_count", "injured_count", "missing_count", "detained_count", "displaced_count"))
_REACH = 7  # words between a toll and its moment


def standing_of(reading: Reading, quantity: Placed[Quantity], predicate: str) -> dt.date | None:
    """The day or moment up to which a toll was counted, where the text gives it."""
    if predicate not in TOLLS:
        return None
    moments = (timex for timex in reading.timexes.within(*_around(reading, quantity)) if _is_moment(reading, timex))
    near = min(moments, key=lambda timex: abs(timex.first - quantity.first), default=None)
    return None if near is None else near.item.last_day


def is_superseded(reading: Reading, quantity: Placed[Quantity], predicate: str) -> bool:
    """Whether the text calls a toll an earlier one: كانت حصيلة سابقة تحدثت عن مقتل تسعة."""
    first, _ = reading.sentence(quantity.first)
    return predicate in TOLLS and bool(reading.of("earlier_toll").within(first, quantity.first))


def is_standing(reading: Reading, timex: Placed[Timex]) -> bool:
    """Whether a moment says up to when a toll beside it was counted, and not when what happened ended."""
    if not _is_moment(reading, timex):
        return False
    cues = (cue_of(reading, quantity) for quantity in reading.quantities.within(*_around(reading, timex)))
    return any(cue is not None and cue.entry.row["predicate"] in TOLLS for cue in cues)


def _around(reading: Reading, one: Placed[T]) -> tuple[int, int]:
    """Its segment, and a few words beyond."""
    (first, stop), (start, end) = reading.sentence(one.first), reading.segment(one.first)
    return max(first, min(start, one.first - _REACH)), min(stop, max(end, one.last + _REACH))


def _is_moment(reading: Reading, timex: Placed[Timex]) -> bool:
    """Whether it is "until" a day that is past, of nothing that is said to last."""
    published, last = reading.article.published, timex.item.last_day
    if timex.item.signal != "until" or last is None or (published is not None and as_date(last) > as_date(published)):
        return False
    first, _ = reading.segment(timex.first)
    lasting = reading.of("aspect").within(max(first, timex.first - _REACH), timex.first)
    return not any(one.item.id == "last" for one in lasting) and timex.item.value != "PRESENT_REF"
