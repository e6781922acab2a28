"""What a time expression says, before any day is known to count from.

`Moment` is a point or stretch as far as the words give it ("the 6th of this
month": day 6, month_shift 0); `Amount` is a length ("ten days"). Both are
joined piece by piece by the grammar and turned into days by
`kzfacts.extract.times.days`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Literal

Calendar = Literal["gregorian", "hijri", "easter", "pascha"]
Portion = Literal["quarter", "half", "season", "decade", "century", "school_year"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as far as words give it; None where they are silent.

    Attributes:
        year, month, day, weekday: As printed; weekday as in ISO, Monday 1.
        last_day: The other end, where a range is printed as one ("from 5 to 9 May").
        calendar: Which calendar year, month and day belong to; None is Gregorian. Of easter and pascha, the Easter of
            the Western and of the Eastern churches, the day is counted from Easter Sunday.
        hour, minute, second: The clock.
        part: Part of the day: MO MI AF EV NI, or PM for the sign of the afternoon.
        first_hour: The half of the day that its hours lie in.
        year_shift, month_shift, week_shift, day_shift, which_shift: Counted from the anchor's own ("last year": -1).
        weekday_way, month_way: Past (-1), current (0) or coming (1) one, 2 the one after.
        day_way: Likewise for a named day that comes back ("next Ramadan": month_way).
        week: ISO number of the week, in its year.
        month_week: Which week of its month, -1 the last.
        portion: Quarter, half (of a year or month), season, decade or century.
        which: Which portion of its year or month; first month of a season, first year of a decade or century.
        nth: Which of its kind in the month, -1 the last ("the third Tuesday of May").
        mod: START MID END REST.
        anaphoric: Counts from the date named last, not from the anchor.
        weekend: The end of that week.
        whole_week: The week that holds the day.
        holiday: A holiday, whose month and day are given.
        two_days: The night that begins on the weekday and ends on the next.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    last_day: int | None = None
    calendar: Calendar | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    first_hour: int | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    week_shift: int | None = None
    day_shift: int | None = None
    weekday_way: int | None = None
    month_way: int | None = None
    week: int | None = None
    month_week: int | None = None
    portion: Portion | None = None
    which: int | None = None
    which_shift: int | None = None
    nth: int | None = None
    mod: str | None = None
    anaphoric: bool | None = None
    weekend: bool | None = None
    whole_week: bool | None = None
    holiday: bool | None = None
    two_days: bool | None = None


Parts = tuple[tuple[float | None, str], ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time.

    Attributes:
        parts: `(count, unit)` in the order of the words; count None for "a few".
        most: Likewise the longest of a range ("three to five years"); empty where there is none.
        mod: EQUAL_OR_LESS, EQUAL_OR_MORE, LESS_THAN, MORE_THAN, APPROX.
        calendar: Whose years and months are meant.
    """

    parts: Parts
    most: Parts = ()
    mod: str | None = None
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one moment to another, both ends included."""

    first: Moment
    last: Moment


@dataclass(frozen=True, slots=True)
class Offset:
    """An amount counted from the anchor or from a moment: `way` 1 after, -1 before."""

    amount: Amount
    way: int
    origin: Moment | None = None
    then: Moment | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The amount that ends (`way` -1) or begins (1) at the anchor: "the last three weeks"."""

    amount: Amount
    way: int


@dataclass(frozen=True, slots=True)
class Deadline:
    """Within an amount, counted from the anchor."""

    amount: Amount


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Repeated:
    """Every such day or every such length of time."""

    of: Moment | Amount


Meaning = Repeated | Moment | Amount | Stretch | Offset | Window | Deadline | Vague

_COARSE = ("year_shift", "month_shift", "week_shift", "which_shift", "year", "month", "portion")
FIELDS = tuple(field.name for field in fields(Moment))
_values = attrgetter(*FIELDS)


def unite(*parts: Moment) -> Moment | None:
    """All as one moment; None where they cannot be one."""
    whole: list[Any] = [None] * len(FIELDS)
    for part in parts:
        for place, value in enumerate(_values(part)):
            if value is None or value == whole[place]:
                continue
            if whole[place] is not None:
                return None
            whole[place] = value
    moment = Moment(*whole)
    return moment if _is_one(moment) else None


def _is_one(moment: Moment) -> bool:  # noqa: PLR0911 -- one return a rule
    """A day counted from today stands with a day of a month, never with a bare month or year."""
    if moment.holiday and (moment.day_shift is not None or (moment.weekday is not None and moment.nth is None)):
        return False
    if moment.weekday is not None and moment.month is not None and moment.day is None and moment.nth is None:
        return False
    if moment.portion is not None and (moment.week_shift is not None or moment.weekday is not None):
        return False
    if moment.portion == "school_year" and (moment.month or moment.year or moment.month_shift is not None):
        return False
    if moment.day_shift is not None and moment.day is None:
        return all(getattr(moment, name) is None for name in _COARSE)
    if moment.weekday_way is not None and moment.day is None:
        return moment.week_shift is None
    if moment.year is not None and moment.year_shift is not None:
        return moment.year_shift == 0
    if moment.month is not None and moment.month_shift is not None:
        return moment.month_shift == 0
    if (moment.hour is not None or moment.part is not None) and moment.day is None and moment.weekday is None:
        return all(getattr(moment, name) is None for name in _COARSE)
    return True


def is_day(moment: Moment) -> bool:
    """Whether the words point at single days."""
    return moment.day is not None or moment.weekday is not None or moment.day_shift is not None


def is_clock(moment: Moment) -> bool:
    """Whether the words give a time of day and no day."""
    return (moment.hour is not None or moment.part is not None) and not is_day(moment)
