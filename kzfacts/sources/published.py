"""The day an article was written, from what its own text says.

A dateline states it. Else the text is a puzzle: "today, Wednesday 12 January",
"yesterday, Saturday", "on the 9th", "last week" each leave some days; where
one is left, or one is clearly best, it is inferred. The clock is never read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from kzfacts.extract.times import Expression, expressions_in
from kzfacts.extract.times.calendars import day_of
from kzfacts.extract.times.values import Moment
from kzfacts.model.span import Span
from kzfacts.sources.clues import Clue, clues_of, is_full_date
from kzfacts.sources.neighbours import days_near, neighbour_of
from kzfacts.sources.puzzle import solve
from kzfacts.sources.weighing import Days
from kzfacts.text.document import Document

_OTHER_CALENDAR = "الموافق"
_APART = "-|/("
Basis = Literal["stated", "inferred", "unknown"]
_HEAD = 1500  # characters in which a line that is a date alone still belongs to the head of a page
_OTHER_WORDS = 4  # a date line may name a place, an agency, an hour


@dataclass(frozen=True, slots=True)
class PublishedGuess:
    """The day of an article as its text gives it.

    Attributes:
        day: The day; None where the text allows many.
        basis: stated (a dateline), inferred or unknown.
        evidence: The expressions that decided.
        candidates: All days that the text allows, in order; the day itself where it is stated.
        best: The likeliest of the candidates, also where it is not certain enough.
    """

    day: dt.date | None
    basis: Basis
    evidence: tuple[Span, ...] = ()
    candidates: tuple[dt.date, ...] = ()
    best: dt.date | None = None


def infer_published(doc: Document, dateline: tuple[int, int] | None, *, near: Days | None = None) -> PublishedGuess:
    """The day a text was written.

    Args:
        doc: The text.
        dateline: Span of its dateline, where the layout has one.
        near: First and last day on which it may be written, by the articles about the same event.
    """
    expressions = expressions_in(doc)
    stated = _stated(doc, expressions, dateline)
    return stated or _guess(clues_of(doc, expressions), near=near)


def _guess(clues: Sequence[Clue], years: Collection[int] = (), near: Days | None = None) -> PublishedGuess:
    if near:
        years = range(near[0].year, near[1].year + 1)
    answer = solve(clues, years, near)
    basis: Basis = "inferred" if answer.day else "unknown"
    return PublishedGuess(answer.day, basis, answer.evidence, answer.candidates, answer.best)


def _stated(
    doc: Document, expressions: Sequence[Expression], dateline: tuple[int, int] | None
) -> PublishedGuess | None:
    """The full date of the dateline, or of a line near the top that holds little else."""
    dated = {word for expression in expressions for word in range(expression.first, expression.last + 1)}
    for expression in expressions:
        moment = is_full_date(expression)
        if moment is None:
            continue
        inside = dateline is not None and dateline[0] < expression.end and expression.start < dateline[1]
        if not inside and (dateline is not None or not _heads(doc, expression, moment, dated)):
            continue
        day = day_of(moment.year or 0, moment.month or 0, moment.day or 0)
        if day is not None:
            return PublishedGuess(day, "stated", (Span(expression.start, expression.end),), (day,), day)
    return None


def _heads(doc: Document, expression: Expression, moment: Moment, dated: set[int]) -> bool:
    """The date stands on a line near the top that says little else, and is printed as the date of a page.

    Such a date has its weekday, its hour or the other calendar, stands alone, or is set off by a dash.
    """
    if expression.start > _HEAD or expression.signal is not None or moment.day_shift is not None:
        return False
    start = doc.text.rfind("\n", 0, expression.start) + 1
    end = doc.text.find("\n", expression.end)
    line = doc.words_within(start, len(doc.text) if end < 0 else end)
    words = doc.forms[expression.first : expression.last + 1]
    full = moment.weekday is not None or moment.hour is not None or _OTHER_CALENDAR in words
    apart = any(mark in doc.gaps[place] for place in (expression.first, expression.last + 1) for mark in _APART)
    others = len(set(line) - dated)
    return others <= _OTHER_WORDS and (full or apart or not others)


def infer_bundle(
    docs: Sequence[tuple[Document, tuple[int, int] | None]], given: Sequence[dt.date | None]
) -> list[PublishedGuess]:
    """The days of articles about one event: those that leave several days open take the one beside the dated ones.

    Args:
        docs: Each text with its dateline.
        given: For each, the day the caller knows; None where nobody does.
    """
    expressions = [expressions_in(doc) for doc, _ in docs]
    clues = [clues_of(doc, found) for (doc, _), found in zip(docs, expressions, strict=True)]
    alone = [
        _stated(doc, found, dateline) or _guess(own)
        for (doc, dateline), found, own in zip(docs, expressions, clues, strict=True)
    ]
    days = [known or guess.day for known, guess in zip(given, alone, strict=True)]
    neighbours = [neighbour_of(day, own) for day, own in zip(days, clues, strict=True) if day]
    years = {other.day.year for other in neighbours}
    return [
        _guess(own, years, days_near(own, neighbours)) if years and not day else guess
        for day, guess, own in zip(days, alone, clues, strict=True)
    ]
