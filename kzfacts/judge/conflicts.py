"""The contradictions of one fact gathered into conflicts with sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kzfacts.judge.origins import count_origins, count_sources
from kzfacts.judge.saying import Saying, Setting, core_of
from kzfacts.judge.wording import summary_text, value_text
from kzfacts.model import Conflict, Fact, Relation, Side, load_predicates
from kzfacts.model.digest import digest

Found = tuple[Conflict, tuple[Side, ...], tuple[Relation, ...]]


def gather_conflicts(
    fact: Fact, sayings: Sequence[Saying], relations: Sequence[Relation], setting: Setting
) -> list[Found]:
    """A conflict for each kind of contradiction of the fact, with its sides and relations."""
    by_kind: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.relation == "contradiction":
            by_kind[relation.kind].append(relation)
    return [_conflict(fact, sayings, tuple(members), setting) for _, members in sorted(by_kind.items())]


def _conflict(fact: Fact, sayings: Sequence[Saying], relations: tuple[Relation, ...], setting: Setting) -> Found:
    sides = _sides(sayings, relations)
    members = [[copy for saying in side for copy in saying.copies] for side in sides]
    claims = [claim for side in members for claim in side]
    kind = relations[0].kind
    conflict_id = digest("x", fact.fact_id, kind, *(sorted(claim.claim_id for claim in side) for side in members))
    row = load_predicates().get(fact.predicate)
    label = f"{setting.name(fact.subject)}, {row.label if row else fact.predicate.replace('_', ' ')}"
    conflict = Conflict(
        conflict_id=conflict_id,
        fact_id=fact.fact_id,
        kind=kind,
        severity=max(relation.severity for relation in relations),
        n_sides=len(sides),
        n_sources=count_sources(claims, setting),
        n_origins=count_origins(claims, setting),
        summary=summary_text(label, sides, setting),
    )
    rows = tuple(
        Side(conflict_id=conflict_id, side=number, value=_values(side, setting), claim_id=claim.claim_id)
        for number, (side, copies) in enumerate(zip(sides, members, strict=True), 1)
        for claim in copies
    )
    return conflict, rows, relations


def _values(side: Sequence[Saying], setting: Setting) -> str:
    return " / ".join(dict.fromkeys(value_text(saying.claim, setting) for saying in side))


def _sides(sayings: Sequence[Saying], relations: Sequence[Relation]) -> list[list[Saying]]:
    """Sayings on the first side none of whose members they contradict; same values stay together."""
    against: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        against[relation.claim_a].add(relation.claim_b)
        against[relation.claim_b].add(relation.claim_a)
    values = {_value(saying) for saying in sayings if saying.claim.claim_id in against}
    sides: list[list[Saying]] = []
    for saying in sayings:
        if _value(saying) not in values:
            continue
        rivals = against[saying.claim.claim_id]
        open_sides = [side for side in sides if not any(other.claim.claim_id in rivals for other in side)]
        alike = [side for side in open_sides if any(_value(other) == _value(saying) for other in side)]
        if alike or (open_sides and saying.claim.claim_id in against):
            (alike or open_sides)[0].append(saying)
        else:
            sides.append([saying])
    return sides


def _value(saying: Saying) -> object:
    mode = "denied" if saying.is_denied else saying.read.modality
    return (core_of(saying.claim), mode)
