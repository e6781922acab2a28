"""Values of the claims table as a reader would write them."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from kzfacts.judge.values import spell_value
from kzfacts.model import Claim
from kzfacts.model.days import as_date
from kzfacts.model.direction import direction_of


def spell_row(claim: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """A row's value with names in place of entity ids, as conflicts have it: "more than 70 aircraft"."""
    words = _words(claim) if direction_of(claim["value"], "ltr") == "rtl" else None
    days = {key: claim[key] and as_date(claim[key]) for key in ("first_day", "last_day")}
    return spell_value(SimpleNamespace(**{**claim, **days}), claim["value"], lambda key: names.get(key, key), words)


def _words(claim: Mapping[str, Any]) -> str | None:
    """The words of the value; None where the row does not say where they stand."""
    start, end, first = (claim.get(key) for key in ("value_start", "value_end", "evidence_start"))
    if start is None or end is None or first is None or not claim["evidence"]:
        return None
    return str(claim["evidence"])[start - first : end - first] or None if start >= first else None


def spell_claim(claim: Claim) -> str:
    """The value of a claim whose names are still surfaces."""
    return spell_value(claim, claim.value, lambda surface: surface)
