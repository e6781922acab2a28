import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

import kzfacts
from kzfacts.cli import main
from kzfacts.errors import InputError
from kzfacts.reconciliation import Reconciliation


@pytest.fixture
def run(monkeypatch, result):
    """Runs a command line over the invented bundle."""
    monkeypatch.setattr(kzfacts, "reconcile", lambda _: result, raising=False)
    return lambda *arguments: CliRunner().invoke(main, [str(part) for part in arguments], catch_exceptions=False)


def test_the_summary_shows_both_sides(run):
    done = run("reconcile", "news/")
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "2 articles, 1 known outlet, 2031-03-04 to 2031-03-05: 2 claims about 1 fact",
        "  problem: c.pdf: ending: not an input: .pdf",
        "1 conflict, the gravest first",
        "",
        "1. الفيضان: killed  [numeric, severity 3]",
        "  12",
        "    الشرطة, in a.txt (2031-03-04)",
        "      الفيضان قتل 12 شخصا",
        "  15",
        "    العمدة, in النهار الجديد (2031-03-05 07:30)",
        "      الفيضان قتل 15 شخصا",
        "  why: 12 and 15 cannot both be the toll.",
        "  explain x-toll",
        "",
        "no pair was dismissed",
    ]


def test_check_tells_by_the_exit_status(run, monkeypatch):
    assert run("reconcile", "news/", "--check").exit_code == 1
    monkeypatch.setattr(kzfacts, "reconcile", lambda _: Reconciliation.from_rows({}))
    assert run("reconcile", "news/", "--check").exit_code == 0


def test_slighter_conflicts_are_left_out(run, rows, monkeypatch):
    rows["conflicts"][0]["severity"] = 2
    monkeypatch.setattr(kzfacts, "reconcile", lambda _: Reconciliation.from_rows(rows))
    done = run("reconcile", "news/", "--check", "--min-severity", 3)
    assert done.exit_code == 0
    assert "0 conflicts" in done.output
    assert run("reconcile", "news/", "--check", "--min-severity", 2).exit_code == 1


def test_everything_is_written(run, tmp_path):
    done = run(
        "reconcile", "news/", "--out", tmp_path / "t", "--html", tmp_path / "r.html", "--json", tmp_path / "r.json"
    )
    assert done.exit_code == 0
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")
    assert len(json.loads((tmp_path / "r.json").read_text("utf-8"))["claims"]) == 2
    explained = run("explain", tmp_path / "t", "x-toll")
    assert explained.exit_code == 0
    assert "side 2: 15" in explained.output


def test_nothing_readable_is_status_2(run, monkeypatch):
    def refuse(_):
        raise InputError("nothing to read in \x1b[31mnews\u202e")

    monkeypatch.setattr(kzfacts, "reconcile", refuse)
    done = run("reconcile", "news/")
    assert done.exit_code == 2
    assert done.stderr == "kzfacts: nothing to read in \ufffd[31mnews\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["reconcile"],
        ["reconcile", "news/", "--min-severity", "4"],
        ["translate"],
        ["explain", "no-such-folder", "x"],
    ],
)
def test_bad_usage_is_status_2(run, arguments):
    assert run(*arguments).exit_code == 2


def test_an_unknown_id_is_status_2(run, result, tmp_path):
    result.save(tmp_path / "t")
    done = run("explain", tmp_path / "t", "q-7")
    assert done.exit_code == 2
    assert "no id 'q-7'" in done.stderr


def test_what_articles_say_cannot_drive_the_terminal(run, rows, monkeypatch):
    rows["claims"][0]["evidence"] = "\x1b]0;owned\x07 قتل \u202e12\n3. forged"
    monkeypatch.setattr(kzfacts, "reconcile", lambda _: Reconciliation.from_rows(rows))
    output = run("reconcile", "news/").output
    assert not set("\x1b\x07\u202e") & set(output)
    assert "\n3. forged" not in output


def test_it_runs_as_a_module():
    done = subprocess.run([sys.executable, "-m", "kzfacts", "--help"], capture_output=True, text=True, check=True)
    assert "reconcile" in done.stdout
