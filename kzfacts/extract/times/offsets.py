"""What is counted from a day: three days before New Year, two days after that, in two weeks on Thursday."""

from __future__ import annotations

from dataclasses import replace

from kzfacts.extract.times.amounts import amount_in
from kzfacts.extract.times.grammar import Match
from kzfacts.extract.times.sides import DAY_PARTS
from kzfacts.extract.times.values import Meaning, Moment, Offset, Vague, is_day, unite

_ANCHORED = ("after", "after_that")
_LONG = ("W", "M", "Y")


def offset_from_event(match: Match) -> Meaning | None:
    """بعد يومين من الهجوم: no day can be told, only the length."""
    return amount_in(match)


def offset_before_day(match: Match) -> Meaning | None:
    """4 أيام قبل عيد العمال, بعد أسبوعين من عيد الفطر, شهر من الآن."""
    length, origin = amount_in(match), match.tokens[-1].meaning
    if length is None or not isinstance(origin, Moment | Vague):
        return None
    if isinstance(origin, Moment) and not is_day(origin) and origin.month is None:
        return None
    before = any(token.kind == "before" for token in match.tokens)
    now = isinstance(origin, Vague) or origin == Moment(day_shift=0)
    if not now and match.tokens[0].kind == "amount" and not any(t.kind in ("before", "after") for t in match.tokens):
        return None  # ثلاثة أيام من الأسبوع الماضي are some of its days
    if isinstance(origin, Vague):
        return Offset(length, -1 if before else 1) if origin.value == "PRESENT_REF" else None
    return Offset(length, -1 if before else 1, origin)


def offset_from_then(match: Match) -> Meaning | None:
    """بعد ذلك بثلاثة أيام, قبلها بأسبوع: counted from the day named last."""
    length = amount_in(match)
    if length is None or (match.tokens[-1].kind == "unit" and match.tokens[-1].mark == "DEC"):
        return None  # بعد ذلك عقد اجتماعا
    way = 1 if match.tokens[0].kind in _ANCHORED else -1
    return Offset(length, way, Moment(day_shift=0, anaphoric=True))


def offset_then(match: Match) -> Meaning | None:
    """بعد ثلاثة أسابيع يوم السبت, بعد يومين الساعة 5 مساء: a day or an hour of the time that is reached."""
    length = amount_in(match)
    told = [token for token in match.tokens[2:] if isinstance(token.meaning, Moment)]
    then = unite(*(token.meaning for token in told if isinstance(token.meaning, Moment)))
    if length is None or then is None or not told:
        return None  # بعد خمسة أشهر خلال شهري السبت والأحد tells no moment to reach
    if is_day(then):
        unit = length.parts[-1][1]
        bare = replace(then, weekday=None, part=None, first_hour=None, hour=None, minute=None) == Moment()
        if not (then.weekday and bare and told[0].mark == "day" and unit in _LONG):
            return None
    elif told[0].kind in DAY_PARTS and not any(token.kind == "in" for token in match.tokens):
        return None
    way = 1 if match.tokens[0].kind == "after" else -1
    return Offset(length, way, then=then)


def some_time(match: Match) -> Meaning | None:
    """قبل أيام: some time ago."""
    return Vague("PAST_REF") if not match.tokens[1].definite else None
