"""The stages in order: read, parse, resolve, align, judge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from kzfacts.align import align_claims
from kzfacts.errors import EngineError, InputError
from kzfacts.extract.lexicons.check import load_checked
from kzfacts.judge import Setting, judge_facts
from kzfacts.model import Article, Claim, Entity, Mention, ResolvedClaim, with_predicates
from kzfacts.model.decision import Decision
from kzfacts.parsing import Parsed, parse_bundle
from kzfacts.reconciliation import Reconciliation
from kzfacts.resolve.claims import resolve_claims, with_spoken
from kzfacts.resolve.entities import resolve_mentions
from kzfacts.sources.claims import read_claims
from kzfacts.sources.problem import Problem
from kzfacts.sources.read import Reading, read_sources
from kzfacts.sources.review import read_review, stale_decisions
from kzfacts.tables.columns import COLUMNS
from kzfacts.tables.pairs import PairSpeller
from kzfacts.tables.rows import (
    article_rows,
    claim_rows,
    entity_rows,
    fact_rows,
    mention_rows,
    merge_rows,
    plain_rows,
    source_of,
    span_rows,
)
from kzfacts.text.lexicon import Lexicon
from kzfacts.text.reprints import find_reprints

ENGINES = ("local",)
Extractor = Callable[[Article], Iterable[Claim]]
Progress = Callable[[int, int], None]


class Choices(NamedTuple):
    """What people decided: surfaces to merge and to keep apart, and decisions on conflicts by fingerprint."""

    same: Sequence[Sequence[str]]
    different: Sequence[Sequence[str]]
    decisions: Mapping[str, Decision]


def reconcile(
    sources: Any = None,  # noqa: ANN401  # paths, articles or a DataFrame: see kzfacts.sources
    *,
    claims: pd.DataFrame | None = None,
    published: Mapping[str, dt.date] | None = None,
    lexicons: Sequence[str | Path] = (),
    same: Sequence[Sequence[str]] = (),
    different: Sequence[Sequence[str]] = (),
    review: str | Path | None = None,
    extractor: Extractor | None = None,
    workers: int = 1,
    engine: str = "local",
    progress: Progress | None = None,
) -> Reconciliation:
    """Who says what in a bundle of articles, where they agree, and where they contradict.

    Args:
        sources: A path or list of paths (files, folders, globs), Articles, or a DataFrame with `text`.
        claims: Ready claim tuples instead: article_id, subject, predicate, value_type, value, and more.
        published: Days that the caller knows better, by article id.
        lexicons: TOML files of the caller's own frames, gazetteers and predicates.
        same, different: Groups of surfaces to merge or to keep apart.
        review: A file of earlier decisions, as the HTML report exports it; see `kzfacts.sources.review`.
        extractor: Another parser, Article -> claims, in place of the built-in one.
        workers: Processes that parse articles.
        engine: One of ENGINES.
        progress: Called with (articles done, articles in all).

    Raises:
        InputError: Nothing could be read, or an argument has the wrong shape; it says which and what is allowed.
        LexiconError: A lexicon that cannot be used.
        EngineError: An engine that is not there.
    """
    _check(sources, claims, workers, engine)
    choices = Choices(same, different, {} if review is None else read_review(review))
    lexicon = load_checked(lexicons)
    own = lexicon.rows("predicate")
    about: dict[str, Any] = {"version": version("kzfacts"), "engine": engine, "lexicon": lexicon.digest}
    about |= {"predicates": {row["id"]: row["label"] for row in own}}
    about |= {"same": [list(group) for group in same], "different": [list(group) for group in different]}
    about |= {"decisions": len(choices.decisions)}
    if claims is not None:
        given = read_claims(claims, [column.name for column in COLUMNS["claims"]])
        setting = Setting(predicates=with_predicates(own), decisions=choices.decisions)
        return _judge(given.articles, {}, {}, given.entities, given.claims, setting, (), about)
    reading = read_sources(sources, published)
    parsed = parse_bundle(reading.articles, lexicons=lexicons, extractor=extractor, workers=workers, progress=progress)
    return _resolve(reading, parsed, lexicon, choices, about)


def _check(sources: object, claims: object, workers: int, engine: str) -> None:
    if (sources is None) == (claims is None):
        raise InputError("give exactly one of `sources` and `claims`")
    if not isinstance(workers, int) or workers < 1:
        raise InputError(f"`workers` must be a whole number from 1, not {workers!r}")
    if engine not in ENGINES:
        raise EngineError(f"no engine {engine!r}; installed: {', '.join(ENGINES)}")


def _resolve(
    reading: Reading,
    parsed: Parsed,
    lexicon: Lexicon,
    choices: Choices,
    about: Mapping[str, Any],
) -> Reconciliation:
    articles = parsed.articles
    spoken = [
        with_spoken(mentions, claims, article.text)
        for article, mentions, claims in zip(articles, parsed.mentions, parsed.claims, strict=True)
    ]
    bundle = [(article.id, article.text, found) for article, found in zip(articles, spoken, strict=True)]
    resolution = resolve_mentions(bundle, same=choices.same, different=choices.different, lexicon=lexicon)
    by_id = {article.id: article for article in articles}
    reprints = find_reprints({article.id: article.text for article in articles})
    mentions = {article_id: found for article_id, _, found in bundle}
    resolved = resolve_claims(chain(*parsed.claims), resolution, by_id, mentions, reprints, lexicon)
    entities = (*resolution.entities, *resolved.events)
    problems = (*reading.problems, *parsed.problems)
    predicates = with_predicates(lexicon.rows("predicate"))
    places = frozenset(one.entity_id for one in resolution.entities if one.type == "PLACE")
    setting = Setting(
        predicates=predicates,
        reprints=reprints,
        within=resolved.holding,
        unnamed=places - resolved.named,
        decisions=choices.decisions,
    )
    return _judge(articles, parsed.bases, mentions, entities, resolved.claims, setting, problems, about)


def _judge(
    articles: Sequence[Article],
    bases: Mapping[str, str],
    mentions: Mapping[str, Iterable[Mention]],
    entities: Sequence[Entity],
    claims: Sequence[ResolvedClaim],
    setting: Setting,
    problems: Iterable[Problem],
    about: Mapping[str, Any],
) -> Reconciliation:
    published = {article.id: article.published for article in articles}
    facts = align_claims(claims, published, setting.predicates)
    sources = {article.id: source_of(article) for article in articles}
    names = {entity.entity_id: entity.name for entity in entities}
    judged = judge_facts(facts, replace(setting, sources=sources, published=published, names=names))
    speller = PairSpeller(entities, facts, articles)
    rows = {
        "articles": article_rows(articles, bases),
        "mentions": mention_rows(mentions, entities),
        "entities": entity_rows(entities),
        "merges": merge_rows(entities),
        "claims": claim_rows(facts, {article.id: article for article in articles}),
        "spans": span_rows(facts),
        "facts": fact_rows(facts, judged.counts),
        "relations": plain_rows(judged.relations),
        "conflicts": plain_rows(judged.conflicts),
        "sides": plain_rows(judged.sides),
        "silences": plain_rows(judged.silences),
        "contradictions": speller.contradiction_rows(judged.contradictions),
        "dismissed": speller.dismissed_rows(judged.dismissed, judged.set_aside),
        "estimates": plain_rows(judged.estimates),
        "reviews": plain_rows(judged.reviews),
        "problems": plain_rows((*problems, *stale_decisions(judged.reviews))),
    }
    return Reconciliation.from_rows(rows, about)
