"""What is shown while articles are parsed, and in which terminals."""

import io
import sys

import pytest

from kzfacts.cli.output import print_lines, progress_bar
from kzfacts.report.summary import Line


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def in_terminal(monkeypatch):
    """Makes both streams a terminal, once the test itself runs."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def replace():
        for stream in ("stdout", "stderr"):
            monkeypatch.setattr(sys, stream, Terminal())

    return replace


def test_long_work_shows_how_far_it_is(in_terminal):
    in_terminal()
    with progress_bar(plain=False) as show:
        show(30, 40)
    assert "reading" in sys.stderr.getvalue()
    assert "30/40" in sys.stderr.getvalue()


def test_short_work_shows_nothing(in_terminal):
    in_terminal()
    with progress_bar(plain=False) as show:
        show(3, 4)
    assert "reading" not in sys.stderr.getvalue()


def test_nothing_is_shown_where_it_is_not_wanted_or_not_seen(in_terminal, monkeypatch):
    in_terminal()
    with progress_bar(plain=True) as show:
        assert show is None
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress_bar(plain=False) as show:
        assert show is None


def test_a_terminal_has_colours_and_blank_lines(in_terminal):
    in_terminal()
    print_lines([Line("one", 0, "bold red"), Line(""), Line("two", 1)], plain=False)
    shown = sys.stdout.getvalue()
    assert "\x1b[1;31mone" in shown
    assert [line.strip() for line in shown.splitlines()][1:] == ["", "two"]


def test_a_pipe_has_neither_colours_nor_marks(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    print_lines([Line("one", 0, "bold red"), Line("two", 1)], plain=False)
    assert sys.stdout.getvalue() == "one\n  two\n"
