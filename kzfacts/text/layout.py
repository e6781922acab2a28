"""Which parts of a page are its article, and which are furniture.

A text file of a news article is often a page scraped whole: share buttons,
comment forms, editors' names and related stories around the article. The
wordings are rows of `layout.ar.toml`; what no wording can tell (headline,
editors' names, captions) follows from place and shape. Paragraphs of the
article are never furniture: every rule is bound to short lines, and most to
the lines before the first or after the last paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile, zip_longest
from typing import NamedTuple

from kzfacts.model import Span
from kzfacts.text.furniture import Line, Match, Patterns, compile_patterns, read_lines
from kzfacts.text.lexicon import load_lexicon
from kzfacts.text.normalize import Folded, fold

# a headline may end in a question mark or in dots
_CLOSED = re.compile(r"(?<!\.)\.[\"'»)\]]*$")
_OPEN_END = re.compile(r"[:,]$")
_BETWEEN_NAMES = re.compile(r"\s*(?:-|\||/|ــ)\s*")
# a picture's owner in brackets, or an outlet in quotation marks after a city
_CREDIT = re.compile(r"\([^()]{2,40}\)$|©[^©]{2,40}$|^[^:]{2,20}: «[^»]{2,40}»$")
_SENTENCE_GAP = re.compile(r"[.!?][\"'»)\]]* +")
_PARAGRAPH_WORDS = 6
_HEADLINE_WORDS = range(2, 27)
_LABEL_WORDS = 2
_ASIDE_WORDS = 3
_NAME_WORDS = range(2, 5)
_SIGNATURE_WORDS = 5
_CAPTION_EXTRA_WORDS = 12


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a page, as spans of the original text.

    Attributes:
        title: The headline that opens the text; None where the article starts at once.
        dateline: The first line that holds nothing but a date, with or without a time.
        furniture: All that is not the article, in order, never overlapping; bylines and source lines included.
        byline: The writer's name after "by".
        outlet: The outlet's name after "source:"; None where that names only agencies at large.
    """

    title: Span | None = None
    dateline: Span | None = None
    furniture: tuple[Span, ...] = ()
    byline: Span | None = None
    outlet: Span | None = None


class _Page(NamedTuple):
    """Lines, what each matches, and the outermost lines that are paragraphs.

    Where none is a paragraph for certain, the longest line stands for them.
    """

    lines: Sequence[Line]
    matches: Sequence[Match | None]
    first: int
    last: int
    is_certain: bool


def read_layout(text: str | Folded, patterns: Patterns | None = None) -> Layout:
    """The headline, the date line and the furniture of a page, folded or not; linear in its length."""
    patterns = patterns or _package_patterns()
    folded = fold(text) if isinstance(text, str) else text
    parts = list(read_lines(folded))
    page = _bound([part for part in parts if isinstance(part, Line)], patterns)
    dates = [i for i in _edges(page) if patterns.is_dateline(page.lines[i])]
    clocks = [i for i in _edges(page) if patterns.is_clock(page.lines[i]) and not patterns.is_dateline(page.lines[i])]
    matched = [i for i, match in enumerate(page.matches) if match and _stands_right(page, i, match)]
    title, names = _find_title(page, {*dates, *clocks, *matched})
    lists = _listed(page, matched)
    asides = [i for i in range(page.last + 1, len(page.lines)) if page.is_certain and _is_aside(page.lines[i])]
    chosen = {*matched, *dates[1:], *clocks, *names, *lists, *asides, *_captions(page, title)} - {title, *dates[:1]}
    spans = [Span(line.start, line.end) for i, line in enumerate(page.lines) if i in chosen]
    spans += [Span(*part) for part in parts if not isinstance(part, Line)]
    named = [(page.lines[i].at, page.lines[i].form, page.matches[i]) for i in sorted(chosen)]
    for at, form, match in _tail(page, patterns) if page.last not in chosen else ():
        spans.append(_span(folded, at, at + len(form)))
        named.append((at, form, match))
    return Layout(
        title=_line_span(page, title),
        dateline=_line_span(page, dates[0] if dates else None),
        furniture=tuple(sorted(spans)),
        byline=_named("byline", named, folded, patterns),
        outlet=_named("outlet", named, folded, patterns),
    )


@lru_cache(maxsize=1)
def _package_patterns() -> Patterns:
    return compile_patterns(load_lexicon())


def _bound(lines: Sequence[Line], patterns: Patterns) -> _Page:
    matches = [patterns.match(line) for line in lines]
    own = [i for i, match in enumerate(matches) if match is None]
    paragraphs = [i for i in own if _is_paragraph(lines[i])]
    longest = max(own, key=lambda i: len(lines[i].form), default=0)
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (longest, longest)
    return _Page(lines, matches, first, last, is_certain=bool(paragraphs))


def _is_paragraph(line: Line) -> bool:
    if line.is_long or len(line.words) not in range(_HEADLINE_WORDS.stop):
        return True
    return len(line.words) >= _PARAGRAPH_WORDS and _CLOSED.search(line.form) is not None


def _edges(page: _Page) -> Iterator[int]:
    """Lines before the first and after the last paragraph."""
    return (i for i in range(len(page.lines)) if not page.first <= i <= page.last)


def _stands_right(page: _Page, i: int, match: Match) -> bool:
    default = "anywhere" if match.row["match"] in {"whole", "words"} else "edge"
    match match.row.get("where", default):
        case "anywhere":
            return True
        case "tail":
            return i > page.last
        case _:
            return not page.first <= i <= page.last


def _find_title(page: _Page, taken: set[int]) -> tuple[int | None, list[int]]:
    """The headline's line, and the lines of names and section labels about it."""
    before: list[int] = []
    opening = [i for i in range(page.first) if i not in taken]
    for i, following in zip_longest(opening, opening[1:]):
        line = page.lines[i]
        heads = following is not None and _is_headline(page.lines[following])
        if _is_signature(line) or (heads and (_holds_names(line) or len(line.words) <= _LABEL_WORDS)):
            before.append(i)
        elif _is_headline(line):
            after = (j for j in opening if j > i and page.is_certain and _stands_under_headline(page.lines[j]))
            return i, [*before, *after]
        else:
            break
    return None, before


def _is_headline(line: Line) -> bool:
    return len(line.words) in _HEADLINE_WORDS and _is_open(line)


def _is_open(line: Line) -> bool:
    """Closed by neither a full stop nor a colon."""
    return not _CLOSED.search(line.form) and not _OPEN_END.search(line.form)


def _stands_under_headline(line: Line) -> bool:
    """A city, a writer, an outlet or the caption of a picture, between headline and article."""
    return _is_aside(line) or _is_signature(line) or _CREDIT.search(line.form) is not None


def _is_aside(line: Line) -> bool:
    """A word or three without a figure, too little to be said of anything."""
    return len(line.words) <= _ASIDE_WORDS and _is_open(line) and not any(word[0].isdigit() for word in line.words)


def _is_signature(line: Line) -> bool:
    """A writer or outlet and a city: سامر نبيل - صيدا."""
    return len(line.words) <= _SIGNATURE_WORDS and _holds_names(line)


def _holds_names(line: Line) -> bool:
    """Names with dashes between, and nothing else: the editors of the day."""
    parts = [part.split() for part in _BETWEEN_NAMES.split(line.form)]
    words = [word for part in parts for word in part]
    return (
        len(parts) > 1
        and all(word.replace(".", "").isalpha() for word in words)
        and (all(len(part) in _NAME_WORDS for part in parts) or len(words) <= _SIGNATURE_WORDS - 1)
    )


def _captions(page: _Page, title: int | None) -> list[int]:
    """Lines that say the headline again, alone or with a few words more."""
    if title is None or len(page.lines[title].words) <= _LABEL_WORDS + 1:
        return []
    words = page.lines[title].words
    return [
        i
        for i, line in enumerate(page.lines)
        if i != title
        and line.words[: len(words)] == words
        and len(line.words) <= len(words) + _CAPTION_EXTRA_WORDS
        and not _CLOSED.search(line.form)
    ]


def _listed(page: _Page, matched: Iterable[int]) -> list[int]:
    """The headlines under each "read also": one within the article, all of them after it."""
    found: list[int] = []
    for i in matched:
        match = page.matches[i]
        if match and match.row.get("opens") and not (found and i <= found[-1]):
            stop = len(page.lines) if i > page.last else i + 2
            following = range(i + 1, min(stop, len(page.lines)))
            found += takewhile(lambda j: j != page.first and _is_headline(page.lines[j]), following)
    return found


def _tail(page: _Page, patterns: Patterns) -> Iterator[tuple[int, str, Match]]:
    """Furniture that follows the last full stop of the last paragraph on its own line."""
    if not page.lines:
        return
    line = page.lines[page.last]
    ends = [found.end() for found in _SENTENCE_GAP.finditer(line.form)]
    for cut in ends[-1:]:
        form = line.form[cut:]
        match = patterns.match_start(form)
        if match:
            yield line.at + cut, form, match


def _named(
    part: str, found: Iterable[tuple[int, str, Match | None]], folded: Folded, patterns: Patterns
) -> Span | None:
    """What the first line of a kind names after its cue."""
    for at, form, match in found:
        if match and match.row.get("part") == part:
            name = patterns.name_in(form, match.rest)
            if name:
                return _span(folded, at + name[0], at + name[1])
    return None


def _line_span(page: _Page, i: int | None) -> Span | None:
    return None if i is None else Span(page.lines[i].start, page.lines[i].end)


def _span(folded: Folded, first: int, stop: int) -> Span:
    return Span(int(folded.starts[first]), int(folded.ends[stop - 1]))
