import tomllib
from pathlib import Path

import pandas as pd
import pytest

from kzfacts.errors import EvidenceError, InputError
from kzfacts.reconciliation import Reconciliation, load
from kzfacts.tables.columns import COLUMNS, ORDER

CONTRACT = tomllib.loads(Path(__file__).with_name("contract.toml").read_text("utf-8"))["columns"]


def assert_equal(one: Reconciliation, other: Reconciliation) -> None:
    assert one.tables.keys() == other.tables.keys() == COLUMNS.keys()
    for name in COLUMNS:
        pd.testing.assert_frame_equal(one.tables[name], other.tables[name])
    assert one.about == other.about


@pytest.mark.parametrize("table", CONTRACT)
def test_columns_begin_with_those_of_the_contract(result, table):
    promised = CONTRACT[table].split()
    assert list(getattr(result, table).columns)[: len(promised)] == promised


def test_dismissed_has_the_columns_of_contradictions_and_a_code(result):
    assert list(result.dismissed.columns) == [*result.contradictions.columns, "reason_code"]


def test_an_empty_result_has_the_same_columns_and_dtypes(result):
    empty = Reconciliation.from_rows({})
    for name in COLUMNS:
        assert len(empty.tables[name]) == 0
        pd.testing.assert_series_equal(empty.tables[name].dtypes, result.tables[name].dtypes)


def test_every_table_is_sorted_by_columns_it_has():
    assert ORDER.keys() == COLUMNS.keys()
    for name, order in ORDER.items():
        assert {part.removeprefix("-") for part in order} <= {column.name for column in COLUMNS[name]}


def test_the_order_of_the_rows_makes_no_difference(rows, result):
    turned = {name: list(reversed(list(table))) for name, table in rows.items()}
    assert_equal(Reconciliation.from_rows(turned, result.about), result)


def test_a_contradiction_spells_out_both_sides(result):
    row = result.contradictions.iloc[0]
    assert row["source_a"] == "a.txt"  # nobody knows the outlet
    assert row["source_b"] == "النهار الجديد"
    assert (row["speaker_a"], row["speaker_b"]) == ("الشرطة", "العمدة")
    assert (row["value_a"], row["value_b"]) == ("12", "15")
    assert row["subject_name"] == "الفيضان"
    assert row["published_a"] == pd.Timestamp("2031-03-04")
    assert row["published_b"] == pd.Timestamp("2031-03-05 07:30")


def test_missing_values_are_missing(result):
    claim = result.claims.iloc[0]
    assert pd.isna(claim["via"])
    assert pd.isna(claim["said_day"])
    assert pd.isna(result.estimates["high"].iloc[0])


def test_changing_a_table_changes_nothing_in_the_result(result):
    claims = result.claims
    claims["value"] = "0"
    claims.loc[0, "evidence"] = ""
    assert result.claims["value"].tolist() == ["12", "15"]
    result.verify()


def test_a_result_cannot_be_altered(result):
    with pytest.raises(AttributeError, match="read-only: claims cannot be replaced"):
        result.claims = pd.DataFrame()
    with pytest.raises(AttributeError):
        result.about = {}
    with pytest.raises(TypeError):
        result.about["version"] = "1"


def test_rows_with_other_columns_are_refused(rows):
    row = rows["problems"][0] | {"hint": "x"}
    del row["detail"]
    with pytest.raises(InputError) as raised:
        Reconciliation.from_rows({"problems": [row]})
    assert str(raised.value) == (
        "table 'problems': missing columns ['detail'], unknown columns ['hint']; "
        "its columns are ['input', 'problem', 'detail']"
    )


def test_a_table_that_does_not_exist_is_refused():
    with pytest.raises(InputError, match=r"no such tables: \['people'\]; there are \['articles'"):
        Reconciliation.from_rows({"people": []})


@pytest.mark.parametrize("empty", [False, True])
def test_saved_and_loaded_is_the_same(result, tmp_path, empty):
    kept = Reconciliation.from_rows({}) if empty else result
    kept.save(tmp_path / "deep" / "tables")
    assert_equal(load(tmp_path / "deep" / "tables"), kept)
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["tables"]  # nothing half-written is left


def test_saving_again_replaces_the_earlier_result(result, tmp_path):
    Reconciliation.from_rows({}).save(tmp_path / "tables")
    result.save(tmp_path / "tables")
    assert_equal(load(tmp_path / "tables"), result)


def test_saving_touches_no_folder_with_other_files(result, tmp_path):
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(InputError, match="holds other things than a saved result"):
        result.save(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_saved_twice_gives_the_same_bytes(result, rows, tmp_path):
    result.save(tmp_path / "one")
    turned = {name: list(reversed(list(table))) for name, table in rows.items()}
    Reconciliation.from_rows(turned, result.about).save(tmp_path / "two")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_loading_from_elsewhere_says_what_is_missing(tmp_path, result):
    with pytest.raises(InputError, match=r"there is no about\.json in it"):
        load(tmp_path)
    result.save(tmp_path / "tables")
    (tmp_path / "tables" / "claims.parquet").write_bytes(b"broken")
    with pytest.raises(InputError, match="cannot be read as a saved result"):
        load(tmp_path / "tables")


def test_verify_accepts_the_articles_own_words(result):
    result.verify()


@pytest.mark.parametrize(
    ("table", "change", "message"),
    [
        ("claims", {"evidence": "الفيضان قتل 13 شخصا"}, "evidence"),
        ("claims", {"evidence_start": 0}, "evidence"),
        ("claims", {"evidence_end": 4000}, "is no span of a text of 35 characters"),
        ("claims", {"article_id": "z.txt"}, "there is no article 'z.txt'"),
        ("claims", {"speaker_surface": "الجيش"}, "speaker 5..11 is 'الشرطة', not 'الجيش'"),
        ("spans", {"end": 0}, "is no span"),
        ("spans", {"claim_id": "c-none"}, "there is no claim c-none"),
    ],
)
def test_verify_refuses_what_the_article_does_not_say(rows, table, change, message):
    rows[table][0].update(change)
    with pytest.raises(EvidenceError, match=message):
        Reconciliation.from_rows(rows).verify()


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("c-first", ["12 (quantity)", "الشرطة (al-shurta), in a.txt (2031-03-04)", "الفيضان قتل 12 شخصا", "rule toll",
                     "contradiction (r-toll): 12 and 15 cannot both be the toll."]),
        ("f-toll", ["disputed", "2 claims, 2 outlets, 2 first sources", "c-first", "c-second", "conservative"]),
        ("r-toll", ["contradiction, numeric", "[count-disjoint]", "severity: 3", "الفيضان قتل 15 شخصا"]),
        ("x-toll", ["The toll is 12 or 15.", "side A: 12", "side B: 15", "العمدة (al-umda), in النهار الجديد"]),
        ("e-flood", ["al-fayadan", "2 times in 2 articles", "merged: same kind of event within two days", "c-first"]),
        ("b.txt", ["النهار الجديد", "2031-03-05 07:30 (given)", "c-second"]),
    ],
)  # fmt: skip
def test_explain_tells(result, wanted, told):
    text = result.explain(wanted)
    for words in told:
        assert words in text


def test_explain_a_mention(result):
    mention = result.mentions.iloc[0]
    assert mention["surface"] == "الشرطة"
    assert "means: الشرطة (al-shurta) (e-police)" in result.explain(mention["mention_id"])


def test_explain_an_unknown_id_says_which_there_are(result):
    with pytest.raises(InputError) as raised:
        result.explain("q-7")
    assert str(raised.value) == (
        "no id 'q-7' in this result; it holds 2 claim ids, 1 fact ids, 1 relation ids, 1 conflict ids, "
        "3 entity ids, 2 article ids, 4 mention ids, 0 reviewed conflict ids"
    )


def test_a_relative_folder_can_be_saved_to(result, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result.save("tables")
    assert_equal(load(Path("tables")), result)


def test_every_column_says_what_it_holds(result):
    told = result.columns.set_index(["table", "column"])
    assert len(told) == sum(len(frame.columns) for frame in result.tables.values())
    assert told.loc[("claims", "said_day"), "meaning"] == "day of the speech"
    assert told["meaning"].str.len().gt(0).all()
