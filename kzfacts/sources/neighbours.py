"""What the dated articles of a bundle leave for the day of another, where their facts meet.

They meet where they tell of the same day: an article that dates something to
5 January belongs beside one of 6 January that says "yesterday".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzfacts.extract.times.calendars import move_days
from kzfacts.sources.clues import Clue, date_in, of_kind
from kzfacts.sources.weighing import Days

_WEEK = 7
_STORY = dt.timedelta(days=10)  # a day of the story lies that near to the day of writing
_ABOUT = 3  # days before the first and after the last of a bundle in which another is written


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A dated article as the others see it: its day, and the days of the story that it tells of."""

    day: dt.date
    told: frozenset[dt.date]


def neighbour_of(day: dt.date, clues: Sequence[Clue]) -> Neighbour:
    """The article of that day with these clues."""
    told = (day, *_named(clues, day), *_counted(clues, day))
    return Neighbour(day, frozenset(one for one in told if abs(one - day) <= _STORY))


def days_near(clues: Sequence[Clue], neighbours: Sequence[Neighbour]) -> Days | None:
    """First and last day that the neighbours leave; None where these clues meet none of them."""
    if not any(other.told.intersection(_named(clues, other.day)) for other in neighbours):
        return None
    days = [other.day for other in neighbours]
    first, last = min(days), max(days)
    return move_days(first, -_ABOUT) or first, move_days(last, _ABOUT) or last


def _named(clues: Sequence[Clue], day: dt.date) -> Iterator[dt.date]:
    """The days that are given by their date."""
    for clue in of_kind(clues, "dated", "ahead", "from_today"):
        date = date_in(clue, day.year)
        if date is not None:
            yield date


def _counted(clues: Sequence[Clue], day: dt.date) -> Iterator[dt.date]:
    """The days that are counted from the day of writing: yesterday, on Saturday."""
    for clue in of_kind(clues, "from_today", "weekday"):
        moment = clue.moment
        back = -(moment.day_shift or 0)
        if clue.kind == "weekday":
            back = (day.isoweekday() - (moment.weekday or 0)) % _WEEK or (_WEEK if moment.weekday_way else 0)
        told = move_days(day, -back)
        if told is not None:
            yield told
