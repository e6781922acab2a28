"""Day arithmetic that never leaves the calendar: None where a day does not exist.

Hijri days are those of the Umm al-Qura calendar (package hijridate), which
covers 1343 to 1500; outside it nothing is converted.
"""

from __future__ import annotations

import calendar
import datetime as dt

from hijridate import Gregorian, Hijri

Days = tuple[dt.date, dt.date]  # first and last
_HIJRI_YEARS = range(1343, 1501)
HIJRI_FIRST = dt.date(1924, 8, 1)
HIJRI_LAST = dt.date(2077, 11, 16)


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The Gregorian day; None where there is none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def move_days(day: dt.date, days: float) -> dt.date | None:
    """So many days later."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def move_months(day: dt.date, months: int) -> dt.date | None:
    """The same day of another month, or its last."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return day.replace(year=year, month=month + 1, day=min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """Days of a Gregorian month."""
    return calendar.monthrange(year, month)[1]


def month_days(year: int, month: int) -> Days | None:
    """First and last day of a Gregorian month."""
    if not (dt.MINYEAR <= year <= dt.MAXYEAR and 1 <= month <= 12):
        return None
    return dt.date(year, month, 1), dt.date(year, month, month_length(year, month))


def year_days(year: int) -> Days | None:
    """First and last day of a Gregorian year."""
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def week_days(year: int, week: int) -> Days | None:
    """Monday and Sunday of an ISO week."""
    try:
        monday = dt.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return monday, monday + dt.timedelta(days=6)


def month_week(year: int, month: int, number: int) -> Days | None:
    """Monday and Sunday of the so-many-eth ISO week that lies in the month as a whole; -1 is the last."""
    days = month_days(year, month)
    if days is None or not (number < 0 or 1 <= number <= 4):
        return None
    first, last = days
    if number > 0:
        monday = first + dt.timedelta((-first.weekday()) % 7 + 7 * (number - 1))
    else:
        monday = last - dt.timedelta((last.weekday() + 1) % 7 + 6 + 7 * (-number - 1))
    return monday, monday + dt.timedelta(6)


def week_of(day: dt.date) -> str:
    """The ISO week of a day, `2022-W01`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def hijri_day(year: int, month: int, day: int) -> dt.date | None:
    """The Gregorian day of a Hijri one; None outside the calendar or on a 30th that the month lacks."""
    if year not in _HIJRI_YEARS:
        return None
    try:
        return dt.date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def hijri_month_days(year: int, month: int) -> Days | None:
    """First and last Gregorian day of a Hijri month."""
    first = hijri_day(year, month, 1)
    if first is None:
        return None
    length = Hijri(year, month, 1).month_length()
    return first, first + dt.timedelta(days=length - 1)


def hijri_year_days(year: int) -> Days | None:
    """First and last Gregorian day of a Hijri year."""
    first, last = hijri_day(year, 1, 1), hijri_month_days(year, 12)
    return (first, last[1]) if first and last else None


def hijri_date(day: dt.date) -> tuple[int, int, int] | None:
    """Hijri year, month and day; None outside the calendar."""
    if not HIJRI_FIRST <= day <= HIJRI_LAST:
        return None
    year, month, number = Gregorian.fromdate(day).to_hijri().datetuple()
    return year, month, number


def nth_day(days: Days, nth: int, weekday: int | None) -> Days | None:
    """The so-many-eth day of a stretch, or its so-many-eth Monday; -1 is the last."""
    every = [days[0] + dt.timedelta(step) for step in range((days[1] - days[0]).days + 1)]
    fitting = [day for day in every if weekday is None or day.isoweekday() == weekday]
    place = nth - 1 if nth > 0 else nth
    return (fitting[place], fitting[place]) if -len(fitting) <= place < len(fitting) else None


def seven_days(days: Days, number: int) -> Days | None:
    """The so-many-eth seven days of a month; -1 are its last."""
    first = days[0] + dt.timedelta(7 * (number - 1)) if number > 0 else days[1] - dt.timedelta(7 * -number - 1)
    return (first, min(first + dt.timedelta(6), days[1])) if days[0] <= first <= days[1] else None


def half_of(days: Days, which: int) -> Days:
    """The first fifteen days of a month, or those behind."""
    middle = days[0] + dt.timedelta(14)
    return (days[0], middle) if which == 1 else (middle + dt.timedelta(1), days[1])
