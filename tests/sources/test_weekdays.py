"""A date with the weekday of another day is told of, and kept."""

import kzfacts

OTHER = kzfacts.Article(id="b", text="قتل ثلاثة جنود في انفجار شمال المدينة، كما أعلنت وزارة الدفاع.")


def rows(text):
    result = kzfacts.reconcile([kzfacts.Article(id="a", text=text), OTHER])
    found = result.problems[result.problems.problem == "weekday disagrees"]
    return [tuple(row) for row in found[["input", "detail"]].itertuples(index=False)]


def test_a_weekday_of_another_day():
    text = "وصل الوفد يوم الثلاثاء 12 يناير 2022 إلى كوستا."
    assert rows(text) == [
        ("a", "يوم الثلاثاء 12 يناير 2022 (10..36): that day was Wednesday 12 January 2022; the date is kept")
    ]


def test_the_right_weekday_and_dates_without_a_year_are_none():
    assert rows("وصل الوفد يوم الأربعاء 12 يناير 2022 إلى كوستا، وكان غادر الثلاثاء 12 يناير.") == []


def test_a_hijri_day_may_be_a_day_off():
    assert rows("وصل الوفد يوم الخميس 9 جمادى الآخرة 1443 إلى كوستا.") == []
