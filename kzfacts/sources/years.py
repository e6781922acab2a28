"""Which year a text was written in, where its day is said without one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from kzfacts.sources.clues import Clue, date_in, of_kind

_LATER_YEARS = 4  # news names the current year or one of the last three
_LONG_AGO = 5  # a year that much later than every other may be one to come
_ENOUGH_YEARS = 2
_WEEK = 7


def named_years(clues: Sequence[Clue]) -> set[int]:
    """The years that a text speaks of as reached."""
    return {clue.moment.year for clue in of_kind(clues, "year") if clue.moment.year is not None}


def likely_years(clues: Sequence[Clue], given: Collection[int] = ()) -> list[list[int]]:
    """Years it may have been written in, the likeliest first; a second list where the latest may be one to come.

    Those of the bundle, the latest first; else the latest the text names, and the next few.
    """
    if given:
        return [sorted(given, reverse=True)]
    named = sorted(named_years(clues), reverse=True)
    doubtful = len(named) > 1 and named[0] - named[1] >= _LONG_AGO
    return [list(range(year, year + _LATER_YEARS)) for year in named[: 2 if doubtful else 1]]


def is_supported(clues: Sequence[Clue], year: int) -> bool:
    """The text names the year, or two of the years just before.

    A weekday and a day of the month meet every five or six years, and one year named may lie far back.
    """
    named = named_years(clues)
    return year in named or len([one for one in named if 0 < year - one <= _LONG_AGO]) >= _ENOUGH_YEARS


def pins_year(clues: Sequence[Clue], day: dt.date) -> bool:
    """A date of the text names that year, or falls on the weekday that the text names, shortly before."""
    dated = of_kind(clues, "dated")
    if any(clue.moment.day and (clue.moment.weekday or clue.moment.year == day.year) for clue in dated):
        return True
    weekdays = {clue.moment.weekday for clue in of_kind(clues, "weekday")}
    dates = (date_in(clue, day.year) for clue in dated)
    return any(date and 0 <= (day - date).days < _WEEK and date.isoweekday() in weekdays for date in dates)
