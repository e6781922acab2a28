"""Made-up worlds with known answers: kzfacts beside a majority, the newest, and whatever differs."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from kzfacts import Article
from tests.judge.world_scores import by_chosen, by_kzfacts, by_newest, by_unequal_values, majority, score
from tests.judge.worlds import START, Report, World, make_world

SEEDS = range(4)


@pytest.fixture(scope="module")
def worlds():
    return [make_world(seed) for seed in SEEDS]


def test_contradictions_and_moves_are_told_apart(worlds):
    ours = score(worlds, by_kzfacts)
    assert ours.contradiction_precision >= 0.97
    assert ours.contradiction_recall >= 0.9
    assert ours.move_precision >= 0.9
    assert ours.move_recall >= 0.97
    assert ours.origins_right >= 0.85


def test_the_usual_ways_do_worse(worlds):
    ours = score(worlds, by_kzfacts)
    unequal, newest = score(worlds, by_unequal_values), score(worlds, by_newest)
    voted = score(worlds, partial(by_chosen, choose=majority))
    assert unequal.contradiction_recall == newest.move_recall == 1.0
    assert max(unequal.contradiction_precision, voted.contradiction_precision) < ours.contradiction_precision
    assert newest.move_precision < ours.move_precision
    assert voted.contradiction_recall < ours.contradiction_recall
    assert unequal.origins_right < ours.origins_right


def report(reporter, figure, day, outlet=None):
    as_of = START + dt.timedelta(days=day)
    article = Article(id=f"{reporter}{day}{outlet}", text="", source=outlet or reporter, published=as_of)
    return Report(article, 0, figure, as_of, reporter)


@pytest.mark.parametrize(
    ("reports", "contradictions", "moves", "origins"),
    [
        pytest.param([report("a", 5, 0), report("b", 8, 0)], {(5, 8)}, set(), 2, id="one day, two tolls"),
        pytest.param([report("a", 5, 0), report("b", 8, 1)], set(), {(5, 8)}, 2, id="it grew"),
        pytest.param([report("a", 8, 0), report("b", 5, 1)], {(5, 8)}, set(), 2, id="another gives less later"),
        pytest.param([report("a", 8, 0), report("a", 5, 1)], set(), {(5, 8)}, 1, id="who gave more takes it back"),
        pytest.param(
            [report("a", 8, 0), report("b", 5, 1), report("a", 5, 2)], set(), {(5, 8)}, 2, id="agreed at last"
        ),
        pytest.param([report("a", 5, 0), report("a", 5, 0, "copier")], set(), set(), 1, id="a copy is no witness"),
        pytest.param(
            [report("a", 5, 0), report("b", 8, 1), report("a", 5, 1)], {(5, 8)}, set(), 2, id="said again then"
        ),
    ],
)
def test_answers_of_a_world(reports, contradictions, moves, origins):
    """The generator's own answers, worked out by hand."""
    world = World(tuple(reports))
    assert world.contradictions == {(0, frozenset(pair)) for pair in contradictions}
    assert world.moves == {(0, frozenset(pair)) for pair in moves}
    assert world.origins == {0: origins}
