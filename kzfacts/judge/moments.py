"""Dates, deadlines and lengths as stretches of time, at the grain of their wording."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from kzfacts.model import ResolvedClaim

_PARTS = {"MO": (5, 12), "MI": (11, 13), "AF": (12, 18), "EV": (16, 24), "NI": (18, 30), "DT": (5, 19)}  # hours
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?")
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T([A-Z]{2})")
_LENGTH = re.compile(r"P(?:(\d+(?:\.\d+)?)([YMWD]))?(?:T(?:(\d+(?:\.\d+)?)([HM]))?)?")
_DAYS = {"Y": 365.2425, "M": 30.436875, "W": 7.0, "D": 1.0}
_HOURS = {"H": 1 / 24, "M": 1 / 1440}
SLACK = {"Y": 15.0, "M": 3.0, "W": 1.0, "D": 0.0, "H": 0.0}  # days by which a unit is rounded: "a week" for eight days


class Stretch(NamedTuple):
    """A time somewhere in `start..end`, both included; `timed` where the hour is given."""

    start: dt.datetime
    end: dt.datetime
    timed: bool = False

    def meets(self, other: Stretch) -> bool:
        """Whether they share a moment."""
        return self.start <= other.end and other.start <= self.end

    def holds(self, other: Stretch) -> bool:
        """Whether the other lies inside."""
        return self.start <= other.start and other.end <= self.end

    def gap(self, other: Stretch) -> dt.timedelta:
        """Time between the two; negative where they meet."""
        return max(self.start, other.start) - min(self.end, other.end)


class Length(NamedTuple):
    """A length of time in days, with the slack of its unit."""

    low: float
    high: float
    slack: float


def stretch_of(claim: ResolvedClaim) -> Stretch | None:
    """The time a date, interval or deadline names; None where it names none."""
    return _stretch(claim.value, claim.claim.first_day, claim.claim.last_day)


@lru_cache(maxsize=4096)
def _stretch(value: str, first_day: dt.date | None, last_day: dt.date | None) -> Stretch | None:
    if found := _PART.fullmatch(value):
        return _part_of_day(found[1], found[2])
    if found := _INSTANT.match(value):
        moment = dt.datetime.fromisoformat(found[1]) + _clock(int(found[2]), int(found[3] or 0))
        return Stretch(moment, moment + dt.timedelta(minutes=0 if found[3] else 59), timed=True)
    days = (first_day, last_day) if first_day or last_day else days_of_value(value)
    if days is None:
        return None
    first, last = days
    return Stretch(
        dt.datetime.combine(_day(first), dt.time.min) if first else dt.datetime.min,  # noqa: DTZ901
        dt.datetime.combine(_day(last), dt.time(23, 59)) if last else dt.datetime.max,  # noqa: DTZ901
    )


def _clock(hour: int, minute: int) -> dt.timedelta:
    return dt.timedelta(hours=hour, minutes=minute)


def _day(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day


def _part_of_day(day: str, part: str) -> Stretch | None:
    if part not in _PARTS:
        return None
    midnight = dt.datetime.fromisoformat(day)
    first, last = _PARTS[part]
    return Stretch(midnight + _clock(first, 0), midnight + _clock(last, -1), timed=True)


def days_of_value(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a TIMEX3 date, week, month, year or range; None for anything else."""
    if "/" in value:
        first, last = (days_of_value(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    try:
        if found := re.fullmatch(r"(\d{4})-W(\d\d)", value):
            monday = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return monday, monday + dt.timedelta(6)
        if re.fullmatch(r"\d{4}", value):
            return dt.date(int(value), 1, 1), dt.date(int(value), 12, 31)
        if re.fullmatch(r"\d{4}-\d\d", value):
            first_day = dt.date.fromisoformat(value + "-01")
            return first_day, (first_day + dt.timedelta(32)).replace(day=1) - dt.timedelta(1)
        day = dt.date.fromisoformat(value)
    except ValueError:  # PAST_REF and the like name no day
        return None
    return day, day


def length_of(claim: ResolvedClaim) -> Length | None:
    """Length of a duration in days under its modifier; None for "a few days" and the like."""
    found = _LENGTH.fullmatch(claim.value)
    if not found or not (found[1] or found[3]):
        return None
    days = float(found[1] or 0) * _DAYS[found[2] or "D"] + float(found[3] or 0) * _HOURS[found[4] or "H"]
    slack = SLACK.get(found[2] or "H", 0.0) * float(found[1] or 0)
    low, high = _bounds(claim.claim.modifier, days)
    return Length(low, high, slack)


def _bounds(modifier: str | None, days: float) -> tuple[float, float]:
    if modifier in ("at_most", "less_than"):
        return 0.0, days
    if modifier in ("at_least", "more_than"):
        return days, float("inf")
    if modifier in ("approximately", "vague"):
        return days * 0.75, days * 1.25
    return days, days
