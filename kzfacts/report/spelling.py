"""Values of the claims table as a reader would write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

# what joins the parts of one value: members of a set, conditions, an office and its body
_JOINT = re.compile(r"([|&@])")
_JOINED = {"|": ", ", "&": " and ", "@": " of "}


def spell_value(claim: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """A claim's value with names in place of entity ids: "more than 70 aircraft", "not complete"."""
    if claim["value_type"] == "quantity":
        spelled = str(claim["value"]).strip(".").replace("..", " to ")
    else:
        spelled = "".join(
            _JOINED.get(part) or _spell_part(part.strip(), names) for part in _JOINT.split(claim["value"])
        )
    hedge = "" if claim["modifier"] in (None, "exact", "vague") else f"{claim['modifier'].replace('_', ' ')} "
    counted = claim["group"] or claim["unit"]
    negated = "not " if claim["polarity"] == "negated" else ""
    return f"{negated}{hedge}{spelled}" + (f" {counted}" if counted else "")


def _spell_part(part: str, names: Mapping[str, str]) -> str:
    """An entity's name; the label and the name of "wants:<id>"; else the part as it stands."""
    label, _, entity_id = part.partition(":")
    return names.get(part) or (f"{label} {names[entity_id]}" if entity_id in names else part)
