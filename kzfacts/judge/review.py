"""Decisions of readers applied to the conflicts they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kzfacts.judge.conflicts import Found
from kzfacts.model import Relation
from kzfacts.model.decision import SET_ASIDE, Decision, Review, ReviewStatus
from kzfacts.model.relation import RelationType

# what a contradiction is after a reader's word, and under which reason code
_BECOMES: Mapping[ReviewStatus, tuple[RelationType, str, str]] = {
    "explained": ("compatible", "marked_explained", "A reader explained it"),
    "false": ("incomparable", "marked_false", "A reader marked it false"),
}


def apply_decisions(
    relations: Sequence[Relation], found: Sequence[Found], decisions: Mapping[str, Decision]
) -> tuple[list[Relation], list[Found]]:
    """Relations and conflicts of one fact; the pairs of a conflict that was set aside contradict no more."""
    kept: list[Found] = []
    changed: dict[str, Relation] = {}
    for one in found:
        decision = decisions.get(one[0].fingerprint)
        if decision is None or decision.status not in SET_ASIDE:
            kept.append(one)
        else:
            changed |= {relation.relation_id: _set_aside(relation, decision) for relation in one[2]}
    return [changed.get(relation.relation_id, relation) for relation in relations], kept


def _set_aside(relation: Relation, decision: Decision) -> Relation:
    becomes, code, told = _BECOMES[decision.status]
    said = f"{told}: {decision.note}" if decision.note else told
    return replace(relation, relation=becomes, reason_code=code, reason=f"{said}. Found as: {relation.reason}")


def conflicts_set_aside(everything: Iterable[Found], kept: Iterable[Found]) -> dict[str, str]:
    """By relation of a conflict that is not kept: the conflict's id."""
    staying = {conflict.conflict_id for conflict, _, _ in kept}
    return {
        relation.relation_id: conflict.conflict_id
        for conflict, _, relations in everything
        if conflict.conflict_id not in staying
        for relation in relations
    }


def reviews_of(decisions: Iterable[Decision], found: Iterable[Found], claim_ids: Iterable[str]) -> list[Review]:
    """Each decision with the conflict it is about, set aside or not, by fingerprint."""
    conflicts = {conflict.fingerprint: conflict.conflict_id for conflict, _, _ in found}
    here = set(claim_ids)
    return [
        Review(
            fingerprint=one.fingerprint,
            conflict_id=conflicts.get(one.fingerprint),
            status=one.status,
            note=one.note,
            summary=one.summary,
            claims=one.claims,
            n_found=len(here.intersection(one.claims)),
        )
        for one in sorted(decisions, key=lambda one: one.fingerprint)
    ]
