"""Values of the claims table as a reader would write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

# what joins ids and labels in one value: sets, conditions, offices
_JOINT = re.compile(r"(\s*[|&:@]\s*)")


def spell_value(claim: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """A claim's value with names in place of entity ids: "more than 70 aircraft", "not complete"."""
    spelled = "".join(names.get(part, part).replace("|", ", ") for part in _JOINT.split(claim["value"]))
    hedge = "" if claim["modifier"] in (None, "exact") else f"{claim['modifier'].replace('_', ' ')} "
    counted = claim["group"] or claim["unit"]
    negated = "not " if claim["polarity"] == "negated" else ""
    return negated + hedge + spelled + (f" {counted}" if counted else "")
