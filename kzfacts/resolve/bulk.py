"""Many pairs of names compared at once, from the table of their words' scores.

What the table settles is what `compare_parsed` says; the few pairs that need more (another order of words, initials,
words written as one) are left to it, one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kzfacts.resolve.block import Candidates
from kzfacts.resolve.compare import (
    CONFIRMED,
    CONFIRMING,
    DOUBTFUL,
    FUSED_APART,
    LEFT_OUT,
    SAME_NAME,
    UNPROVEN,
    compare_parsed,
)
from kzfacts.resolve.name import Name
from kzfacts.resolve.near import Floats, Ints

Flags = NDArray[np.bool_]

_LONGEST = 3  # words; longer names are few
_NO_WORD = -1


def compare_candidates(names: Sequence[Name], found: Candidates) -> tuple[Floats, Flags]:
    """For each candidate pair, how alike its names are, and whether they are one full name.

    A score too low to link anything may come out as 0.
    """
    rows = _rows(names, found)
    scores, same = np.zeros(len(found.pairs)), np.zeros(len(found.pairs), dtype=bool)
    settled = np.zeros(len(found.pairs), dtype=bool)
    pairs = np.where(np.diff(rows.counts[found.pairs]) < 0, found.pairs[:, ::-1], found.pairs)  # the shorter first
    for at in (*(_of_lengths(rows, pairs, n, n) for n in range(1, _LONGEST + 1)), _left_out(rows, pairs)):
        short, long = rows.words[pairs[at.pairs]].transpose(1, 0, 2)
        aligned = np.array([found.near.score(short[:, i], long[:, j]) for i, j in at.places])
        scores[at.pairs], same[at.pairs] = _verdict(aligned, at.share)
        settled[at.pairs] = same[at.pairs] | (len(at.places) == 1) | (at.share < 1) | (aligned.min(axis=0) >= DOUBTFUL)
    for row in np.flatnonzero(~settled).tolist():
        one = compare_parsed(names[found.pairs[row, 0]], names[found.pairs[row, 1]])
        scores[row], same[row] = one.score, one.same
    return scores, same


class _Alignment(NamedTuple):
    """Which pairs have their words aligned at which places, and what share of the score they keep."""

    pairs: Ints
    places: Sequence[tuple[int, int]]
    share: float = 1.0


def _of_lengths(rows: _Rows, pairs: Ints, short: int, long: int) -> _Alignment:
    counts = rows.counts[pairs]
    return _Alignment(np.flatnonzero((counts == (short, long)).all(axis=1)), [(i, i) for i in range(short)])


def _left_out(rows: _Rows, pairs: Ints) -> _Alignment:
    """Two words beside three that no spelling as one word could make alike: the middle one is left out."""
    found = _of_lengths(rows, pairs, 2, 3).pairs
    apart = np.abs(np.diff(rows.letters[pairs[found]]))[:, 0] > FUSED_APART
    return _Alignment(found[apart], [(0, 0), (1, 2)], LEFT_OUT)


class _Rows(NamedTuple):
    """Names as rows: the numbers of their first words, how many words and letters; none of a name with more to it."""

    words: Ints
    counts: Ints
    letters: Ints


def _rows(names: Sequence[Name], found: Candidates) -> _Rows:
    words = np.full((len(names), _LONGEST), _NO_WORD)
    counts, letters = np.zeros((2, len(names)), dtype=np.int64)
    for i, name in enumerate(names):
        if name.is_coded and not name.place and not any(word.initial for word in name.words):
            row = [found.words[word.text] for word in name.words[:_LONGEST]]
            words[i, : len(row)] = row
            letters[i] = sum(len(word.text) for word in name.words)
            counts[i] = len(name.words)
    return _Rows(words, counts, letters)


def _verdict(aligned: Floats, share: float) -> tuple[Floats, Flags]:
    """The worst word counts, the likelier where the others match well; a row of `aligned` a word, a column a pair."""
    scores = worst = aligned.min(axis=0)
    if len(aligned) > 1:
        others = (aligned.sum(axis=0) - worst) / (len(aligned) - 1)
        told = (others >= CONFIRMING) & (worst > 0) & (worst < 1)
        scores = np.where(told, 1 / (1 + (1 / np.where(told, worst, 1) - 1) * np.exp(-CONFIRMED)), worst)
    same = scores >= SAME_NAME / share
    return share * np.where(same, scores, np.minimum(scores, UNPROVEN)), same
