"""`kzfacts lexicon check`: what a writer of frames sees."""

import re

import pytest
from click.testing import CliRunner

from kzfacts.cli import main
from kzfacts.cli.lexicon import check
from kzfacts.extract.lexicons.check import package_shapes
from kzfacts.extract.lexicons.wording import allowed

SOUND = """
[[predicate]]
id = "aid_given_by"
label = "aid given by"
value_type = "entity"

[[frame]]
id = "give-aid"
past = ["تبرع"]
slots = [{ predicate = "aid_given_by", type = "entity", take = "doer", types = ["PLACE"] }]
example = "تبرعت فرنسا بالمساعدات"
source = "my own reading"
"""


@pytest.fixture
def run(tmp_path):
    """Checks a file of that text."""
    path = tmp_path / "aid.toml"

    def check_text(text):
        path.write_text(text, "utf-8")
        return CliRunner().invoke(main, ["lexicon", "check", str(path)], catch_exceptions=False)

    return check_text


def test_every_row_is_shown_with_what_its_example_yields(run, tmp_path):
    done = run(SOUND)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.output.splitlines() == [
        str(tmp_path / "aid.toml"),
        "  [[predicate]] aid_given_by: may be named by every row",
        "  [[frame]] give-aid: fires",
        "    example: تبرعت فرنسا بالمساعدات",
        "    claim: aid_given_by = فرنسا, in the words: تبرعت فرنسا بالمساعدات",
        "1 of 1 examples fire their row",
    ]


def test_an_example_that_does_not_fire_is_status_2(run):
    done = run(SOUND.replace("تبرعت فرنسا", "أهدت فرنسا"))
    assert done.exit_code == 2
    assert done.output.splitlines()[2:] == [
        (
            "  [[frame]] give-aid: does not fire: its example holds none of تبرع, تبرعت, تبرعتا, تبرعوا, تبرعن, تبرعا "
            "and 1 more"
        ),
        "    example: أهدت فرنسا بالمساعدات",
        "    no claim",
        "0 of 1 examples fire their row",
    ]


def test_every_fault_is_shown(run, tmp_path):
    done = run(SOUND.replace('"entity"', '"body"').replace("past = ", "pats = "))
    path = tmp_path / "aid.toml"
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        (
            f"kzfacts: lexicon {path}: [[predicate]] row 1 (aid_given_by): value_type 'body' is no value type; there "
            "are: cause, condition, date, duration, entity, interval, place, quantity, role, set, status, text"
        ),
        (
            f"kzfacts: lexicon {path}: [[frame]] row 1 (give-aid): there is no key 'pats'; "
            f"{allowed('pats', {*package_shapes()['frame'].kinds, 'abbreviation'})}"
        ),
        (
            f"kzfacts: lexicon {path}: [[frame]] row 1 (give-aid): it has no surface; give at least one of surface, "
            "past, present, noun, adjective, abbreviation"
        ),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[frame", "not TOML: Expected ']]' at the end of an array declaration (at end of document)"),
        ('[[theme]]\nid = "x"\n', "[[theme]] row 1 (x) lacks example, source; it has id"),
    ],
)
def test_an_unusable_file_is_status_2(run, tmp_path, text, message):
    done = run(text)
    assert done.exit_code == 2
    assert done.stderr == f"kzfacts: lexicon {tmp_path / 'aid.toml'}: {message}\n"


def test_a_file_without_rows_is_no_error(run):
    assert (run("# later").exit_code, run("").output) == (0, "0 of 0 examples fire their row\n")


def test_a_file_that_is_not_there_is_status_2(tmp_path):
    path = tmp_path / "none.toml"
    done = CliRunner().invoke(main, ["lexicon", "check", str(path)])
    assert done.exit_code == 2
    assert done.stderr == f"kzfacts: lexicon {path}: cannot be read: [Errno 2] No such file or directory: '{path}'\n"


def test_what_a_file_says_cannot_drive_the_terminal(run):
    done = run(SOUND.replace("بالمساعدات", r"\u001b[31m\u202eبالمساعدات"))
    assert done.exit_code == 0
    assert not set("\x1b\u202e") & set(done.output)


def test_the_example_of_the_help_works(run):
    given = "\n".join(re.findall(r"^ {8}(\S.*)$", check.help, re.MULTILINE))
    assert given.startswith("[[predicate]]")
    assert run(given).exit_code == 0
