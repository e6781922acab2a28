"""Articles -> claims, for a whole bundle: days first, then each article by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kzfacts.extract.claims import claims_in, read_article
from kzfacts.model import Article, Claim, Mention
from kzfacts.sources.dating import date_articles
from kzfacts.sources.problem import Problem

Extractor = Callable[[Article], Iterable[Claim]]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed bundle; `mentions` and `claims` stand beside `articles`.

    Attributes:
        articles: With the publication day found, where none was given.
        bases: By article id, what the day rests on: stated, given, inferred, unknown.
        problems: What was wrong with the claims of a caller's extractor, or with a given day.
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
    parse = partial(_parse, lexicons=tuple(lexicons))
    found = []
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            for done in pool.map(parse, dated, chunksize=8):
                found.append(done)
                _tell(progress, len(found), len(dated))
    else:
        for article in dated:
            found.append(parse(article))
            _tell(progress, len(found), len(dated))
    mentions, claims = tuple(one for one, _ in found), tuple(one for _, one in found)
    if extractor is None:
        return Parsed(dated, mentions, claims, bases, problems)
    own, strange = _extract_with(extractor, dated)
    return Parsed(dated, mentions, own, bases, (*problems, *strange))


def _tell(progress: Callable[[int, int], None] | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _parse(article: Article, lexicons: tuple[str | Path, ...]) -> tuple[tuple[Mention, ...], tuple[Claim, ...]]:
    reading = read_article(article, lexicons=lexicons)
    return tuple(one.item for one in reading.mentions), claims_in(reading)


def _extract_with(
    extractor: Extractor, articles: Sequence[Article]
) -> tuple[tuple[tuple[Claim, ...], ...], tuple[Problem, ...]]:
    """A caller's claims; those whose words are not the article's are problems."""
    kept, problems = [], []
    for article in articles:
        good = []
        for claim in extractor(article):
            if claim.article_id == article.id and claim.evidence_span.of(article.text) == claim.evidence != "":
                good.append(claim)
                continue
            detail = f"{claim.predicate} {claim.value!r}: evidence {claim.evidence!r} is not at {claim.evidence_span}"
            problems.append(Problem(article.id, "claim whose span is not the article's text", detail))
        kept.append(tuple(good))
    return tuple(kept), tuple(problems)
