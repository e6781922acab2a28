import datetime as dt

import pytest

from kzfacts.sources.published import infer_bundle, infer_published
from kzfacts.text.document import Document, read_document

_PAGE = "أخبار المدينة\n\nالخميس، 06 يناير 2022 09:15 ص\nقال رئيس البلدية إن الجسر أغلق أمس الأربعاء."
_PINNED = "أعلن المدير اليوم الجمعة 14 كانون الثاني فتح الجسر الذي أغلق عام 2019."
_YESTERDAY = (
    "زار الوفد المدينة أمس السبت. وكان القرار قد صدر في السابع من كانون الثاني هذا العام، "
    "بعد احتجاجات بدأت في الثاني من الشهر الجاري."
)
_OPEN = "زار الوفد المدينة أمس السبت واجتمع بالسكان."


def _doc(text: str) -> Document:
    return read_document(text)


def test_a_date_line_states_the_day() -> None:
    guess = infer_published(_doc(_PAGE), None)
    assert (guess.day, guess.basis) == (dt.date(2022, 1, 6), "stated")
    assert [span.of(_PAGE) for span in guess.evidence] == ["الخميس، 06 يناير 2022 09:15 ص"]


def test_weekday_and_date_pin_the_year() -> None:
    # 14 January is a Friday in 2022, for the first time after 2019
    guess = infer_published(_doc(_PINNED), None)
    assert (guess.day, guess.basis) == (dt.date(2022, 1, 14), "inferred")


@pytest.mark.parametrize("text", [_OPEN, "", "وقع الحادث في 5 مايو 2014 قرب النهر."])
def test_what_allows_many_days_stays_unknown(text: str) -> None:
    guess = infer_published(_doc(text), None)
    assert (guess.day, guess.basis) == (None, "unknown")


def test_the_bundle_gives_the_year() -> None:
    docs = [(_doc(text), None) for text in (_PAGE, _YESTERDAY, _OPEN)]
    alone = infer_published(docs[1][0], None)
    assert alone.day is None
    guesses = infer_bundle(docs, [None, None, None])
    # the Sunday after 7 January 2022
    assert [guess.day for guess in guesses] == [dt.date(2022, 1, 6), dt.date(2022, 1, 9), None]


def test_a_given_day_dates_the_others() -> None:
    docs = [(_doc(_OPEN), None), (_doc(_YESTERDAY), None)]
    assert infer_bundle(docs, [dt.date(2022, 1, 9), None])[1].day == dt.date(2022, 1, 9)
