import pytest

from kzfacts.report.spelling import spell_value

PLAIN = {"modifier": None, "group": None, "unit": None, "polarity": "affirmed", "value_type": "text"}
NAMES = {"place:1": "Nahr", "place:2": "Wadi"}


@pytest.mark.parametrize(
    ("claim", "spelled"),
    [
        ({"value_type": "quantity", "value": "70..", "modifier": "more_than", "unit": "car"}, "more than 70 car"),
        ({"value_type": "quantity", "value": "20..99", "modifier": "vague", "unit": "person"}, "20 to 99 person"),
        ({"value": "12", "modifier": "exact", "unit": "person", "group": "child"}, "12 child"),
        ({"value": "place:1"}, "Nahr"),
        ({"value": "place:1|place:2"}, "Nahr, Wadi"),
        ({"value": "minister@place:2"}, "minister of Wadi"),
        ({"value": "minister@AM"}, "minister of AM"),
        ({"value": "stability:place:1 & decision"}, "stability Nahr and decision"),
        ({"value": "price-increase:gas"}, "price-increase:gas"),
        ({"value": "2031-03-04T07:30"}, "2031-03-04T07:30"),
        ({"value": "complete", "polarity": "negated"}, "not complete"),
    ],
)  # fmt: skip
def test_spell_value(claim, spelled):
    assert spell_value(PLAIN | claim, NAMES) == spelled
