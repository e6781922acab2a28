"""What counts come to under each policy, worked out by hand; and who is silent on a dispute."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.judge.test_judging import judge

MONDAY = dt.date(2030, 3, 4)


def estimates(*rows):
    return {row.policy: (row.low, row.best, row.high, row.n_claims) for row in judge(*rows).estimates}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [{"says": "12"}, {"says": ">=8"}, {"says": "~20"}, {"says": "99", "modality": "denied"}],
            {
                "conservative": (8, 12, 20, 3),
                "ucdp": (8, 12, 20, 3),
                "majority": (8, None, 20, 3),  # twelve and twenty have a voice each
                "latest": (8, 12, 20, 3),
            },
            id="exact figures before bounds, denials aside",
        ),
        pytest.param(
            [{"says": "5", "by": "group:witnesses"}, {"says": "9", "by": "mayor"}, {"says": "9", "by": "doctor"}],
            {
                "conservative": (5, 5, 9, 3),
                "ucdp": (5, 9, 9, 3),
                "majority": (5, 9, 9, 3),
                "latest": (5, 5, 9, 3),
            },
            id="a source with a name before one without",
        ),
        pytest.param(
            [{"says": "3", "on": MONDAY}, {"says": "4", "on": MONDAY}, {"says": "7"}],
            {
                "conservative": (3, 3, 7, 3),
                "ucdp": (3, 3, 7, 3),
                "majority": (3, None, 7, 3),
                "latest": (7, 7, 7, 1),
            },
            id="the last day's figure",
        ),
        pytest.param(
            [
                {"says": "14", "by": "mayor"},
                {"says": "14", "by": "doctor"},
                {"says": ">=9"},
                {"says": ">=9"},
                {"says": ">=9"},
                {"says": "8", "superseded": True},
            ],
            {
                "conservative": (8, 8, 14, 6),
                "ucdp": (8, 8, 14, 6),
                "majority": (8, 14, 14, 6),  # bounds have no vote beside figures
                "latest": (9, 14, 14, 5),  # what is called an earlier count is not the latest
            },
            id="bounds beside figures, and an earlier count",
        ),
        pytest.param(
            [
                {"says": "25", "by": "", "via": "wire"},
                {"says": "25", "by": "", "via": "wire"},
                {"says": "25", "by": "", "via": "wire"},
                {"says": "10", "by": "mayor"},
                {"says": "10", "by": "doctor"},
            ],
            {
                "conservative": (10, 10, 25, 5),
                "ucdp": (10, 10, 25, 5),
                "majority": (10, 10, 25, 5),  # three reprints of one wire are one origin
                "latest": (10, 10, 25, 5),
            },
            id="reprints have one vote",
        ),
        pytest.param(
            [{"says": ">=8"}],
            dict.fromkeys(("conservative", "ucdp", "majority", "latest"), (8, 8, None, 1)),
            id="a bound is open",
        ),
        pytest.param(
            [{"says": "12"}, {"says": ">=61"}],
            dict.fromkeys(("conservative", "ucdp", "majority", "latest"), (12, 12, None, 2)),
            id="a bound above all figures leaves the range open",
        ),
        pytest.param([{"says": "8", "polarity": "negated"}], {}, id="nothing is counted"),
    ],
)
def test_estimates(rows, expected):
    assert estimates(*rows) == expected


def test_who_speaks_of_the_matter_but_not_of_what_is_disputed():
    judged = judge(
        {"says": "8", "in": "a"},
        {"says": "20", "in": "b"},
        {"says": "2030-03-03", "in": "c", "predicate": "event_date"},
        {"says": "2030-03-03", "in": "a", "predicate": "event_date"},
        {"says": "3", "in": "d", "about": "event-2"},
    )
    (conflict,) = judged.conflicts
    assert [(row.conflict_id, row.fact_id, row.article_id, row.n_claims) for row in judged.silences] == [
        (conflict.conflict_id, conflict.fact_id, "c", 1)
    ]


def test_no_conflict_no_silence():
    judged = judge({"says": "8", "in": "a"}, {"says": "2030-03-03", "in": "b", "predicate": "event_date"})
    assert judged.silences == ()


def test_of_one_day_the_later_article_counts():
    rows = [
        {"says": "12", "by": ""},
        {"says": "25", "by": "", "as_of": dt.date(2030, 3, 5), "on": dt.date(2030, 3, 6)},
    ]
    assert estimates(*rows)["latest"] == (25, 25, 25, 1)
