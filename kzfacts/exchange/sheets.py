"""The sheets of the workbook for editors: what stands in their columns and rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from kzfacts.report.conflicts import side_letter
from kzfacts.report.reading import (
    Row,
    Wanted,
    find_rows,
    iterate_rows,
    label_of,
    label_of_code,
    label_of_reason,
    names_of,
    wanted_conflicts,
)

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


def conflict_sheet(tables: Mapping[str, pd.DataFrame], about: Mapping[str, Any], wanted: Wanted) -> Sheet:
    """Every claim of every side, the gravest conflict first, with the reader's decision and note, or room for them."""
    claims = {row["claim_id"]: row for row in iterate_rows(tables["claims"])}
    subjects = dict(zip(tables["facts"]["fact_id"], tables["facts"]["subject"], strict=True))
    names = names_of(tables)
    latin = dict(zip(tables["entities"]["name"], tables["entities"]["name_latin"], strict=True))
    reviews = {row["fingerprint"]: (row["status"], row["note"]) for row in iterate_rows(tables["reviews"])}
    rows: list[tuple[int, tuple[Cell, ...]]] = []
    for number, conflict in enumerate(wanted_conflicts(tables, wanted), 1):
        pairs = find_rows(tables["contradictions"], conflict_id=conflict["conflict_id"])
        subject = subjects[conflict["fact_id"]]
        name = pairs[0]["subject_name"] if pairs else names.get(subject, subject)
        reasons = _reasons(pairs)
        for side in _by_day(find_rows(tables["sides"], conflict_id=conflict["conflict_id"]), claims):
            claim = claims[side["claim_id"]]
            cells = (
                number, label_of_code(conflict["kind"]), conflict["severity"],
                name, latin.get(name), label_of(claim["predicate"], about),
                side_letter(side["side"]), side["value"],
                names.get(claim["speaker"], claim["speaker"]) or _ITSELF, claim["source"], claim["published"],
                claim["evidence"], reasons.get(side["claim_id"], conflict["summary"]),
                *reviews.get(conflict["fingerprint"], (None, None)), side["claim_id"],
            )  # fmt: skip
            rows.append((number, cells))
    return Sheet("conflicts", _CONFLICTS, tuple(rows))


def article_sheet(tables: Mapping[str, pd.DataFrame]) -> Sheet:
    """Every article that was read."""
    columns = ("article_id", "source", "title", "url", "published", "published_basis", "characters")
    return Sheet("articles", _ARTICLES, _plain_rows(tables["articles"], columns))


def dismissed_sheet(tables: Mapping[str, pd.DataFrame], about: Mapping[str, Any]) -> Sheet:
    """Every pair that differs and still does not contradict."""
    columns = ("subject_name", "predicate", "kind", "value_a", "value_b", "speaker_a", "speaker_b", "source_a",
               "source_b", "evidence_a", "evidence_b", "reason_code", "reason")  # fmt: skip
    pairs = tables["dismissed"].fillna({"speaker_a": _ITSELF, "speaker_b": _ITSELF})
    pairs["kind"] = [label_of_code(code) for code in pairs["kind"]]
    pairs["reason_code"] = [label_of_reason(code) for code in pairs["reason_code"]]
    pairs["predicate"] = [label_of(predicate, about) for predicate in pairs["predicate"]]
    return Sheet("dismissed", _DISMISSED, _plain_rows(pairs, columns))


def _plain_rows(frame: pd.DataFrame, columns: tuple[str, ...]) -> tuple[tuple[int, tuple[Cell, ...]], ...]:
    rows = iterate_rows(frame[list(columns)])
    return tuple((number, tuple(row.values())) for number, row in enumerate(rows, 1))


def _reasons(pairs: list[Row]) -> dict[str, str]:
    """Why each claim contradicts others, in the order of the pairs."""
    found: dict[str, dict[str, None]] = {}
    for pair in pairs:
        for claim_id in (pair["claim_a"], pair["claim_b"]):
            found.setdefault(claim_id, {})[pair["reason"]] = None
    return {claim_id: " / ".join(reasons) for claim_id, reasons in found.items()}


def _by_day(sides: list[Row], claims: Mapping[str, Row]) -> Iterator[Row]:
    """Side after side, in each the earliest article first; what nobody dated comes last."""

    def rank(side: Row) -> tuple[int, bool, str, str]:
        day = claims[side["claim_id"]]["published"]
        return side["side"], day is None, "" if day is None else day.isoformat(), side["claim_id"]

    yield from sorted(sides, key=rank)
