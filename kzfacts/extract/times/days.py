"""From what an expression says to the days it covers and its TIMEX3 value.

Where the words leave open which year, month or week is meant, the nearest one
is taken, the past weighing double where the reader looks back (news) and only
the future counting where he looks ahead. Without an anchor nothing is guessed:
what the words leave open is XX in the value.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kzfacts.extract.times.anchor import Anchor, Lean, chosen, one_day
from kzfacts.extract.times.calendars import (
    Days,
    day_of,
    month_days,
    move_days,
    nth_day,
    year_days,
)
from kzfacts.extract.times.feasts import feast_days
from kzfacts.extract.times.hijri import hijri_days_of
from kzfacts.extract.times.periods import months_of, years_of
from kzfacts.extract.times.portions import portion_days
from kzfacts.extract.times.values import Moment
from kzfacts.extract.times.weeks import week_around, week_in

_WEEK = 7
_PARTS_OF_MONTH = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}


def days_of(moment: Moment, anchor: Anchor) -> Days | None:
    """First and last day; None where the words and the anchor do not tell."""
    base = (anchor.last_named or anchor.day) if moment.anaphoric else anchor.day
    counted = replace(anchor, day=base)
    if moment.calendar in ("hijri", "easter", "pascha"):
        found = hijri_days_of(moment, counted) if moment.calendar == "hijri" else feast_days(moment, counted)
        return _part(moment, found, counted) if found else None
    if moment.whole_week:
        found = days_of(replace(moment, whole_week=None), anchor)
        return week_around(found[0]) if found else None
    for reader in (_day_shift, _weekday_in_month, _day_in_month, week_in, _weekday, portion_days, _month, _year):
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


def _day_in_month(moment: Moment, anchor: Anchor) -> Days | None:
    if moment.day is None or moment.nth is not None:
        return None
    last = moment.last_day or moment.day
    found: list[Days] = []
    for year, month in months_of(moment, anchor):
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
    if moment.day is not None and moment.weekday is not None:
        day = _day_in_month(replace(moment, weekday=None, nth=None), anchor)
        if day and day[0].isoweekday() == moment.weekday:
            return day
    months = [days for month in months_of(moment, anchor) if (days := month_days(*month))]
    found = (nth_day(days, moment.nth, moment.weekday) for days in months)
    return chosen([day for day in found if day], moment.month_way, anchor)


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


def _month(moment: Moment, anchor: Anchor) -> Days | None:
    fine = moment.day is not None or moment.nth is not None or moment.month_week is not None
    if fine or (moment.month is None and moment.month_shift is None):
        return None
    found = [days for year, month in months_of(moment, anchor) if (days := month_days(year, month))]
    return chosen(found, moment.month_way, anchor)


def _year(moment: Moment, anchor: Anchor) -> Days | None:
    if (moment.year is None and moment.year_shift is None) or moment.month is not None or moment.day is not None:
        return None
    return next((days for year in years_of(moment, anchor) if (days := year_days(year))), None)


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
