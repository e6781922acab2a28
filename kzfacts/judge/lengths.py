"""Lengths of time as bounds in days, with the slack of their units."""

from __future__ import annotations

import re
from typing import NamedTuple

from kzfacts.model import ResolvedClaim

_LENGTH = re.compile(r"P((?:\d+(?:\.\d+)?[YMWD])*)(?:T((?:\d+(?:\.\d+)?[HMS])+))?")
_PIECE = re.compile(r"(\d+(?:\.\d+)?)([A-Z])")
_DAYS = {"Y": 365.2425, "M": 30.436875, "W": 7.0, "D": 1.0}
_HOURS = {"H": 1 / 24, "M": 1 / 1440, "S": 1 / 86_400}
_SLACK = {"Y": 15.0, "M": 3.0, "W": 1.0}  # days by which a unit is rounded: "a week" for eight days


class Length(NamedTuple):
    """A length of time in days, with the slack of its unit."""

    low: float
    high: float
    slack: float

    def meets(self, other: Length) -> bool:
        """Whether one length fits both, units rounded."""
        slack = max(self.slack, other.slack)
        return self.low - slack <= other.high and other.low - slack <= self.high


def length_of(claim: ResolvedClaim) -> Length | None:
    """Length of a duration in days under its modifier; None for "a few days" and the like.

    A range ("three to five years") is a length from one to the other, a deadline
    ("within ten days", with the days it runs) a length at most.
    """
    ends = [_days_and_slack(value) for value in claim.value.split("/")]
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        return None
    read = claim.claim
    runs = read.first_day is not None and read.last_day is not None
    modifier = "at_most" if runs and read.modifier in (None, "exact") else read.modifier
    return Length(_bounds(modifier, first[0])[0], _bounds(modifier, last[0])[1], max(first[1], last[1]))


def _days_and_slack(value: str) -> tuple[float, float] | None:
    found = _LENGTH.fullmatch(value)
    dates, times = (_PIECE.findall(part or "") for part in found.groups()) if found else ([], [])
    if not dates and not times:
        return None
    days = sum(float(count) * _DAYS[unit] for count, unit in dates)
    days += sum(float(count) * _HOURS[unit] for count, unit in times)
    return days, sum(float(count) * _SLACK.get(unit, 0.0) for count, unit in dates)


def _bounds(modifier: str | None, days: float) -> tuple[float, float]:
    if modifier in ("at_most", "less_than"):
        return 0.0, days
    if modifier in ("at_least", "more_than"):
        return days, float("inf")
    if modifier in ("approximately", "vague"):
        return days * 0.75, days * 1.25
    return days, days
