"""Web pages: the article's lines and what the head says."""

import datetime as dt

import pytest

from kzfacts.model import Article
from kzfacts.sources.page import declared_encoding, read_page
from kzfacts.sources.read import read_sources

PAGE = """<!DOCTYPE html>
<html lang="ar-LB"><head><meta charset="utf-8"><title>الجسر مغلق | النهر</title>
<meta property="og:title" content="الجسر مغلق">
<meta property="og:site_name" content="النهر">
<meta property="article:published_time" content="2023-03-05T07:00:00+02:00">
<link rel="canonical" href="https://example.org/1">
<style>p { color: red }</style><script>var x = "<p>لا</p>";</script></head>
<body><nav><a>الرئيسية</a></nav>
<article><h1>الجسر مغلق</h1>
<p>قال <b>رئيس</b> البلدية إن الجسر&nbsp;مغلق،
   وإن الصيانة &quot;طويلة&quot;.</p><p>وأضاف أنها تدوم شهرين<br>أو أكثر.
<aside>إعلان</aside></article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""
LINES = ["الجسر مغلق", 'قال رئيس البلدية إن الجسر\u00a0مغلق، وإن الصيانة "طويلة".', "وأضاف أنها تدوم شهرين", "أو أكثر."]


def test_page():
    page = read_page(PAGE)
    assert page.text.split("\n") == LINES
    assert page._asdict() | {"text": ""} == {
        "text": "",
        "title": None,  # the text holds it
        "source": "النهر",
        "published": "2023-03-05T07:00:00+02:00",
        "url": "https://example.org/1",
        "language": "ar",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256"])
def test_page_file(tmp_path, encoding):
    (tmp_path / "a.html").write_bytes(PAGE.replace("utf-8", encoding).encode(encoding))
    reading = read_sources(tmp_path)
    assert reading.articles == (
        Article(
            "a.html",
            "\n".join(LINES),
            "النهر",
            dt.datetime.fromisoformat("2023-03-05T07:00"),
            url="https://example.org/1",
            language="ar",
        ),
    )
    assert reading.problems == ()


def test_headline_outside_the_article_is_the_title():
    page = read_page("<title>النهر</title><h1>الجسر مغلق</h1><main><p>قالت البلدية.</p></main>")
    assert (page.title, page.text) == ("الجسر مغلق", "قالت البلدية.")


def test_the_longest_article_element_is_the_article():
    long = "قالت البلدية إن الجسر مغلق. " * 10
    page = read_page(f"<article><p>خبر آخر</p></article><article><p>{long}</p></article>")
    assert page.text == long.strip()


def test_date_in_linked_data():
    page = read_page('<script type="application/ld+json">{"datePublished": "2023-03-05"}</script><p>نص</p>')
    assert page.published == "2023-03-05"


@pytest.mark.parametrize(
    "markup", ["", "<", "<p", "</div></div>", "<![CDATA[", "<!--", "<p>&#xD800;&bad;</p>", "<a " * 500]
)
def test_broken_markup_does_not_raise(markup):
    assert isinstance(read_page(markup).text, str)


def test_declared_encoding():
    assert (
        declared_encoding(b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">')
        == "windows-1256"
    )
    assert declared_encoding(b"<p>") is None
