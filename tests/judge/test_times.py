"""Times of two articles through the whole chain."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import kzfacts

CASES = tomllib.loads(Path(__file__).with_name("times.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_two_articles(case):
    articles = [
        kzfacts.Article(name, case[name]["text"], source=f"outlet {name}", published=case[name]["on"])
        for name in ("first", "last")
    ]
    result = kzfacts.reconcile(articles)
    claims = result.claims.set_index("claim_id")
    times = result.claims[result.claims.predicate == case["predicate"]].sort_values("article_id")
    assert times.value.tolist() == case["values"]
    assert times.fact_id.nunique() == 1
    relations = result.relations[result.relations.fact_id == times.fact_id.iloc[0]]
    assert relations[["relation", "reason_code"]].to_numpy().tolist() == [[case["expect"], case["code"]]]
    assert claims.loc[relations.claim_a.iloc[0], "article_id"] == "first"
