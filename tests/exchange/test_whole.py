import json
import subprocess
import sys

import jsonschema
import pytest

from kzfacts.exchange.schema import json_schema
from kzfacts.tables.columns import COLUMNS

READER = jsonschema.Draft202012Validator(json_schema())


def written(result, path):
    result.to_json(path)
    return json.loads(path.read_text("utf-8"))


def test_json_holds_every_table(result, tmp_path):
    whole = written(result, tmp_path / "result.json")
    assert list(whole) == ["about", *COLUMNS]
    assert [row["published"] for row in whole["articles"]] == ["2031-03-04", "2031-03-05T07:30:00"]
    assert whole["claims"][0]["via"] is None
    assert whole["claims"][0]["low"] == 12.0
    assert whole["entities"][0]["surfaces"] == ["الفيضان"]
    assert "الفيضان" in (tmp_path / "result.json").read_text("utf-8")


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("name", ["result", "hostile", "empty", "seeds"])
def test_what_is_written_fits_the_schema(name, request, tmp_path):
    READER.validate(written(request.getfixturevalue(name), tmp_path / "result.json"))


def test_every_column_has_its_meaning_and_its_choices():
    claims = json_schema()["properties"]["claims"]["items"]["properties"]
    assert claims["evidence"] == {
        "type": ["string", "null"], "description": "the clause, text[evidence_start:evidence_end]",
    }  # fmt: skip
    assert claims["polarity"]["enum"] == ["affirmed", "negated", None]
    assert claims["quoted"]["type"] == "boolean"
    tables = json_schema()["properties"]
    assert all(
        tables[table]["items"]["properties"][column.name]["description"] == column.meaning
        for table, columns in COLUMNS.items()
        for column in columns
    )


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("claims", {"polarity": "perhaps"}),
        ("claims", {"quoted": "yes"}),
        ("claims", {"published": "4 March 2031"}),
        ("claims", {"mood": "grim"}),
        ("conflicts", {"severity": None}),
        ("entities", {"surfaces": "الفيضان"}),
    ],
)
def test_the_schema_refuses_another_shape(result, tmp_path, table, change):
    whole = written(result, tmp_path / "result.json")
    whole[table][0] |= change
    assert len(list(READER.iter_errors(whole))) == 1


def test_the_schema_misses_a_column_and_a_table(result, tmp_path):
    whole = written(result, tmp_path / "result.json")
    del whole["claims"][0]["value"], whole["sides"]
    assert sorted(error.message for error in READER.iter_errors(whole)) == [
        "'sides' is a required property", "'value' is a required property",
    ]  # fmt: skip


def test_half_a_character_is_shown_as_one(hostile, tmp_path):
    whole = written(hostile, tmp_path / "result.json")
    assert ["نصف\ufffd"] in [entity["surfaces"] for entity in whole["entities"]]


_ALL = """
import sys, kzfacts
result = kzfacts.reconcile("seeds")
for name in ("json", "annotations", "statements", "xlsx"):
    getattr(result, f"to_{name}")(f"{sys.argv[1]}/{name}")
"""


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_every_format_gives_the_same_bytes_under_any_hash_seed(seeds, tmp_path, hash_seed):
    (tmp_path / "other").mkdir()
    subprocess.run(
        [sys.executable, "-c", _ALL, tmp_path / "other"],
        env={"PYTHONHASHSEED": hash_seed, "TZ": "Asia/Almaty"},
        check=True,
    )
    for name in ("json", "annotations", "statements", "xlsx"):
        getattr(seeds, f"to_{name}")(tmp_path / name)
        assert (tmp_path / name).read_bytes() == (tmp_path / "other" / name).read_bytes()
