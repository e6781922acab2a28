"""What a time expression means once dateparser has put its words into English: "in 2 day", "tuesday 11 january 2022".

dateparser knows the words of two hundred languages; what they amount to is worked out here, so that no expression
is counted from another, none from the machine's own day, and a month stays a month.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kzfacts.extract.times.calendars import day_of
from kzfacts.extract.times.clocks import with_half_of_day
from kzfacts.extract.times.values import Amount, Meaning, Moment, Offset, Vague, unite

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = {
    "year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "MIN", "second": "SEC",
    "decade": "DEC", "century": "CEN",
}  # fmt: skip
_SHIFTS = {"D": "day_shift", "W": "week_shift", "M": "month_shift", "Y": "year_shift"}
_WAYS = {"last": -1, "this": 0, "next": 1}
_PARTS = {
    "early_morning": Moment(part="MO", first_hour=0), "morning": Moment(part="MO", first_hour=0),
    "afternoon": Moment(part="AF", first_hour=12), "evening": Moment(part="EV", first_hour=12),
    "night": Moment(part="NI", first_hour=18),
}  # fmt: skip
_UNIT = rf"(?:{'|'.join(_UNITS)})"
_PIECE = re.compile(
    rf"""(?P<noise>[\s,.\-]+|\bam\b)
    |(?P<figures>\d{{4}}[-/.]\d\d?[-/.]\d\d?\b|\d\d?(?P<sign>[-/.])\d\d?(?P=sign)\d{{4}}\b|\d\d?/\d\d?/\d\d\b)
    |(?P<clock>\d\d?:\d\d(?::\d\d)?(?:\s*[ap]m\b)?|\d\d?\s*[ap]m\b)
    |(?P<offset>in\s+\d+\s+{_UNIT}s?\b|\d+\s+{_UNIT}s?\s+ago\b)
    |(?P<weekday>(?:(?:last|this|next)\s+)?(?:{"|".join(_DAY_NAMES)})\b)
    |(?P<month>(?:{"|".join(_MONTH_NAMES)})\b)
    |(?P<year>(?:year\s+)?\b\d{{4}}\b(?!\s+(?!year\b){_UNIT})(?:\s+year\b)?)
    |(?P<length>\d+\s+{_UNIT}s?\b)
    |(?P<day>\d\d?\b)
    |(?P<part>{"|".join(_PARTS)})\b""",
    re.VERBOSE,
)
_HOURS = frozenset({"clock", "part"})
_PERIODS = [{"month"}, {"year"}, {"month", "year"}]
_DAYS_OF_MONTH = [{"day", "month"}, {"day", "month", "year"}, {"figures"}]
_SINGLE_DAYS = [{"offset"}, {"weekday"}, {"offset", "weekday"}, *(
    {*day, *more} for day in _DAYS_OF_MONTH for more in ((), ("weekday",), ("offset",), ("offset", "weekday"))
)]  # fmt: skip
_LIKELY_YEARS = range(1900, 2100)
_ORDERS = {"DMY": (0, 1, 2), "MDY": (1, 0, 2), "YMD": (2, 1, 0), "DYM": (0, 2, 1), "YDM": (1, 2, 0), "MYD": (2, 0, 1)}


class Reading(NamedTuple):
    """A meaning, and the kinds of its pieces, sorted: "day", "month", "year", "clock" ..."""

    meaning: Meaning
    kinds: tuple[str, ...]


def read_canonical(words: str, order: str) -> Reading | None:
    """What English words of dateparser's own kind mean; None where any of them is no time.

    Args:
        words: Lower case, numerals as digits.
        order: Of day, month and year in figures: DMY, MDY, YMD ...
    """
    pieces = _pieces(words)
    if not pieces:
        return None
    kinds = tuple(sorted(kind for kind, _ in pieces))
    if max(Counter(kinds).values()) > 1 or not _is_whole(frozenset(kinds)):
        return None
    if kinds == ("length",):
        amount = _amount(pieces[0][1])
        return Reading(amount, kinds) if amount.parts[0][0] else None
    meanings = [_meaning(kind, piece, order) for kind, piece in pieces]
    if len(meanings) == 1 and meanings[0] is not None and not isinstance(meanings[0], Moment):
        return Reading(meanings[0], kinds)
    moments = [meaning for meaning in meanings if isinstance(meaning, Moment)]
    whole = unite(*moments) if len(moments) == len(meanings) else None
    if whole is None or (whole.year is not None and whole.day is None and whole.year not in _LIKELY_YEARS):
        return None
    return Reading(with_half_of_day(whole), kinds)


def _pieces(words: str) -> Sequence[tuple[str, str]]:
    """The pieces with their kinds; none where something is left over."""
    at, pieces = 0, []
    while at < len(words):
        found = _PIECE.match(words, at)
        if found is None:
            return ()
        at = found.end()
        kind = next(name for name, piece in found.groupdict().items() if piece is not None and name != "sign")
        if kind != "noise":
            pieces.append((kind, found[0]))
    return pieces


def _is_whole(kinds: frozenset[str]) -> bool:
    """A day belongs to a month, an hour or a part to a day, and a length stands alone."""
    dated, hours = kinds - _HOURS, kinds & _HOURS
    if "length" in kinds:
        return len(kinds) == 1
    if not dated:
        return hours == {"clock"}
    return dated in _SINGLE_DAYS or (dated in _PERIODS and not hours)


def _meaning(kind: str, piece: str, order: str) -> Meaning | None:  # noqa: PLR0911 -- one return a kind
    match kind:
        case "figures":
            return _figures(piece, order)
        case "clock":
            return _clock(piece)
        case "offset":
            return _offset(piece)
        case "weekday":
            way, _, name = piece.rpartition(" ")
            return Moment(weekday=_DAY_NAMES.index(name) + 1, weekday_way=_WAYS.get(way.strip()))
        case "month":
            return Moment(month=_MONTH_NAMES.index(piece) + 1)
        case "year":
            return Moment(year=int("".join(filter(str.isdecimal, piece))))
        case "part":
            return _PARTS[piece]
        case _:
            return Moment(day=int(piece)) if 1 <= int(piece) <= 31 else None


def _figures(piece: str, order: str) -> Moment | None:
    numbers = [int(number) for number in re.findall(r"\d+", piece)]
    day, month, year = (numbers[place] for place in _ORDERS.get(order, _ORDERS["DMY"]))
    if piece[:4].isdecimal():
        year, month, day = numbers
    elif re.search(r"\d{4}$", piece):
        year = numbers[2]
        day, month = numbers[:2] if order.index("D") < order.index("M") else numbers[1::-1]
    if month > 12 and day <= 12:
        day, month = month, day
    year += 0 if year > 99 else 1900 if year >= 69 else 2000  # as in POSIX
    return Moment(year=year, month=month, day=day) if day_of(year, month, day) else None


def _clock(piece: str) -> Moment | None:
    hour, minute, second = ([int(number) for number in re.findall(r"\d+", piece)] + [0, 0])[:3]
    half = piece[-2:] if piece.endswith("m") else ""
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if not dt.time.min.hour <= hour <= dt.time.max.hour or max(minute, second) > 59:
        return None
    return Moment(hour=hour, minute=minute, second=second or None)


def _offset(piece: str) -> Meaning:
    """In 1 week is next week; in 3 weeks is a day."""
    amount, way = _amount(piece), 1 if piece.startswith("in") else -1
    ((count, unit),) = amount.parts
    if count == 0 and unit not in _SHIFTS:
        return Vague("PRESENT_REF")
    if unit in _SHIFTS and (unit == "D" or count in (0, 1)):
        return Moment(**{_SHIFTS[unit]: way * int(count or 0)})  # type: ignore[arg-type]
    return Offset(amount, way)


def _amount(piece: str) -> Amount:
    count, unit = re.search(rf"(\d+)\s+({_UNIT})", piece).groups()  # type: ignore[union-attr]
    return Amount(((float(count), _UNITS[unit]),))
