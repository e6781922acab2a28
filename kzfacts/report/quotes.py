"""A claim's words within their sentence, and whose they are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from kzfacts.model.direction import Direction, direction_of
from kzfacts.report.index import Index
from kzfacts.report.markup import quoted, shown
from kzfacts.report.reading import Row, day_of
from kzfacts.text.document import read_document

_AROUND = 160  # characters of the sentence before and after the clause
_CLOSING = re.compile(r'[.!?؟…“”’»")\]]+')  # what ends a sentence belongs to it
Span = tuple[int, int]


class Piece(NamedTuple):
    """Part of a quotation: `part` is around, clause or value."""

    part: str
    words: Markup


class Quote(NamedTuple):
    """What one claim says, in its sentence.

    Attributes:
        claim_id, article_id: The claim and where it stands.
        pieces: The sentence in order, the clause and the value told apart.
        way: Direction of the sentence.
        speaker: Name with its Latin gloss; None: the outlet itself.
        office: The office that the articles give the speaker, if any.
        source: The outlet.
        day: Of the article.
        remarks: Relayed by whom, in a headline, in quotation marks.
        is_placed: Whether the words have a place in a text that can be opened.
    """

    claim_id: str
    article_id: str
    pieces: tuple[Piece, ...]
    way: Direction
    speaker: Markup | None
    office: str | None
    source: Markup
    day: str
    remarks: tuple[Markup, ...]
    is_placed: bool


def quote_of(claim: Row, index: Index) -> Quote:
    """The quotation of a claim."""
    article = index.articles[claim["article_id"]]
    placed = claim["evidence_start"] is not None and bool(article["text"])
    way = direction_of(claim["evidence"] or "", "rtl")
    return Quote(
        claim_id=claim["claim_id"],
        article_id=claim["article_id"],
        pieces=_pieces(claim, article["text"], way)
        if placed
        else (Piece("clause", quoted(claim["evidence"] or "", way)),),
        way=way,
        speaker=name_of(claim["speaker"], index),
        office=index.offices.get(claim["speaker"] or ""),
        source=shown(claim["source"]),
        day=day_of(claim["published"]),
        remarks=tuple(_remarks(claim, index)),
        is_placed=placed,
    )


def name_of(entity_id: str | None, index: Index) -> Markup | None:
    """An entity's name with its gloss in Latin letters; None for none."""
    return None if entity_id is None else index.gloss(index.names.get(entity_id, entity_id), entity_id)


def _remarks(claim: Row, index: Index) -> list[Markup]:
    relayed = name_of(claim["via"], index)
    found = [Markup("relayed by {}").format(relayed)] if relayed else []
    found += [Markup("in the headline")] if claim["in_title"] else []
    return found + ([Markup("in quotation marks")] if claim["quoted"] else [])


def _pieces(claim: Row, text: str, way: Direction) -> tuple[Piece, ...]:
    start, end = claim["evidence_start"], claim["evidence_end"]
    first, last = _sentence(text, start, end)
    value = (claim["value_start"], claim["value_end"]) if claim["value_start"] is not None else (end, end)
    inside = start <= value[0] < value[1] <= end
    cuts = [("around", first, start), ("clause", start, value[0] if inside else end)]
    cuts += [("value", *value), ("clause", value[1], end)] if inside else []
    before, *clause, after = [*cuts, ("around", end, last)]
    pieces = [Piece(part, quoted(text[a:b], way)) for part, a, b in clause if a < b]
    return tuple(filter(None, (_before(text, before[1:], way), *pieces, _after(text, after[1:], way))))


def _before(text: str, span: Span, way: Direction) -> Piece | None:
    start, end = span
    if end - start > _AROUND:
        start = text.find(" ", end - _AROUND, end) + 1 or end
        return Piece("around", Markup("… ") + quoted(text[start:end], way))
    return Piece("around", quoted(text[start:end], way)) if start < end else None


def _after(text: str, span: Span, way: Direction) -> Piece | None:
    start, end = span
    if end - start > _AROUND:
        end = max(text.rfind(" ", start, start + _AROUND), start)
        return Piece("around", quoted(text[start:end], way) + Markup(" …"))
    return Piece("around", quoted(text[start:end], way)) if start < end else None


def _sentence(text: str, start: int, end: int) -> Span:
    """From the start of the sentence in which the clause begins to the end of the one in which it ends."""
    sentences = _sentences(text)
    first = bisect_right(sentences, (start, len(text))) - 1
    last = bisect_left(sentences, (end, -1)) - 1
    begins = sentences[first][0] if first >= 0 else start
    ends = sentences[last][1] if last >= 0 else end
    closing = _CLOSING.match(text, max(ends, end))
    return min(begins, start), closing.end() if closing else max(ends, end)


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple((one.start, one.end) for one in read_document(text).sentences)
