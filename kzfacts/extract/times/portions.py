"""Quarters, halves, seasons, decades and centuries as days."""

from __future__ import annotations

import datetime as dt

from kzfacts.extract.times.anchor import Anchor, chosen, pair
from kzfacts.extract.times.calendars import Days, day_of, half_of, month_days, move_days, move_months
from kzfacts.extract.times.periods import months_of, year_told, years_of
from kzfacts.extract.times.values import Moment

_QUARTER, _HALF, _SEASON = 3, 6, 3  # months
_SCHOOL_BEGINS, _SCHOOL_ENDS = 9, 6  # months
_DECADE, _CENTURY = 10, 100  # years


def portion_days(moment: Moment, anchor: Anchor) -> Days | None:
    """First and last day; None where neither words nor anchor tell."""
    if moment.portion in ("decade", "century"):
        return _years(moment, anchor)
    if moment.portion == "school_year":
        return _school_year(anchor.day, moment.which_shift or 0) if anchor.day else None
    if moment.which_shift is not None and anchor.day is not None:
        months = _QUARTER * moment.which_shift - (anchor.day.month - 1) % _QUARTER
        return _months(move_months(anchor.day.replace(day=1), months), _QUARTER)
    return None if moment.which is None else _in_year(moment, moment.which, anchor)


def _in_year(moment: Moment, which: int, anchor: Anchor) -> Days | None:
    if moment.portion == "half" and (moment.month is not None or moment.month_shift is not None):
        months = [days for month in months_of(moment, anchor) if (days := month_days(*month))]
        return chosen([half_of(days, which) for days in months], moment.month_way, anchor)
    if moment.portion == "season":
        found = [days for year in years_of(moment, anchor) if (days := _months(day_of(year, which, 1), _SEASON))]
        return chosen(found, moment.month_way, anchor)
    length = _QUARTER if moment.portion == "quarter" else _HALF
    return next(
        (_months(day_of(year, length * (which - 1) + 1, 1), length) for year in year_told(moment, anchor)), None
    )


def _school_year(day: dt.date, shift: int) -> Days | None:
    """September to June; in the months between, the one to come is this and the next at once."""
    first = day.year if day.month >= _SCHOOL_BEGINS else day.year - 1
    between = _SCHOOL_ENDS < day.month < _SCHOOL_BEGINS
    first += shift + (1 if between and shift <= 0 else 0)
    return pair(day_of(first, _SCHOOL_BEGINS, 1), day_of(first + 1, _SCHOOL_ENDS, 30))


def _years(moment: Moment, anchor: Anchor) -> Days | None:
    """The nineteenth century, from the year 1 of it, the eighties, the last decade."""
    length, start = (_DECADE, 0) if moment.portion == "decade" else (_CENTURY, 1)
    first = moment.which
    if first is None and anchor.day is not None:
        first = (anchor.day.year - start) // length * length + start + length * (moment.which_shift or 0)
    return None if first is None else pair(day_of(first, 1, 1), day_of(first + length - 1, 12, 31))


def _months(first: dt.date | None, length: int) -> Days | None:
    after = move_months(first, length) if first else None
    return pair(first, move_days(after, -1) if after else None)
