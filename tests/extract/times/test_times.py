import datetime as dt
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzfacts.extract.times import find_timexes
from kzfacts.extract.times.calendars import hijri_day, month_days, move_months

_ANCHOR = dt.date(2022, 1, 12)
_TABLES = ("times.toml", "families.toml", "news.toml", "rules.toml")


def _cases() -> list[Any]:
    """The rows of all tables; one with a gap must fail, so that a mended one is noticed."""
    here = Path(__file__).parent
    rows = [row for table in _TABLES for row in tomllib.loads((here / table).read_text("utf-8"))["case"]]
    gaps = {row["name"]: pytest.mark.xfail(reason=row["gap"], strict=True) for row in rows if "gap" in row}
    return [pytest.param(row, id=row["name"], marks=gaps.get(row["name"], ())) for row in rows]


def _anchor(case: dict[str, Any]) -> dt.date | None:
    given_day = case.get("anchor")
    if given_day is None:
        return _ANCHOR
    read = dt.datetime.fromisoformat if "T" in given_day else dt.date.fromisoformat
    return read(given_day) if given_day else None


@pytest.mark.parametrize("case", _cases())
def test_expressions(case: dict[str, Any]) -> None:
    found = find_timexes(case["text"], _anchor(case), prefer=case.get("prefer", "past"))
    assert [timex.surface for timex in found] == [row["surface"] for row in case["expect"]]
    for timex, row in zip(found, case["expect"], strict=True):
        assert case["text"][timex.start : timex.end] == timex.surface
        assert timex.type == row.get("type", "DATE")
        for name in ("value", "mod", "signal", "first_day", "last_day"):
            if name in row:
                got = getattr(timex, name)
                assert (got.isoformat() if isinstance(got, dt.date) else got) == row[name], (timex, name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "123 456 7890 11 2",
        "عام 0",
        "الساعة 5 بتوقيت",
        "بتوقيت غرينتش",
        ".12.2",
        "12.12.2012",
        "عام 99999",
        "1/1/0000",
        "في 9999-12-31",
        "بعد 99999999 سنة",
        "قبل 900000000 يوم",
    ],
)
@pytest.mark.parametrize("anchor", [None, dt.date.min, _ANCHOR, dt.date.max])
def test_odd_texts_raise_nothing(text: str, anchor: dt.date | None) -> None:
    for timex in find_timexes(text, anchor):
        assert timex.first_day is None or timex.first_day.year in range(1, 10000)


_WORDS = st.sampled_from(
    ["أمس", "اليوم", "الثلاثاء", "12", "من", "يناير", "2022", "،", "الماضي", "بعد", "يومين", "الساعة", "مساء", "و",
     "أوائل", "الشهر", "في غضون", "عشرة", "أيام", "إلى", "بين", "07:30", "عيد الفطر", "هذا", "العام", "(", ")", "\n",
     "بتوقيت", "2059", "ليل", "منتصف ليل", "-", "الموافق", "10 شوال 1436 هـ", "26.7.2015", "الأحد"]
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_spans_are_in_order_and_apart(text: str) -> None:
    found = find_timexes(text, _ANCHOR)
    assert [timex.surface for timex in found] == [text[timex.start : timex.end] for timex in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(timex.first_day <= timex.last_day for timex in found if timex.first_day and timex.last_day)


def test_calendar_edges() -> None:
    assert hijri_day(1442, 1, 30) is None
    assert hijri_day(1437, 1, 1) == dt.date(2015, 10, 14)
    assert month_days(2024, 2) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert move_months(dt.date(2022, 1, 31), 1) == dt.date(2022, 2, 28)
    assert move_months(dt.date(9999, 12, 1), 1) is None
