"""Weeks as days: of the year, of a month, around a day, and their ends. Weeks are those of ISO 8601."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kzfacts.extract.times.anchor import Anchor, chosen, one_day, pair
from kzfacts.extract.times.calendars import Days, month_days, month_week, move_days, seven_days, week_days
from kzfacts.extract.times.periods import months_of, year_told
from kzfacts.extract.times.values import Moment

_WEEK = 7
_FRIDAY = 4  # counted from Monday, 0


def week_in(moment: Moment, anchor: Anchor) -> Days | None:
    """First and last day of the week, or its one day that is named; None where neither words nor anchor tell."""
    if moment.week is not None:
        return next((days for year in year_told(moment, anchor) if (days := week_days(year, moment.week))), None)
    if moment.month_week is not None:
        found = [days for month in months_of(moment, anchor) if (days := _week_of_month(*month, moment.month_week))]
        return chosen(found, moment.month_way, anchor)
    return _week_counted(moment, anchor) if anchor.day else None


def _week_counted(moment: Moment, anchor: Anchor) -> Days | None:
    """This, last or next week from the anchor, its weekend or one of its days."""
    if moment.weekend and moment.week_shift is None:
        begun = anchor.day is None or anchor.prefer != "past" or anchor.day.weekday() >= _FRIDAY
        moment = replace(moment, week_shift=0 if begun else -1)
    if moment.week_shift is None or anchor.day is None:
        return None
    monday = move_days(anchor.day, _WEEK * moment.week_shift - anchor.day.weekday())
    if monday is None:
        return None
    if moment.weekend:
        return pair(move_days(monday, _FRIDAY), move_days(monday, _FRIDAY + (2 if moment.mod == "END" else 1)))
    if moment.weekday is not None:
        return one_day(move_days(monday, moment.weekday - 1))
    return pair(monday, move_days(monday, _WEEK - 1))


def week_around(day: dt.date) -> Days | None:
    """Monday to Sunday of the week that holds the day."""
    year, week, _ = day.isocalendar()
    return week_days(year, week)


def _week_of_month(year: int, month: int, number: int) -> Days | None:
    """The days that some count to the week: from the 1st on by sevens, or the whole weeks of the month."""
    days, whole = month_days(year, month), month_week(year, month, number)
    seven = seven_days(days, number) if days else None
    if whole is None or seven is None:
        return None
    return min(whole[0], seven[0]), max(whole[1], seven[1])
