"""TIMEX3 values in English: "2015-07-26TEV" is "2015-07-26, evening"; days stay as ISO 8601 has them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from types import MappingProxyType

_UNKNOWN = "of an unsaid"
_DATE = re.compile(r"(\d{4}|XXXX)-(\d\d|XX)-(\d\d|XX)")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d|XX)")
_WEEK = re.compile(r"(\d{4}|XXXX)-W(\d\d|XX)(?:-([1-7]|WE))?")
_PART = re.compile(r"(\d{4}|XXXX)-([QH])([1-4])|(\d{4}|XXXX)-(SP|SU|FA|WI)")
_LENGTH = re.compile(r"P(?!T?$)(?:[\dX.]+[YMWD])*(?:T(?:[\dX.]+[HMS])+)?")
_PIECE = re.compile(r"(T)|([\dX.]+)([YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}
_VAGUE = {"X": "some", "X0": "tens of", "X00": "hundreds of", "X000": "thousands of"}
_PARTS_OF_DAY: Mapping[str, str] = MappingProxyType({
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
})  # fmt: skip
_REFERENCES = {"PAST_REF": "in the past", "PRESENT_REF": "now", "FUTURE_REF": "in the future"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ORDINALS = ("first", "second", "third", "fourth")


def time_text(value: str) -> str:
    """A time, a length, or a range of either; what is in none of these forms stays as it is."""
    if value in _REFERENCES:
        return _REFERENCES[value]
    first, slash, last = value.partition("/")
    if slash:
        return f"{time_text(first)} to {time_text(last)}" if first and last else value
    return _length(value) if _LENGTH.fullmatch(value) else _moment(value)


def _length(value: str) -> str:
    """P1Y6M -> "1 year 6 months"; PXD -> "some days"."""
    told = []
    in_time = False
    for sign, number, unit in _PIECE.findall(value[1:]):
        if sign:
            in_time = True
            continue
        noun = "minute" if in_time and unit == "M" else _UNITS[unit]
        told.append(f"{_VAGUE.get(number, number)} {noun}{'' if number == '1' else 's'}")
    return " ".join(told)


def _moment(value: str) -> str:
    day, _sign, clock = value.partition("T")
    if not clock:
        return _day(value)
    zone = " UTC" if clock.endswith("Z") else ""
    time = _PARTS_OF_DAY.get(clock) or clock.removesuffix("Z") + zone
    joint = ", " if clock in _PARTS_OF_DAY else " "
    return f"{_day(day)}{joint}{time}" if day else time


def _day(value: str) -> str:
    if value == "XXXX":
        return "an unsaid year"
    if found := _DATE.fullmatch(value):
        return _date(*found.groups())
    if found := _WEEK.fullmatch(value):
        return _week(*found.groups())
    if found := _PART.fullmatch(value):
        return _part(found)
    if found := _MONTH.fullmatch(value):
        year, month = found.groups()
        return value if "XX" not in value else _unsaid_month(year, month)
    return value


def _date(year: str, month: str, day: str) -> str:
    """12 January of an unsaid year; the 15th of an unsaid month; an unsaid day."""
    if "XX" not in f"{year}{month}{day}":
        return f"{year}-{month}-{day}"
    if day == "XX":
        return "an unsaid day" if month == "XX" else f"an unsaid day of {_unsaid_month(year, month)}"
    if month == "XX":
        return f"day {int(day)} {_UNKNOWN} month"
    return f"{int(day)} {calendar.month_name[int(month)]} {_UNKNOWN} year"


def _unsaid_month(year: str, month: str) -> str:
    if month == "XX":
        return "an unsaid month" + ("" if year == "XXXX" else f" of {year}")
    name = calendar.month_name[int(month)]
    return f"{name} {_UNKNOWN} year" if year == "XXXX" else f"{name} {year}"


def _week(year: str, week: str, day: str | None) -> str:
    """A Tuesday; week 1 of 2022; the weekend of week 1 of 2022."""
    known = "XX" not in f"{year}{week}"
    whole = f"week {int(week)} of {year}" if known else "an unsaid week"
    if day is None:
        return whole
    name = "weekend" if day == "WE" else calendar.day_name[int(day) - 1]
    return f"{name} of {whole}" if known else f"a {name}"


def _part(found: re.Match[str]) -> str:
    """The first quarter of 2022; summer 2022."""
    year = found[1] or found[4]
    told = "an unsaid year" if year == "XXXX" else year
    if found[5]:
        return f"{_SEASONS[found[5]]} of {told}"
    return f"{_ORDINALS[int(found[3]) - 1]} {'quarter' if found[2] == 'Q' else 'half'} of {told}"
