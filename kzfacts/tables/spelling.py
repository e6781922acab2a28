"""Values of the claims table as a reader would write them."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from kzfacts.judge.values import spell_value
from kzfacts.model import Claim
from kzfacts.model.days import as_date


def spell_row(claim: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """A row's value with names in place of entity ids, as conflicts have it: "more than 70 (aircraft)"."""
    days = {key: claim[key] and as_date(claim[key]) for key in ("first_day", "last_day")}
    return spell_value(SimpleNamespace(**{**claim, **days}), claim["value"], lambda key: names.get(key, key))


def spell_claim(claim: Claim) -> str:
    """The value of a claim whose names are still surfaces."""
    return spell_value(claim, claim.value, lambda surface: surface)
