"""Folding: exact offsets, idempotent, and each kind of spelling it evens out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzfacts.text.normalize import fold, normalize

ARABIC = st.text(st.sampled_from("ابةىيكمأإؤئءلاﻻﷲًَّـ \n\t\u200f\u202b\u00a0٣5،؟»“-–aB\U0001f600\u0301"), max_size=60)
TEXTS = st.one_of(ARABIC, st.text(max_size=60))


@given(TEXTS)
def test_folding_twice_is_folding_once(text):
    once = normalize(text)
    assert normalize(once) == once


@given(TEXTS)
def test_offsets_lie_in_the_text_and_rise(text):
    folded = fold(text)
    starts, ends = folded.starts.tolist(), folded.ends.tolist()
    assert len(folded.text) == len(starts) == len(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert starts == sorted(starts)
    assert ends == sorted(ends)


@given(TEXTS)
def test_each_letter_comes_from_where_it_says(text):
    folded = fold(text)
    for char, start, end in zip(folded.text, folded.starts.tolist(), folded.ends.tolist(), strict=True):
        assert char in normalize(text[start:end])


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("أإآٱ", "اااا"),
        ("مستشفى", "مستشفي"),
        ("مدينة", "مدينه"),
        ("مسؤول", "مسوول"),
        ("شاطئ", "شاطي"),
        ("مُحَمَّدٌ", "محمد"),
        ("مـــدينة", "مدينه"),
        ("\u202bمدينة\u202c", "مدينه"),
        ("٢٠٢٤ و۱۲", "2024 و12"),
        ("قال: “نعم”، ثم ‘لا’؟", "قال: «نعم», ثم 'لا'?"),
        ("دمشق – بيروت — عمان", "دمشق - بيروت - عمان"),
        ("سعر٪٫", "سعر%."),
        ("أ\u00a0\u2003\tب", "ا ب"),
        ("أ\r\nب", "ا\n\nب"),
        ("An-124", "an-124"),
        ("ﻻ ﷲ ﻣﺪﻳﻨﺔ", "لا الله مدينه"),
        ("", ""),
    ],
)
def test_spelling(given_text, expected):
    assert normalize(given_text) == expected


def test_ligature_points_back_to_its_one_character():
    folded = fold("سﻻم")
    assert folded.text == "سلام"
    assert folded.starts.tolist() == [0, 1, 1, 2]
    assert folded.ends.tolist() == [1, 2, 2, 3]


def test_vowel_signs_belong_to_the_letter_before():
    folded = fold("بَحْرٌ.")
    assert folded.text == "بحر."
    assert folded.starts.tolist() == [0, 2, 4, 6]
    assert folded.ends.tolist() == [2, 4, 6, 7]


def test_bidi_marks_belong_to_no_letter():
    folded = fold("\u200fبحر\u200f نهر")
    assert folded.text == "بحر نهر"
    assert folded.starts.tolist() == [1, 2, 3, 5, 6, 7, 8]
