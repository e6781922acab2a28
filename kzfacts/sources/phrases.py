"""Clues to the day of a text, and what they say of one day or another, as English phrases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from babel.dates import format_date

from kzfacts.extract.times.calendars import day_of, move_days
from kzfacts.extract.times.values import Moment
from kzfacts.sources.clues import Clue

_WEEK = 7
_A_MONDAY = dt.date(2024, 1, 1)  # also a leap year, so that it has every day and month
_SHIFTS = {
    -2: "the day before yesterday",
    -1: "yesterday",
    0: "today",
    1: "tomorrow",
    2: "the day after tomorrow",
}


def is_telling(clue: Clue) -> bool:
    """A bare "yesterday" says nothing of the day."""
    return clue.kind != "from_today" or clue.moment.day is not None or clue.moment.weekday is not None


def what_it_says(clue: Clue) -> str:
    """What one clue says of the day of writing, as an English phrase."""
    moment = clue.moment
    match clue.kind:
        case "from_today":
            return _from_today(moment)
        case "dated":
            now = " of the current month or year" if clue.current else ""
            return f"{_date_of(moment)}{now}, probably past"
        case "ahead":
            return f"{_date_of(moment)} is still ahead"
        case "weekday":
            return f"{'last ' if moment.weekday_way else ''}{_weekday(moment.weekday)}, a week ago at most"
        case "last_week":
            return "tells of last week"
        case "year":
            return f"written in {moment.year} or later"


def _from_today(moment: Moment) -> str:
    shift = moment.day_shift or 0
    name = _SHIFTS.get(shift, f"{abs(shift)} days {'ago' if shift < 0 else 'from now'}")
    if moment.day is not None:
        return f"{name} is {_date_of(moment)}"
    if moment.weekday is None:
        return name
    written = _weekday(moment.weekday - shift)
    return f"{name} is a {_weekday(moment.weekday)}, so that it was written on a {written}"


def _date_of(moment: Moment) -> str:
    """Wednesday 12 January 2022, as far as it is said."""
    if moment.month is None:
        return f"day {moment.day}"
    parts = (_weekday(moment.weekday) if moment.weekday else "", moment.day, _month(moment), moment.year)
    return " ".join(str(part) for part in parts if part)


def _month(moment: Moment) -> str:
    if moment.calendar == "hijri":
        return f"of Hijri month {moment.month}"
    return str(format_date(_A_MONDAY.replace(month=moment.month or 1), "MMMM", locale="en"))


def _weekday(number: int | None) -> str:
    return str(format_date(_A_MONDAY + dt.timedelta(days=((number or 1) - 1) % _WEEK), "EEEE", locale="en"))


def spelled(day: dt.date) -> str:
    """Wednesday 12 January 2022."""
    return str(format_date(day, "EEEE d MMMM yyyy", locale="en"))


def speaks_for(clues: Sequence[Clue], day: dt.date) -> Iterator[str]:
    """What speaks for one day, as English phrases."""
    if (counted := _counted(clues)) and all(_agrees(moment, day) for moment in counted):
        yield "what is counted from today fits"
    dated = _days_of(clues, "dated", day)
    if past := [one for one in dated if one <= day]:
        age = (day - past[-1]).days
        old = f", {past[-1]}, is {age} {'day' if age == 1 else 'days'} old" if age else " is the day itself"
        yield f"the latest past date{old}"
    for number, last in _weekdays(clues):
        told = _told_on(day, number, last=last)
        if told != day and told in dated:
            yield f"{'last ' if last else ''}{_weekday(number)} is {told}, which the text also dates"


def speaks_against(clues: Sequence[Clue], day: dt.date) -> Iterator[str]:
    """What speaks against one day, as English phrases."""
    if not all(_agrees(moment, day) for moment in _counted(clues)):
        yield "what is counted from today does not fit"
    yield from (f"{one}, probably past, would lie ahead" for one in _days_of(clues, "dated", day) if one > day)
    yield from (f"{one}, told as ahead, would be over" for one in _days_of(clues, "ahead", day) if one < day)
    for number, last in _weekdays(clues):
        if _told_on(day, number, last=last) == day:
            yield f"it would say today, not {_weekday(number)}"


def _counted(clues: Iterable[Clue]) -> list[Moment]:
    return [clue.moment for clue in clues if clue.kind == "from_today" and is_telling(clue)]


def _agrees(moment: Moment, today: dt.date) -> bool:
    """Whether the day so many days from today is the one that the words say."""
    day = move_days(today, moment.day_shift or 0)
    if day is None:
        return False
    said = (moment.weekday, moment.day, moment.month, moment.year)
    there = (day.isoweekday(), day.day, day.month, day.year)
    return moment.calendar == "hijri" or all(a in (None, b) for a, b in zip(said, there, strict=True))


def _weekdays(clues: Iterable[Clue]) -> list[tuple[int, bool]]:
    """Bare weekdays, and whether they are said to be the last."""
    return sorted(
        {(clue.moment.weekday or 1, bool(clue.moment.weekday_way)) for clue in clues if clue.kind == "weekday"}
    )


def _told_on(day: dt.date, number: int, *, last: bool) -> dt.date | None:
    """The weekday that a text of that day means; last Sunday, said on a Sunday, is a week old."""
    return move_days(day, -((day.isoweekday() - number) % _WEEK or (_WEEK if last else 0)))


def _days_of(clues: Iterable[Clue], kind: str, about: dt.date) -> list[dt.date]:
    """The days that clues of a kind name, in the year that brings each nearest to a day."""
    days = {_nearest(clue.moment, about) for clue in clues if clue.kind == kind}
    return sorted(day for day in days if day is not None)


def _nearest(moment: Moment, about: dt.date) -> dt.date | None:
    if moment.day is None or moment.calendar == "hijri":
        return None
    years = (moment.year,) if moment.year else (about.year - 1, about.year, about.year + 1)
    days = [day for year in years if (day := day_of(year, moment.month or about.month, moment.day))]
    return min(days, key=lambda day: abs(day - about), default=None)
