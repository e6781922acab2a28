"""Quantities in invented phrases, with the bounds worked out by hand."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzfacts.extract.numbers import numbers_in
from kzfacts.extract.quantities import find_quantities, quantities_in
from kzfacts.model.quantity import MODIFIERS
from kzfacts.text.document import read_document

CASES = tomllib.loads(Path(__file__).with_name("quantities.toml").read_text("utf-8"))
_KEYS = ("low", "high", "unit", "modifier", "group", "noun", "number")
_PLAIN = {"low": None, "high": None, "unit": None, "modifier": "exact", "group": None}


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_quantities(case):
    found = find_quantities(case["text"])
    assert [quantity.surface for quantity in found] == [row["surface"] for row in case["expect"]]
    for quantity, row in zip(found, case["expect"], strict=True):
        exact = {"low": row["exact"], "high": row["exact"]} if "exact" in row else {}
        for key, value in (_PLAIN | exact | {key: row[key] for key in _KEYS if key in row}).items():
            got = (
                case["text"][quantity.number_start : quantity.number_end] if key == "number" else getattr(quantity, key)
            )
            assert got == value, (key, quantity)


@pytest.mark.parametrize("text", CASES["nothing"]["texts"])
def test_numbers_that_count_nothing(text):
    assert find_quantities(text) == []


def _taken(text, words):
    doc = read_document(text)
    return [quantity.surface for quantity in quantities_in(doc, words, numbers_in(doc))]


def test_what_is_a_time_is_no_quantity():
    assert _taken("استمرت 3 أيام وقتل 5 جنود", [(1, 2)]) == ["5 جنود"]


def test_an_age_is_a_quantity_even_where_it_was_read_as_a_time():
    assert _taken("أصيب سالم (26 عاما) بعد 3 أيام", [(2, 3), (5, 6)]) == ["26 عاما"]
    assert _taken("طفل عمره عام ونصف", [(2, 3)]) == ["عام ونصف"]
    assert _taken("انضم سالم، 33 عاما، إلى الفريق", [(2, 3)]) == ["33 عاما"]


@pytest.mark.parametrize(
    "text", ["", "\n", "%", "$", "°", "1/0", "0/0", "10^400", "-", "بين", "أكثر من", "(", "9" * 60]
)
def test_odd_texts_raise_nothing(text):
    find_quantities(text)


_WORDS = st.sampled_from(
    ["20", "-5", "3/4", "2014", "خمسة", "وعشرون", "عشر", "ألف", "آلاف", "عشرات", "نصف", "ونصف", "بين", "و30", "من",
     "إلى", "أكثر من", "على الأقل", "نحو", "جنديا", "الجنود", "طائرتان", "عاما", "في المئة", "%", "$", "واحد", "(",
     ")", "،", "ـ", "\n"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=14).map(" ".join))
def test_spans_are_the_text_and_bounds_are_ordered(text):
    found = find_quantities(text)
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.surface
        assert quantity.start <= quantity.number_start < quantity.number_end <= quantity.end
        assert quantity.modifier in MODIFIERS
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
    assert all(one.end <= other.start for one, other in pairwise(found))
