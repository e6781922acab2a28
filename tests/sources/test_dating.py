import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kzfacts.model import Article
from kzfacts.sources.dating import date_articles

_CASES = tomllib.loads(Path(__file__).with_name("dating.toml").read_text(encoding="utf-8"))["case"]
_STATED = "أعلن الوزير اليوم الأربعاء 12 يناير 2022 فتح الجسر."
_OPEN = "أعلن الوزير اليوم الأربعاء فتح الجسر."


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_given_day_that_the_text_contradicts(case: dict[str, Any]) -> None:
    dated = date_articles([Article("a", case["text"], published=case["given"])])
    details = [problem.detail for problem in dated.problems]
    expected = f"the day given is {case['given']}, the text is dated {case.get('clash')} ({case.get('words')})"
    assert details == ([expected] if "clash" in case else [])
    assert {problem.problem for problem in dated.problems} <= {"day contradicted"}
    assert (dated.articles[0].published, dated.bases["a"]) == (case["given"], "given")


def test_a_given_moment_counts_by_its_day() -> None:
    late = dt.datetime(2022, 3, 1, 23, 30, tzinfo=dt.UTC)
    (problem,) = date_articles([Article("a", _STATED, published=late)]).problems
    assert problem.detail.startswith("the day given is 2022-03-01, the text is dated 2022-01-12")


def test_a_given_moment_stays_and_dates_its_neighbours() -> None:
    """Yesterday, Saturday, beside an article of Sunday that dates the same to Saturday 8 January."""
    at = dt.datetime(2022, 1, 9, 7, 30, tzinfo=dt.UTC)
    beside = "فتح الجسر يوم السبت 8 يناير. وقال الوزير إنه سيغلق الاثنين."
    dated = date_articles([Article("a", beside, published=at), Article("b", _OPEN)])
    assert [article.published for article in dated.articles] == [at, None]
    assert dated.bases == {"a": "given", "b": "unknown"}


@pytest.mark.parametrize("edge", [dt.date.min, dt.date.max])
def test_days_at_the_edge_of_the_calendar(edge: dt.date) -> None:
    texts = ["اليوم السبت 1 يناير. غدا الأحد.", "أمس الخميس 30 ديسمبر. غدا السبت."]
    articles = [Article("a", texts[0], published=edge), *(Article(text, text) for text in texts)]
    assert date_articles(articles).bases["a"] == "given"


def test_what_each_day_rests_on() -> None:
    articles = [
        Article("given", _OPEN, published=dt.date(2022, 1, 12)),
        Article("linked", _OPEN, url="https://news.example/2022/01/12/bridge"),
        Article("inferred", _STATED),
        Article("unknown", _OPEN),
    ]
    dated = date_articles(articles)
    assert dated.bases == {"given": "given", "linked": "stated", "inferred": "inferred", "unknown": "unknown"}
    assert [article.published for article in dated.articles] == [dt.date(2022, 1, 12)] * 3 + [None]
    assert dated.problems == ()


def test_a_day_given_goes_before_the_one_in_the_address() -> None:
    article = Article("a", _OPEN, published=dt.date(2022, 1, 13), url="https://news.example/2022/01/12/bridge")
    dated = date_articles([article])
    assert (dated.articles[0].published, dated.bases["a"]) == (dt.date(2022, 1, 13), "given")
