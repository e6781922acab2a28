import json
import subprocess
import sys

import openpyxl
import pytest
from click.testing import CliRunner

from kzfacts import pipeline
from kzfacts.cli import main
from kzfacts.cli.files import ENDINGS
from kzfacts.errors import InputError
from kzfacts.model.relation import KINDS
from kzfacts.reconciliation import Reconciliation


@pytest.fixture
def run(monkeypatch, result):
    """Runs a command line over the invented bundle."""
    monkeypatch.setattr(pipeline, "reconcile", lambda _, **__: result)
    return lambda *arguments: CliRunner().invoke(main, [str(part) for part in arguments], catch_exceptions=False)


def test_the_summary_shows_both_sides(run):
    done = run("reconcile", "news/")
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        (
            "2 articles by 2 outlets (1 without a name), 2031-03-04 to 2031-03-05: 2 claims about 1 fact, 1 disputed, "
            "0 updated, 0 agreed"
        ),
        "  problem: c.pdf: ending: not an input: .pdf",
        "1 conflict, the gravest first",
        "",
        "1. الفيضان (al-fayadan): killed  [numeric, severity 3]",
        "  A  12  (1 first source in 1 outlet)",
        "    الشرطة (al-shurta), in a.txt (2031-03-04)",
        "      الفيضان قتل 12 شخصا",
        "  B  15  (1 first source in 1 outlet)",
        "    العمدة (al-umda), in النهار الجديد (2031-03-05 07:30)",
        "      الفيضان قتل 15 شخصا",
        "  why: 12 and 15 cannot both be the toll.",
        "  id x-toll",
        "",
        "no pair was dismissed",
    ]


def test_check_tells_by_the_exit_status(run, monkeypatch):
    assert run("reconcile", "news/", "--check").exit_code == 1
    monkeypatch.setattr(pipeline, "reconcile", lambda _, **__: Reconciliation.from_rows({}))
    assert run("reconcile", "news/", "--check").exit_code == 0


def test_slighter_conflicts_are_left_out(run, rows, monkeypatch):
    rows["conflicts"][0]["severity"] = 2
    monkeypatch.setattr(pipeline, "reconcile", lambda _, **__: Reconciliation.from_rows(rows))
    done = run("reconcile", "news/", "--check", "--min-severity", 3)
    assert done.exit_code == 0
    assert "0 conflicts" in done.output
    assert run("reconcile", "news/", "--check", "--min-severity", 2).exit_code == 1


def test_everything_is_written(run, tmp_path):
    done = run(
        "reconcile", "news/", "--out", tmp_path / "t", "--html", tmp_path / "r.html", "--export", tmp_path / "r.json"
    )
    assert done.exit_code == 0
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")
    assert len(json.loads((tmp_path / "r.json").read_text("utf-8"))["claims"]) == 2
    explained = run("explain", tmp_path / "t", "x-toll")
    assert explained.exit_code == 0
    assert "side B: 15" in explained.output


def test_nothing_readable_is_status_2(run, monkeypatch):
    def refuse(_, **__):
        raise InputError("nothing to read in \x1b[31mnews\u202e")

    monkeypatch.setattr(pipeline, "reconcile", refuse)
    done = run("reconcile", "news/")
    assert done.exit_code == 2
    assert done.stderr == "kzfacts: nothing to read in \ufffd[31mnews\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["reconcile"],
        ["reconcile", "news/", "--min-severity", "4"],
        ["reconcile", "news/", "--since", "yesterday"],
        ["reconcile", "news/", "--kinds", "colour"],
        ["reconcile", "news/", "--export", "r.docx"],
        ["entities", "news/", "--type", "planet"],
        ["completion", "csh"],
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
    monkeypatch.setattr(pipeline, "reconcile", lambda _, **__: Reconciliation.from_rows(rows))
    output = run("reconcile", "news/").output
    assert not set("\x1b\x07\u202e") & set(output)
    assert "\n3. forged" not in output


def test_it_runs_as_a_module():
    done = subprocess.run([sys.executable, "-m", "kzfacts", "--help"], capture_output=True, text=True, check=True)
    assert "reconcile" in done.stdout


def test_json_lines_hold_the_conflicts_and_nothing_else(run):
    done = run("reconcile", "news/", "--json")
    (line,) = done.stdout.splitlines()
    conflict = json.loads(line)
    assert (conflict["conflict_id"], conflict["subject"], conflict["subject_latin"]) == (
        "x-toll",
        "الفيضان",
        "al-fayadan",
    )
    assert [(side["side"], side["value"], side["n_origins"]) for side in conflict["sides"]] == [
        ("A", "12", 1),
        ("B", "15", 1),
    ]
    first = conflict["sides"][0]["claims"][0]
    assert (first["speaker_latin"], first["published"], first["evidence"]) == (
        "al-shurta",
        "2031-03-04T00:00:00",
        "الفيضان قتل 12 شخصا",
    )


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--kinds", "numeric,role"], 1),
        (["--kinds", "role"], 0),
        (["--since", "2031-03-05"], 1),
        (["--since", "2031-03-06"], 0),
    ],
)
def test_only_what_is_asked_for(run, options, found):
    done = run("reconcile", "news/", "--check", *options)
    assert done.exit_code == found
    assert f"{found} conflict" in done.output
    assert len(run("reconcile", "news/", "--json", *options).stdout.splitlines()) == found


def test_a_page_of_what_is_asked_for(run, tmp_path):
    run("reconcile", "news/", "--kinds", "role", "--html", tmp_path / "r.html")
    assert "1 of 1 conflicts was not asked for." in (tmp_path / "r.html").read_text("utf-8")


def test_the_ending_of_an_export_is_checked_before_anything_is_read(run, monkeypatch):
    def never(*_, **__):
        raise AssertionError("read")

    monkeypatch.setattr(pipeline, "reconcile", never)
    done = run("reconcile", "news/", "--export", "r.docx")
    assert done.exit_code == 2
    assert "r.docx: the ending must be one of .json, .xlsx, .jsonld, .csv" in done.stderr


def test_what_a_reader_set_aside_is_told(run, rows, monkeypatch):
    rows["reviews"] = [
        {"fingerprint": "p1", "conflict_id": "x1", "status": "false", "note": "two men", "summary": "office: A / B",
         "claims": [], "n_found": 0}
    ]  # fmt: skip
    monkeypatch.setattr(pipeline, "reconcile", lambda _, **__: Reconciliation.from_rows(rows))
    assert "set aside, false: two men: office: A / B\n" in run("reconcile", "news/").output


def test_ctrl_c_has_a_status_of_its_own(run, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "reconcile", interrupt)
    done = run("reconcile", "news/")
    assert done.exit_code == 130
    assert done.stderr == "kzfacts: stopped; nothing is left half-written\n"


def test_entities_of_a_saved_result(run, result, tmp_path):
    result.save(tmp_path / "t")
    assert run("entities", tmp_path / "t", "--type", "event,person").output.splitlines() == [
        "الفيضان (al-fayadan)  event, mentioned 2 times: الفيضان",
        "العمدة (al-umda)  person, mentioned once: العمدة",
    ]
    first = json.loads(run("entities", tmp_path / "t", "--json").output.splitlines()[0])
    assert (first["entity_id"], first["reasons"]) == ("e-flood", ["same kind of event within two days"])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(run, shell):
    done = run("completion", shell)
    assert done.exit_code == 0
    assert "_KZFACTS_COMPLETE" in done.output


def test_kinds_are_completed_within_a_list():
    environment = {
        "_KZFACTS_COMPLETE": "bash_complete",
        "COMP_WORDS": "kzfacts reconcile --kinds role,ma",
        "COMP_CWORD": "3",
    }
    done = CliRunner().invoke(main, [], env=environment, prog_name="kzfacts")
    assert done.output == "plain,role,manner\n"


def test_a_reader_that_goes_away_is_no_conflict():
    command = f"{sys.executable} -m kzfacts extract seeds/*0.txt --json | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)  # noqa: S607
    assert len(done.stdout) == 10
    assert done.returncode in (0, 141)  # all may have been written before the pipe was closed
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [[], ["reconcile"], ["extract"], ["names"], ["explain"], ["entities"], ["completion"]]
)
def test_help_teaches_by_example(run, arguments):
    done = run(*arguments, "--help")
    assert done.exit_code == 0
    assert f"\n      kzfacts {' '.join(arguments)}".rstrip() in done.output
    assert "\\b" not in done.output


def test_exports_by_their_endings(run, tmp_path):
    names = ["all.json", "conflicts.xlsx", "claims.jsonld", "names.csv"]
    options = [part for name in names for part in ("--export", tmp_path / name)]
    assert run("reconcile", "news/", "--kinds", "role", *options).exit_code == 0
    assert len(json.loads((tmp_path / "all.json").read_text("utf-8"))["conflicts"]) == 1
    sheet = openpyxl.load_workbook(tmp_path / "conflicts.xlsx")["conflicts"]
    assert sheet.max_row == 1  # its one conflict is numeric
    assert json.loads((tmp_path / "claims.jsonld").read_text("utf-8"))["total"] == 2
    assert "al-umda" in (tmp_path / "names.csv").read_text("utf-8")


def test_a_folder_that_is_not_there(run, tmp_path):
    done = run("reconcile", "news/", "--html", tmp_path / "none" / "r.html")
    assert done.exit_code == 2
    assert "there is no folder" in done.stderr


def test_claims_of_an_article_say_of_whom_by_whom_and_in_which_words(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("قالت الشرطة إن الانفجار أدى إلى مقتل خمسة أشخاص.", "utf-8")  # five killed, police say
    done = run("extract", path)
    assert "killed: 5 - الشرطة\n    قالت الشرطة إن الانفجار أدى إلى مقتل خمسة أشخاص\n" in done.output
    record = json.loads(run("extract", path, "--json").output.splitlines()[0])
    assert (record["predicate"], record["value"], record["speaker"]) == ("killed_count", "5", "الشرطة")
    text = path.read_text("utf-8")
    assert text[record["value_start"] : record["value_end"]] == "خمسة أشخاص"


def test_articles_of_a_table_are_told_apart(run, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,text\none,قتل خمسة أشخاص\ntwo,قتل ستة أشخاص\n", "utf-8")
    headings = [line for line in run("extract", path).output.splitlines() if line.startswith("==")]
    assert headings == ["== one", "== two"]


@pytest.mark.parametrize("kinds", ["Numeric", "deadline against condition, numeric", " numeric ,"])
def test_kinds_are_written_as_they_are_read(run, kinds):
    assert run("reconcile", "news/", "--check", "--kinds", kinds).exit_code == 1


def test_what_is_written_is_said(run, tmp_path):
    done = run("reconcile", "news/", "--html", tmp_path / "r.html", "--out", tmp_path / "t")
    assert done.stderr.splitlines() == [
        f"wrote {tmp_path / 't'}: kzfacts explain {tmp_path / 't'} ID shows what is behind an id",
        f"wrote {tmp_path / 'r.html'}",
    ]


def test_help_lists_every_kind_and_every_ending(run):
    told = " ".join(run("reconcile", "--help").output.split())
    assert f"Kinds: {', '.join(KINDS)}." in told
    assert all(f"{ending} " in told for ending in ENDINGS)


_STOPPED = """
import contextlib, os, signal, sys
from kzfacts.cli import main

@contextlib.contextmanager
def bar(*, plain):
    yield lambda done, total: os.killpg(0, signal.SIGINT) if done == 8 else None

sys.modules["kzfacts.cli.reconcile"].progress_bar = bar
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a group of processes")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_during_the_work_ends_everything(tmp_path, workers):
    news, out = tmp_path / "news", tmp_path / "out"
    news.mkdir()
    out.mkdir()
    for number in range(100):
        text = "قالت الشرطة إن الانفجار أدى إلى مقتل خمسة أشخاص وإصابة آخرين في المدينة. " * 20
        (news / f"{number}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-c", _STOPPED, "reconcile", news, "--html", out / "r.html", "--workers", workers]
    done = subprocess.run(command, start_new_session=True, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 130
    assert done.stderr == "kzfacts: stopped; nothing is left half-written\n"
    assert list(out.iterdir()) == []
