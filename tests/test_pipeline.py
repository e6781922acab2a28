"""The main door: what goes in, what is refused, what is never lost."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

import kzfacts
from kzfacts.errors import EngineError, InputError, LexiconError
from kzfacts.model import Claim, Span

TEXT = "قال الوزير سالم حداد إن خمسة عمال قتلوا في انفجار بمدينة ليون."
DAY = dt.date(2024, 3, 13)


def article(key: str = "a", text: str = TEXT) -> kzfacts.Article:
    return kzfacts.Article(key, text, published=DAY)


def test_reprints_keep_claims_of_their_own():
    result = kzfacts.reconcile([article("a"), article("b")])
    result.verify()
    assert result.claims["claim_id"].is_unique
    assert result.contradictions.empty


@pytest.mark.parametrize("furniture", ["https://a.b/10", "2 تعليقات", "عربي 21"])
def test_a_page_of_furniture_alone_stops_nothing(furniture):
    result = kzfacts.reconcile([article(), kzfacts.Article("link", furniture)])
    assert "killed_count" in set(result.claims["predicate"])
    assert not (result.claims["article_id"] == "link").any()


def test_exactly_one_kind_of_input():
    with pytest.raises(InputError, match="give exactly one of `sources` and `claims`"):
        kzfacts.reconcile()


def test_an_engine_that_is_not_there():
    with pytest.raises(EngineError, match="no engine 'spark'; installed: local"):
        kzfacts.reconcile([article()], engine="spark")


def test_lexicons_as_one_path():
    with pytest.raises(LexiconError, match="lexicons must be a list of paths"):
        kzfacts.reconcile([article()], lexicons="mine.toml")


def test_workers_change_nothing():
    bundle = [article(str(number)) for number in range(3)]
    one, two = kzfacts.reconcile(bundle), kzfacts.reconcile(bundle, workers=2)
    pd.testing.assert_frame_equal(one.claims, two.claims)


def test_a_result_s_own_claims_go_in_again():
    first = kzfacts.reconcile([article()])
    again = kzfacts.reconcile(claims=first.claims)
    assert len(again.claims) == len(first.claims)
    again.verify()


def test_ready_claims_need_no_words():
    rows = pd.DataFrame(
        [
            {"article_id": "a", "subject": "fire", "predicate": "killed_count", "value_type": "quantity", "value": 5},
            {"article_id": "b", "subject": "fire", "predicate": "killed_count", "value_type": "quantity", "value": 50},
        ]
    )
    result = kzfacts.reconcile(claims=rows)
    result.verify()
    assert result.contradictions["kind"].tolist() == ["numeric"]


def test_ready_claims_with_columns_missing():
    with pytest.raises(InputError, match=r"`claims` lacks the columns \['predicate', 'value_type', 'value'\]"):
        kzfacts.reconcile(claims=pd.DataFrame({"article_id": ["a"], "subject": ["x"]}))


GOOD = Claim(
    article_id="a",
    predicate="killed_count",
    value_type="quantity",
    value="5",
    low=5,
    high=5,
    evidence=TEXT[:10],
    evidence_span=Span(0, 10),
    value_span=Span(0, 10),
)


@pytest.mark.parametrize(
    ("strange", "detail"),
    [
        (replace(GOOD, value_span=Span(500, 600)), "value_span 500..600 is no span of a text of"),
        (replace(GOOD, evidence="غير ذلك"), "evidence_span 0..10 is"),
        (replace(GOOD, subject="س", subject_span=Span(0, 3)), "subject_span 0..3 is"),
        (replace(GOOD, article_id="b"), "it is a claim of 'b'"),
        (7, "7 is no kzfacts.Claim"),
    ],
)
def test_a_claim_that_is_not_the_articles_own_words_is_a_problem(strange, detail):
    result = kzfacts.reconcile([article()], extractor=lambda _: [GOOD, strange])
    assert len(result.claims) == 1
    assert result.problems["problem"].tolist() == ["claim whose span is not the article's text"]
    assert detail in result.problems["detail"][0]


def test_a_given_day_that_the_page_contradicts_is_a_problem():
    text = "حريق في الميناء\n\nالأحد، 03 مارس 2024 10:00 ص\n\n" + TEXT
    result = kzfacts.reconcile([kzfacts.Article("a", text, published=dt.date(2024, 5, 1))])
    assert result.problems["problem"].tolist() == ["day contradicted"]


def test_small_doors_say_what_is_allowed():
    with pytest.raises(LexiconError, match="there are no lexicons for the language 'zz'; installed: ar"):
        kzfacts.find_mentions(TEXT, language="zz")
    with pytest.raises(InputError, match="anchor must be a date, a datetime or None, not '2024-03-13'"):
        kzfacts.find_timexes(TEXT, "2024-03-13")
    with pytest.raises(InputError, match=r"prefer is 'soon'; allowed are \['past', 'future'\]"):
        kzfacts.find_timexes(TEXT, DAY, prefer="soon")


def test_an_event_is_named_after_its_kind_place_and_day_and_says_why_it_is_one():
    first = "قتل خمسة أشخاص في انفجار في قرية زركون يوم الجمعة."
    second = "أسفر انفجار وقع يوم الجمعة في قرية زركون عن إصابة تسعة أشخاص."
    day = dt.date(2030, 5, 4)
    articles = [kzfacts.Article(name, text, published=day) for name, text in (("a", first), ("b", second))]
    entities = kzfacts.reconcile(articles)
    events = entities.entities[entities.entities["type"] == "EVENT"]
    assert events["name"].tolist() == ["attack in زركون of 2030-05-03"]
    merged = entities.merges[entities.merges["entity_id"].isin(events["entity_id"])]
    assert merged["reason"].tolist() == ["«a» and «b» tell of it: same place and day."]


def test_two_sides_of_a_town_are_two_places():
    """What happened north-west of Paris and what happened north-east of it that day are two attacks."""
    first = "قتل 33 مسلحا في هجوم وقع شمال غرب باريس يوم الجمعة."
    second = "قتل 19 مسلحا في هجوم وقع شمال شرق باريس يوم الجمعة."
    day = dt.date(2030, 5, 4)
    articles = [kzfacts.Article(name, text, published=day) for name, text in (("a", first), ("b", second))]
    assert kzfacts.reconcile(articles).contradictions.empty


@pytest.mark.parametrize(
    ("first", "second", "predicate"),
    [
        (
            "أعلن الجيش مقتل القيادي سالم كريم في غارة يوم الثلاثاء.",
            "نفت الحركة مقتل القيادي سالم كريم.",
            "victim",
        ),
        (
            "تبنت حركة طالبان الهجوم الذي وقع في كابول يوم الثلاثاء.",
            "نفت حركة طالبان مسؤوليتها عن الهجوم الذي وقع في كابول يوم الثلاثاء.",
            "perpetrator",
        ),
        (
            "سيطرت قوات المعارضة على مدينة إدلب يوم الثلاثاء.",
            "نفت الحكومة السورية سيطرة قوات المعارضة على مدينة إدلب.",
            "took_control_of",
        ),
    ],
)
def test_a_denial_meets_what_it_denies(first, second, predicate):
    """The army reports a death, the movement denies it; one reads a claim of responsibility, another its denial."""
    day = dt.date(2030, 3, 6)
    articles = [kzfacts.Article(name, text, published=day) for name, text in (("a", first), ("b", second))]
    pairs = kzfacts.reconcile(articles).contradictions
    assert pairs[["predicate", "kind"]].to_numpy().tolist() == [[predicate, "negation"]]
