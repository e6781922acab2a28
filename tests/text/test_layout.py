"""Which parts of a page are furniture; every row of layout.ar.toml fires on its example."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzfacts.errors import LexiconError
from kzfacts.text.furniture import Line, compile_patterns, read_lines
from kzfacts.text.layout import read_layout
from kzfacts.text.lexicon import load_lexicon
from kzfacts.text.normalize import fold

CASES = tomllib.loads(Path(__file__).with_name("layout.toml").read_text("utf-8"))["case"]
ROWS = load_lexicon().rows("furniture")
PATTERNS = compile_patterns(load_lexicon())
LINES = st.lists(
    st.sampled_from(
        ["مشاركة", "المصدر: س", "اقرأ أيضا", "–", "", "5 مارس 2023", "عنوان قصير هنا", "جملة طويلة لها نقطة في آخرها."]
    ),
    max_size=8,
)


def words(text, span):
    return None if span is None else span.of(text)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case):
    text = case["text"].removeprefix("\n")
    layout = read_layout(text)
    assert {
        "title": words(text, layout.title),
        "dateline": words(text, layout.dateline),
        "byline": words(text, layout.byline),
        "outlet": words(text, layout.outlet),
        "furniture": [span.of(text) for span in layout.furniture],
    } == {
        "title": case.get("title"),
        "dateline": case.get("dateline"),
        "byline": case.get("byline"),
        "outlet": case.get("outlet"),
        "furniture": case.get("furniture", []),
    }


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_row_fires_on_its_example(row):
    (line,) = read_lines(fold(row["example"]))
    assert isinstance(line, Line)
    match = PATTERNS.match(line)
    assert match is not None
    assert match.row["id"] == row["id"]


@pytest.mark.parametrize("row", load_lexicon().rows("dateline"), ids=lambda row: row["id"])
def test_date_words_make_a_date_line(row):
    (line,) = read_lines(fold(row["example"]))
    assert PATTERNS.is_dateline(line)


@given(st.one_of(LINES.map("\n".join), st.text(max_size=80)))
def test_spans_lie_in_the_text_in_order_and_apart(text):
    layout = read_layout(text)
    edges = [edge for span in layout.furniture for edge in span]
    assert edges == sorted(edges)
    assert all(span.start < span.end <= len(text) for span in layout.furniture)
    for part in (layout.title, layout.dateline):
        assert part is None or not any(part.overlaps(span) for span in layout.furniture)
    for part in (layout.byline, layout.outlet):
        assert part is None or any(span.contains(part) for span in layout.furniture)


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ('match = "begins"', "lexicon row 'x': match must be one of whole, words, start, part"),
        ('match = "start"', "lexicon row 'x': match 'start' needs most_words, a whole number"),
    ],
)
def test_bad_row_says_what_is_wrong(tmp_path, keys, message):
    path = tmp_path / "mine.toml"
    path.write_text(f'[[furniture]]\nid = "x"\n{keys}\nline = ["س"]\nexample = "س"\nsource = "mine"\n', "utf-8")
    with pytest.raises(LexiconError) as error:
        compile_patterns(load_lexicon(extra=[path]))
    assert str(error.value) == message
