"""What two sayings of one fact are to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

RelationType = Literal[
    "agreement", "refines", "compatible", "update", "correction", "contradiction", "incomparable"
]  # fmt: skip
Kind = Literal[
    "numeric", "temporal", "deadline_vs_condition", "role", "identity", "cause",
    "status", "manner", "negation", "location", "attribution",
]  # fmt: skip
Scope = Literal["within_article", "cross_source", "cross_speaker"]
RELATIONS: tuple[str, ...] = get_args(RelationType)
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A judged pair; `claim_a` is the earlier one.

    Attributes:
        relation_id: Digest of the two claim ids.
        fact_id: The fact both are claims of.
        claim_a, claim_b: Claim ids, each standing for its copies.
        relation: One of RELATIONS.
        kind: One of KINDS.
        severity: 1 (slight) to 3 (grave).
        confidence: 0..1.
        reason_code: Id of the rule that decided.
        reason: An English sentence with both values and both speakers.
        scope: within_article, cross_source or cross_speaker, the first that holds.
    """

    relation_id: str
    fact_id: str
    claim_a: str
    claim_b: str
    relation: RelationType
    kind: Kind
    severity: int
    confidence: float
    reason_code: str
    reason: str
    scope: Scope
