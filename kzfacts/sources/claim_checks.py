"""What a row of ready claims may hold: values of their type, ends in order."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from kzfacts.errors import InputError
from kzfacts.judge.moments import stretch_of_value
from kzfacts.model.claim import MODALITIES, POLARITIES, VALUE_TYPES
from kzfacts.model.quantity import MODIFIERS

_CHOICES = {"value_type": VALUE_TYPES, "polarity": POLARITIES, "modality": MODALITIES, "modifier": MODIFIERS}
_ENDS = (("low", "high"), ("first_day", "last_day"), ("event_first_day", "event_last_day"))
_OPEN_DATE = re.compile(r"[\dX]*X[\dA-Z:/.-]*|T[\dA-Z:]+|(?:PAST|PRESENT|FUTURE)_REF")  # TIMEX3 of what names no day
_LENGTH = re.compile(r"P(?=.)(?:[\dX.]+[YMWD])*(?:T(?:[\dX.]+[HMS])+)?")


def check_claim(row: Mapping[str, Any], number: int) -> None:
    """Refuse a value that is none of its type, ends that run backwards, and labels nobody knows.

    Raises:
        InputError: It names the row, the column and what is allowed.
    """
    for key, allowed in _CHOICES.items():
        if key in row and row[key] not in allowed:
            raise InputError(f"`claims` row {number}: {key} is {row[key]!r}; allowed are {list(allowed)}")
    for first, last in _ENDS:
        if first in row and last in row and row[first] > row[last]:
            raise InputError(f"`claims` row {number}: {first} {row[first]} is above {last} {row[last]}")
    if not 0 <= row.get("confidence", 1) <= 1:
        raise InputError(f"`claims` row {number}: confidence is {row['confidence']:g}; allowed is 0 to 1")
    if fault := _fault(row):
        raise InputError(f"`claims` row {number}: value {row['value']!r} {fault}")


def _fault(row: Mapping[str, Any]) -> str | None:
    """What is wrong with the value of a type that has a form."""
    value, value_type = row["value"], row["value_type"]
    if value_type == "quantity":
        bounded = "low" in row or "high" in row or _is_number(value)
        return None if bounded else "is no number, and neither low nor high is given"
    if value_type == "duration":
        return None if _is_length(value) or _is_date(value) else "is no TIMEX3 duration such as P10D"
    if value_type in ("date", "interval"):
        return None if _is_length(value) or _is_date(value) else "is no TIMEX3 date or range that runs forwards"
    return None


def _is_number(value: str) -> bool:
    try:
        return math.isfinite(float(value))
    except ValueError:
        return False


def _is_length(value: str) -> bool:
    return all(_LENGTH.fullmatch(part) for part in value.split("/"))


def _is_date(value: str) -> bool:
    return stretch_of_value(value) is not None or _OPEN_DATE.fullmatch(value) is not None
