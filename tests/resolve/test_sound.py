"""Sounds: every row fires on its example, codes weigh confusions, names read in Latin letters."""

import re
import tomllib
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from kzfacts.resolve.latin import country_latin, name_latin
from kzfacts.resolve.sound import SCRIPTS, code_of, key_of, load_rows, script_of, sounds_of
from kzfacts.text.normalize import normalize

ROWS = [(script, row) for script in SCRIPTS for row in load_rows(f"sound.{script}")["letter"]]
LATIN = tomllib.loads(Path(__file__).with_name("latin.toml").read_text("utf-8"))["case"]
SOUNDS = {row["id"] for row in load_rows("sound")["sound"]}


@pytest.mark.parametrize(("script", "row"), ROWS, ids=[row["id"] for _, row in ROWS])
def test_row_fires_on_its_example(script, row):
    assert any(
        re.search(row["pattern"], piece) and script_of(piece) == script
        for piece in normalize(row["example"].lower()).split()
    )
    assert set(row["sound"].split()) | set(row.get("or", "").split()) <= SOUNDS


@pytest.mark.parametrize("table", ["sound", "name_words", "aliases", "latin"])
def test_rows_have_an_example_and_a_source(table):
    for rows in load_rows(table).values():
        assert all(row["id"] and row["example"] and row["source"] for row in rows)
        assert len({row["id"] for row in rows}) == len(rows)


def test_one_code_for_three_scripts():
    assert sounds_of("كرم") == ("k", "r", "m")
    assert key_of(sounds_of("карим")) == key_of(sounds_of("karim")) == key_of(sounds_of("كريم")) == "KRM"


@pytest.mark.parametrize("word", ["習近", "kовач", "", "3"])
def test_what_cannot_be_read_has_no_sounds(word):
    assert sounds_of(word) == ()


def test_confusions_cost_less_than_other_sounds():
    def cost(a, b):
        return Levenshtein.distance(code_of((a,)), code_of((b,)))

    assert cost("g", "gh") < cost("g", "k") < cost("g", "m")
    assert cost("b", "p") == 1
    assert cost("a", "i") == 1


@pytest.mark.parametrize("case", LATIN, ids=[case["latin"] for case in LATIN])
def test_name_latin(case):
    assert name_latin(case["surface"]) == case["latin"]


def test_country_latin():
    assert country_latin("KZ") == "Kazakhstan"
    assert country_latin("??") is None
