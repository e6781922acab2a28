"""Names compared: case table, bad input, and what always holds."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzfacts.errors import InputError
from kzfacts.resolve.cluster import cluster_names
from kzfacts.resolve.compare import compare_names

CASES = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case):
    assert compare_names(case["a"], case["b"]).same is case["same"]
    assert compare_names(case["b"], case["a"]).same is case["same"]


@pytest.mark.parametrize("nothing", [None, "", " ", "123", "2022-01", "😀", "...", "\u200f", "ا" * 10_000])
def test_no_name_matches_nothing(nothing):
    assert compare_names(nothing, nothing).score == 0.0
    assert compare_names(nothing, "لينا").score == 0.0


def test_other_types_are_refused():
    with pytest.raises(InputError, match="a name must be a str, not int"):
        compare_names(5, "لينا")


def test_reason_names_the_word_that_differs():
    assert compare_names("مارتن كوفاتش", "مارتن هورفات").why.startswith("كوفاتش is not هورفات")


def test_reason_names_the_words_that_match():
    why = compare_names("كمال الجابري", "كمال جابري").why
    assert why == "every word matches: كمال = كمال, الجابري = جابري"


def test_reason_says_that_the_order_differs():
    found = compare_names("علي بن محمد", "محمد بن علي")
    assert found.why == "the order differs: علي محمد against محمد علي"
    assert found.score <= 0.1


def test_swap_that_may_be_a_surname_first_keeps_some_score():
    assert 0.2 < compare_names("كينجي تاناكا", "تاناكا كينجي").score < 0.5


def test_father_and_son_are_two_clusters():
    names = ["علي بن محمد", "محمد بن علي", "علي محمد", "Mohammed bin Ali", "Ali, Mohammed"]
    assert cluster_names(names) == [0, 1, 0, 1, 1]


NAMES = st.text(alphabet="ابتجدرسعلمنوي абвгдеж abcdefgh-'1", max_size=20)


@given(NAMES, NAMES)
def test_order_of_two_names_does_not_count(a, b):
    one, other = compare_names(a, b), compare_names(b, a)
    assert one.same == other.same
    assert one.score == pytest.approx(other.score)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_gets_a_score(a, b):
    assert 0.0 <= compare_names(a, b).score <= 1.0


def test_names_that_differ_are_told_of_in_the_order_given():
    assert compare_names("سيمون كوفاتش", "سيمون هورفات").why.startswith("كوفاتش is not هورفات")
