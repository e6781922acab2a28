import datetime as dt
import re
import tomllib
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzfacts
from kzfacts.errors import InputError
from kzfacts.model import Mention, Quantity, Span, Timex
from kzfacts.model.highlights import marked_text
from kzfacts.model.marks import Mark, mark_of

CASES = tomllib.loads(Path(__file__).with_name("highlights.toml").read_text("utf-8"))["case"]
_TINT = "color:inherit;background:rgba({0},.25);border-bottom:2px solid rgb({0})"
STYLES = {
    "{m}": ' style="margin:0;text-align:start"',
    "{v}": ' style="user-select:none;white-space:nowrap"',
    "{time}": _TINT.format("255,160,0"),
    "{ORG}": _TINT.format("142,36,170"),
    "{other}": _TINT.format("253,216,53"),
}
DAY = dt.date(2022, 1, 12)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_marked_text(case):
    wanted = case["html"].removeprefix("\n")
    for short, style in STYLES.items():
        wanted = wanted.replace(short, style)
    marks = [Mark(**mark) for mark in case.get("marks", [])]
    assert marked_text(case["text"], marks) == wanted


@pytest.mark.parametrize(
    ("span", "mark"),
    [
        (Span(1, 3), Mark(1, 3)),
        (SimpleNamespace(start=1, end=3, type="ORG"), Mark(1, 3)),
        (Mark(1, 3, "v", "l", "k"), Mark(1, 3, "v", "l", "k")),
        (
            Timex(1, 3, "ab", "DATE", "2022-01-12", None, DAY, DAY),
            Mark(1, 3, "2022-01-12", "DATE 2022-01-12", "time"),
        ),
        (
            Timex(1, 3, "ab", "DURATION", "P10D", "EQUAL_OR_LESS", DAY, dt.date(2022, 1, 22), "within"),
            Mark(1, 3, "P10D", "DURATION P10D EQUAL_OR_LESS, 2022-01-12 to 2022-01-22", "time"),
        ),
        (Timex(1, 3, "ab", "DATE", "PAST_REF"), Mark(1, 3, "PAST_REF", "DATE PAST_REF", "time")),
        (
            Timex(1, 3, "ab", "TIME", "2022-01-12T07:00", None, DAY, DAY),
            Mark(1, 3, "2022-01-12T07:00", "TIME 2022-01-12T07:00, 2022-01-12", "time"),
        ),
        (Quantity(1, 3, "ab", 12.0, 12.0, "person"), Mark(1, 3, "12 person", "12 person", "quantity")),
        (
            Quantity(1, 3, "ab", 70.0, None, "person", "more_than", "soldier"),
            Mark(1, 3, "70.. soldier", "70.. soldier, more than", "quantity"),
        ),
        (Quantity(1, 3, "ab", None, 2.5, None, "at_most"), Mark(1, 3, "..2.5", "..2.5, at most", "quantity")),
        (Mention(1, 3, "ab", "PLACE", "nominal"), Mark(1, 3, "PLACE", "PLACE, nominal", "PLACE")),
    ],
)
def test_mark_of(span, mark):
    assert mark_of(span) == mark


@pytest.mark.parametrize(
    ("span", "message"),
    [
        ("ab", "a span must have a start and an end, whole numbers; not 'ab'"),
        (SimpleNamespace(start=1.5, end=2), "whole numbers; not namespace(start=1.5, end=2)"),
        (Span(2, 2), "a span must hold at least one character; 2..2 does not"),
        (Span(-1, 2), "a span must hold at least one character; -1..2 does not"),
        (Span(0, 9), "Article 'a' has 3 characters; a span 0..9 lies outside"),
    ],
)
def test_what_is_no_span_of_the_article(span, message):
    with pytest.raises(InputError, match=re.escape(message)):
        kzfacts.Article("a", "abc").highlight([span])


def test_an_article_shows_headline_outlet_day_and_text():
    article = kzfacts.Article(
        "1.txt", "وصل", source="B & C", published=dt.datetime.fromisoformat("2022-01-08T07:00"), title="سد <جديد>"
    )
    assert article._repr_html_() == (
        '<article dir="rtl" lang="ar" style="max-width:60em;line-height:1.9"><header>'
        '<div role="heading" aria-level="4" style="font-weight:bold">'
        '<p dir="rtl" style="margin:0;text-align:start">سد &lt;جديد&gt;</p></div>'
        '<p style="margin:0;text-align:start"><small><bdi dir="ltr">B &amp; C</bdi>, <time datetime="2022-01-08 07:00">'
        '<bdi dir="ltr">2022-01-08 07:00</bdi></time></small></p></header>'
        '<div style="white-space:pre-wrap;overflow-wrap:anywhere">'
        '<p dir="rtl" style="margin:0;text-align:start">وصل</p></div></article>'
    )


def test_an_article_of_an_unknown_outlet_shows_its_id_and_language():
    shown = kzfacts.Article("x", "dam", language='e"n')._repr_html_()
    assert '<article dir="ltr" lang="e&quot;n" ' in shown
    assert '<small><bdi dir="ltr">x</bdi></small>' in shown


def test_highlighted_is_short_as_plain_text():
    shown = kzfacts.Article("x", "dam").highlight([Span(0, 1), Span(0, 3)])
    assert repr(shown) == "<Highlighted 'x': 2 marks>"
    assert shown.marks == (Mark(0, 3), Mark(0, 1))


# every character that HTML can hold, those that matter here more often
_CHARACTERS = st.one_of(
    st.sampled_from(list("اب <>&\"'\n\r\t-12ab.\u202e\u2067\u2069")),
    st.characters(exclude_categories=["Cs", "Cc"]).filter(lambda char: (ord(char) & 0xFFFE) != 0xFFFE),
)
_TEXTS = st.text(_CHARACTERS, max_size=60)
_PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60), st.sampled_from(["", "v", "<&>"])), max_size=12)


def _marks(text, places):
    """Marks of the text, however they overlap."""
    spans = [(start, min(start + length, len(text)), value) for start, length, value in places]
    return sorted((Mark(*span, label='"<' * 2) for span in spans if span[0] < span[1]), key=lambda mark: mark.start)


@given(_TEXTS, _PLACES)
def test_without_tags_and_escapes_the_text_is_left(text, places):
    marks = _marks(text, places)
    bare = marked_text(text, marks, values=False)
    assert unescape(re.sub(r"<[^>]*>", "", bare)) == text
    valued = re.sub(r"<small.*?</small>", "", marked_text(text, marks), flags=re.DOTALL)
    assert unescape(re.sub(r"<[^>]*>", "", valued)) == text


@given(_TEXTS, _PLACES)
def test_every_mark_covers_its_own_words_in_well_formed_html(text, places):
    marks = [Mark(mark.start, mark.end, label=str(number)) for number, mark in enumerate(_marks(text, places))]
    tree = ET.fromstring(f"<div>{marked_text(text, marks, values=False)}</div>")  # noqa: S314 -- our own output
    covered = dict.fromkeys(map(str, range(len(marks))), "")
    for element in tree.iter("mark"):
        covered[element.get("title")] += "".join(element.itertext())
    assert covered == {mark.label: (mark.start and text[mark.start : mark.end]) or text[: mark.end] for mark in marks}


def test_long_texts_with_many_marks():
    text = "وصل أمس إلى BBC في 12 يناير.\n" * 20_000
    marks = [Mark(start, start + 7, "v") for start in range(0, len(text) - 20, 5)]
    shown = marked_text(text, marks, values=False)
    assert unescape(re.sub(r"<[^>]*>", "", shown)) == text


def test_a_claim_is_marked_at_its_value():
    article = kzfacts.Article("case", "قالت الشرطة إن خمسة عمال قتلوا في الانفجار.")
    [claim] = [one for one in kzfacts.extract(article) if one.predicate == "killed_count"]
    page = article.highlight([claim])._repr_html_()
    assert "killed count" in page
    assert "killed_count: 5, الشرطة says" in page
