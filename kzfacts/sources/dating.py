"""When each article of a bundle was written: given, stated, or worked out."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from kzfacts.extract.times import time_lexicon
from kzfacts.model import Article, Span
from kzfacts.sources.problem import Problem
from kzfacts.sources.published import PublishedGuess, infer_bundle, infer_published
from kzfacts.text.document import Document, read_document
from kzfacts.text.layout import Layout, read_layout

_SLACK = dt.timedelta(days=1)  # a page may be dated by another time zone than its day was given in


class Dated(NamedTuple):
    """Articles with their days, what each day rests on ("given" ...), and days that contradict the text."""

    articles: tuple[Article, ...]
    bases: dict[str, str]
    problems: tuple[Problem, ...]


def date_articles(articles: Sequence[Article]) -> Dated:
    """The articles with the days, and headlines, that nobody gave, found from their texts and from one another."""
    layouts = [read_layout(article.text) for article in articles]
    problems = [_clash(article, layout) for article, layout in zip(articles, layouts, strict=True)]
    guesses: Sequence[PublishedGuess | None] = [None] * len(articles)
    if not all(article.published for article in articles):
        docs = [
            (_read(article.text, layout.furniture), layout.dateline)
            for article, layout in zip(articles, layouts, strict=True)
        ]
        guesses = infer_bundle(docs, [article.published for article in articles])
    dated: list[Article] = []
    bases: dict[str, str] = {}
    for article, guess, layout in zip(articles, guesses, layouts, strict=True):
        known = article.published is not None or guess is None
        day = article.published if known else guess.day if guess else None
        title = article.title or (layout.title.of(article.text) if layout.title else None)
        dated.append(dataclasses.replace(article, published=day, title=title))
        bases[article.id] = "given" if known else guess.basis if guess else "unknown"
    return Dated(tuple(dated), bases, tuple(problem for problem in problems if problem))


def _read(text: str, furniture: Sequence[Span]) -> Document:
    return read_document(text, time_lexicon(), furniture)


def _clash(article: Article, layout: Layout) -> Problem | None:
    """A given day that the page's own date line contradicts."""
    if article.published is None or layout.dateline is None:
        return None
    line = layout.dateline.of(article.text)
    stated = infer_published(_read(line, ()), (0, len(line))).day
    given = article.published.date() if isinstance(article.published, dt.datetime) else article.published
    if stated is None or abs(stated - given) <= _SLACK:
        return None
    return Problem(
        article.id, "day contradicted", f"the day given is {given}, the text is dated {stated} ({line.strip()})"
    )
