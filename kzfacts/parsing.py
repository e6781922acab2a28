"""Articles -> claims, for a whole bundle: days first, then each article by itself."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kzfacts.extract.claims import claims_in, read_article
from kzfacts.model import Article, Claim, Mention
from kzfacts.sources.dating import date_articles
from kzfacts.sources.language import find_foreign, is_read
from kzfacts.sources.problem import Problem
from kzfacts.sources.weekdays import find_odd_weekdays
from kzfacts.text.collector import collector_at_rest

Extractor = Callable[[Article], Iterable[Claim]]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed bundle; `mentions` and `claims` stand beside `articles`.

    Attributes:
        articles: With the publication day found, where none was given.
        bases: By article id, what the day rests on: stated, given, inferred, unknown.
        problems: A given day that the text contradicts, a language that is not read, a weekday that is
            not that of its date, claims of a caller's extractor
            that are not the article's.
    """

    articles: tuple[Article, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    claims: tuple[tuple[Claim, ...], ...]
    bases: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def parse_bundle(
    articles: Sequence[Article],
    *,
    lexicons: Sequence[str | Path] = (),
    extractor: Extractor | None = None,
    workers: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Parsed:
    """Everything that is read from each article."""
    dated, bases, problems = date_articles(articles)
    if extractor is None:
        problems += tuple(problem for article in articles if (problem := find_foreign(article)))
    parse = partial(_parse, lexicons=tuple(lexicons))
    found = []
    for done in _in_processes(parse, dated, workers) if workers > 1 else map(parse, dated):
        found.append(done)
        _tell(progress, len(found), len(dated))
    mentions, claims = tuple(one.mentions for one in found), tuple(one.claims for one in found)
    problems = (*problems, *chain.from_iterable(one.problems for one in found))
    if extractor is None:
        return Parsed(dated, mentions, claims, bases, problems)
    own, strange = _extract_with(extractor, dated)
    return Parsed(dated, mentions, own, bases, (*problems, *strange))


def _in_processes(parse: Callable[[Article], _Found], articles: Sequence[Article], workers: int) -> Iterator[_Found]:
    """Likewise in several processes; when it is stopped, what has not begun is dropped, and all of them end."""
    pool = ProcessPoolExecutor(workers, initializer=_leave_interrupts)
    try:
        yield from pool.map(parse, articles, chunksize=8)
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl-C is the parent's: a worker that it ends may hold a lock that the others wait for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _tell(progress: Callable[[int, int], None] | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


class _Found(NamedTuple):
    """What one article gives."""

    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


@collector_at_rest()
def _parse(article: Article, lexicons: tuple[str | Path, ...]) -> _Found:
    if not is_read(article):
        return _Found()
    reading = read_article(article, lexicons=lexicons)
    mentions = tuple(one.item for one in reading.mentions)
    return _Found(mentions, claims_in(reading), tuple(find_odd_weekdays(article, reading.expressions)))


def _extract_with(
    extractor: Extractor, articles: Sequence[Article]
) -> tuple[tuple[tuple[Claim, ...], ...], tuple[Problem, ...]]:
    """A caller's claims; those whose words are not the article's are problems."""
    kept, problems = [], []
    for article in articles:
        good = []
        for claim in extractor(article) or ():
            wrong = _wrong_span(claim, article) if isinstance(claim, Claim) else f"{claim!r} is no kzfacts.Claim"
            if wrong is None:
                good.append(claim)
            else:
                problems.append(Problem(article.id, "claim whose span is not the article's text", wrong))
        kept.append(tuple(good))
    return tuple(kept), tuple(problems)


def _wrong_span(claim: Claim, article: Article) -> str | None:
    """The first span of a claim that is not in its article, or not the words it gives."""
    label = f"{claim.predicate} {claim.value!r}"
    if claim.article_id != article.id:
        return f"{label}: it is a claim of {claim.article_id!r}"
    quoted = {"evidence_span": claim.evidence, "subject_span": claim.subject, "speaker_span": claim.speaker}
    for name in ("evidence_span", "value_span", "subject_span", "speaker_span", "via_span", "place_span", "cue_span"):
        span, words = getattr(claim, name), quoted.get(name)
        if span is None:
            continue
        if not 0 <= span.start < span.end <= len(article.text):
            return f"{label}: {name} {span.start}..{span.end} is no span of a text of {len(article.text)} characters"
        if words is not None and span.of(article.text) != words:
            return f"{label}: {name} {span.start}..{span.end} is {span.of(article.text)!r}, not {words!r}"
    return None
