"""A web page to the text of its article and what its head says of it."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import NamedTuple

_DROPPED = frozenset(
    ("script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form", "button", "iframe", "select")
)
_BLOCKS = frozenset(
    (
        "address", "article", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td",
        "th", "time", "tr", "ul",
    )
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "h1", "title")
_SOURCES = ("og:site_name", "publisher", "application-name", "dc.publisher")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
    "dc.date.issued", "dc.date", "date", "parsely-pub-date",
)  # fmt: skip
_URLS = ("canonical", "og:url")
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD_BYTES = 4096
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SHORTEST_ARTICLE = 200


class Page(NamedTuple):
    """The lines of a page's article, joined by newlines, and its head; None where it does not say."""

    text: str
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    language: str | None


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that the page's head names."""
    found = _DECLARED.search(raw[:_HEAD_BYTES])
    return found.group(1).decode("ascii", "replace") if found else None


def read_page(markup: str) -> Page:
    """The article of a page; no markup is so bad that it raises."""
    parser = _Parser()
    parser.feed(markup)
    parser.close()
    parser.end_line()
    head = parser.head
    text = "\n".join(_article_lines(parser.lines))
    title = _first(head, _TITLES)
    return Page(
        text=text,
        title=None if title and title in text.split("\n") else title,
        source=_first(head, _SOURCES),
        published=_first(head, _DATES),
        url=_first(head, _URLS),
        language=(head.get("lang") or "")[:2].lower() or None,
    )


def _first(head: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((head[key] for key in keys if head.get(key)), None)


def _article_lines(lines: list[tuple[str, int, bool]]) -> list[str]:
    """The lines of the longest article element, else of main, else all."""
    sizes: Counter[int] = Counter()
    for line, article, _ in lines:
        if article:
            sizes[article] += len(line)
    longest = max(sizes, key=lambda article: (sizes[article], -article), default=0)
    if sizes[longest] >= _SHORTEST_ARTICLE:
        return [line for line, article, _ in lines if article == longest]
    return [line for line, _, in_main in lines if in_main] or [line for line, _, _ in lines]


class _Parser(HTMLParser):
    """Collects lines as `(text, number of the outermost article element or 0, inside main)`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[str, int, bool]] = []
        self.head: dict[str, str] = {}
        self._open: Counter[str] = Counter()
        self._line: list[str] = []
        self._articles = 0
        self._linked = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag says of the page, and where a line ends."""
        given = {key: value or "" for key, value in attrs}
        self._note(tag, given)
        if tag in _BLOCKS:
            self.end_line()
        if tag == "article" and not self._open[tag]:
            self._articles += 1
        self._linked = tag == "script" and given.get("type") == "application/ld+json"
        self._open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        """Close the line of a block, and the tag where it was open."""
        if tag in _BLOCKS:
            self.end_line()
        if self._open[tag]:
            self._open[tag] -= 1

    def handle_data(self, data: str) -> None:
        """Keep the words of the article, and of the title."""
        if self._linked and (found := _LINKED_DATE.search(data)):
            self.head.setdefault("datepublished", found.group(1))
        if self._open["title"] and not self._open["svg"]:
            self.head["title"] = _BLANKS.sub(" ", self.head.get("title", "") + data).strip()
        elif not any(self._open[tag] for tag in _DROPPED):
            self._line.append(data)

    def end_line(self) -> None:
        """Add the line read so far, its blanks collapsed as a browser does."""
        line = _BLANKS.sub(" ", "".join(self._line)).strip()
        self._line.clear()
        if line:
            if self._open["h1"]:
                self.head.setdefault("h1", line)
            self.lines.append((line, self._articles if self._open["article"] else 0, self._open["main"] > 0))

    def _note(self, tag: str, given: dict[str, str]) -> None:
        key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        content = given.get("content") or given.get("datetime")
        if key and content and tag in {"meta", "time", "span"}:
            self.head.setdefault(key, content.strip())
        if tag == "link" and given.get("rel") == "canonical":
            self.head.setdefault("canonical", given.get("href", ""))
        if tag == "html":
            self.head.setdefault("lang", given.get("lang", ""))
