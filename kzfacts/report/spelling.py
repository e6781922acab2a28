"""Values as a reader would write them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_HEDGES: Mapping[str | None, str] = MappingProxyType({
    "at_least": "at least ",
    "at_most": "at most ",
    "more_than": "more than ",
    "less_than": "less than ",
    "approximately": "about ",
    "vague": "roughly ",
})  # fmt: skip


def spell_value(
    value: str,
    names: Mapping[str, str],
    *,
    modifier: str | None = None,
    counted: str | None = None,
    negated: bool = False,
) -> str:
    """A value with names in place of entity ids: "more than 70 aircraft", "not complete".

    `counted` is the kind or the unit that a quantity counts.
    """
    spelled = ", ".join(names.get(part, part) for part in value.split("|"))
    return ("not " if negated else "") + _HEDGES.get(modifier, "") + spelled + (f" {counted}" if counted else "")
