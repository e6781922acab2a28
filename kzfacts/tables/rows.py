"""Plain rows of every table from the values the stages hand on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, ClassVar, Protocol

from kzfacts.model import Article, Entity, Fact, FactCount, Mention, ResolvedClaim, Span
from kzfacts.model.digest import digest

Rows = list[dict[str, Any]]

# claim fields that the table shows under the same name and unresolved
_AS_READ = (
    "said_day", "as_of_day", "predicate", "value_type", "low", "high", "unit", "modifier", "group",
    "first_day", "last_day", "event_first_day", "event_last_day", "polarity", "modality", "quoted", "in_title",
    "evidence", "rule", "extractor", "confidence",
)  # fmt: skip


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


def plain_rows(values: Iterable[_Dataclass]) -> Rows:
    """Rows of values whose fields are the columns: relations, conflicts, sides, estimates, problems."""
    return [{field.name: getattr(value, field.name) for field in fields(value)} for value in values]


def article_rows(articles: Iterable[Article], bases: Mapping[str, str]) -> Rows:
    """Rows of articles; `bases` says by article id what the publication day rests on."""
    return [
        {
            "article_id": article.id,
            "source": source_of(article),
            "title": article.title,
            "url": article.url,
            "language": article.language,
            "published": article.published,
            "published_basis": bases.get(article.id, "given" if article.published else "unknown"),
            "characters": len(article.text),
            "sha256": hashlib.sha256(article.text.encode()).hexdigest(),
            "text": article.text,
        }
        for article in articles
    ]


def source_of(article: Article) -> str:
    """The outlet; the article's id where nobody knows it."""
    return article.source or article.id


def mention_rows(mentions: Mapping[str, Iterable[Mention]], entities: Iterable[Entity]) -> Rows:
    """Rows of mentions, given by article id."""
    entity_of = {place: entity.entity_id for entity in entities for place in entity.mentions}
    return [
        {
            "mention_id": digest("m", article_id, mention.start, mention.end, mention.type),
            "article_id": article_id,
            "start": mention.start,
            "end": mention.end,
            "surface": mention.surface,
            "type": mention.type,
            "form": mention.form,
            "role": mention.role,
            "entity_id": entity_of.get((article_id, mention.start, mention.end)),
        }
        for article_id, found in mentions.items()
        for mention in found
    ]


def entity_rows(entities: Iterable[Entity]) -> Rows:
    """Rows of entities."""
    return [
        {
            "entity_id": entity.entity_id,
            "type": entity.type,
            "name": entity.name,
            "name_latin": entity.name_latin,
            "surfaces": list(entity.surfaces),
            "n_mentions": len(entity.mentions),
            "n_articles": len({article_id for article_id, _, _ in entity.mentions}),
        }
        for entity in entities
    ]


def merge_rows(entities: Iterable[Entity]) -> Rows:
    """Rows of reasons for which mentions were merged."""
    return [{"entity_id": entity.entity_id, "reason": reason} for entity in entities for reason in entity.reasons]


def claim_rows(facts: Iterable[Fact], articles: Mapping[str, Article]) -> Rows:
    """Rows of all claims of the facts; `articles` by id."""
    return [
        _claim_row(resolved, fact.fact_id, articles[resolved.claim.article_id])
        for fact in facts
        for resolved in fact.claims
    ]


def _claim_row(resolved: ResolvedClaim, fact_id: str, article: Article) -> dict[str, Any]:
    claim = resolved.claim
    return {name: getattr(claim, name) for name in _AS_READ} | {
        "claim_id": resolved.claim_id,
        "fact_id": fact_id,
        "article_id": article.id,
        "source": claim.source or source_of(article),
        "published": article.published,
        "speaker": resolved.speaker,
        "speaker_surface": claim.speaker,
        "via": resolved.via,
        "subject": resolved.subject,
        "subject_surface": claim.subject,
        "event_id": resolved.event_id,
        "value": resolved.value,
        "part_of": resolved.part_of,
        "place": resolved.place,
        "value_start": claim.value_span.start,
        "value_end": claim.value_span.end,
        "evidence_start": claim.evidence_span.start,
        "evidence_end": claim.evidence_span.end,
    }


def span_rows(facts: Iterable[Fact]) -> Rows:
    """Rows of every place a claim rests on."""
    return [
        {"claim_id": resolved.claim_id, "part": part, "start": span.start, "end": span.end}
        for fact in facts
        for resolved in fact.claims
        for part, span in dict.fromkeys(_parts(resolved))
    ]


def _parts(resolved: ResolvedClaim) -> Iterator[tuple[str, Span]]:
    claim = resolved.claim
    single = (
        ("value", claim.value_span), ("evidence", claim.evidence_span), ("speaker", claim.speaker_span),
        ("subject", claim.subject_span), ("cue", claim.cue_span),
    )  # fmt: skip
    yield from ((part, span) for part, span in single if span is not None and span.start < span.end)
    yield from (("repeat", span) for span in claim.repeats)


def fact_rows(facts: Iterable[Fact], counts: Iterable[FactCount]) -> Rows:
    """Rows of facts with what stands behind them."""
    count_of = {count.fact_id: count for count in counts}
    return [
        {
            "fact_id": fact.fact_id,
            "subject": fact.subject,
            "predicate": fact.predicate,
            "first_day": fact.first_day,
            "last_day": fact.last_day,
            "n_claims": count_of[fact.fact_id].n_claims,
            "n_sources": count_of[fact.fact_id].n_sources,
            "n_origins": count_of[fact.fact_id].n_origins,
            "status": count_of[fact.fact_id].status,
        }
        for fact in facts
    ]
