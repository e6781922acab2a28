"""What expressions mean that stand side by side: a day, its weekday, its date in two calendars, its hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kzfacts.extract.times.clocks import with_half_of_day
from kzfacts.extract.times.grammar import Match
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.values import Meaning, Moment, unite

_WEEK = 7
_NOON = 12
DAY_PARTS = ("day_part", "meridiem")


def side_by_side(match: Match) -> Meaning | None:
    """What stands together and can be one: أمس الجمعة, السبت 8 يناير 07:00."""
    parts = _without_then(_without_other_calendar(_moments(match.tokens)))
    whole = unite(*parts) if len(parts) > 1 or len(match.tokens) > 1 else None
    return None if whole is None else with_half_of_day(whole)


def _moments(tokens: Sequence[Token]) -> list[Moment]:
    """Those of the tokens; an hour in brackets with its own zone yields to the hour before."""
    has_clock = any(token.kind != "aside" and isinstance(token.meaning, Moment) and token.meaning.hour is not None
                    for token in tokens)  # fmt: skip
    has_part = any(token.kind in DAY_PARTS for token in tokens)
    found = []
    for token in tokens:
        if not isinstance(token.meaning, Moment) or (has_clock and token.kind == "aside"):
            continue
        tonight = has_part and token.kind == "date" and token.meaning.day_shift is not None  # مساء الليلة
        found.append(replace(token.meaning, part=None, first_hour=None) if tonight else token.meaning)
    return found


def _without_other_calendar(parts: list[Moment]) -> list[Moment]:
    """A Gregorian date, or a day counted from today, says what the Hijri date beside it says."""
    hijri = [part for part in parts if part.calendar == "hijri"]
    others = [part for part in parts if part.calendar != "hijri"]
    if not hijri:
        return parts
    fine = any(part.day_shift is not None or (part.day is not None and part.month is not None) for part in others)
    coarse = all(part.day is None for part in hijri) and any(part.month or part.year for part in others)
    return others if fine or coarse else parts


def _without_then(parts: list[Moment]) -> list[Moment]:
    """اليوم ذاته، 11 نيسان: the date says which day."""
    dated = any(part.day is not None and part.month is not None for part in parts)
    return [part for part in parts if not (dated and part.anaphoric and part.day_shift is not None)]


def part_of_day(match: Match) -> Meaning | None:
    """فجر الجمعة; alone only where it is clearly a time: في المساء, بعد الظهر, وقت متأخر من الليل."""
    token = match.tokens[-1]
    if len(match.tokens) == 1 or match.tokens[0].kind == "stage":
        led = match.tokens[0].kind == "stage" or (match.before is not None and match.before.kind == "in")
        if not (token.definite and led) and not (token.mark == "alone" and not _is_plain(token)):
            return None
        return Moment(hour=_NOON, minute=0) if _is_noon(token) else token.meaning
    return side_by_side(match)


def _is_plain(token: Token) -> bool:
    """ظهيرة without its article."""
    return _is_noon(token) and not token.definite


def _is_noon(token: Token) -> bool:
    return isinstance(token.meaning, Moment) and token.meaning.part == "MI" and token.mark == "alone"


def night_between(match: Match) -> Meaning | None:
    """ليل الأحد الاثنين, منتصف ليل السبت/الأحد: the night from one weekday to the next."""
    part = match.tokens[0].meaning
    days = [token.meaning for token in match.tokens if token.kind == "weekday"]
    first, second = (day.weekday or 0 for day in days if isinstance(day, Moment))
    if not isinstance(part, Moment) or (second - first) % _WEEK != 1:
        return None
    if part.part not in (None, "NI", "EV"):
        return None
    return unite(part, Moment(weekday=first, two_days=True))
