"""Times of other languages than Arabic."""

import datetime as dt
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzfacts import find_timexes
from kzfacts.errors import InputError, LexiconError

_ANCHOR = dt.date(2029, 6, 6)
_LATEST = dt.datetime.combine(dt.date.max, dt.time.max)
_CASES = tomllib.loads(Path(__file__).with_name("others.toml").read_text("utf-8"))["case"]


def _anchor(case: dict[str, Any]) -> dt.date | None:
    return _ANCHOR if case.get("anchor") is None else None


@pytest.mark.parametrize("case", _CASES, ids=[f"{case['language']}: {case['name']}" for case in _CASES])
def test_expressions(case: dict[str, Any]) -> None:
    text, prefer = case["text"], case.get("prefer", "past")
    found = find_timexes(text, _anchor(case), prefer=prefer, language=case["language"])
    assert [timex.surface for timex in found] == [row["surface"] for row in case["expect"]]
    for timex, row in zip(found, case["expect"], strict=True):
        assert text[timex.start : timex.end] == timex.surface
        assert timex.type == row.get("type", "DATE")
        for name in ("value", "signal", "first_day", "last_day"):
            if name in row:
                got = getattr(timex, name)
                assert (got.isoformat() if isinstance(got, dt.date) else got) == row[name], (timex, name)


def test_an_unknown_language_is_named_with_those_that_are_known() -> None:
    with pytest.raises(
        LexiconError, match=r"there is no language 'zz'; known are: af, .*\bar\b.*\bkk\b.*\bru\b"
    ) as error:
        find_timexes("yesterday", language="zz")
    assert not isinstance(error.value, InputError)


@pytest.mark.parametrize("language", ["", "AR", "arabic", "en-GB", None, 5])
def test_a_language_is_one_of_the_list(language: Any) -> None:
    with pytest.raises(LexiconError, match="there is no language"):
        find_timexes("yesterday", language=language)


def test_dateparser_is_loaded_for_other_languages_only() -> None:
    program = (
        "import sys, kzfacts; kzfacts.find_timexes('أمس'); print('dateparser' in sys.modules);"
        "kzfacts.find_timexes('hier', language='fr'); print('dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_each_expression_is_counted_from_the_anchor_alone() -> None:
    alone = find_timexes("yesterday", _ANCHOR, language="en")
    behind = find_timexes("It fell on 3 March 2011; yesterday", _ANCHOR, language="en")
    assert alone[0].value == behind[1].value == "2029-06-05"


@pytest.mark.parametrize("anchor", [None, dt.date.min, dt.date.max, _LATEST, _ANCHOR])
@pytest.mark.parametrize("prefer", ["past", "future"])
def test_odd_texts_raise_nothing(anchor: dt.date | None, prefer: Any) -> None:
    texts = ("", "\0", "\ud800", "tomorrow yesterday next year last year next week 99999999999 years ago", "in 9 9 9",
             "last Monday next Monday in 99999 centuries 1/1/0000 12:99 May 0 0 days", "9" * 5_000)  # fmt: skip
    for text in texts:
        for timex in find_timexes(text, anchor, prefer=prefer, language="en"):
            assert timex.first_day is None or timex.last_day is None or timex.first_day <= timex.last_day


_WORDS = st.sampled_from(
    ["yesterday", "Monday", "May", "may", "2029", "5", "on", "in", "two", "days", "ago", ",", ".", "at", "10:30", "pm",
     "(", "of", "the", "next", "last", "week", "within", "5/6/2029", "\n", "\u200f", "now", "th", "morning", "31",
     "February"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(_WORDS, max_size=20).map(" ".join))
def test_spans_are_in_order_and_apart(text: str) -> None:
    found = find_timexes(text, _ANCHOR, language="en")
    assert [timex.surface for timex in found] == [text[timex.start : timex.end] for timex in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
