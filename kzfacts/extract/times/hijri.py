"""Days of the Hijri calendar as a text gives them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from kzfacts.extract.times.anchor import Anchor, chosen, pair
from kzfacts.extract.times.calendars import (
    Days,
    half_of,
    hijri_date,
    hijri_day,
    hijri_month_days,
    hijri_year_days,
    nth_day,
    seven_days,
)
from kzfacts.extract.times.values import Moment

_LAST_HIJRI_YEAR = 1500


def hijri_days_of(moment: Moment, anchor: Anchor) -> Days | None:
    """A date of the Hijri calendar; its year, where unsaid, is the nearest."""
    now = hijri_date(anchor.day) if anchor.day else None
    if moment.year is not None:
        years: Iterable[int] = (moment.year,)
        if moment.year > _LAST_HIJRI_YEAR:
            return _hijri_in(moment, moment.year)
    elif now is None:
        return None
    elif moment.year_shift is not None:
        years = (now[0] + moment.year_shift,)
    else:
        years = range(now[0] - 2, now[0] + 3)
    if moment.month is None:
        return next((days for year in years if (days := hijri_year_days(year))), None)
    month = moment.month
    days = chosen([days for year in years if (days := _in_month(moment, year, month))], moment.month_way, anchor)
    return _on_weekday(days, moment.weekday) if days and moment.day and moment.weekday else days


def _in_month(moment: Moment, year: int, month: int) -> Days | None:
    """The month itself, a day of it or its so-many-eth day of that name."""
    if moment.day is not None:
        last = hijri_day(year, month, moment.last_day or moment.day)
        return pair(hijri_day(year, month, moment.day), last)
    days = hijri_month_days(year, month)
    if days and moment.month_week is not None:
        return seven_days(days, moment.month_week)
    if days and moment.portion == "half" and moment.which is not None:
        return half_of(days, moment.which)
    return nth_day(days, moment.nth, moment.weekday) if days and moment.nth is not None else days


def _on_weekday(days: Days, weekday: int) -> Days:
    """The day itself, or its neighbour of that weekday: where the new moon is sighted, months begin a day apart."""
    near = (days[0] + dt.timedelta(step) for step in (0, 1, -1))
    return next(((day, day) for day in near if day.isoweekday() == weekday), days)


def _hijri_in(moment: Moment, year: int) -> Days | None:
    """A day of the Hijri calendar in a Gregorian year: عيد الفطر 2019."""
    start = hijri_date(dt.date(year, 1, 1)) if dt.MINYEAR <= year <= dt.MAXYEAR else None
    if start is None or moment.month is None or moment.day is None:
        return None
    days = (hijri_day(start[0] + step, moment.month, moment.day) for step in (0, 1))
    return next(((day, day) for day in days if day and day.year == year), None)
