"""Claims written short, for the case tables."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from kzfacts.judge.moments import days_of_value
from kzfacts.model import Claim, ResolvedClaim, Span, load_predicates

HEDGES = {">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than", "~": "approximately", "": "exact"}
DAY = dt.date(2030, 3, 5)


def claim_of(row: dict[str, Any], predicate: str, number: int) -> ResolvedClaim:
    """The claim a short row stands for; see cases.toml."""
    value_type = row.get("type") or load_predicates()[predicate].value_type
    says = str(row["says"])
    article = row.get("in", f"paper-{number}")
    fields: dict[str, Any] = VALUES.get(value_type, plain)(says)
    given = ("unit", "group", "modality", "polarity", "modifier", "confidence", "superseded")
    fields |= {key: row[key] for key in given if key in row}
    fields |= {
        f"{key}_day": row[key] for key in ("said", "as_of", "event_first", "event_last", "first", "last") if key in row
    }
    claim = Claim(
        article_id=article, source=row.get("outlet", article), predicate=row.get("predicate", predicate),
        value_type=value_type, evidence=row.get("evidence", says), value_span=Span(number, number + 1),
        evidence_span=Span(9 * row.get("clause", number), 9 * row.get("clause", number) + 9),
        **fields,
    )  # fmt: skip
    speaker = row.get("by", f"speaker-{number}")
    return ResolvedClaim(
        claim_id=f"c{number}", claim=claim, subject=row.get("about", "event-1"),
        topic=row.get("about", "event-1"), value=fields["value"],
        speaker=speaker or None, via=row.get("via"), place=row.get("place"), part_of=row.get("part_of"),
    )  # fmt: skip


def day_of(row: dict[str, Any]) -> dt.date | None:
    """Day of publication."""
    return row.get("on", DAY)


def quantity(says: str) -> dict[str, Any]:
    if says.startswith("vague "):
        low, high = says.removeprefix("vague ").split("..")
        return {"value": says, "low": float(low), "high": float(high), "modifier": "vague"}
    found = re.fullmatch(r"(>=|<=|>|<|~|)(\d+(?:\.\d+)?)", says)
    assert found, says
    modifier, number = HEDGES[found[1]], float(found[2])
    low = None if modifier in ("at_most", "less_than") else number
    high = None if modifier in ("at_least", "more_than") else number
    return {"value": found[2], "low": low, "high": high, "modifier": modifier}


def duration(says: str) -> dict[str, Any]:
    found = re.fullmatch(r"(>=|<=|>|<|~|)(P.*)", says)
    assert found, says
    return {"value": found[2], "modifier": HEDGES[found[1]]}


def date(says: str) -> dict[str, Any]:
    days = days_of_value(says.split("T", maxsplit=1)[0]) or (None, None)
    return {"value": says, "first_day": days[0], "last_day": days[1]}


def plain(says: str) -> dict[str, Any]:
    return {"value": says}


VALUES = {"quantity": quantity, "duration": duration, "date": date, "interval": date}
