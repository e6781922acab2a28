"""The outcome of comparing two names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are, and why.

    Attributes:
        score: 0 (nothing in common) to 1 (the same).
        same: Whether both are the same full name; a surname alone is not.
        why: The reason, in words.
    """

    score: float
    same: bool
    why: str
