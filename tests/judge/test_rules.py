"""Pairs of sayings against what a reader makes of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kzfacts.judge.judging import judge_pair
from kzfacts.judge.rules import RULES
from kzfacts.judge.saying import Pair, Saying, Setting, predicate_of
from kzfacts.model import Fact
from kzfacts.model.relation import KINDS, RELATIONS
from tests.judge.sayings import claim_of, day_of

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]
NAMES = {"p-riverton": "Riverton", "p-riverton-airport": "Riverton Airport", "p-hillham": "Hillham"}
REPRINTS = {"copy": "original"}
WITHIN = {"p-riverton": ["p-norland"], "p-hillham": ["p-norland"]}


def pair_of(case, first="a", last="b"):
    rows = [case[first], case[last]]
    claims = [claim_of(row, case["predicate"], number) for number, row in enumerate(rows, 1)]
    published = {claim.claim.article_id: day_of(row) for claim, row in zip(claims, rows, strict=True)}
    fact = Fact("f1", "event-1", case["predicate"], None, None, tuple(claims))
    setting = Setting(published=published, names=NAMES, within=WITHIN, unnamed={"p-town"}, reprints=REPRINTS)
    sayings = [Saying.of([claim]) for claim in claims]
    return fact, Pair(*sayings, predicate_of(fact, *claims, setting), setting)


def ids(case):
    return case["name"]


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_pair(case):
    relation = judge_pair(*pair_of(case))
    assert (relation.relation, relation.reason_code) == (case["expect"], case["code"]), relation.reason
    assert relation.kind == case.get("kind", relation.kind)
    assert relation.severity == case.get("severity", relation.severity)


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_symmetric(case):
    there, back = judge_pair(*pair_of(case)), judge_pair(*pair_of(case, "b", "a"))
    assert (there.relation, there.reason_code) == (back.relation, back.reason_code)


@pytest.mark.parametrize("side", ["a", "b"])
@pytest.mark.parametrize("case", CASES, ids=ids)
def test_nothing_contradicts_itself(case, side):
    twice = {"predicate": case["predicate"], "a": case[side] | {"in": "x"}, "b": case[side] | {"in": "y"}}
    assert judge_pair(*pair_of(twice)).relation != "contradiction"


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_reason_names_both_voices_and_outlets(case):
    fact, pair = pair_of(case)
    reason = judge_pair(fact, pair).reason
    for saying in (pair.a, pair.b):
        assert saying.claim.speaker is None or saying.claim.speaker in reason
        assert pair.setting.source(saying.claim) in reason


def test_half_the_cases_are_no_contradictions():
    quiet = sum(case["expect"] != "contradiction" for case in CASES)
    assert len(CASES) >= 200
    assert quiet * 2 >= len(CASES)


def test_every_rule_that_contradicts_has_a_case():
    assert {rule.id for rule in RULES if rule.relation == "contradiction"} <= {case["code"] for case in CASES}


def test_every_reason_code_has_a_case():
    assert {rule.id for rule in RULES} <= {case["code"] for case in CASES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.function.__name__)
def test_rules_are_described(rule):
    assert rule.sentence.endswith(".")
    assert rule.relation in RELATIONS
    assert rule.kind is None or rule.kind in KINDS
    assert rule.severity in (1, 2, 3)
