"""Anything a user has -> articles, or the reasons why not."""

from __future__ import annotations

import datetime as dt
import difflib
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count, groupby

import pandas as pd

from kzfacts.errors import InputError
from kzfacts.model import Article
from kzfacts.sources.files import ENDINGS, read_file
from kzfacts.sources.paths import find_files
from kzfacts.sources.problem import Problem, RefusedError
from kzfacts.sources.rows import parse_moment, read_frame
from kzfacts.text.layout import read_layout

Source = str | os.PathLike[str] | Article | pd.DataFrame
_SOURCES = (str, os.PathLike, Article, pd.DataFrame)
_ALLOWED = (
    f"a path, folder or glob pattern ({ENDINGS}), an Article, a DataFrame with a column 'text', or a list of these"
)
_MOST_NAMED = 5
_LONGEST_NAME = 200
# blanks that str.strip() leaves: zero width, directional marks, byte order mark
_INVISIBLE = " \t\r\n\f\v\x00\xa0\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\ufeff"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read.

    Attributes:
        articles: Sorted by id, each id once.
        problems: What could not be read or was read with an assumption, sorted.
    """

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_sources(
    sources: Source | Iterable[Source], published: Mapping[str, dt.date | dt.datetime] | None = None
) -> Reading:
    """The articles of all sources, the same whatever their order.

    A bad file among good ones is a problem, never an error. `published` gives
    days by article id, over those the sources state.

    Raises:
        InputError: Nothing could be read; a source of no known kind; a DataFrame without `text`;
            two texts of the caller's own under one id; a day for an article that is not there.
    """
    given = _Given()
    paths: list[str | os.PathLike[str]] = []
    for item in _listed(sources):
        if isinstance(item, Article):
            given.own.append(item)
        elif isinstance(item, pd.DataFrame):
            given.sort_in(read_frame(item), given.own)
        elif isinstance(item, (str, os.PathLike)):
            paths.append(item)
        else:
            raise InputError(f"sources must be {_ALLOWED}; the list holds a {type(item).__name__}: {item!r:.80}")
    given.sort_in(_read_paths(paths), given.filed)
    unique = _name_apart(given)
    if not unique:
        raise InputError(_nothing_read(sorted(set(given.problems))))
    return Reading(tuple(_completed(unique, published or {})), tuple(sorted(set(given.problems))))


@dataclass(slots=True)
class _Given:
    """What has been read so far: the caller's own articles, those of files, and problems."""

    own: list[Article] = field(default_factory=list)
    filed: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def sort_in(self, found: Iterable[Article | Problem], articles: list[Article]) -> None:
        for item in found:
            if isinstance(item, Article):
                articles.append(item)
            else:
                self.problems.append(item)

    def readable(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Those that hold text which can be written again; a problem for each other one."""
        for article in articles:
            fault = _fault(article)
            if fault is None:
                yield article
            else:
                self.problems.append(fault)


def _listed(sources: Source | Iterable[Source]) -> Iterable[Source]:
    if isinstance(sources, _SOURCES):
        return [sources]
    if not isinstance(sources, Iterable) or isinstance(sources, (bytes, Mapping)):
        raise InputError(f"sources must be {_ALLOWED}; not {type(sources).__name__}")
    return sources


def _read_paths(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Article | Problem]:
    """Every file once, whatever the number of paths that lead to it."""
    found = []
    for given in paths:
        try:
            found += find_files(given)
        except RefusedError as error:
            yield Problem(str(given)[:_LONGEST_NAME], error.problem, error.detail)
    seen: dict[str, str] = {}
    for path, article_id in sorted(found, key=lambda file: (file.article_id, str(file.path))):
        real = os.path.realpath(path)
        if real in seen:
            yield Problem(article_id, "given twice", f"is the same file as {seen[real]!r} and is read once")
        else:
            seen[real] = article_id
            yield from read_file(path, article_id)


def _fault(article: Article) -> Problem | None:
    if not article.text.strip(_INVISIBLE):
        return Problem(
            article.id, "empty", "its text holds nothing but blanks" if article.text else "its text is empty"
        )
    for key in ("id", "text", "source", "title", "url", "language"):
        value = getattr(article, key) or ""
        try:
            value.encode()
        except UnicodeEncodeError as error:
            detail = f"its {key} holds half a character (a lone surrogate) at offset {error.start}"
            return Problem(article.id.encode("utf-8", "replace").decode(), "not text", detail)
    return None


def _name_apart(given: _Given) -> list[Article]:
    """Articles by id, each id once; a file's article whose id is taken gets a number."""
    own = [(0, article) for article in given.readable(given.own)]
    filed = [(1, article) for article in given.readable(given.filed)]
    ranked = sorted(own + filed, key=lambda item: (item[1].id, item[0], _digest(item[1])))
    taken = {article.id for _, article in ranked}
    unique: list[Article] = []
    for article_id, group in groupby(ranked, key=lambda item: item[1].id):
        members = list(group)
        distinct = list(dict.fromkeys(article for _, article in members))
        if len(distinct) < len(members):
            given.problems.append(Problem(article_id, "given twice", "the same article is given twice and read once"))
        if len({article for rank, article in members if rank == 0}) > 1:
            raise InputError(f"two articles have the id {article_id!r} and are not the same; ids must be unique")
        unique.append(distinct[0])
        free = (name for number in count(2) if (name := f"{article_id}#{number}") not in taken)
        for article, other_id in zip(distinct[1:], free, strict=False):
            unique.append(replace(article, id=other_id))
            given.problems.append(Problem(other_id, "duplicate id", f"is a second article named {article_id!r}"))
    return sorted(unique, key=lambda article: article.id)


def _digest(article: Article) -> tuple[str, str]:
    return hashlib.sha256(article.text.encode()).hexdigest(), repr(article)


def _completed(articles: list[Article], published: Mapping[str, dt.date | dt.datetime]) -> Iterator[Article]:
    """The articles with their outlets, and the days that the caller knows better, all on the publisher's clock."""
    ids = [article.id for article in articles]
    known = set(ids)
    for key in published:
        if key not in known:
            near = difflib.get_close_matches(str(key), ids, n=_MOST_NAMED, cutoff=0.3) or ids[:_MOST_NAMED]
            raise InputError(f"published names {key!r}, which is no article; near: {', '.join(map(repr, near))}")
    for article in articles:
        day = published.get(article.id, article.published)
        try:
            yield _with_outlet(replace(article, published=parse_moment(day)))
        except ValueError as error:
            raise InputError(f"published[{article.id!r}]: {error}") from error


def _with_outlet(article: Article) -> Article:
    """The article with the outlet that its own last lines name, where nobody else named one."""
    outlet = None if article.source else read_layout(article.text).outlet
    return replace(article, source=outlet.of(article.text)) if outlet else article


def _nothing_read(problems: list[Problem]) -> str:
    """The error when no article is left, with the first few reasons."""
    if not problems:
        return f"sources is empty; it must be {_ALLOWED}"
    lines = [f"{problem.input}: {problem.detail}" for problem in problems[:_MOST_NAMED]]
    more = f"; and {len(problems) - _MOST_NAMED} more" if len(problems) > _MOST_NAMED else ""
    return f"nothing could be read: {'; '.join(lines)}{more}"
