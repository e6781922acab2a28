"""From what an expression says to the days it covers and its TIMEX3 value.

Where the words leave open which year, month or week is meant, the nearest one
is taken, the past weighing double where the reader looks back (news) and only
the future counting where he looks ahead. Without an anchor nothing is guessed:
what the words leave open is XX in the value.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from kzfacts.extract.times.anchor import Anchor, Days, Lean, chosen, one_day
from kzfacts.extract.times.calendars import (
    day_of,
    month_days,
    move_days,
    move_months,
    week_days,
    year_days,
)
from kzfacts.extract.times.hijri import hijri_days_of
from kzfacts.extract.times.values import Moment

_WEEK = 7
_FRIDAY = 4  # counted from Monday, 0
_MONTHS_OF_YEAR = 12
_PARTS_OF_MONTH = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
_SEASON_MONTHS = 3
_QUARTER_MONTHS, _HALF_MONTHS = 3, 6


def days_of(moment: Moment, anchor: Anchor) -> Days | None:
    """First and last day; None where the words and the anchor do not tell."""
    base = (anchor.last_named or anchor.day) if moment.anaphoric else anchor.day
    counted = replace(anchor, day=base)
    if moment.calendar == "hijri":
        found = hijri_days_of(moment, counted)
        return _part(moment, found, counted) if found else None
    for reader in (_day_shift, _weekday_in_month, _day_in_month, _week, _weekday, _portion, _month, _year):
        found = reader(moment, counted)
        if found is not None:
            return _part(moment, found, counted)
    return None


def _day_shift(moment: Moment, anchor: Anchor) -> Days | None:
    if moment.day_shift is None or anchor.day is None:
        return None
    day = move_days(anchor.day, moment.day_shift)
    return one_day(_on_weekday(day, moment.weekday) if day and moment.weekday else day)


def _on_weekday(day: dt.date, weekday: int) -> dt.date:
    """Today, Friday, in a text of Saturday is a quotation, or the text is dated late: the weekday holds."""
    near = (move_days(day, step) for step in (0, -1, 1, -2, 2))
    return next((other for other in near if other and other.isoweekday() == weekday), day)


def _years(moment: Moment, anchor: Anchor) -> Iterable[int]:
    """The years that can be meant, all that the words allow."""
    if moment.year is not None:
        return (moment.year,)
    if anchor.day is None:
        return ()
    if moment.year_shift is not None:
        return (anchor.day.year + moment.year_shift,)
    return range(anchor.day.year - 2, anchor.day.year + 3)


def _months(moment: Moment, anchor: Anchor) -> list[tuple[int, int]]:
    """Year and month of each month that can be meant."""
    if moment.month is not None:
        return [(year, moment.month) for year in _years(moment, anchor)]
    if anchor.day is None or moment.year is not None:
        return []
    if moment.month_shift is not None:
        day = move_months(anchor.day.replace(day=1), moment.month_shift)
        return [(day.year, day.month)] if day else []
    if moment.day is None or moment.year_shift is not None or moment.nth is not None:
        return []
    near = (move_months(anchor.day.replace(day=1), step) for step in range(-4, 5))
    return [(day.year, day.month) for day in near if day]


def _day_in_month(moment: Moment, anchor: Anchor) -> Days | None:
    if moment.day is None:
        return None
    last = moment.last_day or moment.day
    found: list[Days] = []
    for year, month in _months(moment, anchor):
        ends = day_of(year, month, moment.day), day_of(year, month, last)
        if ends[0] and ends[1]:
            found.append((ends[0], ends[1]))
    if moment.weekday is not None:
        agreeing = [days for days in found if days[0].isoweekday() == moment.weekday]
        found = agreeing or found
    return chosen(found, moment.month_way, anchor)


def _weekday_in_month(moment: Moment, anchor: Anchor) -> Days | None:
    """The third Tuesday of May, the last day of this month."""
    if moment.nth is None:
        return None
    found = []
    for year, month in _months(moment, anchor):
        days = month_days(year, month)
        if days is None:
            continue
        length = days[1].day
        fitting = [d for d in range(1, length + 1)
                   if moment.weekday is None or days[0].replace(day=d).isoweekday() == moment.weekday]  # fmt: skip
        place = moment.nth - 1 if moment.nth > 0 else moment.nth
        if place < len(fitting):
            day = days[0].replace(day=fitting[place])
            found.append((day, day))
    return chosen(found, moment.month_way, anchor)


def _weekday(moment: Moment, anchor: Anchor) -> Days | None:
    if moment.weekday is None or moment.nth is not None or anchor.day is None:
        return None
    back = (anchor.day.isoweekday() - moment.weekday) % _WEEK
    way = moment.weekday_way
    if way is None:
        steps = _bare_weekday(back, anchor.prefer)
    elif way == 0:
        steps = moment.weekday - anchor.day.isoweekday()
    elif way < 0:
        steps = -(back or _WEEK) + _WEEK * (way + 1)
    else:
        steps = (_WEEK - back) + _WEEK * (way - 1)
    return one_day(move_days(anchor.day, steps))


def _bare_weekday(back: int, lean: Lean) -> int:
    """How many days on from today the weekday lies that is meant, `back` the days since its last."""
    if lean == "past":
        return -back
    if lean == "future":
        return _WEEK - back
    ahead = (_WEEK - back) % _WEEK
    return ahead if lean == "coming" or ahead <= back else -back


def _week(moment: Moment, anchor: Anchor) -> Days | None:
    if moment.week is not None:
        return next((days for year in _this_year(moment, anchor) if (days := week_days(year, moment.week))), None)
    if moment.weekend and moment.week_shift is None:
        begun = anchor.day is None or anchor.prefer != "past" or anchor.day.weekday() >= _FRIDAY
        moment = replace(moment, week_shift=0 if begun else -1)
    if moment.week_shift is None or anchor.day is None:
        return None
    monday = move_days(anchor.day, _WEEK * moment.week_shift - anchor.day.weekday())
    if monday is None:
        return None
    if moment.weekend:
        return _pair(move_days(monday, _FRIDAY), move_days(monday, _FRIDAY + (2 if moment.mod == "END" else 1)))
    if moment.weekday is not None:
        return one_day(move_days(monday, moment.weekday - 1))
    return _pair(monday, move_days(monday, _WEEK - 1))


def _pair(first: dt.date | None, last: dt.date | None) -> Days | None:
    return (first, last) if first and last else None


def _this_year(moment: Moment, anchor: Anchor) -> Iterable[int]:
    if moment.year is None and moment.year_shift is None:
        return (anchor.day.year,) if anchor.day else ()
    return _years(moment, anchor)


def _portion(moment: Moment, anchor: Anchor) -> Days | None:
    """A quarter, half, season or decade."""
    if moment.decade is not None:
        return _span_of_years(1900 + moment.decade, 10)
    if moment.quarter_shift is not None and anchor.day is not None:
        first = move_months(anchor.day.replace(day=1), 3 * moment.quarter_shift - (anchor.day.month - 1) % 3)
        return _span_of_months(first, _QUARTER_MONTHS)
    for year in _this_year(moment, anchor):
        if moment.quarter is not None:
            return _span_of_months(day_of(year, _QUARTER_MONTHS * moment.quarter - 2, 1), _QUARTER_MONTHS)
        if moment.half is not None:
            return _span_of_months(day_of(year, _HALF_MONTHS * moment.half - 5, 1), _HALF_MONTHS)
        if moment.season is not None:
            return _span_of_months(day_of(year, moment.season, 1), _SEASON_MONTHS)
    return None


def _span_of_months(first: dt.date | None, length: int) -> Days | None:
    after = move_months(first, length) if first else None
    return _pair(first, move_days(after, -1) if after else None)


def _span_of_years(first: int, length: int) -> Days | None:
    return _pair(day_of(first, 1, 1), day_of(first + length - 1, 12, 31))


def _month(moment: Moment, anchor: Anchor) -> Days | None:
    if moment.day is not None or moment.nth is not None or (moment.month is None and moment.month_shift is None):
        return None
    found = [days for year, month in _months(moment, anchor) if (days := month_days(year, month))]
    return chosen(found, moment.month_way, anchor)


def _year(moment: Moment, anchor: Anchor) -> Days | None:
    if (moment.year is None and moment.year_shift is None) or moment.month is not None or moment.day is not None:
        return None
    return next((days for year in _years(moment, anchor) if (days := year_days(year))), None)


def _part(moment: Moment, days: Days, anchor: Anchor) -> Days:
    """The days of the part that the words name: of a month by tens, of longer stretches by thirds."""
    if moment.mod is None or moment.weekend:
        return days
    first, last = days
    if moment.mod == "REST":
        return (max(first, anchor.day), last) if anchor.day and anchor.day <= last else days
    length = (last - first).days + 1
    if length in range(28, 32):
        low, high = _PARTS_OF_MONTH[moment.mod]
        return first + dt.timedelta(low - 1), min(first + dt.timedelta(high - 1), last)
    third = length // 3
    index = ("START", "MID", "END").index(moment.mod)
    start = first + dt.timedelta(third * index)
    return start, (last if moment.mod == "END" else start + dt.timedelta(max(third - 1, 0)))
