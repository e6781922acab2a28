"""A conflict as a reader meets it: its sides facing each other, in the words of the articles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from string import ascii_uppercase
from typing import NamedTuple

from markupsafe import Markup

from kzfacts.report.index import Index
from kzfacts.report.quotes import Quote, quote_of
from kzfacts.report.reading import Row

_BETWEEN, _WORDINGS = " / ", 3


class SideView(NamedTuple):
    """One side: its letter, what it says, who stands behind it, and in which words."""

    letter: str
    value: Markup
    n_sources: int
    n_origins: int
    quotes: tuple[Quote, ...]
    n_more: int


class ConflictView(NamedTuple):
    """All that is shown of a conflict.

    Attributes:
        row: The conflict's row.
        title: Subject and predicate.
        sides: Two or more.
        reasons: One a contradicting pair, each once.
        silent: Articles that speak of the subject and say nothing of it.
        entities: Ids of subject and speakers.
        sources: Outlets on all sides.
        claim_ids: All its claims, sorted.
        review: What a reader decided about it.
    """

    row: Row
    title: Markup
    sides: tuple[SideView, ...]
    reasons: tuple[Markup, ...]
    silent: tuple[str, ...]
    entities: tuple[str, ...]
    sources: tuple[str, ...]
    claim_ids: tuple[str, ...]
    review: Row | None


def side_letter(number: int) -> str:
    """1 -> A, 27 -> A1."""
    turn, place = divmod(number - 1, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(turn) if turn else "")


def view_conflict(conflict: Row, index: Index, most: int = 50) -> ConflictView:
    """The conflict with at most so many quotations a side."""
    rows = index.sides[conflict["conflict_id"]]
    claims = [index.claims[row["claim_id"]] for row in rows]
    fact = index.facts[conflict["fact_id"]]
    pairs = index.contradictions.get(conflict["conflict_id"], [])
    entities = dict.fromkeys([fact["subject"], *(claim["speaker"] for claim in claims)])
    return ConflictView(
        row=conflict,
        title=index.gloss(index.title(pairs[0] if pairs else fact), *(claim["subject"] for claim in claims)),
        sides=tuple(_side(list(members), index, most) for _, members in groupby(rows, key=lambda row: row["side"])),
        reasons=tuple(dict.fromkeys(index.gloss(pair["reason"]) for pair in pairs)),
        silent=tuple(_article(row, index) for row in index.silences.get(conflict["conflict_id"], [])),
        entities=tuple(key for key in entities if key is not None and key in index.names),
        sources=tuple(sorted({claim["source"] for claim in claims})),
        claim_ids=tuple(sorted(row["claim_id"] for row in rows)),
        review=index.reviews.get(conflict["fingerprint"]),
    )


def _article(silence: Row, index: Index) -> str:
    key = silence["article_id"]
    source = index.articles[key]["source"]
    return key if source == key else f"{source} ({key})"


def _few(value: str) -> str:
    """The first wordings of a side; each of its quotations stands below."""
    wordings = value.split(_BETWEEN)
    more = len(wordings) - _WORDINGS
    return value if more <= 0 else f"{_BETWEEN.join(wordings[:_WORDINGS])} and {more} more wordings"


def _side(rows: Sequence[Row], index: Index, most: int) -> SideView:
    first = rows[0]
    claims = index.in_order(rows)
    return SideView(
        letter=side_letter(first["side"]),
        value=index.gloss(_few(first["value"])),
        n_sources=first["n_sources"],
        n_origins=first["n_origins"],
        quotes=tuple(quote_of(claim, index) for claim in claims[:most]),
        n_more=max(0, len(claims) - most),
    )
