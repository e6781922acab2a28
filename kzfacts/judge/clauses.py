"""Claims that cannot be trusted alone, since one clause gives two values for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from kzfacts.judge.moments import stretch_of
from kzfacts.judge.saying import core_of
from kzfacts.model import Fact, ResolvedClaim

_MEASURED = frozenset({"quantity", "date", "interval"})


def find_unclear(facts: Iterable[Fact]) -> frozenset[str]:
    """Ids of counts and times that stand in one clause with another value of the same fact."""
    return frozenset(claim_id for fact in facts if len(fact.claims) > 1 for claim_id in _unclear(fact))


def _unclear(fact: Fact) -> Iterable[str]:
    voices: dict[tuple[str, str | None, str], list[ResolvedClaim]] = defaultdict(list)
    for claim in fact.claims:
        if claim.claim.value_type in _MEASURED:
            voices[claim.claim.article_id, claim.speaker, claim.claim.predicate].append(claim)
    for claims in voices.values():
        yield from _of_one_voice(claims)


def _of_one_voice(claims: Sequence[ResolvedClaim]) -> Iterable[str]:
    for a, b in combinations(claims, 2):
        if a.claim.evidence_span.overlaps(b.claim.evidence_span) and _differ(a, b):
            yield from (a.claim_id, b.claim_id)


def _differ(a: ResolvedClaim, b: ResolvedClaim) -> bool:
    """Whether neither value is the other, said more closely."""
    if core_of(a) == core_of(b):
        return False
    times = stretch_of(a), stretch_of(b)
    if times[0] is None or times[1] is None:
        return True
    return not (times[0].holds(times[1]) or times[1].holds(times[0]))
