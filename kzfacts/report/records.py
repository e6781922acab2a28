"""Conflicts and entities as plain records, one JSON line each."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from kzfacts.report.conflicts import side_letter
from kzfacts.report.index import Index
from kzfacts.report.reading import Row

Record = dict[str, Any]


def conflict_record(conflict: Row, index: Index) -> Record:
    """A conflict with its sides and, for each claim, who says it, where, when and in which words."""
    pairs = index.contradictions.get(conflict["conflict_id"], [])
    fact = index.facts[conflict["fact_id"]]
    about = pairs[0] if pairs else {**fact, "subject_name": index.names.get(fact["subject"], fact["subject"])}
    sides = groupby(index.sides[conflict["conflict_id"]], key=lambda row: row["side"])
    return {
        "conflict_id": conflict["conflict_id"],
        "fingerprint": conflict["fingerprint"],
        "kind": conflict["kind"],
        "severity": conflict["severity"],
        "subject": about["subject_name"],
        "subject_latin": index.latin_of_name.get(about["subject_name"], about["subject_name"]),
        "predicate": about["predicate"],
        "n_sources": conflict["n_sources"],
        "n_origins": conflict["n_origins"],
        "sides": [_side(list(rows), index) for _, rows in sides],
        "reasons": list(dict.fromkeys(pair["reason"] for pair in pairs)),
        "review": _review(index.reviews.get(conflict["fingerprint"])),
        "silent": [row["article_id"] for row in index.silences.get(conflict["conflict_id"], [])],
    }


def _review(row: Row | None) -> Record | None:
    return None if row is None else {"status": row["status"], "note": row["note"]}


def _side(rows: list[Row], index: Index) -> Record:
    first = rows[0]
    return {
        "side": side_letter(first["side"]),
        "value": first["value"],
        "n_sources": first["n_sources"],
        "n_origins": first["n_origins"],
        "claims": [_claim(claim, index) for claim in index.in_order(rows)],
    }


def _claim(claim: Row, index: Index) -> Record:
    speaker = claim["speaker"]
    return {
        "claim_id": claim["claim_id"],
        "article_id": claim["article_id"],
        "source": claim["source"],
        "published": None if claim["published"] is None else claim["published"].isoformat(),
        "speaker": None if speaker is None else index.names.get(speaker, speaker),
        "speaker_latin": None if speaker is None else index.latin.get(speaker, speaker),
        "evidence": claim["evidence"],
        "evidence_start": claim["evidence_start"],
        "evidence_end": claim["evidence_end"],
    }


def entity_record(row: Row, index: Index) -> Record:
    """An entity with its spellings and why they are one."""
    return {**row, "reasons": [merge["reason"] for merge in index.merges.get(row["entity_id"], [])]}
