"""What a text lets on about its own day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kzfacts.extract.times import Expression
from kzfacts.extract.times.calendars import day_of
from kzfacts.extract.times.leaning import speaks_of_future
from kzfacts.extract.times.values import Moment
from kzfacts.model.span import Span
from kzfacts.sources.sightings import Sighting, sightings_of, year_of
from kzfacts.text.document import Document

ClueKind = Literal["from_today", "dated", "ahead", "weekday", "last_week", "year"]
_AHEAD = ("by", "until", "before")


@dataclass(frozen=True, slots=True)
class Clue:
    """One expression seen as a clue.

    Attributes:
        kind: from_today (yesterday, Saturday), dated (on 9 January), ahead (by 20 January), weekday, last_week, year.
        span: Where it stands.
        moment: What it says, in the Gregorian calendar; one that stays Hijri may be a day off.
        current: It says that the month or year is the one of writing.
    """

    kind: ClueKind
    span: Span
    moment: Moment
    current: bool = False


def of_kind(clues: Iterable[Clue], *kinds: ClueKind) -> list[Clue]:
    """Those of some kinds, in order."""
    return [clue for clue in clues if clue.kind in kinds]


def date_in(clue: Clue, year: int | None) -> dt.date | None:
    """The day of a clue that names day and month, in its own year, else in the one given; its weekday must agree."""
    moment = clue.moment
    year = moment.year or year
    if moment.month is None or moment.day is None or year is None or moment.calendar == "hijri":
        return None
    day = day_of(year, moment.month, moment.day)
    return day if day and moment.weekday in (None, day.isoweekday()) else None


def is_full_date(expression: Expression) -> Moment | None:
    """The moment of a day with its month and year."""
    moment = expression.meaning
    if not isinstance(moment, Moment) or moment.calendar == "hijri" or moment.last_day is not None:
        return None
    return moment if None not in (moment.year, moment.month, moment.day) else None


def clues_of(doc: Document, expressions: Sequence[Expression]) -> tuple[Clue, ...]:
    """The clues of a text, in order."""
    return tuple(clue for sighting in sightings_of(doc, expressions) for clue in _clues(doc, sighting))


def _clues(doc: Document, sighting: Sighting) -> Iterator[Clue]:
    moment, span = sighting.moment, Span(sighting.start, sighting.end)
    ahead = _lies_ahead(doc, sighting)
    year = year_of(moment)
    if year is not None and not ahead:
        yield Clue("year", span, Moment(year=year))
    if moment.calendar == "hijri" and moment.day_shift is None:
        return
    if moment.day_shift is not None:
        yield Clue("from_today", span, moment)
    elif moment.day is not None and (moment.month is not None or moment.month_shift == 0):
        current = moment.month_shift == 0 or moment.month_way == 0 or moment.year_shift == 0
        yield Clue("ahead" if ahead else "dated", span, moment, current)
    elif moment.weekday is not None and moment.week_shift is None and (moment.weekday_way or 0) <= 0:
        yield Clue("weekday", span, moment)
    elif moment.week_shift == -1:
        yield Clue("last_week", span, moment)


def _lies_ahead(doc: Document, sighting: Sighting) -> bool:
    """By 20 January, will begin on the 20th, next Monday, 20 January."""
    moment = sighting.moment
    if max(moment.month_way or 0, moment.weekday_way or 0, moment.day_shift or 0) > 0:
        return True
    sentence = doc.sentence_of(sighting.first)
    return sighting.signal in _AHEAD or speaks_of_future(doc, sighting.first, sentence.first)
