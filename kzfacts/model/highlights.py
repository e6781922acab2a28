"""An article as HTML, right to left or left to right, with words marked.

Made for notebooks: inline styles alone, light and dark, and it reads well
without them. The text stays the article's own to the letter: take out the
tags and the `small` elements, which hold what is added, and it is left.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heapify, heappop, heappush
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category, name

from kzfacts.model.direction import Direction, direction_of, runs_of
from kzfacts.model.marks import Mark

if TYPE_CHECKING:
    from kzfacts.model.article import Article

_LINES = re.compile(r"[^\r\n]+(?:\r\n?|\n)?|\r\n?|\n")
# characters that turn what follows them: embeddings, overrides, isolates
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_FRAME = "max-width:60em;line-height:1.9"
_LINE = "margin:0;text-align:start"  # notebooks set paragraphs left
_DAY, _MINUTE = len("2022-01-12"), len("2022-01-12 07:00")
_BOLD = "font-weight:bold"
_TEXT = "white-space:pre-wrap;overflow-wrap:anywhere"
_ADDED = "user-select:none"
_TINTS: Mapping[str, str] = MappingProxyType({
    "time": "255,160,0",
    "quantity": "30,136,229",
    "PERSON": "67,160,71",
    "ORG": "142,36,170",
    "PLACE": "0,150,136",
    "EQUIPMENT": "121,85,72",
    "GROUP": "216,27,96",
    "EVENT": "229,57,53",
})  # fmt: skip
_OTHER_TINT = "253,216,53"
_Edges = Sequence[tuple[int, ...]]  # either end of a mark, with the other one


@dataclass(frozen=True, slots=True, repr=False)
class Highlighted:
    """An article with marked words; a notebook shows it as HTML.

    Attributes:
        article: The article.
        marks: Sorted; they may overlap.
        values: Whether the value of each mark is shown after its words.
    """

    article: Article
    marks: tuple[Mark, ...] = ()
    values: bool = True

    def __repr__(self) -> str:
        return f"<Highlighted {self.article.id!r}: {len(self.marks)} marks>"

    def _repr_html_(self) -> str:
        article = self.article
        way = direction_of(article.text, "rtl")
        language = article.language or ("ar" if way == "rtl" else "")
        spoken = f' lang="{escape(language)}"' if language else ""
        return (
            f'<article dir="{way}"{spoken} style="{_FRAME}"><header>{_head(article, way)}</header>'
            f'<div style="{_TEXT}">{marked_text(article.text, self.marks, values=self.values)}</div></article>'
        )


def _head(article: Article, way: Direction) -> str:
    """Headline, outlet and day."""
    outlet = article.source or article.id
    named = f'<bdi dir="{direction_of(outlet, way)}">{_shown(outlet)}</bdi>'
    return f'{_headline(article.title, way)}<p style="{_LINE}"><small>{named}{_dated(article.published)}</small></p>'


def _headline(title: str | None, way: Direction) -> str:
    if not title:
        return ""
    return f'<div role="heading" aria-level="4" style="{_BOLD}">{marked_text(title, (), values=False, way=way)}</div>'


def _dated(day: dt.date | dt.datetime | None) -> str:
    if day is None:
        return ""
    timed = isinstance(day, dt.datetime) and day.time() != dt.time()
    written = day.isoformat().replace("T", " ")[: _MINUTE if timed else _DAY]
    return f', <time datetime="{written}"><bdi dir="ltr">{written}</bdi></time>'


def marked_text(text: str, marks: Iterable[Mark], *, values: bool = True, way: Direction | None = None) -> str:
    """The text as a paragraph a line, each in the direction of its own letters, marks inside.

    Marks may overlap: where one crosses the end of another it is cut in two
    there, and its value follows the last part. Linear in the text and the parts.

    Args:
        text: Any text; all of it is shown as text.
        marks: What to mark.
        values: Whether each mark's value follows its words.
        way: Direction around the text, and of lines without letters.
    """
    way = way or direction_of(text, "rtl")
    marked = [_mark_element(text, mark, number, values=values) for number, mark in enumerate(marks)]
    edges = sorted(pair for one in marked for pair in ((one.start, one.end), (one.end, one.start)))
    parts: list[str] = []
    done = 0
    for place, tag in _nested([*_line_elements(text, way, edges, values=values), *marked]):
        parts += (_shown(text[done:place]), tag)
        done = place
    return "".join(parts)


class _Element(NamedTuple):
    """An element over a stretch of text; in sorted order the outer ones come first."""

    start: int
    depth: int
    minus_end: int
    order: int
    opening: str
    added: str
    closing: str

    @property
    def end(self) -> int:
        return -self.minus_end


def _nested(elements: list[_Element]) -> Iterator[tuple[int, str]]:
    """Where each tag goes, in order; elements that cross are cut."""
    heapify(elements)
    around: list[_Element] = []
    while elements:
        element = heappop(elements)
        while around and around[-1].end <= element.start:
            yield _closed(around.pop())
        if around and around[-1].end < element.end:
            end = around[-1].end
            heappush(elements, element._replace(start=end))
            element = element._replace(minus_end=-end, added="")
        around.append(element)
        yield element.start, element.opening
    while around:
        yield _closed(around.pop())


def _closed(element: _Element) -> tuple[int, str]:
    return element.end, element.added + element.closing


def _mark_element(text: str, mark: Mark, number: int, *, values: bool) -> _Element:
    tint = _TINTS.get(mark.kind, _OTHER_TINT)
    title = f' title="{_quoted(mark.label)}"' if mark.label else ""
    style = f"color:inherit;background:rgba({tint},.25);border-bottom:2px solid rgb({tint})"
    look = f'class="{mark.kind}" data-claim="{_quoted(mark.claim)}"' if mark.claim else f'style="{style}"'
    told = mark.value in ("", text[mark.start : mark.end])
    added = _added(mark.value) if values and not told else ""
    return _Element(mark.start, 1, -mark.end, number, f"<mark{title} {look}>", added, "</mark>")


def _added(words: str) -> str:
    """Words that are not the article's, after a blank."""
    whole = "" if " " in words else ";white-space:nowrap"
    return f'<small style="{_ADDED}{whole}"> <bdi dir="ltr">{_shown(words)}</bdi></small>'


def _line_elements(text: str, way: Direction, edges: _Edges, *, values: bool) -> Iterator[_Element]:
    """Paragraphs, and inside them what must not turn the words around it."""
    for line in _LINES.finditer(text):
        start, end = line.span()
        own = direction_of(line.group(), way)
        language = "" if own == way else ' lang=""'
        yield _Element(start, 0, -end, 0, f'<p dir="{own}"{language} style="{_LINE}">', "", "</p>")
        other: Direction = "ltr" if own == "rtl" else "rtl"
        for first, last in runs_of(other, text, start, end):
            if not _is_crossed(first, last, edges):
                yield _Element(first, 1, -last, len(edges), f'<bdi dir="{other}">', "", "</bdi>")
        for sign in _TURNING.finditer(text, start, end):
            code = f"U+{ord(sign.group()):04X}"
            opening = f'<bdi title="{code} {name(sign.group())}">'
            yield _Element(sign.start(), 2, -sign.end(), 0, opening, "", "</bdi>" + (_added(code) if values else ""))


def _is_crossed(first: int, last: int, edges: _Edges) -> bool:
    """Whether a mark has one end inside a stretch and the other outside."""
    inside = slice(bisect_left(edges, (first + 1,)), bisect_left(edges, (last,)))
    return any(not first <= other <= last for _, other in edges[inside])


@lru_cache(maxsize=1)
def _written() -> dict[int, str]:
    """Characters to how HTML writes them; what HTML cannot hold becomes a blank or U+FFFD."""
    table = {code: "\ufffd" for code in range(0x10000) if category(chr(code)) in ("Cc", "Cs")}
    table |= {code: " " for code in table if chr(code).isspace()}
    return table | {ord("\t"): "\t", ord("\n"): "\n", ord("\r"): "&#13;"} | {ord(c): escape(c) for c in "&<>"}


def _shown(text: str) -> str:
    return text.translate(_written())


def _quoted(text: str) -> str:
    return _TURNING.sub("", _shown(text)).replace('"', "&quot;")
