"""What is no name: a score of 0 and a cluster of its own, or a clear refusal, never an exception from inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzfacts
from kzfacts.errors import InputError

NAME = "لينا كوفاتش"
NOTHING = {
    "None": None,
    "empty": "",
    "blank": " \t\n\u00a0",
    "digits": "2022-01-12",
    "Arabic digits": "١٢٣",
    "punctuation": "...؟!",
    "emoji": "😀👍🏽",
    "flags": "🇰🇿",
    "direction marks": "\u200f\u202e\u2066\u2069",
    "NUL": "\x00",
    "control characters": "\x00\x1b[31m\x07",
    "lone surrogates": "\ud800\udfff",
    "vowel signs alone": "\u064b\u0651",
    "tatweel alone": "ــــ",
    "10,000 letters": "ا" * 10_000,
    "10,000 words": "لينا " * 10_000,
    "a million marks": "\u0301" * 1_000_000,
}
UNREADABLE = {
    "scripts mixed in a word": "ليnа",
    "letters of an unknown script": "ჯორჯ",
    "Chinese": "习近平",
}


@pytest.mark.parametrize("nothing", NOTHING.values(), ids=NOTHING)
def test_what_is_no_name_matches_nothing(nothing):
    for other in (NAME, nothing, "", None):
        found = kzfacts.compare_names(nothing, other)
        assert (found.score, found.same) == (0.0, False)
        assert kzfacts.compare_names(other, nothing) == found


@pytest.mark.parametrize("nothing", NOTHING.values(), ids=NOTHING)
def test_what_is_no_name_stands_alone(nothing):
    assert kzfacts.cluster_names([NAME, nothing, NAME, nothing]) == [0, 1, 0, 2]


@pytest.mark.parametrize("odd", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_aloud_matches_nothing_but_itself(odd):
    assert kzfacts.compare_names(odd, odd).score == 1.0
    assert kzfacts.compare_names(odd, NAME).score == 0.0
    assert not kzfacts.compare_names(odd, odd + " " + NAME).same
    assert kzfacts.cluster_names([odd, NAME, odd]) == [0, 1, 0]


def test_surrogate_inside_a_name_is_no_letter():
    found = kzfacts.compare_names("لي\ud800نا كوفاتش", "لي نا كوفاتش")
    assert found.score == 1.0
    assert not kzfacts.compare_names("لي\ud800", NAME).same


@pytest.mark.parametrize("letter", ["ل", "L", "Л", "ا"])
def test_one_letter_is_no_full_name(letter):
    assert not kzfacts.compare_names(letter, NAME).same
    assert not kzfacts.compare_names(letter + ".", NAME).same
    assert kzfacts.cluster_names([letter, NAME]) == [0, 1]


def test_marks_of_direction_do_not_part_a_name():
    marked = "\u200fلينا\u200e \u202bكوفاتش\u202c"
    assert kzfacts.compare_names(marked, NAME).score == 1.0
    assert kzfacts.cluster_names([marked, NAME]) == [0, 0]


@pytest.mark.parametrize("other", [5, 1.5, b"name", ["لينا"], float("nan"), object()])
def test_other_types_are_refused(other):
    message = f"a name must be a str, not {type(other).__name__}"
    for names in ((other, NAME), (NAME, other)):
        with pytest.raises(InputError, match=message):
            kzfacts.compare_names(*names)
        with pytest.raises(InputError, match=message):
            kzfacts.cluster_names(names)


@pytest.mark.parametrize("names", ["لينا", b"name", 5, None])
def test_names_come_as_a_list(names):
    with pytest.raises(InputError, match=f"names must be a list of str, not {type(names).__name__}"):
        kzfacts.cluster_names(names)


@given(st.lists(st.text(st.characters(codec=None), max_size=12), max_size=8))
def test_any_texts_are_clustered(names):
    labels = kzfacts.cluster_names(names)
    assert len(labels) == len(names)
    assert kzfacts.cluster_names(names) == labels


@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_is_compared(name):
    found = kzfacts.compare_names(name, NAME)
    assert 0.0 <= found.score <= 1.0
    assert found.why
