"""Which names meet, and which words."""

import pytest

from kzfacts.resolve.block import block_names
from kzfacts.resolve.name import parse_names
from kzfacts.resolve.near import cuts, near_words

MEET = {
    "one consonant more": ("ميخائيل غورباتشوف", "ميخائيل غورباتشف"),
    "other letters for a sound": ("ميخائيل غورباتشوف", "ميخائيل جورباتشوف"),
    "another script": ("Mikhail Gorbachev", "ميخائيل غورباتشوف"),
    "surname first": ("Martin Kovac", "كوفاتش مارتن"),
    "surname of three words first": ("Gorbachev Mikhail Sergeevich", "ميخائيل سيرغييفيتش غورباتشوف"),
    "middle name left out": ("ميخائيل سيرغييفيتش غورباتشوف", "ميخائيل غورباتشوف"),
    "given name and middle name as one word": ("مير علي تاج", "ميرعلي تاج"),
    "surname as one word": ("تاج مير علي", "تاج ميرعلي"),
    "all as one word": ("مير علي", "ميرعلي"),
    "short names": ("نوزا", "نوزه"),
    "one consonant of two": ("رامون راخو", "رامون راجو"),
    "spellings of a well-known name": ("محمد كوفاتش", "Mehmet Kovač"),
    "one word": ("غورباتشوف", "Gorbachev"),
}
MEET_NOT = {
    "another surname": ("مارتن كوفاتش", "مارتن هورفات"),
    "another given name": ("مارتن كوفاتش", "سعيد كوفاتش"),
    "surname alone": ("كوفاتش", "مارتن كوفاتش"),
    "cannot be coded": ("ليnа كوفاتش", "لينا كوفاتش"),
    "no name": ("", "لينا"),
}


@pytest.mark.parametrize("pair", MEET.values(), ids=MEET)
def test_meet(pair):
    assert block_names(parse_names(pair)) == [(0, 1)]
    assert block_names(parse_names(reversed(pair))) == [(0, 1)]


@pytest.mark.parametrize("pair", MEET_NOT.values(), ids=MEET_NOT)
def test_meet_not(pair):
    assert block_names(parse_names(pair)) == []


def test_no_names():
    assert block_names([]) == []


def test_pairs_are_sorted_and_name_no_one_twice():
    names = ["كوفاتش", "لينا", "Kovač", "Ковач", "لينة"]
    assert block_names(parse_names(names)) == [(0, 2), (0, 3), (1, 4), (2, 3)]


def test_a_name_between_two_frequent_ones_is_found():
    letters = "بتدرسفقكلمن"
    names = [f"محمد {a}{b}ا{c}ي السيد" for a in letters for b in letters for c in letters]
    pairs = block_names(parse_names([*names, "Jens Hansen", "ينس هانسن"]))
    assert (len(names), len(names) + 1) in pairs


def test_near_words_hold_themselves_and_each_other():
    words = [name.words[0] for name in parse_names(["كوفاتش", "لينا", "Kovač"])]
    near = near_words(words)
    assert near.starts.tolist() == [0, 2, 3, 5]
    assert near.others.tolist() == [0, 2, 1, 0, 2]
    assert near.scores[[0, 2, 4]].tolist() == [1.0, 1.0, 1.0]
    assert near.scores[1] == near.scores[3]


def test_keys_one_edit_apart_share_a_cut():
    for one, other in (("RMNT", "RMN"), ("RMNT", "RKNT"), ("RMN", "RMNT"), ("RM", "RK"), ("R", "R")):
        assert set(cuts(one)) & set(cuts(other))
    for one, other in (("RMNT", "RKNS"), ("RM", "KR"), ("R", "K"), ("RM", "R")):
        assert not set(cuts(one)) & set(cuts(other))
