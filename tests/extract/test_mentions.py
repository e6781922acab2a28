"""Mentions: what a reader would mark in a sentence of news."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from kzfacts.extract.mentions import find_mentions

CASES = tomllib.loads(Path(__file__).with_name("mentions.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    mentions = find_mentions(case["text"])
    for wanted in case.get("expect", ()):
        values = {key: value if value != "" else None for key, value in wanted.items() if key != "times"}
        fitting = [one for one in mentions if all(getattr(one, key) == value for key, value in values.items())]
        assert len(fitting) >= 1, (values, mentions)
        assert len(fitting) == wanted.get("times", len(fitting))
    assert not {one.surface for one in mentions} & set(case.get("absent", ()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_spans_are_the_text(case):
    text = case["text"]
    for one in find_mentions(text):
        assert text[one.start : one.end] == one.surface
        if one.role is not None:
            assert text[one.role_start : one.role_end] == one.role


def test_names_never_cross():
    for case in CASES:
        names = [one for one in find_mentions(case["text"]) if one.form == "name"]
        for a, b in pairwise(names):
            assert a.end <= b.start or (a.type in ("ORG", "PLACE") and b.end <= a.end), (a, b)


def test_vowel_signs_and_stretched_letters_keep_their_offsets():
    (one,) = [m for m in find_mentions("اجتمع وَالرَّئِيسُ الفنلنـدي بالوفد") if m.type == "PERSON"]
    assert one.surface == "الرَّئِيسُ الفنلنـدي"


@pytest.mark.parametrize("text", ["", " ", "و", "الرئيس", "مجلس «", "ك. ك.", "محمد بن", "وزير ال", "مدينة (", "رئيس و"])
def test_fragments_are_read(text):
    for one in find_mentions(text):
        assert text[one.start : one.end] == one.surface
