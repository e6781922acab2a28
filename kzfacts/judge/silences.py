"""Which articles speak of a matter and say nothing about what the others dispute."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kzfacts.model import Conflict, Fact, Silence


def find_silences(facts: Sequence[Fact], conflicts: Iterable[Conflict]) -> Iterator[Silence]:
    """For each conflict the articles that have claims about its subject, but none of its fact; by conflict and article.

    An article that does not speak of the subject at all is no silence.
    """
    by_id = {fact.fact_id: fact for fact in facts}
    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    for fact in facts:
        spoken[fact.subject].update(claim.claim.article_id for claim in fact.claims)
    for conflict in sorted(conflicts, key=lambda one: one.conflict_id):
        fact = by_id[conflict.fact_id]
        telling = {claim.claim.article_id for claim in fact.claims}
        for article, count in sorted(spoken[fact.subject].items()):
            if article not in telling:
                yield Silence(
                    conflict_id=conflict.conflict_id, fact_id=fact.fact_id, article_id=article, n_claims=count
                )
