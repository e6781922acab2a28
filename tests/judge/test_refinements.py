"""No value contradicts a wording that holds it, whatever the numbers and days; and judging does not depend on sides."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from kzfacts.judge.judging import judge_pair
from tests.judge.test_rules import pair_of

COUNTS = st.integers(min_value=0, max_value=20_000)
DAYS = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2035, 12, 31))


def relation(predicate, a, b):
    """The relation of two sayings, the same from both sides."""
    case = {"predicate": predicate, "a": a, "b": b}
    there, back = judge_pair(*pair_of(case)), judge_pair(*pair_of(case, "b", "a"))
    assert (there.relation, there.reason_code) == (back.relation, back.reason_code)
    return there.relation


@given(COUNTS, COUNTS)
@settings(max_examples=200, deadline=None)
def test_a_count_and_a_bound_that_holds_it(one, other):
    low, high = sorted((one, other))
    for says in (f">={low}", f"<={high}" if low else f">={high}"):
        exact = high if says.startswith(">=") else low
        assert relation("attacker_count", {"says": says}, {"says": str(exact)}) != "contradiction"


@given(COUNTS, COUNTS)
@settings(max_examples=200, deadline=None)
def test_bounds_that_overlap(one, other):
    low, high = sorted((one, other))
    assert relation("attacker_count", {"says": f">={low}"}, {"says": f"<={high}"}) != "contradiction"
    assert relation("attacker_count", {"says": f">={low}"}, {"says": f">{high}"}) != "contradiction"


@given(COUNTS, st.integers(min_value=1, max_value=20_000))
@settings(max_examples=200, deadline=None)
def test_exact_counts_that_differ_by_more_than_a_tenth_contradict(low, more):
    high = low + more
    if more > high / 10:
        assert relation("attacker_count", {"says": str(low)}, {"says": str(high)}) == "contradiction"


@given(DAYS)
@settings(max_examples=200, deadline=None)
def test_a_day_and_what_holds_it(day):
    year, week, _ = day.isocalendar()
    for wider in (f"{day:%Y-%m}", f"{day:%Y}", f"{year:04}-W{week:02}", f"{day}/{day + dt.timedelta(days=3)}"):
        wide = {"says": wider, "type": "interval" if "/" in wider else "date"}
        assert relation("withdrawal_start", {"says": str(day)}, wide) != "contradiction", wider


@given(DAYS, st.integers(min_value=2, max_value=4000))
@settings(max_examples=200, deadline=None)
def test_two_days_apart_contradict(day, apart):
    other = day + dt.timedelta(days=apart)
    assert relation("withdrawal_start", {"says": str(day)}, {"says": str(other)}) == "contradiction"


@given(COUNTS, COUNTS)
@settings(max_examples=200, deadline=None)
def test_a_part_and_its_whole(one, other):
    part, whole = sorted((one, other))
    told = relation("attacker_count", {"says": str(part), "group": "child"}, {"says": str(whole)})
    assert told != "contradiction"
