import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kzfacts.sources.published import infer_bundle, infer_published
from kzfacts.text.document import Document, read_document

_CASES = tomllib.loads(Path(__file__).with_suffix("").with_name("published.toml").read_text(encoding="utf-8"))["case"]
_PAGE = "أخبار المدينة\n\nالخميس، 06 يناير 2022 09:15 ص\nقال رئيس البلدية إن الجسر أغلق أمس الأربعاء."
_OPEN = "زار الوفد المدينة أمس السبت واجتمع بالسكان."
_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip


def _doc(text: str) -> Document:
    return read_document(text)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_the_day_from_the_text_alone(case: dict[str, Any]) -> None:
    guess = infer_published(_doc(case["text"]), None)
    assert (guess.day, guess.basis) == (case.get("day"), "inferred" if "day" in case else "unknown")
    if "day" in case or "candidates" in case:
        assert guess.candidates == tuple(case.get("candidates", [case.get("day")]))


def test_a_date_line_states_the_day() -> None:
    guess = infer_published(_doc(_PAGE), None)
    assert (guess.day, guess.basis) == (dt.date(2022, 1, 6), "stated")
    assert [span.of(_PAGE) for span in guess.evidence] == ["الخميس، 06 يناير 2022 09:15 ص"]


def test_the_expressions_that_decided() -> None:
    text = "زار الوفد المدينة أمس السبت. وكان الاجتماع الذي عقد السبت 19 آذار 2022 في العاصمة طويلا."
    guess = infer_published(_doc(text), None)
    assert [span.of(text) for span in guess.evidence] == ["أمس السبت", "السبت 19 آذار 2022"]


def test_the_likeliest_day_stays_visible() -> None:
    guess = infer_published(_doc("زار الوفد المدينة أمس السبت. وكان الجسر قد أغلق في 2 مارس 2022."), None)
    assert (guess.day, guess.best) == (None, dt.date(2022, 3, 6))


# one story told in every month, as papers of that day tell it: the bundle of 5 May, one day open each
def _said(day: dt.date, *, weekday: bool = False) -> str:
    return f"{_WEEKDAYS[day.weekday()] + ' ' if weekday else ''}{day.day} {_MONTHS[day.month - 1]}"


@pytest.mark.parametrize("year", [2012, 2016, 2019, 2023])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_bundle_of_any_month_settles_the_open_article(year: int, month: int) -> None:
    day = dt.date(year, month, 12)
    before, start = day - dt.timedelta(1), day - dt.timedelta(4)
    dated = f"أعلن الوزير اليوم {_said(day, weekday=True)} {year} فتح الجسر الذي أغلق في {_said(start)}."
    text = f"زار الوفد الجسر أمس {_WEEKDAYS[before.weekday()]}. وكان الجسر قد أغلق في {_said(start)} بعد الفيضان."
    guesses = infer_bundle([(_doc(dated), None), (_doc(text), None)], [None, None])
    assert [(guess.day, guess.basis) for guess in guesses] == [(day, "inferred"), (day, "inferred")]


def test_articles_whose_facts_do_not_meet_stay_open() -> None:
    dated = "أعلن الوزير اليوم الأربعاء 12 يناير 2022 فتح الجسر الذي أغلق في 8 يناير."
    other = "زار الوفد المدينة أمس الثلاثاء. وكان المصنع قد توقف في 7 يناير بعد الحريق."
    guess = infer_bundle([(_doc(dated), None), (_doc(other), None)], [None, None])[1]
    assert (guess.day, guess.basis, guess.best) == (None, "unknown", dt.date(2022, 1, 12))


def test_a_bundle_of_weeks_settles_nothing() -> None:
    text = "زار الوفد الجسر أمس الثلاثاء. وكان الجسر قد أغلق في 8 يناير بعد الفيضان."
    dated = "أعلن الوزير فتح الجسر الذي أغلق في 8 يناير."
    given = [dt.date(2022, 1, 9), dt.date(2022, 1, 25), None]
    guess = infer_bundle([(_doc(dated), None), (_doc(dated), None), (_doc(text), None)], given)[2]
    # Wednesdays 12 and 19 January both lie between the others
    assert (guess.day, guess.basis) == (None, "unknown")
    assert {dt.date(2022, 1, 12), dt.date(2022, 1, 19)} <= set(guess.candidates)


def test_the_bundle_gives_the_year() -> None:
    texts = (_PAGE, "أعلن المدير اليوم الجمعة 14 كانون الثاني فتح الجسر.", _OPEN)
    guesses = infer_bundle([(_doc(text), None) for text in texts], [None, None, None])
    assert [guess.day for guess in guesses] == [dt.date(2022, 1, 6), dt.date(2022, 1, 14), None]


def test_a_given_day_dates_the_others() -> None:
    given = "زار الوفد المدينة أمس السبت بعد اجتماع الجمعة."
    text = "زار الوفد المدينة أمس السبت. وكان القرار قد صدر في السابع من كانون الثاني هذا العام."
    guesses = infer_bundle([(_doc(given), None), (_doc(text), None)], [dt.date(2022, 1, 9), None])
    # both tell of Friday 7 January
    assert guesses[1].day == dt.date(2022, 1, 9)
