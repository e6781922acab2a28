"""What a time expression counts from, and which of several days it then means."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from kzfacts.extract.times.calendars import Days

Preference = Literal["past", "future"]  # what a caller may ask for
Lean = Literal["past", "future", "coming", "near"]
_JUST_PASSED = 7  # "by 20 July", read on the 21st, is not of next year


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression counts from.

    Attributes:
        day: The day of writing or speaking; None where nobody knows it.
        last_named: The day the text named last, for اليوم التالي; None where there is none.
        prefer: Which way bare weekdays and days lean: back to the last one, today included; ahead of today; ahead,
            today included; to the nearest.
        moment: Day and time, where the caller gave both.
    """

    day: dt.date | None
    last_named: dt.date | None = None
    prefer: Lean = "past"
    moment: dt.datetime | None = None


def one_day(day: dt.date | None) -> Days | None:
    """The day as a stretch of one."""
    return (day, day) if day else None


def pair(first: dt.date | None, last: dt.date | None) -> Days | None:
    """Both as a stretch; None where one is missing."""
    return (first, last) if first and last else None


def chosen(found: list[Days], way: int | None, anchor: Anchor) -> Days | None:
    """Of several that the words allow, the one that is meant."""
    day = anchor.day
    if day is None or (way is None and len(found) <= 1):
        return found[0] if found else None
    past = [days for days in found if days[1] < day]
    coming = [days for days in found if days[0] > day]
    if way is not None and way != 0:
        place = past[::-1] if way < 0 else coming
        return place[abs(way) - 1] if len(place) >= abs(way) else None
    if way == 0:
        return next((days for days in found if days[0].year == day.year), None)
    if anchor.prefer in ("future", "coming"):
        since = day - dt.timedelta(_JUST_PASSED if anchor.prefer == "coming" and day.toordinal() > _JUST_PASSED else 0)
        return min((days for days in found if days[1] >= since), default=None)
    return min(found, key=lambda days: _distance(days, day))


def _distance(days: Days, day: dt.date) -> int:
    return (day - days[1]).days if days[1] < day else 2 * max(0, (days[0] - day).days)
