import pytest

from kzfacts.report.spelling import spell_value

PLAIN = {"modifier": None, "group": None, "unit": None, "polarity": "affirmed"}
NAMES = {"e1": "Nahr", "e2": "Wadi"}


@pytest.mark.parametrize(
    ("claim", "spelled"),
    [
        ({"value": "70", "modifier": "more_than", "unit": "aircraft"}, "more than 70 aircraft"),
        ({"value": "12", "modifier": "exact", "unit": "person", "group": "child"}, "12 child"),
        ({"value": "e1|e2"}, "Nahr, Wadi"),
        ({"value": "minister@e2"}, "minister@Wadi"),
        ({"value": "stability:e1 & decision:e2"}, "stability:Nahr & decision:Wadi"),
        ({"value": "complete", "polarity": "negated"}, "not complete"),
    ],
)
def test_spell_value(claim, spelled):
    assert spell_value(PLAIN | claim, NAMES) == spelled
