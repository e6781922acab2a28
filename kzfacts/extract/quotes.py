"""Quotations: what stands between quotation marks, whatever their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzfacts.model.span import Span

_MARK = re.compile('[«»“”„‟"″‹›]|\n')
_CLOSING = frozenset("»”″›")
_GLUED = re.compile(r"(?:^|[^\w])[وفبلك]{0,2}[لبكو]ـ*$")
_AFTER_WORD = frozenset(" \n\t\r.,:;!?،؛؟)]…-")


def quotations_in(text: str) -> tuple[Span, ...]:
    """The insides of all quotations, by their start; nested ones too.

    Marks are read by what stands beside them, for texts close with “ and open
    with » as it comes. One that is never closed reaches to the end of its
    paragraph, or over it where the next mark closes.
    """
    return tuple(sorted(_pairs(text), key=lambda span: (span.start, -span.end)))


def _pairs(text: str) -> Iterator[Span]:
    marks = [found.start() for found in _MARK.finditer(text)]
    opened: list[int] = []
    for index, mark in enumerate(marks):
        if text[mark] == "\n":
            if opened and not _goes_on(text, marks, index):
                yield from (Span(start, mark) for start in opened)
                opened.clear()
        elif opened and not _opens(text, mark):
            yield Span(opened.pop(), mark)
        elif _may_open(text, mark):
            opened.append(mark + 1)
    yield from (Span(start, len(text)) for start in opened)


def _opens(text: str, mark: int) -> bool:
    """Whether a mark inside a quotation begins another: a gap before it and none after."""
    before, after = text[mark - 1 : mark], text[mark + 1 : mark + 2]
    if not after or after in _AFTER_WORD or text[mark] in _CLOSING:
        return False
    return before in " (\n" or _GLUED.search(text, max(0, mark - 6), mark) is not None


def _may_open(text: str, mark: int) -> bool:
    """Whether a mark outside quotations can begin one: after a colon any does."""
    if text[max(0, mark - 2) : mark].rstrip().endswith(":"):
        return True
    after = text[mark + 1 : mark + 2]
    return bool(after) and after not in _AFTER_WORD and text[mark] not in _CLOSING


def _goes_on(text: str, marks: list[int], index: int) -> bool:
    """Whether a quotation runs over a line break: the next mark closes it, at most one paragraph on."""
    following = [mark for mark in marks[index + 1 : index + 4] if text[mark] != "\n"]
    return bool(following) and not _opens(text, following[0]) and text[following[0] - 1] not in " \n:"
