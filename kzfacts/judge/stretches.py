"""Interval arithmetic: what two times are to one another, and how fine each is."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Literal, NamedTuple

TimeRelation = Literal["equal", "within", "coarser", "overlaps", "disjoint", "open_ended"]
Grain = Literal[
    "decade", "year", "half year", "quarter", "month", "week", "part of the month", "day", "part of the day",
    "hour", "minute", "days", "hours", "open end",
]  # fmt: skip
ALWAYS = (dt.datetime.min, dt.datetime.max)  # noqa: DTZ901 -- the sides of what is open; clocks carry no zone
MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(minutes=59)  # an hour ends with its last minute
# first hour and the hour after: morning, noon, afternoon, evening, night, daytime
PARTS = {"MO": (5, 12), "MI": (11, 13), "AF": (12, 18), "EV": (16, 24), "NI": (18, 30), "DT": (5, 19)}
_ZONES = (dt.timedelta(hours=14), dt.timedelta(hours=12))  # the clocks of the world are so far ahead and behind
_TENTHS = ((1, 10), (11, 20), (21, 31))  # beginning, middle and end of a month
_PERIODS: dict[int, Grain] = {1: "month", 3: "quarter", 6: "half year", 12: "year", 120: "decade"}


class Stretch(NamedTuple):
    """A time somewhere in `start..end`, both included to the minute; ALWAYS where a side is open.

    Attributes:
        start, end: By the clock of its own zone.
        timed: The hour is given.
        zone: How far that clock is ahead of Greenwich; None where nobody says.
    """

    start: dt.datetime
    end: dt.datetime
    timed: bool = False
    zone: dt.timedelta | None = None

    @property
    def is_open(self) -> bool:
        """Whether a side is open: "until further notice"."""
        return self.start == ALWAYS[0] or self.end == ALWAYS[1]

    def meets(self, other: Stretch) -> bool:
        """Whether they share a moment."""
        return self.start <= other.end and other.start <= self.end

    def holds(self, other: Stretch) -> bool:
        """Whether the other lies inside."""
        return self.start <= other.start and other.end <= self.end

    def gap(self, other: Stretch) -> dt.timedelta:
        """Time between the two; negative where they meet."""
        return max(self.start, other.start) - min(self.end, other.end)


def moved(moment: dt.datetime, step: dt.timedelta) -> dt.datetime:
    """So much later; what is open, or would leave the calendar, is open."""
    if moment in ALWAYS:
        return moment
    try:
        return moment + step
    except OverflowError:
        return ALWAYS[step > dt.timedelta(0)]


def compare_stretches(a: Stretch, b: Stretch) -> TimeRelation:
    """What the first time is to the second.

    `equal`: one and the same; `within`: the first is the closer one; `coarser`: the
    second is; `overlaps`: each leaves out a part of the other; `disjoint`: no moment
    fits both; `open_ended`: a moment fits both, but a side is open.
    """
    a, b = on_one_clock(a, b)
    if a[:2] == b[:2]:
        return "equal"
    if not a.meets(b):
        return "disjoint"
    if a.is_open or b.is_open:
        return "open_ended"
    if a.holds(b):
        return "coarser"
    return "within" if b.holds(a) else "overlaps"


def on_one_clock(a: Stretch, b: Stretch) -> tuple[Stretch, Stretch]:
    """Both by Greenwich where both name a zone; where one does, the other's hour may be of any zone."""
    if a.zone == b.zone or not (a.timed and b.timed):
        return a, b
    return _by_greenwich(a), _by_greenwich(b)


def _by_greenwich(time: Stretch) -> Stretch:
    ahead, behind = _ZONES if time.zone is None else (time.zone, -time.zone)
    return Stretch(moved(time.start, -ahead), moved(time.end, behind), time.timed, dt.timedelta(0))


def grain_of(time: Stretch) -> Grain:
    """The grain of a time, from where it begins and ends."""
    if time.is_open:
        return "open end"
    if time.timed:
        return _grain_of_hours(time)
    first, last = time.start.date(), time.end.date()
    if first == last:
        return "day"
    if first.weekday() == 0 and (last - first).days == 6:
        return "week"
    return _grain_in_month(first, last) or _grain_of_months(first, last) or "days"


def _grain_of_hours(time: Stretch) -> Grain:
    length = time.end - time.start
    if length == dt.timedelta(0):
        return "minute"
    if length == HOUR:
        return "hour"
    hours = (time.start.hour, time.start.hour + (length + MINUTE) // dt.timedelta(hours=1))
    return "part of the day" if hours in PARTS.values() else "hours"


def _grain_in_month(first: dt.date, last: dt.date) -> Grain | None:
    if (first.year, first.month) != (last.year, last.month):
        return None
    length = _length(first)
    return "part of the month" if (first.day, last.day) in [(a, min(b, length)) for a, b in _TENTHS] else None


def _grain_of_months(first: dt.date, last: dt.date) -> Grain | None:
    if first.day != 1 or last.day != _length(last):
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    place = first.year * 12 + first.month - 1
    return _PERIODS.get(months) if place % months == 0 else None


def _length(day: dt.date) -> int:
    return calendar.monthrange(day.year, day.month)[1]
