"""Numbers as texts print them, with the values worked out by hand."""

import tomllib
from pathlib import Path

import pytest

from kzfacts.extract.digits import parse_digits
from kzfacts.extract.numbers import numbers_in
from kzfacts.text.document import read_document

CASES = tomllib.loads(Path(__file__).with_name("numbers.toml").read_text("utf-8"))


def _seen(text: str) -> list[dict[str, object]]:
    doc = read_document(text)
    return [
        {"surface": text[number.start : number.end], "value": number.value}
        | ({"high": number.high} if number.high is not None else {})
        | ({"ordinal": True} if number.ordinal else {})
        for number in numbers_in(doc)
    ]


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_numbers(case):
    assert _seen(case["text"]) == case["expect"]


@pytest.mark.parametrize("case", CASES["digits"], ids=lambda case: case["printed"])
def test_digits(case):
    folded = case.get("folded", case["printed"])
    assert parse_digits(case["printed"], folded, scaled=case.get("scaled", False)) == case.get("value")


def test_numbers_do_not_overlap_and_stand_in_order():
    doc = read_document("ثلاثة آلاف و500 جندي و20 ألفا ومئة وخمسة عشر رجلا وعشرات الآلاف")
    words = [word for number in numbers_in(doc) for word in range(number.first, number.last + 1)]
    assert words == sorted(set(words))


def test_a_long_row_of_digits_is_no_number():
    assert numbers_in(read_document("الحساب " + "9" * 400)) == ()
