import datetime as dt

import kzfacts

_TEXT = "أعلن المدير اليوم الجمعة 14 كانون الثاني 2022 فتح الجسر."


def test_the_day_of_an_article_is_explained():
    result = kzfacts.reconcile(kzfacts.Article("bridge", _TEXT))
    assert (
        "  its day, step by step:\n"
        "      «اليوم الجمعة 14 كانون الثاني 2022»: today is Friday 14 January 2022.\n"
        "      Friday 14 January 2022: what is counted from today fits.\n"
        "      The only day left: 2022-01-14.\n"
    ) in result.explain("bridge")


def test_a_given_day_needs_no_steps():
    result = kzfacts.reconcile(kzfacts.Article("bridge", _TEXT, published=dt.date(2022, 1, 14)))
    assert "step by step" not in result.explain("bridge")
