"""What clocks mean: hours in words and figures, their halves of the day, their zones."""

from __future__ import annotations

from dataclasses import replace

from kzfacts.extract.times.grammar import Match, united
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.values import Amount, Meaning, Moment, Offset, Stretch, Vague

_NOON = 12
_CLOCKS = ("clock", "year", "digits", "decimal", "number", "ordinal")
_HOURS = range(25)
_MINUTES = range(60)
_TWO_DIGITS, _FOUR_DIGITS = 2, 4
_FIRST_TENS, _SIX = 2, 6


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
    """الساعة 20.30, الساعة الواحدة والربع; 8.30 مساء."""
    number = next(token for token in match.tokens if token.kind == "decimal")
    return _point_clock(number) if match.tokens[0].definite or match.tokens[0] is number else None


def _point_clock(number: Token) -> Meaning | None:
    hour, _, minutes = number.mark.replace(",", ".").partition(".")
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
    """من 4 إلى 7 مساء."""
    last, first = match.tokens[-1].meaning, match.fields["first"]
    if not isinstance(last, Moment) or first.number not in _HOURS:
        return None
    return Stretch(of_half_of(Moment(hour=int(first.number or 0)), last), last)


def clock_range_open(match: Match) -> Meaning | None:
    """من الساعة 5 إلى 6: the second hour is of the same half of the day, or of the next."""
    first, last = match.tokens[1].meaning, match.fields["last"]
    if not isinstance(first, Moment) or first.hour is None or last.number not in range(1, _NOON + 1):
        return None
    hour = int(last.number or 0)
    return Stretch(first, Moment(hour=hour + _NOON if hour <= first.hour < hour + _NOON else hour))


def hours_between(match: Match) -> Meaning | None:
    """بين الثالثة والخامسة عصرا, من ثلاثة إلى ستة مساء."""
    part = match.tokens[-1].meaning
    hours = [int(token.number or 0) for token in match.tokens if token.kind in ("ordinal", "number", "digits")]
    if not isinstance(part, Moment) or any(hour not in range(1, _NOON + 1) for hour in hours):
        return None
    last = _checked(replace(part, hour=hours[1], part=None))
    return Stretch(of_half_of(Moment(hour=hours[0]), last), last) if last else None


def of_half_of(first: Moment, last: Moment) -> Moment:
    """من 3 إلى 5 عصرا: an hour without a part of the day has that of the hour after it."""
    if first.hour is None or last.hour is None or first.part is not None or first.hour > _NOON:
        return first
    return replace(first, hour=first.hour + _NOON) if first.hour + _NOON <= last.hour else first


def clock_of_one_number(match: Match) -> Meaning | None:
    """الساعة ستة وأربعين دقيقة: ones are the hour, tens the minutes."""
    number, unit = match.tokens[-2:]
    tens, hour = divmod(int(number.number or 0), 10)
    if unit.mark != "MIN" or not hour or not _FIRST_TENS <= tens < _SIX or not match.tokens[0].definite:
        return None
    return Moment(hour=hour, minute=10 * tens)


def hour_counted(match: Match) -> Meaning | None:
    """الساعة القادمة, الدقيقة السابقة, هذه الساعة: so many from now."""
    unit, shift = (token for token in match.tokens if token.kind not in ("before", "after"))
    if unit.kind == "this":
        unit, shift = shift, unit
    if not unit.definite or unit.mark not in ("H", "MIN", "SEC"):
        return None
    steps = int(shift.number or 0)
    return Offset(Amount(((abs(steps), unit.mark),)), -1 if steps < 0 else 1)


def now_by_hour(match: Match) -> Meaning | None:
    """حتى الساعة: until now."""
    return Vague("PRESENT_REF") if match.tokens[-1].definite else None


def minute_of_hour(match: Match) -> Meaning | None:
    """الدقيقة 12."""
    unit, minute = match.tokens[0], match.tokens[1].meaning
    lone = isinstance(minute, Moment) and minute.hour is None and minute.minute is not None
    return minute if lone and unit.definite and unit.mark == "MIN" else None


def clock_in_four(match: Match) -> Meaning | None:
    """الساعة 1940, 1200 بالتوقيت المحلي: hour and minute without a sign between."""
    figures = next(token for token in match.tokens if token.kind in ("year", "digits"))
    hour_word = match.tokens[0]
    if figures.digits != _FOUR_DIGITS or (hour_word.kind == "hour" and not hour_word.definite):
        return None
    hour, minute = divmod(int(figures.number or 0), 100)
    return _checked(Moment(hour=hour, minute=minute))


def clock_in_zone(match: Match) -> Meaning | None:
    """19:40 بتوقيت غرينتش, 1940 بتوقيت غرينتش, السابعة بتوقيت مكة المكرمة: as the zone has it."""
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
    """الساعة (1940 بتوقيت غرينتش)."""
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
