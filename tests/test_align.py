"""Claims into facts: what belongs together, what is kept apart."""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from pathlib import Path

import pytest

from kzfacts.align import align_claims
from kzfacts.model import load_predicates
from tests.judge.sayings import claim_of, day_of

CASES = tomllib.loads(Path(__file__).with_name("align.toml").read_text("utf-8"))["case"]


def facts_of(case, order=None):
    claims = [
        claim_of(row, row.get("predicate", case["predicate"]), number) for number, row in enumerate(case["claims"], 1)
    ]
    published = {claim.claim.article_id: day_of(row) for claim, row in zip(claims, case["claims"], strict=True)}
    return align_claims(order(claims) if order else claims, published)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_facts(case):
    groups = [[int(claim.claim_id[1:]) for claim in fact.claims] for fact in facts_of(case)]
    assert sorted(groups) == case["facts"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_order_changes_nothing(case):
    shuffler = random.Random(7)
    assert facts_of(case) == facts_of(case, lambda claims: shuffler.sample(claims, len(claims)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_claim_in_one_fact(case):
    placed = [claim.claim_id for fact in facts_of(case) for claim in fact.claims]
    assert sorted(placed) == sorted({f"c{number}" for number in range(1, len(case["claims"]) + 1)})


def test_fact_ids_are_distinct_and_days_covered():
    case = next(case for case in CASES if case["name"] == "statements of two days")
    facts = facts_of(case)
    assert len({fact.fact_id for fact in facts}) == len(facts)
    assert [(fact.first_day, fact.last_day) for fact in facts] == [
        (dt.date(2030, 3, 4), dt.date(2030, 3, 4)),
        (dt.date(2030, 3, 5), dt.date(2030, 3, 5)),
    ]


def test_families_name_known_predicates():
    table = tomllib.loads((Path(__file__).parents[1] / "kzfacts" / "align.toml").read_text("utf-8"))
    named = {name for row in table["family"] for name in (row["predicate"], *row["members"])}
    assert named <= set(load_predicates())
