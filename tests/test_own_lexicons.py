"""A caller's own frames and predicates through the whole chain, and how the judge treats what they say."""

import datetime as dt

import pytest

import kzfacts
from kzfacts.errors import LexiconError

HOSTING = """
[[predicate]]
id = "regatta_host"
label = "host of the regatta"
value_type = "place"
exclusive = {exclusive}
kind = "location"

[[event]]
id = "regatta"
once = true
label = "regatta"
surface = ["السباق البحري"]
example = "السباق البحري"
source = "invented"

[[frame]]
id = "host"
past = ["استضاف"]
present = ["يستضيف"]
event = "regatta"
slots = [{{ predicate = "regatta_host", type = "place", take = "doer", types = ["PLACE"] }}]
example = "تستضيف روما السباق البحري"
source = "invented"
"""
RESCUE = """
[[predicate]]
id = "pulled_out_count"
label = "people pulled out"
value_type = "quantity"
exclusive = true
{more}

[[count_cue]]
id = "pull-out"
predicate = "pulled_out_count"
noun = ["انتشال"]
units = ["person"]
example = "انتشال خمسة عمال من المنجم"
source = "invented"
"""


def reconciled(tmp_path, lexicon, *texts):
    path = tmp_path / "own.toml"
    path.write_text(lexicon, "utf-8")
    articles = [
        kzfacts.Article(f"{day}.txt", text, source=f"paper {day}", published=dt.date(2030, 3, day))
        for day, text in enumerate(texts, 5)
    ]
    result = kzfacts.reconcile(articles, lexicons=[path])
    result.verify()
    return result


def hosts(tmp_path, exclusive):
    texts = ("تستضيف باريس السباق البحري.", "تستضيف ليون السباق البحري.")
    return reconciled(tmp_path, HOSTING.format(exclusive=exclusive), *texts)


def rescued(tmp_path, more="", day=""):
    texts = [f"انتشال {count} شخصا بعد الزلزال في ليون{day}." for count in (12, 15)]
    return reconciled(tmp_path, RESCUE.format(more=more), *texts)


def relations(result, predicate):
    facts = result.facts[result.facts["predicate"] == predicate]["fact_id"]
    return [(row.relation, row.kind) for row in result.relations.itertuples() if row.fact_id in set(facts)]


def test_two_values_of_an_exclusive_predicate_contradict_in_its_kind(tmp_path):
    result = hosts(tmp_path, "true")
    assert relations(result, "regatta_host") == [("contradiction", "location")]
    assert [summary.partition(":")[0] for summary in result.conflicts["summary"]] == ["regatta, host of the regatta"]


def test_two_values_of_a_predicate_that_adds_up_do_not(tmp_path):
    assert {relation for relation, _ in relations(hosts(tmp_path, "false"), "regatta_host")} == {"compatible"}


def test_a_count_contradicts_unless_it_grows(tmp_path):
    assert relations(rescued(tmp_path), "pulled_out_count") == [("contradiction", "numeric")]
    assert relations(rescued(tmp_path, "cumulative = true"), "pulled_out_count") == [("update", "numeric")]


def test_another_day_is_another_fact_of_a_dated_predicate(tmp_path):
    result = rescued(tmp_path, "dated = true", " أمس")
    assert (result.facts["predicate"] == "pulled_out_count").sum() == 2
    assert relations(result, "pulled_out_count") == []


def test_a_saved_result_keeps_the_label(tmp_path):
    hosts(tmp_path, "true").save(tmp_path / "saved")
    result = kzfacts.load(tmp_path / "saved")
    claim, pair = result.claims["claim_id"][0], result.contradictions.iloc[0]
    assert result.explain(claim).splitlines()[0] == f"Claim {claim}: regatta: host of the regatta"
    assert f"{pair['subject_name']}: host of the regatta" in result._repr_html_()


def test_a_file_that_changes_is_read_again(tmp_path):
    first, second = hosts(tmp_path, "true"), hosts(tmp_path, "false")
    assert first.about["lexicon"] != second.about["lexicon"]


def test_two_processes_read_the_same(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(HOSTING.format(exclusive="true"), "utf-8")
    articles = [kzfacts.Article(name, "تستضيف باريس السباق البحري.") for name in "ab"]
    one, two = (kzfacts.reconcile(articles, lexicons=[path], workers=workers) for workers in (1, 2))
    assert one.claims.equals(two.claims)
    assert len(one.claims) == 2


def test_a_row_that_cannot_be_used_stops_at_the_door(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('[[theme]]\nid = "sea"\nexample = "بحر"\nsource = "s"\n' * 2, "utf-8")
    for door in (
        lambda: kzfacts.reconcile([kzfacts.Article("a", "نص")], lexicons=[path]),
        lambda: kzfacts.extract(kzfacts.Article("a", "نص"), lexicons=[path]),
    ):
        with pytest.raises(LexiconError) as error:
            door()
        assert str(error.value) == (
            f"lexicon {path}: [[theme]] row 1 (sea): it has no surface; give at least one of surface, past, present, "
            "noun, adjective, abbreviation (and 2 more; `kzfacts lexicon check` shows all)"
        )
