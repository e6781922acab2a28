"""Claims that a caller brings: what is refused, and in which words."""

from __future__ import annotations

import pandas as pd
import pytest

import kzfacts
from kzfacts.errors import InputError

EIGHT = {"article_id": "a", "subject": "fire", "predicate": "killed_count", "value_type": "quantity", "value": "8"}
TWENTY = EIGHT | {"article_id": "b", "value": "20"}
DAY = EIGHT | {"predicate": "event_date", "value_type": "date", "value": "2030-03-05"}
LENGTH = EIGHT | {"predicate": "event_duration", "value_type": "duration", "value": "P10D"}


def relations(*rows):
    result = kzfacts.reconcile(claims=pd.DataFrame(rows))
    return result.relations[["relation", "reason_code"]].to_numpy().tolist()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        pytest.param(EIGHT | {"value": "many"}, "row 0: value 'many' is no number, and neither", id="no number"),
        pytest.param(EIGHT | {"low": 9, "high": 3}, "row 0: low 9.0 is above high 3.0", id="bounds that cross"),
        pytest.param(EIGHT | {"modifier": "maybe"}, "modifier is 'maybe'; allowed are ['exact'", id="modifier"),
        pytest.param(EIGHT | {"modality": "maybe"}, "modality is 'maybe'; allowed are ['asserted'", id="modality"),
        pytest.param(EIGHT | {"confidence": 7}, "confidence is 7; allowed is 0 to 1", id="confidence"),
        pytest.param(DAY | {"value": "2030-13-45"}, "'2030-13-45' is no TIMEX3 date", id="no date"),
        pytest.param(DAY | {"value": "2030-02-01/2030-01-01"}, "runs forwards", id="a range that runs backwards"),
        pytest.param(
            DAY | {"first_day": "2030-02-01", "last_day": "2030-01-01"}, "first_day 2030-02-01 is above", id="days"
        ),
        pytest.param(LENGTH | {"value": "ten days"}, "'ten days' is no TIMEX3 duration such as P10D", id="no length"),
    ],
)
def test_refused(row, told):
    with pytest.raises(InputError, match="`claims` row 0") as refused:
        kzfacts.reconcile(claims=pd.DataFrame([row, TWENTY]))
    assert told in str(refused.value)


@pytest.mark.parametrize(
    "row",
    [
        EIGHT | {"value": "about eight", "low": 7, "high": 9},
        DAY | {"value": "2030-03-05TMO"},
        DAY | {"value": "2030-W09"},
        DAY | {"value": "XXXX-03-05"},
        DAY | {"value": "PAST_REF"},
        DAY | {"value_type": "interval", "value": "2030-03-01/2030-03-05"},
        LENGTH | {"value": "PXD"},
        LENGTH | {"value": "P1M/P3M"},
        LENGTH | {"value": "PT36H"},
    ],
)
def test_taken(row):
    assert len(kzfacts.reconcile(claims=pd.DataFrame([row])).claims) == 1


def test_two_counts_of_one_subject_are_compared():
    assert relations(EIGHT, TWENTY) == [["contradiction", "counts_far_apart"]]


def test_units_that_nobody_knows_are_never_equal():
    assert relations(EIGHT | {"unit": "furlong"}, TWENTY | {"unit": "parsec", "value": "8"}) == []


def test_a_result_can_be_judged_again():
    text = "قتل ثمانية أشخاص في انفجار في ليون صباح أمس، وأصيب عشرات آخرون، واستمرت المواجهات أياما."
    first = kzfacts.reconcile(kzfacts.Article("a", text))
    assert len(kzfacts.reconcile(claims=first.claims).claims) == len(first.claims) > 2
