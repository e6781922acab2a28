"""Lengths that are counted from a day: deadlines, windows, offsets."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kzfacts.extract.times.anchor import Anchor
from kzfacts.extract.times.calendars import Days, move_days
from kzfacts.extract.times.days import days_of
from kzfacts.extract.times.hours import time_of
from kzfacts.extract.times.lengths import coarsest, has_clock_unit, is_counted, length_value, move, move_time
from kzfacts.extract.times.resolved import Resolved
from kzfacts.extract.times.values import Amount, Moment, Offset, Window, is_day

_OPEN_MODS = ("MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")
_WEEK = 7


def deadline_of(amount: Amount, anchor: Anchor) -> Resolved:
    """From the anchor to the day the amount ends on."""
    longest = replace(amount, parts=amount.most or amount.parts, most=())
    last = move(anchor.day, longest, 1) if anchor.day and is_counted(longest) else None
    return Resolved("DURATION", length_value(amount), amount.mod, anchor.day if last else None, last)


def window_of(window: Window, anchor: Anchor) -> Resolved:
    """The days between the anchor and the other end of the window."""
    amount, value = window.amount, length_value(window.amount)
    if anchor.day is None or not is_counted(amount):
        return Resolved("DURATION", value, amount.mod)
    other = move(anchor.day, amount, window.way)
    if other is None:
        return Resolved("DURATION", value, amount.mod)
    first, last = sorted((anchor.day, other))
    if has_clock_unit(amount):
        return Resolved("DURATION", value, amount.mod, first, last)
    return Resolved("DATE", f"{first.isoformat()}/{last.isoformat()}", amount.mod, first, last)


def offset_of(offset: Offset, anchor: Anchor) -> Resolved | None:
    """The day or moment an amount away; only the length where nothing tells from when."""
    amount = offset.amount
    value = length_value(amount)
    if not is_counted(amount) or amount.mod in _OPEN_MODS:
        return Resolved("DURATION", value, amount.mod)
    if has_clock_unit(amount):
        return _moment_of(offset, anchor)
    base = anchor.day
    if offset.origin is not None:
        days = days_of(offset.origin, anchor)
        base = days[0] if days else None
    day = move(base, amount, offset.way) if base else None
    if day is None:
        return Resolved("DURATION", value, amount.mod)
    if offset.then is not None:
        return _then(offset.then, day)
    exact = offset.origin is not None and is_day(offset.origin)
    first, last = (day, day) if exact else _as_fine_as_said(day, amount)
    return Resolved("DATE", day.isoformat(), amount.mod, first, last)


def _moment_of(offset: Offset, anchor: Anchor) -> Resolved:
    """Hours and minutes from now; "this hour" is now."""
    amount = offset.amount
    at = move_time(anchor.moment, amount, offset.way) if anchor.moment and offset.origin is None else None
    if at is not None:
        return Resolved("TIME", at.isoformat(timespec="minutes"), amount.mod, at.date(), at.date())
    if amount.parts[0][0] == 0:
        return Resolved("DATE", "PRESENT_REF", None, anchor.day, anchor.day)
    return Resolved("DURATION", length_value(amount), amount.mod)


def _then(then: Moment, day: dt.date) -> Resolved | None:
    """The weekday from that day on, or the hour of it."""
    if then.weekday is not None:
        later = move_days(day, (then.weekday - day.isoweekday()) % _WEEK)
        if later is None:
            return None
        day, then = later, replace(then, weekday=None)
    if then.hour is None and then.part is None:
        return Resolved("DATE", day.isoformat(), None, day, day)
    return time_of(replace(then, year=day.year, month=day.month, day=day.day), Anchor(day))


def _as_fine_as_said(day: dt.date, amount: Amount) -> Days:
    """Three years ago is some day of that year."""
    grain = coarsest(amount)
    wide = {"Y": Moment(year=day.year), "M": Moment(year=day.year, month=day.month)}.get(grain)
    return (days_of(wide, Anchor(day)) if wide else None) or (day, day)
