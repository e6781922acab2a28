"""Rows of contradictions and dismissed pairs: relations with both sides spelled out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kzfacts.judge.saying import Setting
from kzfacts.judge.wording import value_text
from kzfacts.model import Article, Entity, Fact, Relation, ResolvedClaim
from kzfacts.tables.rows import Rows, source_of


class PairSpeller:
    """Spells relations out, knowing the names, claims and articles of one bundle."""

    def __init__(self, entities: Iterable[Entity], facts: Iterable[Fact], articles: Iterable[Article]) -> None:
        self._names = {entity.entity_id: entity.name for entity in entities}
        self._claims = {resolved.claim_id: resolved for fact in facts for resolved in fact.claims}
        self._articles = {article.id: article for article in articles}
        self._setting = Setting(names=self._names)

    def contradiction_rows(self, pairs: Iterable[tuple[str, Relation]]) -> Rows:
        """Rows of `(conflict_id, relation)`."""
        return [self._row(conflict_id, relation) for conflict_id, relation in pairs]

    def dismissed_rows(self, relations: Iterable[Relation], set_aside: Mapping[str, str]) -> Rows:
        """Rows of pairs that differ and still do not contradict; of a conflict if a reader has set that aside."""
        return [
            self._row(set_aside.get(relation.relation_id), relation) | {"reason_code": relation.reason_code}
            for relation in relations
        ]

    def _row(self, conflict_id: str | None, relation: Relation) -> dict[str, Any]:
        first, second = self._claims[relation.claim_a], self._claims[relation.claim_b]
        return {
            "conflict_id": conflict_id,
            "relation_id": relation.relation_id,
            "fact_id": relation.fact_id,
            "kind": relation.kind,
            "severity": relation.severity,
            "subject_name": self._names.get(first.subject, first.subject),
            "predicate": first.claim.predicate,
            **self._side(first, "a"),
            **self._side(second, "b"),
            "reason": relation.reason,
        }

    def _side(self, resolved: ResolvedClaim, letter: str) -> dict[str, Any]:
        article = self._articles[resolved.claim.article_id]
        speaker = resolved.speaker
        return {
            f"source_{letter}": resolved.claim.source or source_of(article),
            f"speaker_{letter}": None if speaker is None else self._names.get(speaker, speaker),
            f"value_{letter}": value_text(resolved, self._setting),
            f"evidence_{letter}": resolved.claim.evidence,
            f"claim_{letter}": resolved.claim_id,
            f"published_{letter}": article.published,
        }
