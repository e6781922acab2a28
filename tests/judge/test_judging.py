"""Whole bundles: conflicts, sides, copies, order, estimates."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzfacts.align import align_claims
from kzfacts.judge import Setting, judge_facts
from kzfacts.model import Judgement
from tests.judge.sayings import claim_of, day_of

NAMES = {"event-1": "the fire"}


def judge(*rows, predicate="killed_count"):
    claims = [claim_of(row, row.get("predicate", predicate), number) for number, row in enumerate(rows, 1)]
    published = {claim.claim.article_id: day_of(row) for claim, row in zip(claims, rows, strict=True)}
    return judge_claims(claims, published)


def judge_claims(claims, published) -> Judgement:
    return judge_facts(align_claims(claims, published), Setting(published=published, names=NAMES))


def sides_of(judged):
    sides: dict[int, list[str]] = {}
    for side in judged.sides:
        sides.setdefault(side.side, []).append(side.claim_id)
    return [sides[number] for number in sorted(sides)]


def test_one_conflict_with_three_sides():
    judged = judge({"says": "32"}, {"says": "41"}, {"says": "58"}, {"says": "41"}, predicate="age")
    assert [conflict.n_sides for conflict in judged.conflicts] == [3]
    assert sides_of(judged) == [["c1"], ["c2", "c4"], ["c3"]]
    assert judged.conflicts[0].n_sources == 4
    assert [count.status for count in judged.counts] == ["disputed"]


def test_copies_stand_behind_one_saying():
    judged = judge({"says": "8", "by": "mayor"}, {"says": "8", "by": "mayor"}, {"says": "20", "by": "doctor"})
    assert len(judged.contradictions) == 1
    assert judged.contradictions[0][1].claim_a == "c1"
    assert sides_of(judged) == [["c1", "c2"], ["c3"]]
    assert judged.conflicts[0].n_origins == 2


def test_a_value_that_fits_joins_its_side():
    judged = judge({"says": "8"}, {"says": ">=7"}, {"says": "3"}, predicate="attacker_count")
    assert sides_of(judged) == [["c1", "c2"], ["c3"]]


def test_an_early_count_that_has_grown_takes_no_side():
    rows = [{"says": "2", "on": dt.date(2030, 3, 4)}, {"says": ">50"}, {"says": "2"}]
    judged = judge(*rows)
    assert sides_of(judged) == [["c2"], ["c3"]]


def test_summary_and_reason_name_both_sides():
    judged = judge({"says": "8", "by": "the mayor"}, {"says": "20", "by": "the doctor"})
    assert judged.conflicts[0].summary == "the fire, killed: 8 (the mayor) / 20 (the doctor)"
    assert judged.contradictions[0][1].reason == (
        "the mayor (paper-1, 2030-03-05): 8; the doctor (paper-2, 2030-03-05): 20. "
        "One count is at least twice the other, and no single number fits both wordings."
    )


def test_scopes():
    one = judge({"says": "8", "in": "x"}, {"says": "20", "in": "x"}).contradictions[0][1]
    two = judge({"says": "8", "outlet": "Dawn"}, {"says": "20", "outlet": "Dawn"}).contradictions[0][1]
    three = judge({"says": "8"}, {"says": "20"}).contradictions[0][1]
    assert (one.scope, two.scope, three.scope) == ("within_article", "cross_speaker", "cross_source")


def test_hedges_and_one_article_lower_the_confidence():
    exact, hedged = (judge({"says": "8"}, {"says": says}).contradictions[0][1] for says in ("20", "~20"))
    inside = judge({"says": "8", "in": "x"}, {"says": "20", "in": "x"}).contradictions[0][1]
    assert (exact.confidence, hedged.confidence, inside.confidence) == (1.0, 0.8, 0.9)


def test_one_relay_is_an_editing_difference():
    rows = [{"says": "e-kite|e-swan", "by": "", "via": "o-wire"}, {"says": "e-kite|e-heron", "by": "", "via": "o-wire"}]
    judged = judge(*rows, predicate="aircraft_types")
    assert "both relay o-wire: one of them edited it" in judged.contradictions[0][1].reason
    assert judged.conflicts[0].n_origins == 1


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ([{"says": "8"}], "single_source"),
        ([{"says": "8"}, {"says": "8"}], "agreed"),
        ([{"says": "8", "on": dt.date(2030, 3, 4)}, {"says": "9"}], "updated"),
        ([{"says": "8"}, {"says": "20"}], "disputed"),
    ],
)
def test_status_of_a_fact(rows, status):
    assert [count.status for count in judge(*rows).counts] == [status]


def test_office_taken_within_the_bundle_is_no_contradiction():
    rows = [
        {"says": "president@LV", "about": "p-anna"},
        {"says": "prime-minister@LV", "about": "p-anna"},
        {"says": "2030-03-03", "about": "p-anna", "predicate": "office_start_date"},
    ]
    assert [len(judge(*rows[:n], predicate="office_held").contradictions) for n in (2, 3)] == [1, 0]


def test_dismissed_pairs_carry_a_code():
    judged = judge({"says": "8"}, {"says": ">=7"})
    assert [(row.reason_code, row.relation) for row in judged.dismissed] == [("bound", "refines")]


def test_bounds_that_cross_are_never_a_contradiction():
    claims = [claim_of({"says": "8"}, "killed_count", 1), claim_of({"says": "30"}, "killed_count", 2)]
    claims[0] = replace(claims[0], claim=replace(claims[0].claim, low=9.0, high=3.0))
    judged = judge_claims(claims, {"paper-1": dt.date(2030, 3, 5), "paper-2": dt.date(2030, 3, 5)})
    assert [row.reason_code for row in judged.dismissed] == ["vague"]


def test_a_clause_with_two_values_accuses_nobody():
    rows = [{"says": "8", "in": "x", "clause": 1}, {"says": "12", "in": "x", "clause": 1}, {"says": "30"}]
    rows[0]["by"] = rows[1]["by"] = "mayor"
    assert judge(*rows).contradictions == ()
    assert len(judge(*rows[1:]).contradictions) == 1


ROWS = st.lists(
    st.fixed_dictionaries({
        "says": st.sampled_from(["8", "12", ">=9", "~12", "<10", "vague 20..99", "400", "395"]),
        "by": st.sampled_from(["", "mayor", "doctor"]),
        "in": st.sampled_from(["x", "y", "z"]),
        "group": st.sampled_from([None, "civilian"]),
    }),
    min_size=2,
    max_size=8,
)  # fmt: skip
PUBLISHED = {"x": dt.date(2030, 3, 4), "y": dt.date(2030, 3, 5), "z": dt.date(2030, 3, 5)}


def drawn(rows):
    return [claim_of(row, "killed_count", number) for number, row in enumerate(rows, 1)]


@given(ROWS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_order_of_claims_changes_nothing(rows, shuffler):
    claims = drawn(rows)
    shuffled = shuffler.sample(claims, len(claims))
    assert judge_claims(claims, PUBLISHED) == judge_claims(shuffled, PUBLISHED)


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_a_copied_article_adds_no_contradiction(rows):
    claims = drawn(rows)
    copies = [
        replace(
            claim,
            claim_id=f"{claim.claim_id}copy",
            claim=replace(claim.claim, article_id="zz", source=claim.claim.source),
        )
        for claim in claims
        if claim.claim.article_id == "z"
    ]
    published = PUBLISHED | {"zz": PUBLISHED["z"]}
    before, after = judge_claims(claims, published), judge_claims([*claims, *copies], published)
    assert len(after.contradictions) == len(before.contradictions)
    assert [conflict.n_origins for conflict in after.conflicts] == [conflict.n_origins for conflict in before.conflicts]


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_sides_hold_every_contradicting_claim_once(rows):
    judged = judge_claims(drawn(rows), PUBLISHED)
    placed = [(side.conflict_id, side.claim_id) for side in judged.sides]
    assert len(placed) == len(set(placed))
    at = {(side.conflict_id, side.claim_id): side.side for side in judged.sides}
    for conflict_id, relation in judged.contradictions:
        assert at[conflict_id, relation.claim_a] != at[conflict_id, relation.claim_b]
