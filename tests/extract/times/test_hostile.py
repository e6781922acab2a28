"""Texts that no one would print: no exception, no wrong day, and no more work than their length asks for."""

import datetime as dt
import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzfacts import find_timexes
from kzfacts.errors import InputError
from kzfacts.model import Timex

_ANCHOR = dt.date(2029, 6, 6)  # a Wednesday
_MILLION = 1_000_000
_EARLIEST = dt.datetime.combine(dt.date.min, dt.time.min)
_LATEST = dt.datetime.combine(dt.date.max, dt.time.max)
_ANCHORS = (None, dt.date.min, dt.date.max, _EARLIEST, _LATEST, _ANCHOR)

NO_SUCH_DAY = (
    "31 فبراير", "31 فبراير 2029", "30 فبراير 2028", "29 فبراير 2029", "29 فبراير 1900", "الخميس 31 فبراير 2029",
    "31/4/2029", "31.4.2029", "2029-02-30", "29/2/2029", "13/13/2029", "1/1/0000", "12-1-99999", "1/1/20299", "12/1/0",
    "من 31 فبراير إلى 5 مارس 2029", "من 5 يناير إلى 31 فبراير 2029", "بين 30 و31 فبراير 2029",
    "عام 0", "السنة 0", "في عام 99999", "عام 10000", "شهر 13", "الشهر 13", "يوم 32", "الأسبوع 0",
    "30 محرم 1442 هـ", "30 صفر 1443 هـ", "30 شوال 1443", "31 رمضان 1443 هـ", "5 رمضان 1300", "بعد 0 سنة", "قبل 0 أيام",
    "الأحد الخامس من مايو 2029", "الساعة 99:99", "99:99", "الساعة 25", "الساعة 77 مساء",
    "الساعة 12:99", "الساعة 24:01", "29 فبراير الجاري", "الأسبوع 60",
)  # fmt: skip
SHIFTS = (
    "أمس", "غدا", "أول من أمس", "بعد غد", "الثلاثاء الماضي", "الثلاثاء المقبل", "الأسبوع الماضي", "الأسبوع المقبل",
    "الشهر الماضي", "الشهر المقبل", "العام الماضي", "العام المقبل", "بعد 5 أيام", "قبل 5 سنوات", "خلال 10 أيام",
    "الأسابيع الثلاثة الماضية", "السنوات العشر المقبلة", "نهاية الأسبوع", "منتصف ليل السبت", "ليل الأحد الاثنين",
    "بعد 48 ساعة", "قبل 48 ساعة", "الليلة الماضية", "اليوم التالي", "رمضان المقبل", "عيد الفطر", "الصيف الماضي",
    "30 يناير", "السبت", "الثاني من الشهر المقبل", "الربع المقبل", "الساعة 23:59",
    "بعد خمس شهر خلال شهري السبت والأحد",
)  # fmt: skip
HUGE = (
    "بعد 999999999 سنة", "قبل 999999999 سنة", "بعد 99999999 شهر", "قبل 900000000 يوم", "خلال 999999999 أسبوعا",
    "بعد 999999999999 ساعة", "قبل 5 مليارات سنة", "بعد 999999999 قرن", "السنوات الـ999999999 الماضية",
)  # fmt: skip
PIECES = (
    "7 ", "2029 ", "و 5 ", "(أمس ", "أمس ", "الأحد ", "الأحد - ", "من 5 إلى ", "99:99 ", "1/", "1/2/", "1:", "1-", "5.",
    "يوم ", "5 أيام و", "يناير ", "يناير/", "خمسة و", "ألف ", "مئة و", "نصف ", "الأول ", "بعد ", "الساعة ", "الساعة (",
    "12 يناير ", "2059 توقيت ", "\ud800", "\u200f5/", "و5", "(", "الـ", "\0", "كلمة ",
)  # fmt: skip


def checked(text: str, anchor: dt.date | None = _ANCHOR, **options: Any) -> list[Timex]:
    """The times of a text, each of them sound."""
    found = find_timexes(text, anchor, **options)
    for timex in found:
        assert timex.surface == text[timex.start : timex.end]
        assert timex.first_day is None or timex.last_day is None or timex.first_day <= timex.last_day, timex
    return found


@pytest.mark.parametrize("text", NO_SUCH_DAY)
@pytest.mark.parametrize("anchor", [None, _ANCHOR])
def test_a_day_that_does_not_exist_is_no_day(text: str, anchor: dt.date | None) -> None:
    assert [(timex.surface, timex.value) for timex in checked(text, anchor) if timex.first_day] == []


@pytest.mark.parametrize(("text", "value"), [("29 فبراير 2028", "2028-02-29"), ("29/2/2000", "2000-02-29"),
                                              ("29 صفر 1443", "2021-10-06"), ("30 رجب 1443 هـ", "2022-03-03"),
                                              ("الساعة 24:00", "2029-06-07T00:00")])  # fmt: skip
def test_the_last_that_exists_is_read(text: str, value: str) -> None:
    assert [timex.value for timex in checked(text)] == [value]


@pytest.mark.parametrize("text", [*SHIFTS, *HUGE])
@pytest.mark.parametrize("prefer", ["past", "future"])
@pytest.mark.parametrize("anchor", _ANCHORS, ids=repr)
def test_shifts_never_leave_the_calendar(text: str, prefer: str, anchor: dt.date | None) -> None:
    for timex in checked(text, anchor, prefer=prefer):
        assert "e+" not in timex.value


@pytest.mark.parametrize("text", HUGE)
def test_huge_amounts_name_no_day(text: str) -> None:
    assert [timex for timex in checked(text) if timex.first_day or timex.last_day] == []


@pytest.mark.parametrize(
    "text",
    [
        "12\u200f/\u200f1\u200f/2029",
        "\u200f12\u200e يناير\u200f 2029",
        "12\u202b يناير \u202c2029",
        "١٢\u200f/\u200f١\u200f/٢٠٢٩",
        "12\0 يناير 2029",
        "12 ينا\u0640ير 2029",
        "12 يَنَايِر 2029",
    ],
)
def test_invisible_signs_inside_a_date(text: str) -> None:
    (timex,) = checked(text)
    assert timex.value == "2029-01-12"


def test_nested_brackets() -> None:
    (timex,) = checked("(" * 1_000 + "أمس" + ")" * 1_000)
    assert (timex.surface, timex.value) == ("أمس", "2029-06-05")


@pytest.mark.parametrize("text", ["أمس\ud800", "\udfffأمس", "\ud800 أمس \udc00"])
def test_half_characters(text: str) -> None:
    assert [timex.value for timex in checked(text)] == ["2029-06-05"]


@pytest.mark.parametrize("piece", ["كلمة ", "ك", "7", "٧", " ", "\n", ".", "(", "\u200f", "\0", "َ", "الـ", "a "])
def test_a_million_characters_without_a_date(piece: str) -> None:
    assert checked(piece * (_MILLION // len(piece))) == []


@pytest.mark.parametrize("anchor", ["2029-06-06", 20290606, 1.5, (2029, 6, 6), dt.time(5), dt.timedelta(1)])
def test_an_anchor_is_a_day(anchor: Any) -> None:
    with pytest.raises(InputError, match=r"^anchor must be a date, a datetime or None, not "):
        find_timexes("أمس", anchor)


@pytest.mark.parametrize("prefer", ["", "Past", "coming", None, 1, ["past"]])
def test_prefer_is_one_of_two(prefer: Any) -> None:
    with pytest.raises(InputError, match=r"^prefer is .*; allowed are \['past', 'future'\]$"):
        find_timexes("أمس", _ANCHOR, prefer=prefer)


def calls(text: str, **options: Any) -> int:
    """How many functions a reading calls, Python's and C's."""
    counted = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_timexes(text, _ANCHOR, **options)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_work_grows_as_the_length_does(piece: str) -> None:
    find_timexes(piece * 800, _ANCHOR)  # what is remembered is remembered for both
    short, long = (calls(piece * count) for count in (200, 800))
    assert long < 4.5 * short + 200, (short, long)


@pytest.mark.parametrize("piece", ["5 ", "May ", "in ", "2029 ", "two days ", "Monday, ", "1/", "5:", "a ", "ago "])
def test_work_grows_as_the_length_does_in_other_languages(piece: str) -> None:
    find_timexes(piece * 800, _ANCHOR, language="en")
    short, long = (calls(piece * count, language="en") for count in (200, 800))
    assert long < 4.5 * short + 200, (short, long)


_SIGNS = st.text(alphabet="أمسيناروبلثء الـ0125٧/:-.,()\n\u200f\u0640\0\ud800", max_size=60)


@settings(deadline=None, max_examples=200)
@given(_SIGNS)
def test_any_text_at_all(text: str) -> None:
    checked(text)
