"""The sheets of the workbook for editors: what stands in their columns and rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kzfacts.report.conflicts import side_letter
from kzfacts.report.index import Index
from kzfacts.report.reading import Row, Wanted, label_of_code, label_of_reason, wanted_conflicts

Cell = str | int | dt.datetime | None


class Field(NamedTuple):
    """A column: its title, how many letters wide it is, and whether it holds our English or words of articles."""

    title: str
    width: int
    english: bool = False


class Sheet(NamedTuple):
    """A sheet; rows that belong together have the same number and are shaded alike."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


DECISION = "decision"
_CONFLICTS = (
    Field("conflict", 8), Field("kind", 22, english=True), Field("severity", 8), Field("about", 20),
    Field("about (Latin)", 20, english=True), Field("what", 18, english=True), Field("side", 6),
    Field("value", 20), Field("speaker", 20), Field("outlet", 18), Field("day", 17), Field("words", 55),
    Field("why", 45, english=True), Field(DECISION, 16), Field("note", 30), Field("claim", 20, english=True),
)  # fmt: skip
_ARTICLES = (
    Field("article", 28), Field("outlet", 20), Field("title", 50), Field("address", 40, english=True),
    Field("day", 17), Field("day is", 12, english=True), Field("characters", 11),
)  # fmt: skip
_DISMISSED = (
    Field("about", 20), Field("what", 18, english=True), Field("kind", 22, english=True), Field("value A", 20),
    Field("value B", 20), Field("speaker A", 20), Field("speaker B", 20), Field("outlet A", 18), Field("outlet B", 18),
    Field("words A", 40), Field("words B", 40), Field("dismissed as", 14, english=True),
    Field("why", 45, english=True),
)  # fmt: skip
_ITSELF = "(the outlet itself)"


def conflict_sheet(index: Index, wanted: Wanted) -> Sheet:
    """Every claim of every side, the gravest conflict first, with the reader's decision and note, or room for them."""
    rows = [
        (number, cells)
        for number, conflict in enumerate(wanted_conflicts(index.tables, wanted), 1)
        for cells in _conflict(number, conflict, index)
    ]
    return Sheet("conflicts", _CONFLICTS, tuple(rows))


def _conflict(number: int, conflict: Row, index: Index) -> Iterator[tuple[Cell, ...]]:
    pairs = index.contradictions.get(conflict["conflict_id"], [])
    subject = index.facts[conflict["fact_id"]]["subject"]
    name = str(pairs[0]["subject_name"] if pairs else index.names.get(subject, subject))
    reasons = _reasons(pairs)
    review = index.reviews.get(conflict["fingerprint"], {})
    sides = index.sides[conflict["conflict_id"]]
    for side in dict.fromkeys(row["side"] for row in sides):
        rows = [row for row in sides if row["side"] == side]
        for claim in index.in_order(rows):
            yield (
                number, label_of_code(conflict["kind"]), conflict["severity"],
                name, index.latin_of_name.get(name, name), index.label(claim["predicate"]),
                side_letter(side), rows[0]["value"],
                index.names.get(claim["speaker"] or "", claim["speaker"]) or _ITSELF, claim["source"],
                claim["published"], claim["evidence"], reasons.get(claim["claim_id"], conflict["summary"]),
                review.get("status"), review.get("note"), claim["claim_id"],
            )  # fmt: skip


def article_sheet(index: Index) -> Sheet:
    """Every article that was read."""
    columns = ("article_id", "source", "title", "url", "published", "published_basis", "characters")
    return Sheet("articles", _ARTICLES, _numbered(tuple(row[key] for key in columns) for row in index.rows("articles")))


def dismissed_sheet(index: Index) -> Sheet:
    """Every pair that differs and still does not contradict."""
    rows = (
        (
            pair["subject_name"], index.label(pair["predicate"]), label_of_code(pair["kind"]),
            pair["value_a"], pair["value_b"], pair["speaker_a"] or _ITSELF, pair["speaker_b"] or _ITSELF,
            pair["source_a"], pair["source_b"], pair["evidence_a"], pair["evidence_b"],
            label_of_reason(pair["reason_code"]), pair["reason"],
        )
        for pair in index.rows("dismissed")
    )  # fmt: skip
    return Sheet("dismissed", _DISMISSED, _numbered(rows))


def _numbered(rows: Iterable[tuple[Cell, ...]]) -> tuple[tuple[int, tuple[Cell, ...]], ...]:
    return tuple(enumerate(rows, 1))


def _reasons(pairs: list[Row]) -> dict[str, str]:
    """Why each claim contradicts others, in the order of the pairs."""
    found: dict[str, dict[str, None]] = {}
    for pair in pairs:
        for claim_id in (pair["claim_a"], pair["claim_b"]):
            found.setdefault(claim_id, {})[pair["reason"]] = None
    return {claim_id: " / ".join(reasons) for claim_id, reasons in found.items()}
