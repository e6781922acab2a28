"""The years and months that an expression can mean, seen from its anchor."""

from __future__ import annotations

from collections.abc import Iterable

from kzfacts.extract.times.anchor import Anchor
from kzfacts.extract.times.calendars import move_months
from kzfacts.extract.times.values import Moment

_YEARS_AROUND = 2
_MONTHS_AROUND = 4


def years_of(moment: Moment, anchor: Anchor) -> Iterable[int]:
    """The years that can be meant, all that the words allow."""
    if moment.year is not None:
        return (moment.year,)
    if anchor.day is None:
        return ()
    if moment.year_shift is not None:
        return (anchor.day.year + moment.year_shift,)
    return range(anchor.day.year - _YEARS_AROUND, anchor.day.year + _YEARS_AROUND + 1)


def year_told(moment: Moment, anchor: Anchor) -> Iterable[int]:
    """The year that the words give, else the anchor's own."""
    if moment.year is None and moment.year_shift is None:
        return (anchor.day.year,) if anchor.day else ()
    return years_of(moment, anchor)


def months_of(moment: Moment, anchor: Anchor) -> list[tuple[int, int]]:
    """Year and month of each month that can be meant."""
    if moment.month is not None:
        return [(year, moment.month) for year in years_of(moment, anchor)]
    if anchor.day is None or moment.year is not None:
        return []
    if moment.month_shift is not None:
        day = move_months(anchor.day.replace(day=1), moment.month_shift)
        return [(day.year, day.month)] if day else []
    if moment.day is None or moment.year_shift is not None or moment.nth is not None:
        return []
    near = (move_months(anchor.day.replace(day=1), step) for step in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1))
    return [(day.year, day.month) for day in near if day]
