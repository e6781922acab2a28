"""The contradictions of one fact gathered into conflicts with sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kzfacts.judge.origins import count_origins, count_sources
from kzfacts.judge.saying import Core, Saying, Setting
from kzfacts.judge.wording import summary_text, value_text
from kzfacts.model import Conflict, Fact, Relation, ResolvedClaim, Side
from kzfacts.model.decision import fingerprint_of
from kzfacts.model.digest import digest
from kzfacts.model.direction import set_apart

Value = tuple[Core, str]  # and whether it is denied, pending or said to be so
FITTING = frozenset({"agreement", "refines", "compatible"})
MOVING = frozenset({"update", "correction"})
Found = tuple[Conflict, tuple[Side, ...], tuple[Relation, ...]]


def gather_conflicts(
    fact: Fact, sayings: Sequence[Saying], relations: Sequence[Relation], setting: Setting
) -> list[Found]:
    """A conflict for each kind of contradiction of the fact, with its sides and relations."""
    if not relations:
        return []
    kinds = sorted({relation.kind for relation in relations if relation.relation == "contradiction"})
    return [_conflict(fact, _sides(sayings, relations, kind), _of(kind, relations), setting) for kind in kinds]


def _of(kind: str, relations: Sequence[Relation]) -> tuple[Relation, ...]:
    return tuple(one for one in relations if one.relation == "contradiction" and one.kind == kind)


def _conflict(
    fact: Fact, sides: Sequence[Sequence[Saying]], relations: tuple[Relation, ...], setting: Setting
) -> Found:
    members = [[copy for saying in side for copy in saying.copies] for side in sides]
    claims = [claim for side in members for claim in side]
    kind = relations[0].kind
    conflict_id = digest("x", fact.fact_id, kind, *(sorted(claim.claim_id for claim in side) for side in members))
    label = f"{set_apart(setting.name(fact.subject))}, {setting.predicate(fact.predicate).label}"
    conflict = Conflict(
        conflict_id=conflict_id,
        fingerprint=fingerprint_of(kind, (claim.claim_id for claim in claims)),
        fact_id=fact.fact_id,
        kind=kind,
        severity=max(relation.severity for relation in relations),
        n_sides=len(sides),
        n_sources=count_sources(claims, setting),
        n_origins=count_origins(claims, setting),
        summary=summary_text(label, sides, setting),
    )
    told = [_values(side, setting) for side in sides]
    rows = tuple(
        side
        for number, (value, copies) in enumerate(zip(told, members, strict=True), 1)
        for side in _side_rows(conflict_id, number, value, copies, setting)
    )
    return conflict, rows, relations


def _side_rows(
    conflict_id: str, number: int, value: str, claims: Sequence[ResolvedClaim], setting: Setting
) -> Iterator[Side]:
    n_sources, n_origins = count_sources(claims, setting), count_origins(claims, setting)
    for claim in claims:
        yield Side(
            conflict_id=conflict_id,
            side=number,
            value=value,
            claim_id=claim.claim_id,
            n_sources=n_sources,
            n_origins=n_origins,
        )


def _values(side: Sequence[Saying], setting: Setting) -> str:
    return " / ".join(dict.fromkeys(value_text(saying.claim, setting) for saying in side))


def _sides(sayings: Sequence[Saying], relations: Sequence[Relation], kind: str) -> list[list[Saying]]:
    """Values that contradict another one, together where each fits each."""
    by_value: dict[Value, list[Saying]] = defaultdict(list)
    for saying in sayings:
        by_value[_value(saying)].append(saying)
    value_of = {saying.claim.claim_id: value for value, members in by_value.items() for saying in members}
    rivals = _linked(value_of, (one for one in relations if one.relation == "contradiction" and one.kind == kind))
    mates = _mates(by_value, value_of, relations)
    sides: list[list[Value]] = []
    for value in (value for value in by_value if value in rivals):
        fitting = (side for side in sides if not rivals[value] & set(side) and mates[value] >= set(side))
        side = next(fitting, None)
        if side is None:
            sides.append([value])
        else:
            side.append(value)
    standing = _standing(value_of, rivals, relations, kind)
    place = {saying.claim.claim_id: number for number, saying in enumerate(sayings)}
    filled = [[one for value in side for one in by_value[value] if standing(one)] for side in sides]
    return sorted(filled, key=lambda side: min(place[one.claim.claim_id] for one in side))


def _standing(
    value_of: Mapping[str, Value], rivals: Mapping[Value, set[Value]], relations: Sequence[Relation], kind: str
) -> Callable[[Saying], bool]:
    """Whether a saying takes part, and is not merely what was so before or after."""
    disputing = {claim for one in _of(kind, relations) for claim in (one.claim_a, one.claim_b)}
    moved = {
        claim
        for one in relations
        if one.relation in MOVING and value_of[one.claim_b] in rivals[value_of[one.claim_a]]
        for claim in (one.claim_a, one.claim_b)
    }
    return lambda saying: saying.claim.claim_id in disputing or saying.claim.claim_id not in moved


def _mates(
    by_value: Mapping[Value, Sequence[Saying]], value_of: Mapping[str, Value], relations: Sequence[Relation]
) -> Mapping[Value, set[Value]]:
    """By value: those that fit it, and what the same speaker says beside it without taking it back."""
    mates = _linked(value_of, (one for one in relations if one.relation in FITTING))
    apart = _linked(value_of, (one for one in relations if one.relation in MOVING))
    said_by: dict[str, set[Value]] = defaultdict(set)
    for value, members in by_value.items():
        for speaker in {saying.claim.speaker for saying in members} - {None}:
            said_by[speaker or ""].add(value)
    for said in said_by.values():
        for value in said:
            mates[value] |= said - apart[value]
    return mates


def _linked(value_of: Mapping[str, Value], relations: Iterable[Relation]) -> dict[Value, set[Value]]:
    """By value: those that the relations join it with."""
    joined: dict[Value, set[Value]] = defaultdict(set)
    for relation in relations:
        a, b = value_of[relation.claim_a], value_of[relation.claim_b]
        joined[a].add(b)
        joined[b].add(a)
    return joined


def _value(saying: Saying) -> Value:
    mode = "denied" if saying.is_denied else "pending" if saying.is_pending else "said"
    return (saying.core, mode)
