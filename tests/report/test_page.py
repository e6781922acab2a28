"""The page as text: what it holds, what it leaves out and says so."""

import datetime as dt
import re

import pytest

from kzfacts.errors import InputError
from kzfacts.reconciliation import Reconciliation
from kzfacts.report.page import Limits, page
from kzfacts.report.reading import Wanted


def test_an_empty_result_is_a_page(tmp_path):
    Reconciliation.from_rows({}).to_html(tmp_path / "r.html")
    text = (tmp_path / "r.html").read_text("utf-8")
    assert "no two sayings exclude each other" in text
    assert "None: everything given was read." in text


def test_nothing_comes_from_elsewhere(result):
    text = page(result)
    assert "default-src 'none'" in text
    assert not re.findall(r'(?:src|href)="(?!#)', text)


def test_what_was_not_asked_for_is_left_out_and_said(result):
    assert page(result, Wanted(min_severity=3)).count('class="conflict"') == 1
    for wanted in (Wanted(kinds=["role"]), Wanted(since=dt.date(2031, 3, 6))):
        text = page(result, wanted)
        assert 'class="conflict"' not in text
        assert "1 of 1 conflicts was not asked for." in text
    assert page(result, Wanted(since=dt.date(2031, 3, 5))).count('class="conflict"') == 1


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        (Limits(conflicts=0), "This page holds 0 of 1 conflicts, the gravest; the tables hold all."),
        (Limits(characters=40), "This page holds 1 of 2 texts of articles, those quoted most; the tables hold all."),
        (Limits(entities=1), "This page holds 1 of 2 names, the most mentioned; the tables hold all."),
        (Limits(sources=1), "This page holds 1 of 2 outlets there, those that say most; the tables hold all."),
    ],
)
def test_a_page_that_is_cut_says_so(result, limits, says):
    assert says in page(result, Wanted(), limits)
    assert says not in page(result)


def test_no_such_kind_or_severity(result, tmp_path):
    with pytest.raises(InputError, match=r"no such kinds of conflict: \['colour'\]; there are \['numeric', "):
        result.to_html(tmp_path / "r.html", kinds=["colour"])
    with pytest.raises(InputError, match="`min_severity` must be 1, 2 or 3, not 4"):
        result.to_html(tmp_path / "r.html", min_severity=4)


def test_a_note_cannot_end_the_script_element(rows):
    rows["reviews"] = [
        {"fingerprint": "p-toll", "conflict_id": "x-toll", "status": "open", "summary": "<!--", "claims": ["c-first"],
         "note": "</script><script>alert(1)</script>", "n_found": 1}
    ]  # fmt: skip
    text = page(Reconciliation.from_rows(rows))
    block = re.search(r'id="settings">(.*?)</script>', text, re.DOTALL)[1]
    assert "<" not in block
    assert text.count("</script>") == 2


def test_what_articles_say_is_text(rows):
    text = "قالت <script>alert(1)</script> الشرطة إن الفيضان قتل 12 شخصا.\u202e"
    rows["articles"] = [
        row | {"text": text, "source": "<img>", "title": "<s>", "url": "<i>"} for row in rows["articles"]
    ]
    rows["claims"][0] |= {"evidence": text, "evidence_start": 0, "evidence_end": len(text), "source": "<img>"}
    rows["contradictions"][0]["reason"] = "<u>"
    made = page(Reconciliation.from_rows(rows))
    assert made.count("<script") == 2  # the earlier decisions, and our own
    assert not re.findall("<img|<s>|<i>|<u>|\u202e(?!</bdi>)", made)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=2", 'href="https://example.org/a?b=1&amp;c=2"'),
        ("javascript:alert(1)", None),
        ('https://example.org/"onclick="x', None),
    ],
)
def test_only_an_address_on_the_web_is_a_link(rows, url, linked):
    rows["articles"] = [row | {"url": url} for row in rows["articles"]]
    made = page(Reconciliation.from_rows(rows))
    links = re.findall(r'href="(?!#)[^"]*"', made)
    assert links == ([linked] * 2 if linked else [])
