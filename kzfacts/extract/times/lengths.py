"""Lengths of time: their TIMEX3 value and their arithmetic."""

from __future__ import annotations

import datetime as dt

from kzfacts.extract.times.calendars import move_days, move_months
from kzfacts.extract.times.values import Amount, Parts

_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12, "DEC": 120, "CEN": 1200}
_SECONDS = {"H": 3600, "MIN": 60, "SEC": 1}
# unit -> (before T or behind it, letter, how many of the letter)
_LETTERS = {
    "Y": ("", "Y", 1), "M": ("", "M", 1), "W": ("", "W", 1), "D": ("", "D", 1), "DEC": ("", "Y", 10),
    "CEN": ("", "Y", 100), "H": ("T", "H", 1), "MIN": ("T", "M", 1), "SEC": ("T", "S", 1),
}  # fmt: skip


def length_value(amount: Amount) -> str:
    """`P10D`, `PT1H30M`, `P2W`, `PXD`, `PX0Y`, and `P3Y/P5Y` for a range."""
    return "/".join(_written(parts) for parts in (amount.parts, amount.most) if parts)


def _plain(number: float) -> str:
    """Never 9e+10."""
    return f"{number:.0f}" if float(number).is_integer() else f"{number:.10g}"


def _written(parts: Parts) -> str:
    sums: dict[tuple[str, str], float] = {}
    weeks_as_days = len(parts) > 1
    for count, unit in parts:
        side, letter, times_letter = _LETTERS[unit]
        if unit == "W" and weeks_as_days:
            letter, times_letter = "D", 7
        if count is None:  # nothing is ever joined to it
            return f"P{side}" + f"X{times_letter}".replace("X1", "X") + letter
        sums[side, letter] = sums.get((side, letter), 0) + count * times_letter
    dates, times = ("".join(f"{_plain(count)}{letter}" for (where, letter), count in sums.items() if where == side)
                    for side in ("", "T"))  # fmt: skip
    return f"P{dates}" + (f"T{times}" if times else "")


def has_clock_unit(amount: Amount) -> bool:
    """Whether it is measured in hours or less."""
    return any(unit in _SECONDS for _, unit in amount.parts)


def is_counted(amount: Amount) -> bool:
    """Whether it is one length, every part with a number."""
    return not amount.most and all(count is not None for count, _ in amount.parts)


def coarsest(amount: Amount) -> str:
    """The largest grain it is measured in: Y, M or D."""
    units = {unit for _, unit in amount.parts}
    return "Y" if units & {"Y", "DEC", "CEN"} else "M" if "M" in units else "D"


def move(day: dt.date, amount: Amount, way: int) -> dt.date | None:
    """The day an amount later (way 1) or earlier (-1); hours count as the days they fill."""
    at: dt.date | None = day
    for count, unit in amount.parts:
        if at is None or count is None:
            return None
        if unit in _MONTHS:
            months = count * _MONTHS[unit]
            at = move_months(at, way * int(months)) if abs(months) < 120_000 else None
        elif unit in _DAYS:
            at = move_days(at, way * int(count * _DAYS[unit])) if count < 10_000_000 else None
        else:
            at = move_days(at, way * int(count * _SECONDS[unit] // 86_400)) if count < 10_000_000 else None
    return at


def move_time(moment: dt.datetime, amount: Amount, way: int) -> dt.datetime | None:
    """The moment an amount of hours, minutes, seconds later or earlier."""
    seconds = sum((count or 0) * _SECONDS.get(unit, 86_400 * _DAYS.get(unit, 0)) for count, unit in amount.parts)
    try:
        return moment + dt.timedelta(seconds=way * seconds)
    except OverflowError:
        return None
