"""Which words of two short texts stand for one another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from kzfacts.texts.stems import root_of, stem_of

SAME_STEM = 0.95  # likeness from which on two words are forms of one
_SAME_ROOT = 0.85
_ROOT = 3  # consonants of a root that is no chance
_SPELLING, _LEAST = 0.9, 70.0  # letters in common weigh less, and count from 70 in 100 on
_NEAREST = 0.63  # likeness of two words that may stand for one another
_DRIFT = 0.1  # what words lose that stand far apart in their texts


class Aligned(NamedTuple):
    """A word of the first text, one of the second, and their likeness 0..1."""

    first: int
    second: int
    likeness: float


def align_words(first: Sequence[str], second: Sequence[str]) -> list[Aligned]:
    """One-to-one pairs of alike words, the likest chosen first, in the order of the first text."""
    pairs = []
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            likeness = compare_words(a, b)
            if likeness >= _NEAREST:
                drift = abs(i / len(first) - j / len(second)) * _DRIFT
                pairs.append((drift - likeness, i, j, likeness))
    taken: tuple[set[int], set[int]] = (set(), set())
    chosen = []
    for _, i, j, likeness in sorted(pairs):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            chosen.append(Aligned(i, j, likeness))
    return sorted(chosen)


@lru_cache(maxsize=1 << 15)
def compare_words(one: str, other: str) -> float:
    """How alike two folded words are: 1 the same, then of one stem, of one root, alike in letters; else 0."""
    if one == other:
        return 1.0
    stems = stem_of(one), stem_of(other)
    if stems[0] == stems[1]:
        return SAME_STEM
    if root_of(one) == root_of(other) and len(root_of(one)) >= _ROOT:
        return _SAME_ROOT
    letters = fuzz.ratio(*stems)
    return letters / 100 * _SPELLING if letters >= _LEAST else 0.0
