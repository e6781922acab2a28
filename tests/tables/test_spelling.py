import pandas as pd
import pytest

from kzfacts.tables.spelling import spell_row

PLAIN = {
    "modifier": None, "group": None, "unit": None, "low": None, "high": None, "polarity": "affirmed",
    "modality": "asserted", "value_type": "text", "first_day": None, "last_day": None,
}  # fmt: skip
NAMES = {"place:1": "Nahr", "place:2": "Wadi"}
COUNT = {"value_type": "quantity", "value": ""}


@pytest.mark.parametrize(
    ("claim", "spelled"),
    [
        (COUNT | {"low": 70.0, "modifier": "more_than", "unit": "car"}, "more than 70 cars"),
        (COUNT | {"low": 20.0, "high": 99.0, "modifier": "vague", "unit": "person"}, "20 to 99"),
        (COUNT | {"low": 2.0, "modifier": "vague", "unit": "person"}, "some (2 or more)"),
        (COUNT | {"low": 12.0, "high": 12.0, "modifier": "exact", "unit": "person", "group": "child"}, "12 children"),
        ({"value_type": "place", "value": "place:1"}, "Nahr"),
        ({"value_type": "set", "value": "place:1|place:2"}, "Nahr, Wadi"),
        ({"value_type": "role", "value": "minister@place:2"}, "minister (Wadi)"),
        ({"value_type": "role", "value": "prime-minister@AM"}, "prime minister (Armenia)"),
        ({"value_type": "role", "value": "minister-defence@RU"}, "defence minister (Russia)"),
        (
            {"value_type": "condition", "value": "stability:place:1 & decision"},
            "depends on stability of Nahr and decision",
        ),
        ({"value_type": "cause", "value": "price-increase:natural-gas"}, "price increase: natural gas"),
        ({"value_type": "status", "value": "wants:place:2"}, "wants: Wadi"),
        ({"value_type": "date", "value": "2031-03-04T07:30"}, "2031-03-04 07:30"),
        (
            {"value_type": "date", "value": "2031-03", "first_day": pd.Timestamp(2031, 3, 1),
             "last_day": pd.Timestamp(2031, 3, 10)},
            "2031-03-01 to 2031-03-10",
        ),
        ({"value_type": "status", "value": "complete", "polarity": "negated"}, "not complete"),
        ({"value_type": "status", "value": "complete", "modality": "planned"}, "planned: complete"),
    ],
)  # fmt: skip
def test_a_row_is_spelled_as_conflicts_spell_it(claim, spelled):
    assert spell_row(PLAIN | claim, NAMES) == spelled
