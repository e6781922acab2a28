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
from kzfacts.model.span import Span
from kzfacts.sources.clues import clues_of, is_full_date
from kzfacts.sources.puzzle import Answer, solve
from kzfacts.text.document import Document

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
    """

    day: dt.date | None
    basis: Basis
    evidence: tuple[Span, ...] = ()
    candidates: tuple[dt.date, ...] = ()


def infer_published(doc: Document, dateline: tuple[int, int] | None, *, years: Collection[int] = ()) -> PublishedGuess:
    """The day a text was written.

    Args:
        doc: The text.
        dateline: Span of its dateline, where the layout has one.
        years: Years in which other articles of the bundle were written.
    """
    expressions = expressions_in(doc)
    stated = _stated(doc, expressions, dateline)
    if stated is not None:
        return stated
    answer = solve(clues_of(doc, expressions), years)
    return _guess(answer)


def _guess(answer: Answer) -> PublishedGuess:
    basis: Basis = "inferred" if answer.day else "unknown"
    return PublishedGuess(answer.day, basis, answer.evidence, answer.candidates)


def _stated(
    doc: Document, expressions: Sequence[Expression], dateline: tuple[int, int] | None
) -> PublishedGuess | None:
    """The full date of the dateline, or of a line near the top that holds little else."""
    for expression in expressions:
        moment = is_full_date(expression)
        if moment is None:
            continue
        inside = dateline is not None and dateline[0] < expression.end and expression.start < dateline[1]
        if not inside and (dateline is not None or not _heads(doc, expression, expressions)):
            continue
        day = day_of(moment.year or 0, moment.month or 0, moment.day or 0)
        if day is not None:
            return PublishedGuess(day, "stated", (Span(expression.start, expression.end),), (day,))
    return None


def _heads(doc: Document, expression: Expression, expressions: Sequence[Expression]) -> bool:
    """The date stands on a line near the top that says little else."""
    if expression.start > _HEAD or expression.signal is not None:
        return False
    start = doc.text.rfind("\n", 0, expression.start) + 1
    end = doc.text.find("\n", expression.end)
    line = doc.words_within(start, len(doc.text) if end < 0 else end)
    dated = {word for other in expressions for word in range(other.first, other.last + 1)}
    return len(set(line) - dated) <= _OTHER_WORDS


def infer_bundle(
    docs: Sequence[tuple[Document, tuple[int, int] | None]], given: Sequence[dt.date | None]
) -> list[PublishedGuess]:
    """The days of articles about one event: those without a year take it from the dated ones.

    Args:
        docs: Each text with its dateline.
        given: For each, the day the caller knows; None where nobody does.
    """
    alone = [infer_published(doc, dateline) for doc, dateline in docs]
    days = [known or guess.day for known, guess in zip(given, alone, strict=True)]
    years = {day.year for day in days if day is not None}
    if not years:
        return alone
    return [
        guess if guess.day else infer_published(doc, dateline, years=years)
        for guess, (doc, dateline) in zip(alone, docs, strict=True)
    ]
