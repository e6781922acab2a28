"""A temporal expression and what it means."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Signal = Literal["within", "for", "from", "until", "by", "before", "after", "since", "between"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression with its TIMEX3 value.

    Attributes:
        start, end: Span in the original text.
        surface: The words, `text[start:end]`.
        type: DATE, TIME, DURATION or SET.
        value: TIMEX3 form: `2022-01-12`, `2022-W01`, `P10D`, `A/B` (both ends included), `PAST_REF` ...
        mod: START, MID, END, EQUAL_OR_LESS, EQUAL_OR_MORE, LESS_THAN, MORE_THAN, APPROX; None where unmodified.
        first_day, last_day: The days it covers, both included; None where the text leaves them open.
            A deadline ("within ten days") runs from the anchor to the day it ends on.
        signal: The TIMEX3 signal before it, as a class: "within", "from", "until" ...; None where there is none.
    """

    start: int
    end: int
    surface: str
    type: TimexType
    value: str
    mod: str | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    signal: Signal | None = None
