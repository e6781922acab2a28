"""A file of decisions: what is read, and what is said of a bad one."""

import json

import pytest

from kzfacts.errors import InputError
from kzfacts.model.decision import Decision, Review
from kzfacts.sources.review import read_review, stale_decisions

ROW = {"fingerprint": "p1", "status": "false", "note": "two people", "summary": "office: A / B", "claims": ["c1", "c2"]}


@pytest.fixture
def written(tmp_path):
    """Writes a review of these decisions and returns its path."""

    def write(*decisions, **other):
        whole = {"format": "kzfacts-review", "version": 1, "decisions": list(decisions)} | other
        path = tmp_path / "review.json"
        path.write_text(json.dumps(whole), "utf-8")
        return path

    return write


def test_decisions_by_fingerprint(written):
    short = {"fingerprint": "p2", "status": "open"}
    assert read_review(written(ROW, short)) == {
        "p1": Decision(
            fingerprint="p1", status="false", note="two people", summary="office: A / B", claims=("c1", "c2")
        ),
        "p2": Decision(fingerprint="p2", status="open"),
    }


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (
            ROW | {"status": "wrong"},
            "decision 1: status 'wrong'; allowed are ['open', 'confirmed', 'explained', 'false']",
        ),
        (ROW | {"fingerprint": ""}, "decision 1: has no fingerprint"),
        (ROW | {"note": 7}, "decision 1: ['note'] must be text"),
        (
            ROW | {"who": "me"},
            "decision 1: unknown keys ['who']; allowed are ['fingerprint', 'status', 'note', 'summary', 'claims']",
        ),
        (ROW | {"claims": "c1"}, "decision 1: `claims` must be a list of claim ids"),
        (
            ["p1"],
            (
                "decision 1: must be an object with the keys "
                "['fingerprint', 'status', 'note', 'summary', 'claims'], not list"
            ),
        ),
    ],
)
def test_a_bad_decision_is_named(written, row, says):
    path = written(row)
    with pytest.raises(InputError) as raised:
        read_review(path)
    assert str(raised.value) == f"review {path}, {says}"


def test_two_decisions_about_one_conflict(written):
    with pytest.raises(InputError, match=r"decision 2: a second decision about 'p1'"):
        read_review(written(ROW, ROW | {"status": "open"}))


def test_another_version(written):
    with pytest.raises(InputError, match=r"version 2; this kzfacts reads version 1"):
        read_review(written(version=2))


@pytest.mark.parametrize("text", ["[]", '{"decisions": []}', "not json", ""])
def test_what_is_no_review(tmp_path, text):
    path = tmp_path / "review.json"
    path.write_text(text)
    with pytest.raises(InputError, match=r"not a review|is no JSON"):
        read_review(path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match=r"none.json: cannot be read: No such file"):
        read_review(tmp_path / "none.json")


def test_a_decision_about_claims_that_changed_is_a_problem():
    def review(conflict_id):
        return Review(
            fingerprint="p1",
            conflict_id=conflict_id,
            status="false",
            note="",
            summary="toll: 12 / 15",
            claims=("c1", "c2", "c3"),
            n_found=2,
        )

    assert not list(stale_decisions([review("x1")]))
    (problem,) = stale_decisions([review(None)])
    assert (problem.input, problem.problem) == ("p1", "stale decision")
    assert problem.detail == (
        "marked false: «toll: 12 / 15»; no conflict has these very claims now "
        "(2 of its 3 claims are still here), so it does not apply"
    )


def test_half_a_character_is_no_text(written):
    with pytest.raises(InputError, match=r"decision 1: holds half a character \(a lone surrogate\), which is no text"):
        read_review(written(ROW | {"note": "\ud800"}))


def test_a_version_is_a_number(written):
    with pytest.raises(InputError, match="version True; this kzfacts reads version 1"):
        read_review(written(version=True))


def test_brackets_without_end_are_no_review(tmp_path):
    path = tmp_path / "review.json"
    path.write_text("[" * 200_000)
    with pytest.raises(InputError, match=r"is no JSON|not a review"):
        read_review(path)
