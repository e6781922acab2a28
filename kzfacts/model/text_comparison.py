"""The outcome of comparing two headlines or sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

TextLabel = Literal["agree", "disagree", "other"]
TEXT_LABELS: tuple[TextLabel, ...] = get_args(TextLabel)


@dataclass(frozen=True, slots=True)
class TextComparison:
    """Whether two short texts say the same.

    Attributes:
        label: agree (the same in other words), disagree (they cannot both be so) or other (two matters).
        score: Probability of the label, 0..1.
        why: What speaks most for it, in words.
    """

    label: TextLabel
    score: float
    why: str
