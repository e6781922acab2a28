"""Who agrees, who differs, who is silent: worked out by hand for four short articles."""

import datetime as dt
import json

import pytest

import kzfacts
from kzfacts.report.index import Index
from kzfacts.report.matrix import _states, matrix_of
from kzfacts.report.timeline import Period, period_of, timeline_of

DAY = dt.date(2030, 3, 6)
TEXTS = {
    "A": "قتل 12 شخصا في انفجار وقع في قرية كرفال يوم الثلاثاء.",
    "B": "أسفر انفجار وقع في قرية كرفال يوم الثلاثاء عن مقتل 20 شخصا.",
    "C": "قالت الشرطة إن انفجار قرية كرفال يوم الثلاثاء أدى إلى مقتل 12 شخصا.",
    "D": "قالت الشرطة إن انفجار قرية كرفال يوم الثلاثاء نجم عن تسرب غاز.",
    "E": "أعلنت الحكومة فتح الجسر.",
}


@pytest.fixture(scope="module")
def index():
    articles = [kzfacts.Article(key.lower(), text, source=f"Paper {key}", published=DAY) for key, text in TEXTS.items()]
    return Index(kzfacts.reconcile(articles))


def test_cells_of_a_disputed_toll(index):
    matrix = matrix_of(index)
    row = next(row for row in matrix.rows if row.fact["predicate"] == "killed_count")
    cells = {
        source: (cell.state, cell.letters, cell.values) for source, cell in zip(matrix.sources, row.cells, strict=True)
    }
    assert cells == {
        "Paper A": ("differs", "A", ("12",)),
        "Paper B": ("differs", "B", ("20",)),
        "Paper C": ("differs", "A", ("12",)),
        "Paper D": ("silent", "", ()),
    }
    assert row.conflict["kind"] == "numeric"


def test_outlets_with_nothing_to_compare_are_no_columns(index):
    assert "Paper E" not in matrix_of(index).sources


def test_conflicts_come_first_and_what_is_cut_is_counted(index):
    whole, cut = matrix_of(index), matrix_of(index, rows=1, sources=2)
    assert whole.rows[0].conflict is not None
    assert len(cut.rows) == 1
    assert len(cut.sources) == 2
    assert (cut.n_rows, cut.n_sources) == (len(whole.rows), len(whole.sources)) == (whole.n_rows, 4)


def test_the_timeline_has_the_day_of_the_event_and_of_the_articles(index):
    timeline = timeline_of(index)
    event = Period(DAY - dt.timedelta(days=1), DAY - dt.timedelta(days=1))
    assert timeline.periods == (event, Period(DAY, DAY))
    first = next(row for row in timeline.rows if row.article["article_id"] == "a")
    told, printed = first.cells
    assert (told.is_published, told.is_disputed) == (False, True)
    assert (printed.claim_ids, printed.is_published) == ((), True)
    assert timeline_of(index, articles=2).n_articles == 5


@pytest.mark.parametrize(
    ("days", "label"),
    [
        ({"event_first_day": (2030, 3, 5), "event_last_day": (2030, 3, 7)}, "5 Mar 2030"),
        ({"first_day": (2030, 3, 5), "last_day": (2030, 3, 15)}, "15 Mar 2030"),
        ({"first_day": (2030, 3, 1), "last_day": (2030, 3, 31)}, "Mar 2030"),
        ({"event_first_day": (2028, 2, 1), "event_last_day": (2028, 2, 29)}, "Feb 2028"),
        ({"first_day": (2030, 1, 1), "last_day": (2030, 12, 31)}, "2030"),
        ({"event_first_day": (2030, 3, 5)}, "5 Mar 2030"),
        ({"last_day": (2030, 3, 5)}, "5 Mar 2030"),
    ],
)
def test_period_of_a_claim(days, label):
    none = dict.fromkeys(("event_first_day", "event_last_day", "first_day", "last_day"))
    claim = none | {key: dt.datetime(*day, tzinfo=dt.UTC) for key, day in days.items()}
    assert period_of(claim).label == label


def test_a_claim_without_days_has_no_period():
    assert period_of(dict.fromkeys(("event_first_day", "event_last_day", "first_day", "last_day"))) is None


@pytest.mark.parametrize(
    ("relation", "states"),
    [
        ("agreement", {"A": "agrees", "B": "agrees", "C": "alone"}),
        ("refines", {"A": "agrees", "B": "agrees", "C": "alone"}),
        ("update", {"A": "updates", "B": "updates", "C": "alone"}),
        ("marked_false", {"A": "aside", "B": "aside", "C": "alone"}),
        ("compatible", {"A": "alone", "B": "alone", "C": "alone"}),
    ],
)
def test_states_of_a_fact_that_nobody_disputes(relation, states):
    def claim(key, value):
        return {"claim_id": key, "value": value, "polarity": "affirmed", "modality": "asserted"}

    told = {"A": [claim("a", "x")], "B": [claim("b", "y")], "C": [claim("c", "z")]}
    assert _states(told, [{"claim_a": "a", "claim_b": "b", "relation": relation, "reason_code": relation}]) == states


def test_the_same_value_agrees_without_a_relation():
    def claim(key, modality):
        return {"claim_id": key, "value": "x", "polarity": "affirmed", "modality": modality}

    told = {"A": [claim("a", "asserted")], "B": [claim("b", "asserted")], "C": [claim("c", "planned")]}
    assert _states(told, []) == {"A": "agrees", "B": "agrees", "C": "alone"}


def test_what_a_reader_set_aside_is_not_agreed(tmp_path):
    articles = [kzfacts.Article(key, TEXTS[key], source=f"Paper {key}", published=DAY) for key in "AB"]
    conflict = kzfacts.reconcile(articles).conflicts.iloc[0]
    decision = {"fingerprint": conflict["fingerprint"], "status": "explained"}
    review = {"format": "kzfacts-review", "version": 1, "decisions": [decision]}
    (tmp_path / "review.json").write_text(json.dumps(review), "utf-8")
    matrix = matrix_of(Index(kzfacts.reconcile(articles, review=tmp_path / "review.json")))
    row = next(row for row in matrix.rows if row.fact["predicate"] == "killed_count")
    assert [cell.state for cell in row.cells] == ["aside", "aside"]


def test_a_second_conflict_of_a_fact_has_a_row_of_its_own(seeds):
    index = Index(seeds)
    rows = [row for row in matrix_of(index).rows if row.fact["predicate"] == "withdrawal_end" and row.conflict]
    assert [row.conflict["kind"] for row in rows] == ["deadline_vs_condition", "status"]
    states = [[cell.state for cell in row.cells] for row in rows]
    assert states[0] == states[1] == ["beside", "differs", "absent", "differs", "differs"]
