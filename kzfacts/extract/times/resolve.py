"""A meaning and an anchor -> type, value and days of a time expression."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kzfacts.extract.times.anchor import Anchor
from kzfacts.extract.times.calendars import day_of, move_days
from kzfacts.extract.times.counted import deadline_of, offset_of, window_of
from kzfacts.extract.times.days import days_of
from kzfacts.extract.times.hours import time_of
from kzfacts.extract.times.lengths import length_value
from kzfacts.extract.times.resolved import Resolved
from kzfacts.extract.times.values import (
    Amount,
    Deadline,
    Meaning,
    Moment,
    Offset,
    Repeated,
    Stretch,
    Vague,
    Window,
    is_clock,
)
from kzfacts.extract.times.written import written

_LEAP_YEAR = 2024
_NOON = 12
_LATE_PARTS = ("MI", "AF", "EV", "PM")
_CONTRACT_MODS = ("START", "MID", "END")


def resolve(meaning: Meaning, anchor: Anchor) -> Resolved | None:  # noqa: PLR0911 -- one return a kind
    """Type, value and days; None where the words name a day that does not exist."""
    match meaning:
        case Moment():
            return _moment(meaning, anchor)
        case Amount():
            return Resolved("DURATION", length_value(meaning), meaning.mod)
        case Deadline(amount):
            return deadline_of(amount, anchor)
        case Window():
            return window_of(meaning, anchor)
        case Offset():
            return offset_of(meaning, anchor)
        case Stretch():
            return _stretch(meaning, anchor)
        case Repeated(of):
            return Resolved("SET", _often(of))
        case Vague(value):
            days = (anchor.day, anchor.day) if value == "PRESENT_REF" else (None, None)
            return Resolved("DATE", value, None, *days)


def _often(of: Moment | Amount) -> str:
    if isinstance(of, Amount):
        return length_value(of)
    return f"XXXX-XX-XXT{of.part}" if of.part else written(None, of)


def _moment(moment: Moment, anchor: Anchor) -> Resolved | None:
    if not _exists(moment):
        return None
    if moment.hour is not None or moment.part is not None or moment.minute is not None:
        return time_of(moment, anchor)
    days = days_of(moment, anchor)
    if days is None and _is_settled(moment, anchor):
        return None
    mod = moment.mod if moment.mod in _CONTRACT_MODS and not moment.weekend else None
    first, last = days or (None, None)
    return Resolved("DATE", written(days, moment), mod, first, last)


def _exists(moment: Moment) -> bool:
    """No 31 February, no month 13, no year 0."""
    if moment.year is not None and not dt.MINYEAR <= moment.year <= dt.MAXYEAR:
        return False
    if moment.calendar not in (None, "gregorian") or moment.day is None:
        return True
    year, month = moment.year or _LEAP_YEAR, moment.month or 1
    return all(day_of(year, month, day) for day in (moment.day, moment.last_day or moment.day))


def _is_settled(moment: Moment, anchor: Anchor) -> bool:
    """The words leave nothing open, so that no days means no such day."""
    if moment.day is None and moment.week is None and moment.nth is None:
        return False
    return moment.year is not None or anchor.day is not None


def _stretch(stretch: Stretch, anchor: Anchor) -> Resolved | None:
    first, last = _moment(stretch.first, anchor), _moment(stretch.last, anchor)
    if first is not None and first.first is not None and is_clock(stretch.last):
        last = _later_clock(stretch, replace(anchor, day=first.first, moment=None, prefer="past"))
    if first is None or last is None:
        return None
    if first.first and last.last and last.last < first.first and stretch.last.year is None:
        later = _moment(stretch.last, replace(anchor, day=first.first, prefer="future"))
        last = later or last
    if first.first and last.last and last.last < first.first:
        return None
    if first.type == "TIME" or first.first is None or last.last is None:
        return Resolved(first.type, f"{first.value}/{last.value}", None, first.first, last.last)
    return Resolved("DATE", f"{first.first.isoformat()}/{last.last.isoformat()}", None, first.first, last.last)


def _later_clock(stretch: Stretch, anchor: Anchor) -> Resolved | None:
    """The hour that a stretch ends at: of the day it begins on, or of the next where it is not later."""
    first, last = stretch.first, stretch.last
    assert anchor.day is not None  # noqa: S101
    if first.hour is not None and last.hour is not None:
        if last.part is None and first.part in _LATE_PARTS and last.hour < _NOON and last.hour + _NOON > first.hour:
            last = replace(last, hour=last.hour + _NOON)
        early = (last.hour, last.minute or 0) <= (first.hour, first.minute or 0)
        anchor = replace(anchor, day=move_days(anchor.day, 1)) if early else anchor
    return _moment(last, anchor)
