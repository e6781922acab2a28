"""Facts -> relations, conflicts, dismissed pairs and estimates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, product

from kzfacts.judge.clauses import find_unclear
from kzfacts.judge.conflicts import Found, gather_conflicts
from kzfacts.judge.estimates import estimate_fact
from kzfacts.judge.origins import count_origins, count_sources, shared_origin
from kzfacts.judge.review import apply_decisions, conflicts_set_aside, reviews_of
from kzfacts.judge.rule import Rule
from kzfacts.judge.rules import rules_for
from kzfacts.judge.saying import STORY, Core, Pair, Saying, Setting, predicate_of, sayings_of
from kzfacts.judge.silences import find_silences
from kzfacts.judge.tables import load_statuses, status_id
from kzfacts.judge.wording import reason_text
from kzfacts.model import Estimate, Fact, FactCount, Judgement, Relation
from kzfacts.model.conflict import FactStatus
from kzfacts.model.digest import digest
from kzfacts.model.relation import Kind, Scope

MOVES = frozenset({"appointed_by", "office_start_date", "office_end_date", "office_end", "elected_date"})
VOICES = 4  # speakers of one value that are compared with those of another; the rest stand beside them
MANY = 16  # values of one fact above which one voice speaks for each
HEDGED = 0.8  # of the confidence, where a count or a time is hedged
UNDATED = 0.9  # where it is not known of what day one of them speaks
WITHIN = 0.9  # where one article says both: perhaps we misread it
LIGHT = 0.6  # below this confidence a contradiction loses a degree of severity, as one between two copies does
Value = tuple[Core, bool]  # and whether it is denied
KINDS: Mapping[str, Kind] = {
    "quantity": "numeric", "date": "temporal", "interval": "temporal", "duration": "temporal",
    "condition": "deadline_vs_condition", "role": "role", "place": "location", "entity": "identity",
    "set": "identity", "status": "status", "cause": "cause", "text": "identity",
}  # fmt: skip
TRACK_KINDS: Mapping[str, Kind] = {"stance": "negation", "leaving": "manner", "proof": "negation"}


def judge_facts(facts: Sequence[Fact], bundle: Setting) -> Judgement:
    """All relations of all facts of a bundle, every part sorted.

    Who has moved and which claims are unclear is found here, whatever `bundle` says of it.
    """
    moved = frozenset(fact.subject for fact in facts if fact.predicate in MOVES)
    setting = replace(bundle, moved=moved, unclear=find_unclear(facts))
    relations: list[Relation] = []
    found: list[Found] = []
    everything: list[Found] = []  # also what a reader set aside
    counts: list[FactCount] = []
    estimates: list[Estimate] = []
    for fact in facts:
        sayings = sayings_of(fact)
        judged = [judge_pair(fact, pair) for pair in _pairs(fact, sayings, setting) if _is_worth(pair)]
        gathered = gather_conflicts(fact, sayings, judged, setting)
        judged, conflicts = apply_decisions(judged, gathered, setting.decisions)
        relations += judged
        found += conflicts
        everything += gathered
        counts.append(_count(fact, sayings, judged, setting))
        estimates += estimate_fact(fact, setting, disputed=bool(conflicts))
    silences = find_silences(facts, [conflict for conflict, _, _ in found])
    claim_ids = (claim.claim_id for fact in facts for claim in fact.claims)
    reviews = reviews_of(setting.decisions.values(), everything, claim_ids)
    judgement = _judgement(relations, found, counts, estimates)
    return replace(
        judgement, silences=tuple(silences), reviews=tuple(reviews), set_aside=conflicts_set_aside(everything, found)
    )


def _is_worth(pair: Pair) -> bool:
    """Not two values about nobody knows what, nor two kinds of value that no rule compares."""
    if pair.a.claim.topic.startswith(STORY) and pair.a.core != pair.b.core:
        return False
    one = pair.a.read.predicate == pair.b.read.predicate or pair.types[0] == pair.types[1]
    return one or "condition" in pair.types


def judge_pair(fact: Fact, pair: Pair) -> Relation:
    """What the first rule that holds makes of the pair."""
    rule, why = next((rule, why) for rule in rules_for(pair.types) if (why := rule.function(pair)) is not None)
    a, b = pair.a.claim.claim_id, pair.b.claim.claim_id
    confidence = _confidence(pair)
    edited = _edited(rule, pair)
    light = rule.relation == "contradiction" and (confidence < LIGHT or edited != "")
    return Relation(
        relation_id=digest("r", a, b),
        fact_id=fact.fact_id,
        claim_a=a,
        claim_b=b,
        relation=rule.relation,
        kind=rule.kind or kind_of(pair),
        severity=max(1, rule.severity - light),
        confidence=confidence,
        reason_code=rule.id,
        reason=reason_text(pair, why + edited),
        scope=scope_of(pair),
    )


def _edited(rule: Rule, pair: Pair) -> str:
    """A remark where a contradiction stands between two copies of one text or one report."""
    shared = shared_origin(pair.a, pair.b, pair.setting) if rule.relation == "contradiction" else None
    return f" ({shared}: one of them edited it)" if shared else ""


def kind_of(pair: Pair) -> Kind:
    """Kind of the difference by predicate, track or value type."""
    if pair.predicate.kind is not None:
        return pair.predicate.kind
    if pair.types[0] == "status":
        row = load_statuses().get(status_id(pair.a.claim.value).partition(":")[0])
        return TRACK_KINDS.get(row.track, "status") if row else "status"
    return KINDS[pair.types[0]]


def scope_of(pair: Pair) -> Scope:
    """within_article, cross_source or cross_speaker, the first that holds."""
    if pair.same_article:
        return "within_article"
    return "cross_speaker" if pair.same_source else "cross_source"


def _confidence(pair: Pair) -> float:
    sure = min(pair.a.read.confidence, pair.b.read.confidence)
    if {pair.a.read.modifier, pair.b.read.modifier} - {None, "exact"}:
        sure *= HEDGED
    if pair.days_between is None:
        sure *= UNDATED
    return round(sure * (WITHIN if pair.same_article else 1), 3)


def _pairs(fact: Fact, sayings: Sequence[Saying], setting: Setting) -> Iterator[Pair]:
    """Pairs worth judging: copies of a value with their first saying, and values with one another."""
    if len(sayings) == 1:
        return
    place = {saying.claim.claim_id: number for number, saying in enumerate(sayings)}
    couples = [sorted(couple, key=lambda one: place[one.claim.claim_id]) for couple in _couples(sayings, setting)]
    for first, last in {(a.claim.claim_id, b.claim.claim_id): (a, b) for a, b in couples}.values():
        yield Pair(first, last, predicate_of(fact, first.claim, last.claim, setting), setting)


def _couples(sayings: Sequence[Saying], setting: Setting) -> Iterator[tuple[Saying, Saying]]:
    values: dict[Value, list[Saying]] = {}
    for saying in sayings:
        values.setdefault((saying.core, saying.is_denied), []).append(saying)
    for group in values.values():
        yield from ((group[0], other) for other in group[1:])
        yield from _modes(group)
    exclusive = any(setting.predicate(saying.read.predicate).exclusive for saying in sayings)
    keys = list(values)
    voices = VOICES if len(keys) <= MANY else 1
    for left, right in combinations(keys, 2) if exclusive else _loose(keys):
        if not left[0][0] == right[0][0] == "text" or left[0] == right[0]:
            yield from product(_voices(values[left])[:voices], _voices(values[right])[:voices])


def _modes(group: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Sayings of one value in two modes that the first does not meet: planned by one, done for another."""
    for one, other in combinations(_voices(group[1:]), 2):
        if one.read.modality != other.read.modality:
            yield one, other


def _loose(keys: Sequence[Value]) -> list[tuple[Value, Value]]:
    """Of values that add up: each with the next, and each with its denial."""
    denials = [(core, denied) for core, denied in keys if (core, not denied) in keys]
    opposed = [(key, (key[0], not key[1])) for key in denials if not key[1]]
    return list(dict.fromkeys([*pairwise(keys), *opposed]))


def _voices(group: Sequence[Saying]) -> list[Saying]:
    """The first sayings by distinct predicates, speakers and modes, a few of them."""
    distinct: dict[object, Saying] = {}
    for saying in group:
        distinct.setdefault((saying.read.predicate, saying.claim.speaker, saying.read.modality), saying)
    return list(distinct.values())[:VOICES]


def _count(fact: Fact, sayings: Sequence[Saying], relations: Sequence[Relation], setting: Setting) -> FactCount:
    n_sources = count_sources(fact.claims, setting)
    found = {relation.relation for relation in relations}
    n_origins = count_origins(fact.claims, setting)
    joint = any(count_sources(saying.copies, setting) > 1 for saying in sayings) or found & {"agreement", "refines"}
    status: FactStatus = "agreed" if n_origins > 1 and n_sources > 1 and joint else "single_source"
    if found & {"update", "correction"}:
        status = "updated"
    if "contradiction" in found:
        status = "disputed"
    return FactCount(
        fact_id=fact.fact_id,
        n_claims=len(fact.claims),
        n_sources=n_sources,
        n_origins=n_origins,
        status=status,
    )


def _judgement(
    relations: Sequence[Relation], found: Sequence[Found], counts: Sequence[FactCount], estimates: Sequence[Estimate]
) -> Judgement:
    contradictions = [(conflict.conflict_id, relation) for conflict, _, members in found for relation in members]
    conflicts = sorted((conflict for conflict, _, _ in found), key=lambda row: (-row.severity, row.conflict_id))
    return Judgement(
        relations=tuple(sorted(relations, key=lambda row: (row.fact_id, row.relation_id))),
        contradictions=tuple(
            sorted(contradictions, key=lambda row: (-row[1].severity, -row[1].confidence, row[0], row[1].relation_id))
        ),
        conflicts=tuple(conflicts),
        sides=tuple(
            sorted((side for _, sides, _ in found for side in sides), key=lambda s: (s.conflict_id, s.side, s.claim_id))
        ),
        dismissed=tuple(
            sorted(
                (row for row in relations if row.relation != "contradiction" and row.reason_code != "same_value"),
                key=lambda row: (row.reason_code, row.relation_id),
            )
        ),
        estimates=tuple(sorted(estimates, key=lambda row: (row.fact_id, row.policy))),
        counts=tuple(sorted(counts, key=lambda row: row.fact_id)),
    )
