"""When each article of a bundle was written: given, stated, or worked out."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from kzfacts.extract.times import time_lexicon
from kzfacts.model import Article, Span
from kzfacts.sources.clash import find_clash
from kzfacts.sources.links import day_in_link
from kzfacts.sources.problem import Problem
from kzfacts.sources.published import PublishedGuess, infer_bundle
from kzfacts.text.document import Document, read_document
from kzfacts.text.layout import Layout, read_layout


class Dated(NamedTuple):
    """Articles with their days, what each day rests on ("given" ...), and days that contradict the text."""

    articles: tuple[Article, ...]
    bases: dict[str, str]
    problems: tuple[Problem, ...]


def date_articles(articles: Sequence[Article]) -> Dated:
    """The articles with the days, and headlines, that nobody gave, found from texts, addresses and one another."""
    layouts = [read_layout(article.text) for article in articles]
    problems = [_clash(article, layout) for article, layout in zip(articles, layouts, strict=True)]
    linked = [None if article.published else day_in_link(article.url) for article in articles]
    given = [_day_given(article) for article in articles]
    known = [one or day for one, day in zip(given, linked, strict=True)]
    guesses: Sequence[PublishedGuess | None] = [None] * len(articles)
    if not all(known):
        docs = [
            (_read(article.text, layout.furniture), layout.dateline)
            for article, layout in zip(articles, layouts, strict=True)
        ]
        guesses = infer_bundle(docs, known)
    dated: list[Article] = []
    bases: dict[str, str] = {}
    for article, day, guess, layout in zip(articles, known, guesses, layouts, strict=True):
        title = article.title or (layout.title.of(article.text) if layout.title else None)
        found = guess.day if guess else None
        dated.append(dataclasses.replace(article, published=article.published or day or found, title=title))
        stated = "stated" if day else guess.basis if guess else "unknown"
        bases[article.id] = "given" if article.published else stated
    return Dated(tuple(dated), bases, tuple(problem for problem in problems if problem))


def _day_given(article: Article) -> dt.date | None:
    published = article.published
    return published.date() if isinstance(published, dt.datetime) else published


def _read(text: str, furniture: Sequence[Span]) -> Document:
    return read_document(text, time_lexicon(), furniture)


def _clash(article: Article, layout: Layout) -> Problem | None:
    """A given day that the article's own text contradicts."""
    given = _day_given(article)
    if given is None:
        return None
    clash = find_clash(article.text, layout, given)
    if clash is None:
        return None
    return Problem(
        article.id, "day contradicted", f"the day given is {given}, the text is dated {clash.day} ({clash.words})"
    )
