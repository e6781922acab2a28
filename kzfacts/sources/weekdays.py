"""Dates of an article whose weekday is another: «الثلاثاء 12 يناير 2022», which was a Wednesday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzfacts.extract.times import Expression
from kzfacts.extract.times.calendars import day_of
from kzfacts.model import Article
from kzfacts.sources.clues import is_full_date
from kzfacts.sources.phrases import spelled
from kzfacts.sources.problem import Problem


def find_odd_weekdays(article: Article, expressions: Sequence[Expression]) -> Iterator[Problem]:
    """A row for each full date that does not fall on the weekday printed with it."""
    for expression in expressions:
        moment = is_full_date(expression)
        if moment is None or moment.weekday is None:
            continue
        day = day_of(moment.year or 0, moment.month or 0, moment.day or 0)
        if day is not None and day.isoweekday() != moment.weekday:
            words = article.text[expression.start : expression.end]
            detail = f"{words} ({expression.start}..{expression.end}): that day was {spelled(day)}; the date is kept"
            yield Problem(article.id, "weekday disagrees", detail)
