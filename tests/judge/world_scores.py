"""What kzfacts, and what the usual ways, make of a made-up world, counted against its answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import NamedTuple

import kzfacts
from tests.judge.worlds import Toll, World

Chooser = Callable[[World], Mapping[int, int]]  # the toll of each event that a way takes for the true one


class Verdict(NamedTuple):
    """Pairs of tolls taken for contradictions and for moves; first sources by event, None where a way counts none."""

    contradictions: set[Toll]
    moves: set[Toll]
    origins: Mapping[int, int] | None


def by_kzfacts(world: World) -> Verdict:
    """Relations of the tolls, and the origins of the one fact of each event; no origins where an event has several."""
    result = kzfacts.reconcile([report.article for report in world.reports])
    of_article = {report.article.id: report for report in world.reports}
    tolls = result.claims[result.claims["predicate"] == "killed_count"]
    told = {
        claim: (of_article[article].event, int(low), fact)
        for claim, article, low, fact in tolls[["claim_id", "article_id", "low", "fact_id"]].itertuples(index=False)
    }
    found: dict[str, set[Toll]] = defaultdict(set)
    for one, other, relation in result.relations[["claim_a", "claim_b", "relation"]].itertuples(index=False):
        if one in told and other in told and told[one][:2] != told[other][:2]:
            found[relation].add((told[one][0], frozenset((told[one][1], told[other][1]))))
    origins = result.facts.set_index("fact_id")["n_origins"]
    facts = defaultdict(set)
    for event, _, fact in told.values():
        facts[event].add(fact)
    counted = {event: int(origins[min(its)]) for event, its in facts.items() if len(its) == 1}
    return Verdict(found["contradiction"], found["update"] | found["correction"], counted)


def by_unequal_values(world: World) -> Verdict:
    """Whatever differs contradicts, and each outlet is a witness."""
    return Verdict({(one.event, frozenset((one.figure, other.figure))) for one, other in world.pairs()}, set(),
                   outlets(world))  # fmt: skip


def by_newest(world: World) -> Verdict:
    """The newest supersedes: whatever differs is an update."""
    return by_unequal_values(world)._replace(contradictions=set(), moves=by_unequal_values(world).contradictions)


def by_chosen(world: World, choose: Chooser) -> Verdict:
    """A toll is taken for true; what differs from it is an error, and so a contradiction."""
    chosen = choose(world)
    pairs = by_unequal_values(world).contradictions
    return Verdict({(event, tolls) for event, tolls in pairs if chosen[event] in tolls}, set(), outlets(world))


def majority(world: World) -> dict[int, int]:
    """The toll that most articles give; of several the least."""
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for report in world.reports:
        votes[report.event][report.figure] += 1
    return {event: min(count, key=lambda figure: (-count[figure], figure)) for event, count in votes.items()}


def outlets(world: World) -> dict[int, int]:
    """How many outlets tell of each event."""
    told: dict[int, set[str]] = defaultdict(set)
    for report in world.reports:
        told[report.event].add(report.article.source or report.article.id)
    return {event: len(names) for event, names in told.items()}


class Score(NamedTuple):
    """Precision and recall of contradictions and of moves, share of events with the right number of origins.

    None where nothing was said.
    """

    contradiction_precision: float | None
    contradiction_recall: float | None
    move_precision: float | None
    move_recall: float | None
    origins_right: float | None


def score(worlds: list[World], judge: Callable[[World], Verdict]) -> Score:
    """Over all worlds together."""
    count: Counter[str] = Counter()
    for world in worlds:
        verdict = judge(world)
        for name, said, true in (
            ("c", verdict.contradictions, world.contradictions),
            ("m", verdict.moves, world.moves),
        ):
            count.update({f"{name} said": len(said), f"{name} true": len(true), f"{name} right": len(said & true)})
        if verdict.origins is not None:
            right = sum(verdict.origins.get(event) == number for event, number in world.origins.items())
            count.update({"o right": right, "o true": len(world.origins)})
    pairs = (("c right", "c said"), ("c right", "c true"), ("m right", "m said"), ("m right", "m true"),
             ("o right", "o true"))  # fmt: skip
    return Score(*(round(count[part] / count[whole], 3) if count[whole] else None for part, whole in pairs))
