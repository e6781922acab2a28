"""Times against one another: a table, and what must hold of any two."""

from __future__ import annotations

import datetime as dt
import tomllib
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzfacts.judge.lengths import length_of
from kzfacts.judge.moments import days_of_value, stretch_of, stretch_of_value
from kzfacts.judge.stretches import ALWAYS, Stretch, compare_stretches, grain_of
from tests.judge.sayings import claim_of

TABLE = tomllib.loads(Path(__file__).with_name("moments.toml").read_text("utf-8"))
CONVERSE = {"within": "coarser", "coarser": "within"}
RELATIONS = ("equal", "within", "overlaps", "disjoint", "open_ended")
PAIRS = [(relation, name) for relation in RELATIONS for name in TABLE[relation]]


def times_of(relation: str, name: str) -> tuple[Stretch, Stretch]:
    first, last = (stretch_of_value(value) for value in TABLE[relation][name])
    assert first is not None
    assert last is not None
    return first, last


@pytest.mark.parametrize(("relation", "name"), PAIRS)
def test_relation(relation, name):
    first, last = times_of(relation, name)
    assert compare_stretches(first, last) == relation
    assert compare_stretches(last, first) == CONVERSE.get(relation, relation)


@pytest.mark.parametrize("value", [value for values in TABLE["none"].values() for value in values])
def test_values_without_a_time(value):
    assert stretch_of_value(value) is None


@pytest.mark.parametrize(("grain", "value"), [(grain, value) for grain, row in TABLE["grain"].items() for value in row])
def test_grain(grain, value):
    time = stretch_of_value(value)
    assert time is not None
    assert grain_of(time) == grain


@pytest.mark.parametrize(("says", "days"), TABLE["lengths"].items())
def test_lengths(says, days):
    length = length_of(claim_of({"says": says, "type": "duration"}, "truce_duration", 1))
    assert length is not None
    assert list(length[:2]) == pytest.approx(days)


@pytest.mark.parametrize("says", ["PXD", "PXW", "P", "PT", "P1X", "2030"])
def test_no_definite_length(says):
    assert length_of(claim_of({"says": says, "type": "date"}, "truce_duration", 1)) is None


def test_a_length_with_the_days_it_runs_is_a_length_at_most():
    row = {"says": "P2D", "type": "duration", "first": dt.date(2030, 3, 5), "last": dt.date(2030, 3, 7)}
    length = length_of(claim_of(row, "truce_end", 1))
    assert length is not None
    assert length[:2] == (0, 2)


@pytest.mark.parametrize(
    ("modifier", "start", "end"),
    [
        ("at_most", None, (2030, 3, 5, 23, 59)),
        ("less_than", None, (2030, 3, 4, 23, 59)),
        ("at_least", (2030, 3, 5, 0, 0), None),
        ("more_than", (2030, 3, 6, 0, 0), None),
        ("exact", (2030, 3, 5, 0, 0), (2030, 3, 5, 23, 59)),
    ],
)
def test_bounds_open_a_side(modifier, start, end):
    time = stretch_of(claim_of({"says": "2030-03-05", "type": "date", "modifier": modifier}, "truce_end", 1))
    assert time is not None
    sides = [side if side in ALWAYS else side.timetuple()[:5] for side in time[:2]]
    assert sides == [start or ALWAYS[0], end or ALWAYS[1]]


def test_the_days_of_a_claim_come_before_those_of_its_value():
    row = {"says": "2030-03", "first": dt.date(2030, 3, 21), "last": dt.date(2030, 3, 31)}
    time = stretch_of(claim_of(row, "truce_start", 1))
    assert time is not None
    assert (time.start.day, time.end.day) == (21, 31)


def test_edges_of_the_calendar():
    last = (dt.date(9999, 12, 1), dt.date(9999, 12, 31))
    assert [days_of_value(value) for value in ("9999-12", "0001-01-01")] == [last, (dt.date.min, dt.date.min)]
    for value in ("9999", "999", "9999-W52", "9999-12-31T24:00", "9999-12-31TNI", "9999-12-31T23:59-12:00", "0001"):
        time = stretch_of_value(value)
        if time is not None:
            assert compare_stretches(time, time) == "equal"


START = dt.datetime.combine(dt.date(2030, 3, 5), dt.time.min)
MINUTES = st.integers(0, 4 * 24 * 60).map(lambda minutes: START + dt.timedelta(minutes=minutes))
ZONES = st.sampled_from([None, None, dt.timedelta(0), dt.timedelta(hours=3), dt.timedelta(hours=-5)])


@st.composite
def stretches(draw, *, zoned: bool = True) -> Stretch:
    start, end = sorted(draw(st.lists(MINUTES, min_size=2, max_size=2)))
    timed = draw(st.booleans())
    if not timed:
        start, end = start.replace(hour=0, minute=0), end.replace(hour=23, minute=59)
    sides = draw(st.sampled_from([(start, end)] * 4 + [(ALWAYS[0], end), (start, ALWAYS[1])]))
    return Stretch(*sides, timed, draw(ZONES) if timed and zoned else None)


@given(stretches(), stretches())
def test_converse(a, b):
    there, back = compare_stretches(a, b), compare_stretches(b, a)
    assert back == CONVERSE.get(there, there)


@given(stretches())
def test_a_time_is_equal_to_itself(a):
    assert compare_stretches(a, a) == "equal"


@given(stretches(zoned=False), stretches(zoned=False))
def test_equal_only_where_the_sides_are(a, b):
    assert (compare_stretches(a, b) == "equal") == (a[:2] == b[:2])


@given(stretches(zoned=False), stretches(zoned=False), stretches(zoned=False))
def test_within_is_handed_on(a, b, c):
    if compare_stretches(a, b) == compare_stretches(b, c) == "within":
        assert compare_stretches(a, c) == "within"
    if compare_stretches(a, b) == "within" and compare_stretches(b, c) == "disjoint":
        assert compare_stretches(a, c) == "disjoint"


@given(stretches(zoned=False), stretches(zoned=False))
def test_disjoint_where_no_minute_is_shared(a, b):
    shared = [
        one for one, other in product((a.start, b.start), (a, b)) if a.start <= one <= a.end and b.start <= one <= b.end
    ]
    assert (compare_stretches(a, b) == "disjoint") == (not shared)
