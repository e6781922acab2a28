import pytest

from kzfacts.report.display import isolated, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("مقتل 12 شخصا", "مقتل 12 شخصا"),
        ("one\n two\tthree\u2028four", "one two three four"),
        ("a\x1b[2Jb", "a\ufffd[2Jb"),
        ("a\x9bb", "a\ufffdb"),
        ("abc\u202ecba\u202c", "abccba"),
        ("\u2067طابع\u2069 x", "طابع x"),
        ("a\U000e0041b", "ab"),
        ("\ud800", "\ufffd"),
        ("می\u200cروند", "می\u200cروند"),
    ],
)
def test_plain(text, shown):
    assert plain(text) == shown
    assert plain(shown) == shown


def test_isolated_stands_apart():
    assert isolated("سد\u202e") == "\u2068سد\u2069"
