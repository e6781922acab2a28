"""What clocks mean: hours in words and figures, their halves of the day, their zones."""

from __future__ import annotations

from dataclasses import replace

from kzfacts.extract.times.grammar import Match, united
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.values import Meaning, Moment, Stretch

_NOON = 12
_CLOCKS = ("clock", "year", "digits", "decimal", "number", "ordinal")
_HOURS = range(25)
_MINUTES = range(60)
_TWO_DIGITS, _FOUR_DIGITS = 2, 4


def clock_face(match: Match) -> Meaning | None:
    """07:00, 23:59:30."""
    figures = [token for token in match.tokens if token.kind == "digits"]
    if any(token.digits != _TWO_DIGITS for token in figures[1:]) or figures[0].digits > _TWO_DIGITS:
        return None
    if figures[-1].end - figures[0].end > sum(token.digits + 1 for token in figures[1:]):
        return None
    return _checked(united(match))


def clock(match: Match) -> Meaning | None:
    """الساعة الثالثة والنصف, العاشرة إلا ربعا مساء."""
    whole = united(match)
    hour_word = match.tokens[0]
    if whole is None or whole.hour is None or (hour_word.kind == "hour" and not hour_word.definite):
        return None
    kinds = [token.kind for token in match.tokens]
    fraction = next((int(token.number or 0) for token in match.tokens if token.kind == "fraction"), None)
    minute = whole.minute if fraction is None else (whole.minute or 0) + fraction
    if "minus" in kinds and minute is not None:
        whole, minute = replace(whole, hour=(whole.hour - 1) % 24), 60 - minute
    return _checked(replace(whole, minute=minute))


def clock_by_part(match: Match) -> Meaning | None:
    """الثالثة صباحا; a masculine ordinal ranks something else (المركز الثالث مساء أمس)."""
    number = match.fields["hour"]
    part = match.tokens[-1]
    if number.kind == "ordinal" and number.mark != "hour":
        return None
    if number.kind == "number" and not (part.definite or number.definite):
        return None
    if part.mark == "pm" and number.end == part.start:
        return None
    return clock(match)


def clock_with_fraction(match: Match) -> Meaning | None:
    """الساعة 20.30, الساعة الواحدة والربع."""
    number = next(token for token in match.tokens if token.kind == "decimal")
    return _point_clock(number) if match.tokens[0].definite else None


def _point_clock(number: Token) -> Meaning | None:
    hour, _, minutes = number.mark.partition(".")
    if not number.mark:
        hour, minutes = str(int(number.number or 0)), f"{60 * ((number.number or 0) % 1):02.0f}"
    if len(minutes) != _TWO_DIGITS or not hour.isdigit():
        return None
    return _checked(Moment(hour=int(hour), minute=int(minutes)))


def _checked(moment: Moment | None) -> Moment | None:
    if moment is None or moment.hour not in _HOURS or (moment.minute or 0) not in _MINUTES:
        return None
    if (moment.second or 0) not in _MINUTES or (moment.hour == _HOURS[-1] and moment.minute):
        return None
    return with_half_of_day(moment)


def clock_range(match: Match) -> Meaning | None:
    """من 5 إلى 6 مساء."""
    last, first = match.tokens[-1].meaning, match.fields["first"]
    if not isinstance(last, Moment) or first.number not in _HOURS:
        return None
    return Stretch(Moment(hour=int(first.number or 0)), last)


def clock_in_four(match: Match) -> Meaning | None:
    """الساعة 2059, 1200 بالتوقيت المحلي: hour and minute without a sign between."""
    figures = next(token for token in match.tokens if token.kind in ("year", "digits"))
    hour_word = match.tokens[0]
    if figures.digits != _FOUR_DIGITS or (hour_word.kind == "hour" and not hour_word.definite):
        return None
    hour, minute = divmod(int(figures.number or 0), 100)
    return _checked(Moment(hour=hour, minute=minute))


def clock_in_zone(match: Match) -> Meaning | None:
    """20:59 بتوقيت غرينتش, 2059 بتوقيت غرينتش, السابعة بتوقيت مكة المكرمة: as the zone has it."""
    number = next(token for token in match.tokens if token.kind in _CLOCKS)
    if isinstance(number.meaning, Moment):
        return united(match)
    if number.digits == _FOUR_DIGITS:
        return clock_in_four(match)
    if number.kind == "decimal":
        return _point_clock(number)
    if number.kind == "ordinal" and number.mark != "hour":
        return None
    return _checked(united(match, Moment(hour=int(number.number or 0)))) if number.kind != "year" else None


def clock_aside(match: Match) -> Meaning | None:
    """الساعة (2059 بتوقيت غرينتش)."""
    return match.tokens[-1].meaning


def with_half_of_day(moment: Moment) -> Moment:
    """3 in the afternoon is 15; 12 at night is the day's end."""
    if moment.hour is None or moment.first_hour is None or moment.hour > _NOON:
        return replace(moment, first_hour=None)
    hour, first = moment.hour, moment.first_hour
    if hour < _NOON and (hour >= first - _NOON if first > _NOON else hour < first):
        hour += _NOON
    elif hour == _NOON and first > _NOON:
        hour = 24
    elif hour == _NOON and first == 0:
        hour = 0
    return replace(moment, hour=hour, first_hour=None)
