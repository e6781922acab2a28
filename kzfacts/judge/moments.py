"""The times that values and claims name, as stretches; TIMEX3 in, and ISO 8601 with open sides."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from kzfacts.judge.stretches import ALWAYS, HOUR, MINUTE, PARTS, Stretch, moved
from kzfacts.model import ResolvedClaim

_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-4])(?::([0-5]\d)(?::[0-5]\d)?)?(Z|[+-]\d\d:?\d\d)?")
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T([A-Z]{2})")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTHS = re.compile(r"(\d{4})-(?:(\d\d)|([QH])(\d))")
_YEARS = re.compile(r"\d{3,4}")
_OPEN = ("", "..")  # a side of a range that is not given, as in ISO 8601-2
_LATEST, _EARLIEST = ("at_most", "less_than"), ("at_least", "more_than")
BOUNDS = frozenset((*_LATEST, *_EARLIEST))  # modifiers that leave a side of a date open
Days = tuple[dt.date, dt.date]


def stretch_of(claim: ResolvedClaim) -> Stretch | None:
    """The time a date, interval or deadline names; None where it names none.

    A bound opens a side of a date: "by 22 January" ends on that day and may begin at any time.
    """
    read = claim.claim
    time = _stretch(claim.value, read.first_day, read.last_day)
    if time is None or read.value_type == "duration" or "/" in claim.value:
        return time
    return _bounded(time, read.modifier)


def stretch_of_value(value: str) -> Stretch | None:
    """The time a value names by itself; None for PAST_REF, XXXX-XX-05, lengths and what runs backwards."""
    return _stretch(value, None, None)


def _bounded(time: Stretch, modifier: str | None) -> Stretch:
    if modifier in _LATEST:
        return time._replace(start=ALWAYS[0], end=moved(time.start, -MINUTE) if modifier == "less_than" else time.end)
    if modifier in _EARLIEST:
        return time._replace(start=moved(time.end, MINUTE) if modifier == "more_than" else time.start, end=ALWAYS[1])
    return time


@lru_cache(maxsize=4096)
def _stretch(value: str, first_day: dt.date | None, last_day: dt.date | None) -> Stretch | None:
    time = _moments(value) or _days(value, first_day, last_day)
    return time if time and time.start <= time.end else None


def _moments(value: str) -> Stretch | None:
    """A clock time, a part of the day, or from one such time to another."""
    first, slash, last = value.partition("/")
    if slash:
        begin, end = _moments(first), _moments(last)
        return begin._replace(end=end.end) if begin and end and begin.zone == end.zone else None
    if found := _PART.fullmatch(value):
        return _part_of_day(found[1], found[2])
    found = _INSTANT.fullmatch(value)
    days = days_of_value(found[1]) if found else None
    if found is None or days is None:
        return None
    start = _at(days[0], int(found[2]), int(found[3] or 0))
    return Stretch(start, start if found[3] else moved(start, HOUR), timed=True, zone=_zone(found[4]))


def _zone(written: str | None) -> dt.timedelta | None:
    if written is None or written == "Z":
        return dt.timedelta(0) if written else None
    ahead = dt.timedelta(hours=int(written[1:3]), minutes=int(written[-2:]))
    return -ahead if written.startswith("-") else ahead


def _at(day: dt.date, hour: int, minute: int) -> dt.datetime:
    return moved(dt.datetime.combine(day, dt.time.min), dt.timedelta(hours=hour, minutes=minute))


def _part_of_day(day: str, part: str) -> Stretch | None:
    days = days_of_value(day)
    if part not in PARTS or days is None:
        return None
    first, last = PARTS[part]
    return Stretch(_at(days[0], first, 0), _at(days[0], last, -1), timed=True)


def _days(value: str, first_day: dt.date | None, last_day: dt.date | None) -> Stretch | None:
    """Whole days: those the claim gives, else those of its value."""
    if first_day or last_day:
        return _whole(first_day, last_day)
    if days := days_of_value(value):
        return _whole(*days)
    first, slash, last = value.partition("/")
    if slash and first in _OPEN and (days := days_of_value(last)):
        return _whole(None, days[1])
    if slash and last in _OPEN and (days := days_of_value(first)):
        return _whole(days[0], None)
    return None


def _whole(first: dt.date | None, last: dt.date | None) -> Stretch:
    return Stretch(
        dt.datetime.combine(_day(first), dt.time.min) if first else ALWAYS[0],
        dt.datetime.combine(_day(last), dt.time(23, 59)) if last else ALWAYS[1],
    )


def _day(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day


def days_of_value(value: str) -> Days | None:
    """First and last day of a TIMEX3 date, week, month, quarter, year, decade or range; None for anything else."""
    if "/" in value:
        first, last = (days_of_value(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    try:
        if found := _WEEK.fullmatch(value):
            monday = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return monday + dt.timedelta(5 if found[3] else 0), monday + dt.timedelta(6)
        if _YEARS.fullmatch(value):
            return dt.date(int(value.ljust(4, "0")), 1, 1), dt.date(int(value.ljust(4, "9")), 12, 31)
        if found := _MONTHS.fullmatch(value):
            length = {"Q": 3, "H": 6}.get(found[3], 1)
            return _months(int(found[1]), length * (int(found[2] or found[4]) - 1) + 1, length)
        day = dt.date.fromisoformat(value)
    except (ValueError, OverflowError):  # PAST_REF and the like name no day
        return None
    return day, day


def _months(year: int, first: int, length: int) -> Days:
    last = first + length - 1
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
