"""Why dateparser tags no Arabic: what it makes of common expressions, beside what they mean.

A trap that fails here is one that a new dateparser has mended; then the row can go.
"""

import datetime as dt
import tomllib
from itertools import product
from pathlib import Path

import dateparser
import pytest
from dateparser.search import search_dates

from kzfacts import find_timexes

_ANCHOR = dt.date(2029, 6, 6)
_BASE = dt.datetime.combine(_ANCHOR, dt.time.min)
_TABLE = tomllib.loads(Path(__file__).with_name("dateparser_traps.toml").read_text("utf-8"))
_NAMED = [(locale, month, name) for locale, names in _TABLE["months"].items() for month, name in enumerate(names, 1)]


def _by_dateparser(text: str, locale: str = "ar") -> str:
    known = {"languages": [locale]} if locale == "ar" else {"locales": [locale]}
    found = dateparser.parse(text, settings={"RELATIVE_BASE": _BASE, "PREFER_DATES_FROM": "past"}, **known)
    return found.date().isoformat() if found else "none"


@pytest.mark.parametrize("trap", _TABLE["trap"], ids=[trap["text"] for trap in _TABLE["trap"]])
def test_trap(trap: dict[str, str]) -> None:
    assert _by_dateparser(trap["text"]) == trap["dateparser"], "dateparser reads it otherwise now"
    found = find_timexes(trap["text"], _ANCHOR)
    assert [timex.value for timex in found] == ([] if trap["ours"] == "none" else [trap["ours"]])


def test_a_deadline_ends_ahead() -> None:
    (timex,) = find_timexes("خلال يومين", _ANCHOR)
    assert (timex.first_day, timex.last_day) == (_ANCHOR, dt.date(2029, 6, 8))


def test_search_counts_from_the_hit_before() -> None:
    text = "وصل الوفد عام 2011 ثم غادر أمس"
    days = [day.date().year for surface, day in search_dates(text, languages=["ar"]) or () if surface == "أمس"]
    assert days == [2011], "dateparser reads it otherwise now"
    assert [timex.value for timex in find_timexes(text, _ANCHOR)] == ["2011", "2029-06-05"]


def test_search_takes_counts_for_years() -> None:
    text = "شارك 2000 عامل ثم 2095 طالبا في السباق"
    assert [surface for surface, _ in search_dates(text, languages=["ar"]) or ()] == ["2000", "2095"]
    assert find_timexes(text, _ANCHOR) == []


@pytest.mark.parametrize(("locale", "month", "name"), _NAMED)
def test_both_agree_on_canonical_days(locale: str, month: int, name: str) -> None:
    for day, year in product((1, 12, 28), (1999, 2022, 2029)):
        text, value = f"{day} {name} {year}", dt.date(year, month, day).isoformat()
        assert _by_dateparser(text, locale) == value
        assert [(timex.surface, timex.value) for timex in find_timexes(text, _ANCHOR)] == [(text, value)]


@pytest.mark.parametrize(("text", "value"), [("أمس", "2029-06-05"), ("غدا", "2029-06-07"), ("اليوم", "2029-06-06"),
                                              ("الثلاثاء", "2029-06-05"), ("السبت", "2029-06-02"),
                                              ("قبل يومين", "2029-06-04"), ("12/01/2022", "2022-01-12")])  # fmt: skip
def test_both_agree_on_plain_words(text: str, value: str) -> None:
    assert _by_dateparser(text) == value
    assert [timex.value for timex in find_timexes(text, _ANCHOR)] == [value]
