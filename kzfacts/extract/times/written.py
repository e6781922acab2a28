"""The TIMEX3 value of days, as fine as the words are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kzfacts.extract.times.calendars import Days, month_days, month_week, week_of, year_days
from kzfacts.extract.times.values import Moment


def written(days: Days | None, moment: Moment) -> str:  # noqa: PLR0911 -- one return a grain
    """The TIMEX3 value of the days as the words give them; XX for what is open."""
    if days is None:
        return _open(moment)
    first, last = days
    if moment.month_week is not None and moment.calendar != "hijri":
        week = month_week(last.year, last.month, moment.month_week)
        return week_of(week[0]) if week else _open(moment)
    if moment.mod in ("START", "MID", "END") and (whole := _whole(moment, first)):
        return whole
    if first == last:
        return first.isoformat()
    weekly = moment.week_shift is not None or moment.week is not None or moment.whole_week
    if weekly and not moment.weekend and moment.mod is None:
        return week_of(first)
    if (first, last) == month_days(first.year, first.month):
        return f"{first.year:04d}-{first.month:02d}"
    if (first, last) == year_days(first.year):
        return f"{first.year:04d}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _whole(moment: Moment, first: dt.date) -> str | None:
    """The month, week or year that a part is of."""
    if moment.month is not None or moment.month_shift is not None:
        return f"{first.year:04d}-{first.month:02d}" if moment.calendar != "hijri" else None
    if moment.week_shift is not None:
        return week_of(first)
    if moment.year is not None or moment.year_shift is not None:
        return f"{first.year:04d}" if moment.portion is None and moment.calendar != "hijri" else None
    return None


def _open(moment: Moment) -> str:  # noqa: PLR0911 -- one return a grain
    year = f"{moment.year:04d}" if moment.year is not None and moment.calendar != "hijri" else "XXXX"
    if moment.day_shift is not None:
        return "XXXX-XX-XX"
    if moment.last_day is not None:
        ends = (replace(moment, day=day, last_day=None) for day in (moment.day, moment.last_day))
        return "/".join(map(_open, ends))
    if moment.month is not None or moment.day is not None:
        month = f"{moment.month:02d}" if moment.month is not None else "XX"
        day = f"-{moment.day:02d}" if moment.day is not None else ""
        return f"{year}-{month}{day}" if moment.calendar != "hijri" else "XXXX-XX-XX"[: 7 + len(day)]
    if moment.weekday is not None:
        return f"XXXX-WXX-{moment.weekday}"
    if moment.week is not None:
        return f"{year}-W{moment.week:02d}"
    if moment.week_shift is not None or moment.weekend:
        return "XXXX-WXX"
    if moment.month_shift is not None:
        return "XXXX-XX"
    return year
