"""Clusters: labels in the order given, spellings together, strangers apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzfacts.errors import InputError
from kzfacts.resolve.cluster import cluster_names, link


def test_spellings_share_a_label():
    names = ["ميخائيل غورباتشوف", "مارتن كوفاتش", "ميخائيل جورباتشوف", "Mikhail Gorbachev", "كوفاتش"]
    assert cluster_names(names) == [0, 1, 0, 0, 2]


def test_what_is_no_name_stands_alone():
    assert cluster_names(["", None, "12", "لينا", "لينا", ""]) == [0, 1, 2, 3, 3, 4]


def test_none_given():
    assert cluster_names([]) == []


def test_other_types_are_refused():
    with pytest.raises(InputError, match="a name must be a str, not float"):
        cluster_names(["لينا", 1.5])


def test_no_chain_joins_strangers():
    fits = {(0, 1), (1, 2)}
    assert link(3, [(0, 1), (1, 2)], lambda a, b: (a, b) in fits) == [0, 0, 2]


def test_a_middle_name_may_be_left_out():
    assert cluster_names(["مارتن كوفاتش", "مارتن يوسف كوفاتش", "مارتن يوسف كوفاتس"]) == [0, 0, 0]


def test_a_name_that_two_persons_could_fill_joins_neither():
    names = ["مارتن كوفاتش", "مارتن يوسف كوفاتش", "مارتن هورفات كوفاتش", "Martin Kovač"]
    assert cluster_names(names) == [0, 1, 2, 0]


@given(st.lists(st.text(alphabet="ابتجدرسعلمنوي ", max_size=8), max_size=12))
def test_one_label_a_name(names):
    labels = cluster_names(names)
    assert len(labels) == len(names)
    assert sorted(set(labels)) == list(range(len(set(labels))))
