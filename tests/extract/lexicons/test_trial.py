"""Rows tried on their examples."""

import pytest

from kzfacts.extract.lexicons.trial import describe, try_rows

FRAME = """
[[frame]]
id = "{id}"
{surface}
slots = [{{ predicate = "force_sender", type = "entity", take = "doer", types = ["PLACE"] }}]
example = "{example}"
source = "invented"
"""


def tried(tmp_path, *frames):
    path = tmp_path / "own.toml"
    path.write_text("".join(FRAME.format(**frame) for frame in frames), "utf-8")
    return try_rows([path])


FIRING = {"id": "lend", "surface": 'past = ["أعار"]', "example": "أعارت روما سفنا"}
SILENT = {"id": "lend", "surface": 'past = ["أعار"]', "example": "يعير المرفأ سفنا"}
COVERED = {"id": "bell", "surface": 'surface = ["جرس"]', "example": "سمعت روما جرس الإنذار الكبير"}
COVER = {"id": "alarm", "surface": 'surface = ["جرس الإنذار"]', "example": "سمعت روما جرس الإنذار"}


def test_a_row_fires_and_yields_a_claim(tmp_path):
    (trial,) = tried(tmp_path, FIRING)
    assert (trial.outcome, trial.has_failed) == ("fires", False)
    assert [(claim.predicate, claim.value, claim.evidence) for claim in trial.claims] == [
        ("force_sender", "روما", "أعارت روما سفنا")
    ]


@pytest.mark.parametrize(("frames", "outcomes"), [((SILENT,), ["silent"]), ((COVERED, COVER), ["covered", "fires"])])
def test_a_row_that_does_not_fire(tmp_path, frames, outcomes):
    trials = tried(tmp_path, *frames)
    assert [trial.outcome for trial in trials] == outcomes
    assert trials[0].has_failed


def test_the_lines_say_why(tmp_path):
    assert list(describe(tried(tmp_path, COVERED, COVER), str))[1:] == [
        "  [[frame]] bell: does not fire: the longer alarm of the same table covers it",
        "    example: سمعت روما جرس الإنذار الكبير",
        "    no claim",
        "  [[frame]] alarm: fires",
        "    example: سمعت روما جرس الإنذار",
        "    no claim",
        "1 of 2 examples fire their row",
    ]
