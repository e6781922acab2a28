"""A count or measure as an interval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Modifier = Literal["exact", "at_least", "at_most", "more_than", "less_than", "approximately", "vague"]
MODIFIERS: tuple[str, ...] = get_args(Modifier)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count as an interval: "12" is 12..12, "at least 12" is 12..None.

    Attributes:
        start, end: Span in the original text: hedge, number and counted noun.
        surface: The words, `text[start:end]`.
        low: Smallest value the wording allows; None when it sets no bound. Open when `more_than`.
        high: Largest value it allows; None when it sets no bound. Open when `less_than`.
        unit: What is counted, singular English ("person", "aircraft", "percent", "USD"); None for a bare number.
        modifier: One of MODIFIERS.
        group: Which kind of the unit is counted ("child", "soldier"); None where it is any.
        number_start, number_end: The tightest span, the number alone.
        noun: Id of the lexicon row of the counted noun ("killed", "soldier"); None for a bare number.
    """

    start: int
    end: int
    surface: str
    low: float | None
    high: float | None
    unit: str | None = None
    modifier: Modifier = "exact"
    group: str | None = None
    number_start: int | None = None
    number_end: int | None = None
    noun: str | None = None
