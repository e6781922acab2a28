"""A fact's contradictions taken together, and what its counts come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kzfacts.model.decision import Review
from kzfacts.model.relation import Kind, Relation

FactStatus = Literal["single_source", "agreed", "updated", "disputed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two or more sides that cannot all hold.

    Attributes:
        conflict_id: Digest of the fact, the kind and the sides.
        fact_id: The fact whose claims they are.
        kind: The kind of the gravest of its contradictions.
        severity: 1 (slight) to 3 (grave), the highest of its contradictions.
        n_sides: At least two.
        n_sources, n_origins: Outlets and first sources behind all sides together.
        summary: An English sentence: what is disputed and who stands on each side.
        fingerprint: Digest of the kind and the claims alone, by which a reader's decision finds it again.
    """

    conflict_id: str
    fact_id: str
    kind: Kind
    severity: int
    n_sides: int
    n_sources: int
    n_origins: int
    summary: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One claim's place in a conflict; one row for every claim, copies included.

    Attributes:
        conflict_id: The conflict.
        side: Its number, from 1, in the order in which the sides appeared.
        value: What the side says, as a reader would write it.
        claim_id: A claim that says so.
        n_sources, n_origins: Outlets and first sources behind the whole side.
    """

    conflict_id: str
    side: int
    value: str
    claim_id: str
    n_sources: int
    n_origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """An article that speaks of the subject of a conflict and says nothing about what is disputed.

    Attributes:
        conflict_id, fact_id: The conflict and its fact.
        article_id: The article.
        n_claims: How many other claims it makes about the subject.
    """

    conflict_id: str
    fact_id: str
    article_id: str
    n_claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What the counts of one fact come to under a named policy; never called true.

    Attributes:
        fact_id: A fact with quantities.
        policy: Name of the policy.
        low, best, high: Smallest, chosen and largest count; None where no wording bounds it.
        n_claims, n_origins: Claims and first sources behind it.
        disputed: Whether its claims contradict one another.
    """

    fact_id: str
    policy: str
    low: float | None
    best: float | None
    high: float | None
    n_claims: int
    n_origins: int
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCount:
    """How many stand behind a fact, and how they stand to one another.

    Attributes:
        fact_id: The fact.
        n_claims, n_sources, n_origins: Claims, outlets, first sources.
        status: single_source, agreed, updated or disputed; disputed wins.
    """

    fact_id: str
    n_claims: int
    n_sources: int
    n_origins: int
    status: FactStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """All that judging says of a bundle, every part sorted.

    Attributes:
        relations: Every judged pair of distinct sayings, contradictions and dismissed ones included.
        contradictions: `(conflict_id, relation)`, the gravest first.
        conflicts, sides: The contradictions gathered by fact.
        dismissed: Relations whose values differ and still do not contradict.
        silences: Who says nothing about what others dispute.
        estimates: One a numeric fact and policy.
        counts: One a fact.
        reviews: One a reader's decision.
        set_aside: By relation that a reader's decision dismissed: the conflict it was part of.
    """

    relations: tuple[Relation, ...] = ()
    contradictions: tuple[tuple[str, Relation], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sides: tuple[Side, ...] = ()
    dismissed: tuple[Relation, ...] = ()
    silences: tuple[Silence, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    counts: tuple[FactCount, ...] = ()
    reviews: tuple[Review, ...] = ()
    set_aside: Mapping[str, str] = field(default_factory=dict)
