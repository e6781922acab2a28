"""Decisions given back: what was set aside stays so while its claims are the same."""

import datetime as dt
import json

import pytest

import kzfacts

DAY = dt.date(2030, 3, 6)
FIRST, SECOND, THIRD = (
    kzfacts.Article(key, text, source=f"Paper {key}", published=DAY)
    for key, text in {
        "a": "قتل 12 شخصا في انفجار وقع في قرية كرفال يوم الثلاثاء.",
        "b": "أسفر انفجار وقع في قرية كرفال يوم الثلاثاء عن مقتل 20 شخصا.",
        "c": "قالت الشرطة إن انفجار قرية كرفال يوم الثلاثاء أدى إلى مقتل 20 شخصا.",
    }.items()
)


@pytest.fixture(scope="module")
def plain():
    return kzfacts.reconcile([FIRST, SECOND])


@pytest.fixture
def decided(tmp_path, plain):
    """Writes a review with one status for the one conflict."""

    def write(status, note="an early count"):
        conflict = plain.conflicts.iloc[0]
        sides = plain.sides[plain.sides["conflict_id"] == conflict["conflict_id"]]
        decision = {"fingerprint": conflict["fingerprint"], "status": status, "note": note,
                    "summary": conflict["summary"], "claims": sorted(sides["claim_id"])}  # fmt: skip
        path = tmp_path / f"{status}.json"
        path.write_text(json.dumps({"format": "kzfacts-review", "version": 1, "decisions": [decision]}), "utf-8")
        return path

    return write


def test_without_a_review_the_tolls_contradict(plain):
    assert plain.conflicts["kind"].tolist() == ["numeric"]
    assert plain.reviews.empty


@pytest.mark.parametrize(("status", "code"), [("false", "marked_false"), ("explained", "marked_explained")])
def test_what_a_reader_set_aside_is_a_dismissed_pair(plain, decided, status, code):
    result = kzfacts.reconcile([FIRST, SECOND], review=decided(status))
    assert result.conflicts.empty
    assert result.sides.empty
    assert result.contradictions.empty
    pair = result.dismissed.set_index("reason_code").loc[code]
    assert "an early count" in pair["reason"]
    assert plain.contradictions["reason"].iloc[0] in pair["reason"]
    assert "disputed" not in set(result.facts["status"])
    assert not result.estimates["disputed"].any()
    review = result.reviews.iloc[0]
    assert (review["conflict_id"], review["status"]) == (plain.conflicts["conflict_id"].iloc[0], status)
    assert result.problems.empty


@pytest.mark.parametrize("status", ["open", "confirmed"])
def test_what_stays_in_dispute_keeps_its_note(plain, decided, status):
    result = kzfacts.reconcile([FIRST, SECOND], review=decided(status))
    assert result.conflicts["conflict_id"].tolist() == plain.conflicts["conflict_id"].tolist()
    assert result.reviews[["status", "note"]].to_numpy().tolist() == [[status, "an early count"]]


def test_another_article_elsewhere_changes_nothing(decided):
    other = kzfacts.Article("z", "أعلنت الحكومة فتح جسر النهر يوم الأحد.", source="Paper Z", published=DAY)
    result = kzfacts.reconcile([FIRST, SECOND, other], review=decided("false"))
    assert result.conflicts.empty


def test_a_new_voice_opens_it_again_and_says_so(decided):
    result = kzfacts.reconcile([FIRST, SECOND, THIRD], review=decided("false"))
    assert result.conflicts["kind"].tolist() == ["numeric"]
    problem = result.problems.iloc[0]
    assert problem["problem"] == "stale decision"
    assert "2 of its 2 claims are still here" in problem["detail"]
