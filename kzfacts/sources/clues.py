"""What a text lets on about its own day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kzfacts.extract.times import Expression
from kzfacts.extract.times.leaning import speaks_of_future
from kzfacts.extract.times.values import Moment, Stretch
from kzfacts.model.span import Span
from kzfacts.text.document import Document

ClueKind = Literal["from_today", "dated", "ahead", "weekday", "last_week", "year"]
_AHEAD = ("by", "until", "before")


@dataclass(frozen=True, slots=True)
class Clue:
    """One expression seen as a clue.

    Attributes:
        kind: from_today (yesterday, Saturday), dated (on 9 January), ahead (by 20 January), weekday, last_week, year.
        span: Where it stands.
        moment: What it says.
        current: It says that the month or year is the one of writing.
    """

    kind: ClueKind
    span: Span
    moment: Moment
    current: bool = False


def is_full_date(expression: Expression) -> Moment | None:
    """The moment of a day with its month and year."""
    moment = expression.meaning
    if not isinstance(moment, Moment) or moment.calendar == "hijri" or moment.last_day is not None:
        return None
    return moment if None not in (moment.year, moment.month, moment.day) else None


def clues_of(doc: Document, expressions: Sequence[Expression]) -> tuple[Clue, ...]:
    """The clues of a text, in order."""
    return tuple(clue for expression in expressions for clue in _clues(doc, expression))


def _clues(doc: Document, expression: Expression) -> Iterator[Clue]:
    span = Span(expression.start, expression.end)
    meaning = expression.meaning
    if isinstance(meaning, Stretch):
        meaning = meaning.first
    if not isinstance(meaning, Moment) or meaning.anaphoric or meaning.calendar == "hijri" or meaning.holiday:
        return
    if meaning.year is not None and expression.signal not in _AHEAD:
        yield Clue("year", span, meaning)
    if meaning.day_shift is not None:
        yield Clue("from_today", span, meaning)
    elif meaning.day is not None and (meaning.month is not None or meaning.month_shift == 0):
        sentence = doc.sentence_of(expression.first)
        ahead = expression.signal in _AHEAD or speaks_of_future(doc, expression.first, sentence.first)
        ahead = ahead or (meaning.month_way or 0) > 0
        current = meaning.month_shift == 0 or meaning.month_way == 0 or meaning.year_shift == 0
        yield Clue("ahead" if ahead else "dated", span, meaning, current)
    elif meaning.weekday is not None and meaning.week_shift is None and (meaning.weekday_way or 0) <= 0:
        yield Clue("weekday", span, meaning)
    elif meaning.week_shift == -1:
        yield Clue("last_week", span, meaning)
