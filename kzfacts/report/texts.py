"""The articles of a page, with the words of its claims marked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from kzfacts.model.direction import Direction, direction_of
from kzfacts.model.highlights import marked_text
from kzfacts.model.marks import Mark
from kzfacts.report.index import Index
from kzfacts.report.reading import Row, web_address


class ArticleView(NamedTuple):
    """An article: its number on the page, its claims, its address on the web, its text, None where that is left out."""

    row: Row
    number: int
    n_claims: int
    address: str | None
    way: Direction
    text: Markup | None


def view_articles(index: Index, claim_ids: Collection[str], characters: int) -> list[ArticleView]:
    """All articles; texts up to so many characters in all, those with most of the claims first."""
    quoted = Counter(index.claims[claim_id]["article_id"] for claim_id in claim_ids)
    marks = _marks(index, claim_ids)
    kept = _kept(index, quoted, characters)
    said = Counter(claim["article_id"] for claim in index.claims.values())
    return [
        ArticleView(
            row,
            number,
            said[key],
            web_address(row),
            direction_of(row["text"], "rtl"),
            Markup(marked_text(row["text"], marks.get(key, ()), values=False)) if key in kept else None,  # noqa: S704
        )
        for number, (key, row) in enumerate(index.articles.items(), 1)
    ]


def _kept(index: Index, quoted: Mapping[str, int], characters: int) -> set[str]:
    kept: set[str] = set()
    for key, row in sorted(index.articles.items(), key=lambda item: (-quoted.get(item[0], 0), item[0])):
        if row["characters"] <= characters:
            characters -= row["characters"]
            kept.add(key)
    return kept


def _marks(index: Index, claim_ids: Collection[str]) -> Mapping[str, list[Mark]]:
    """Of every claim its value, with what it says; of those that can be opened the clause, too."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    for claim_id, claim in sorted(index.claims.items()):
        if claim_id in claim_ids:
            marks[claim["article_id"]] += _mark(claim, "evidence", "", index)
        marks[claim["article_id"]] += _mark(claim, "value", index.told(claim), index)
    return marks


def _mark(claim: Row, part: str, label: str, index: Index) -> Iterator[Mark]:
    start, end = claim[f"{part}_start"], claim[f"{part}_end"]
    if start is not None and start < end <= index.articles[claim["article_id"]]["characters"]:
        yield Mark(start, end, kind=part, claim=claim["claim_id"], label=label)
