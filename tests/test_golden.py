"""The five articles in seeds/, from files to bytes."""

import json
import random
from pathlib import Path

import pytest

import kzfacts

SEEDS = Path(__file__).parent.parent / "seeds"
FILES = sorted(SEEDS.glob("*.txt"))


def json_bytes(result, path: Path) -> bytes:
    result.to_json(path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def result():
    return kzfacts.reconcile(SEEDS)


def test_a_second_run_gives_the_same_bytes(result, tmp_path):
    again = kzfacts.reconcile(SEEDS)
    assert json_bytes(again, tmp_path / "a.json") == json_bytes(result, tmp_path / "b.json")
    again.save(tmp_path / "a")
    result.save(tmp_path / "b")
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_the_files_makes_no_difference(tmp_path, seed):
    shuffled = FILES.copy()
    random.Random(seed).shuffle(shuffled)
    written = [
        json_bytes(kzfacts.reconcile(files), tmp_path / f"{name}.json")
        for name, files in (("straight", FILES), ("shuffled", shuffled))
    ]
    assert json.loads(written[0])["articles"]
    assert written[0] == written[1]


def test_every_span_is_the_articles_own_text(result):
    result.verify()


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("articles", "article_id"),
        ("mentions", "mention_id"),
        ("entities", "entity_id"),
        ("claims", "claim_id"),
        ("facts", "fact_id"),
        ("relations", "relation_id"),
        ("conflicts", "conflict_id"),
    ],
)
def test_ids_are_there_once(result, table, key):
    ids = result.tables[table][key]
    assert len(ids) > 0
    assert ids.is_unique


@pytest.mark.parametrize(
    ("table", "column", "target", "key"),
    [
        ("mentions", "article_id", "articles", "article_id"),
        ("mentions", "entity_id", "entities", "entity_id"),
        ("claims", "article_id", "articles", "article_id"),
        ("claims", "fact_id", "facts", "fact_id"),
        ("claims", "subject", "entities", "entity_id"),
        ("claims", "speaker", "entities", "entity_id"),
        ("claims", "via", "entities", "entity_id"),
        ("claims", "event_id", "entities", "entity_id"),
        ("claims", "place", "entities", "entity_id"),
        ("claims", "part_of", "claims", "claim_id"),
        ("spans", "claim_id", "claims", "claim_id"),
        ("facts", "subject", "entities", "entity_id"),
        ("relations", "fact_id", "facts", "fact_id"),
        ("relations", "claim_a", "claims", "claim_id"),
        ("relations", "claim_b", "claims", "claim_id"),
        ("conflicts", "fact_id", "facts", "fact_id"),
        ("sides", "conflict_id", "conflicts", "conflict_id"),
        ("sides", "claim_id", "claims", "claim_id"),
        ("contradictions", "conflict_id", "conflicts", "conflict_id"),
        ("contradictions", "relation_id", "relations", "relation_id"),
        ("dismissed", "relation_id", "relations", "relation_id"),
        ("estimates", "fact_id", "facts", "fact_id"),
    ],
)
def test_every_id_leads_somewhere(result, table, column, target, key):
    assert set(result.tables[table][column].dropna()) <= set(result.tables[target][key])


def test_an_articles_claims_keep_their_ids_when_another_is_added(result):
    fewer = kzfacts.reconcile(FILES[:3])
    names = set(fewer.articles["article_id"])
    claims = result.claims
    assert set(claims.loc[claims["article_id"].isin(names), "claim_id"]) == set(fewer.claims["claim_id"])


def test_saved_and_loaded_explains_the_same(result, tmp_path):
    result.save(tmp_path / "tables")
    loaded = kzfacts.load(tmp_path / "tables")
    for relation_id in result.contradictions["relation_id"]:
        assert loaded.explain(relation_id) == result.explain(relation_id)
