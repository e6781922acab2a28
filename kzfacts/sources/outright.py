"""Days of writing that a text gives outright.

"Today, Wednesday 12 January" is one. So is "yesterday, Saturday" in a text
that dates something to Saturday 8 January: news names the Saturday just past
in both ways. And "last Monday, 10 January", "next Monday, 17 January" leave
one week, of which "yesterday, Saturday" is one day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from kzfacts.extract.times.calendars import move_days
from kzfacts.model.span import Span
from kzfacts.sources.clues import Clue, date_in, of_kind

_WEEK = 7
Found = dict[dt.date, tuple[Span, ...]]


def says_today(clues: Sequence[Clue]) -> bool:
    """Whether some clue gives the day outright, in whichever year."""
    return any(clue.moment.day is not None and clue.moment.month is not None for clue in of_kind(clues, "from_today"))


def fits_today(clues: Sequence[Clue], day: dt.date) -> bool:
    """Every weekday said of today or yesterday agrees."""
    return all(
        clue.moment.weekday is None
        or (day.isoweekday() + (clue.moment.day_shift or 0) - clue.moment.weekday) % _WEEK == 0
        for clue in of_kind(clues, "from_today")
    )


def days_outright(clues: Sequence[Clue], year: int | None) -> Found:
    """Days of writing given outright, each with the expressions that give it.

    Args:
        clues: What the text lets on.
        year: The year of dates that name none; without one, only dates that name theirs count.
    """
    found = _fitting(clues, dict(_named(clues, year)))
    if found or says_today(clues):
        return found
    return _fitting(clues, dict(_met(clues, year))) or _fitting(clues, _within_a_week(clues, year))


def _fitting(clues: Sequence[Clue], found: Found) -> Found:
    return {day: spans for day, spans in found.items() if fits_today(clues, day)}


def _named(clues: Sequence[Clue], year: int | None) -> Iterator[tuple[dt.date, tuple[Span, ...]]]:
    """Today, Wednesday 12 January."""
    on_weekday = any(clue.moment.weekday is not None for clue in of_kind(clues, "from_today"))
    for clue in of_kind(clues, "from_today"):
        date = date_in(clue, year) if on_weekday or clue.moment.year is not None else None
        day = move_days(date, -(clue.moment.day_shift or 0)) if date else None
        if day is not None:
            yield day, (clue.span,)


def _met(clues: Sequence[Clue], year: int | None) -> Iterator[tuple[dt.date, tuple[Span, ...]]]:
    """Yesterday, Saturday, and elsewhere Saturday 8 January."""
    told = {(clue.moment.weekday, clue.moment.day_shift or 0): clue.span for clue in of_kind(clues, "from_today")}
    for dated in of_kind(clues, "dated"):
        date = date_in(dated, year) if dated.moment.weekday is not None else None
        for (weekday, shift), span in told.items():
            day = move_days(date, -shift) if date and weekday == dated.moment.weekday and shift <= 0 else None
            if day is not None:
                yield day, (span, dated.span)


def _within_a_week(clues: Sequence[Clue], year: int | None) -> Found:
    """The one day that last Monday, 10 January, leaves beside yesterday, Saturday."""
    told = [clue.span for clue in of_kind(clues, "from_today") if clue.moment.weekday is not None]
    weeks = [(clue.span, days) for clue in of_kind(clues, "dated", "ahead") if (days := _week_about(clue, year))]
    if not told or not weeks:
        return {}
    left: Collection[dt.date] = set.intersection(*(days for _, days in weeks))
    spans = (told[0], *(span for span, _ in weeks))
    return dict.fromkeys(left, tuple(sorted(spans)))


def _week_about(clue: Clue, year: int | None) -> set[dt.date]:
    """The days that may say last Monday of that day, or next Monday."""
    way, date = clue.moment.weekday_way, date_in(clue, year)
    if date is None or way not in (-1, 1):
        return set()
    return {day for step in range(1, _WEEK + 1) if (day := move_days(date, -way * step))}
