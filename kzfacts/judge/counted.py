"""Counts in English: "4 settlers", "more than 70 aircraft (transport)", "80 %"."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any

_ANYBODY = (None, "person")
_HISSING = ("s", "x", "z", "ch", "sh")


def counted_text(number: str, unit: str | None, group: str | None) -> str:
    """The number with what is counted; of persons without a group it stands alone."""
    if unit == "percent":
        return f"{number} %"
    noun, kind = (group, None) if unit in _ANYBODY else (unit, group)
    told = f"{number} {noun_text(noun, is_one=number == '1')}" if noun else number
    return f"{told} ({kind})" if kind else told


def noun_text(noun: str, *, is_one: bool) -> str:
    """The noun, in the plural unless it is one; of "cubic metre" the last word."""
    rows = _rows()
    *before, last = noun.split(" ")
    if is_one or noun.isupper() or last in rows["unchanged"]:
        return noun
    return " ".join([*before, rows["plural"].get(last) or _plural(last)])


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_HISSING) else f"{noun}s"


@lru_cache(maxsize=1)
def _rows() -> dict[str, Any]:
    return tomllib.loads(resources.files("kzfacts.judge").joinpath("nouns.toml").read_text("utf-8"))
