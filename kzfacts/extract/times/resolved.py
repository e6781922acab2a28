"""What the fields of a Timex say, all but the place in the text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kzfacts.model.timex import TimexType


@dataclass(frozen=True, slots=True)
class Resolved:
    """Type, value, mod and days of a time expression; days None where the words and the anchor do not tell."""

    type: TimexType
    value: str
    mod: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
