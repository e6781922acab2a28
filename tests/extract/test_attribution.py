"""Who is said to have said what, on sentences annotated by hand."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzfacts.errors import InputError
from kzfacts.extract.attribution import attributions_in, find_attributions, speaker_at
from kzfacts.extract.quotes import quotations_in
from kzfacts.model import Attribution, Mention, Span, Timex
from kzfacts.text.document import read_document

CASES = tomllib.loads(Path(__file__).with_name("attribution.toml").read_text("utf-8"))["case"]
QUOTATIONS = tomllib.loads(Path(__file__).with_name("attribution.toml").read_text("utf-8"))["quotation"]


def locate(text: str, surface: str, number: int = 1) -> Span:
    """The span of the given occurrence of a surface."""
    start = -1
    for _ in range(number):
        start = text.index(surface, start + 1)
    return Span(start, start + len(surface))


def mention(text: str, row: dict[str, Any]) -> Mention:
    """A mention from a row of a case."""
    start, end = locate(text, row["surface"], row.get("number", 1))
    role = row.get("role")
    role_start, role_end = locate(text, role) if role else (None, None)
    more = {key: row[key] for key in ("form", "kind", "country") if key in row}
    return Mention(start, end, row["surface"], row["type"], role=role, role_start=role_start, role_end=role_end, **more)


def timex(text: str, row: dict[str, Any]) -> Timex:
    """A day from a row of a case."""
    start, end = locate(text, row["surface"])
    day = dt.date.fromisoformat(row["day"])
    return Timex(start, end, row["surface"], "DATE", row["day"], first_day=day, last_day=day)


def seen(text: str, one: Attribution) -> dict[str, Any]:
    """An attribution as a row of a case spells it."""
    row: dict[str, Any] = {"cue": one.cue.of(text), "content": one.content.of(text), "speech": one.speech}
    if one.speaker is not None:
        row["speaker"] = one.speaker.of(text)
    if one.via is not None:
        row["via"] = one.via.of(text)
    if one.said is not None and one.said.first_day is not None:
        row["said"] = one.said.first_day.isoformat()
    return row | ({"quoted": True} if one.quoted else {})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_attributions(case: dict[str, Any]) -> None:
    text = case["text"]
    mentions = sorted((mention(text, row) for row in case.get("mentions", ())), key=lambda one: (one.start, one.end))
    timexes = [timex(text, row) for row in case.get("timexes", ())]
    found = attributions_in(read_document(text), mentions, timexes)
    assert [seen(text, one) for one in found] == [{"speech": "said"} | row for row in case["expect"]]


@pytest.mark.parametrize("case", QUOTATIONS, ids=lambda case: case["name"])
def test_quotations(case: dict[str, Any]) -> None:
    assert [span.of(case["text"]) for span in quotations_in(case["text"])] == case["inside"]


def test_innermost_attribution_holds_a_span() -> None:
    outer = Attribution(Span(0, 3), Span(4, 8), Span(10, 60))
    inner = Attribution(Span(20, 23), Span(14, 18), Span(25, 50))
    assert speaker_at((outer, inner), 30, 34) is inner
    assert speaker_at((outer, inner), 52, 58) is outer
    assert speaker_at((outer, inner), 45, 55) is outer
    assert speaker_at((outer, inner), 2, 5) is None


@given(st.text(alphabet='قال أن الوزير«»“”":،. \nب و', max_size=120))
def test_any_text_gives_spans_of_its_own(text: str) -> None:
    for one in attributions_in(read_document(text), (), ()):
        assert 0 <= one.cue.start < one.cue.end <= len(text)
        assert 0 <= one.content.start < one.content.end <= len(text)


def test_a_text_alone_tells_who_says_what_and_when():
    text = "قالت الشرطة الخميس إن الطريق مغلقة. وأضافت أن الجسر انهار."
    first, second = find_attributions(text, dt.date(2024, 3, 13))
    assert [one.speaker.of(text) for one in (first, second)] == ["الشرطة", "الشرطة"]
    assert [one.content.of(text) for one in (first, second)] == ["الطريق مغلقة", "الجسر انهار"]
    assert first.said.value == "2024-03-07"


def test_an_anchor_that_is_no_date_is_refused():
    with pytest.raises(InputError, match="anchor must be a date, a datetime or None, not '2024'"):
        find_attributions("قالت الشرطة", "2024")
