"""What is counted, in English."""

import pytest

from kzfacts.judge.counted import counted_text


@pytest.mark.parametrize(
    ("number", "unit", "group", "told"),
    [
        ("12", None, None, "12"),
        ("12", "person", None, "12"),
        ("4", "person", "settler", "4 settlers"),
        ("1", "person", "child", "1 child"),
        ("2", "person", "man", "2 men"),
        ("3", "person", "woman", "3 women"),
        ("5", "person", "policeman", "5 policemen"),
        ("5", "person", "german", "5 germans"),
        ("6", "person", "displaced", "6 displaced"),
        ("38", "year", None, "38 years"),
        ("1.5", "year", None, "1.5 years"),
        ("80", "percent", None, "80 %"),
        ("70", "aircraft", "transport", "70 aircraft (transport)"),
        ("9", "city", None, "9 cities"),
        ("9", "day", None, "9 days"),
        ("9", "bus", None, "9 buses"),
        ("9", "cubic metre", None, "9 cubic metres"),
        ("9", "square foot", None, "9 square feet"),
        ("9", "USD", None, "9 USD"),
        ("20 to 99", "person", "civilian", "20 to 99 civilians"),
    ],
)
def test_counted_text(number, unit, group, told):
    assert counted_text(number, unit, group) == told
