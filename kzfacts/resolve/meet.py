"""Views of names that are near at both ends: a join of two sorted tables, part by part.

A view is filed under each word that could spell its first, and looked up under its own first and each word that could
spell its last; so each pair is met once, and only if it fits at both ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kzfacts.resolve.near import Ints, Near

Flags = NDArray[np.bool_]

NO_WORD = -1
_GOOD = 0.5  # the score that one end at least must have
_PART = 2_000_000  # entries or pairs at once, which bounds the memory
_MOST = 2_000  # views met by one entry: so many with the same ends are a crowd, not spellings


class View(NamedTuple):
    """The numbers of a name and of its words: at the ends, and next to them where it has three words or more."""

    owner: int
    first: int
    last: int
    second: int
    late: int
    length: int


class Views(NamedTuple):
    """Views as columns, sorted by the first word; those of word i stand at `starts[i]:starts[i + 1]`."""

    owners: Ints
    firsts: Ints
    lasts: Ints
    seconds: Ints
    lates: Ints
    lengths: Ints
    starts: Ints


def sort_views(views: Sequence[View], words: int) -> Views:
    """The views as columns; `words` is how many words there are."""
    table = np.array(views, dtype=np.int64).reshape(-1, len(View._fields))
    table = table[np.argsort(table[:, 1], kind="stable")]
    owners, firsts, lasts, seconds, lates, lengths = np.ascontiguousarray(table.T)
    return Views(owners, firsts, lasts, seconds, lates, lengths, np.searchsorted(firsts, np.arange(words + 1)))


def meet(filed: Views, looked_up: Views, near: Near) -> Ints:
    """Sorted pairs of the numbers of names that are near at both ends and next to them."""
    found = [np.empty((0, 2), dtype=np.int64)]
    table = np.repeat(np.arange(len(near.counts)), near.counts) * len(near.counts) + near.others
    for left, right in _near_ends(filed, looked_up, near):
        kept = _fit_inside(filed, looked_up, left, right, table, len(near.counts))
        kept &= filed.owners[left] != looked_up.owners[right]
        pairs = np.column_stack((filed.owners[left[kept]], looked_up.owners[right[kept]]))
        found.append(np.unique(np.sort(pairs, axis=1), axis=0))
    return np.unique(np.concatenate(found), axis=0)


def _fit_inside(filed: Views, looked_up: Views, left: Ints, right: Ints, table: Ints, words: int) -> Flags:
    """Whether a second word of each is near that of the other; a word that may be left out is no hindrance."""
    a, b = filed.seconds[left], looked_up.seconds[right]
    fit: Flags = (a == NO_WORD) | (b == NO_WORD) | _are_near(a, b, table, words)
    ahead = filed.lengths[left] - looked_up.lengths[right]
    fit |= (ahead > 0) & _are_near(filed.lates[left], b, table, words)
    fit |= (ahead < 0) & _are_near(a, looked_up.lates[right], table, words)
    return fit


def _are_near(a: Ints, b: Ints, table: Ints, words: int) -> Flags:
    keys = a * words + b
    known: Flags = table[np.minimum(np.searchsorted(table, keys), len(table) - 1)] == keys
    return known


def _near_ends(filed: Views, looked_up: Views, near: Near) -> Iterator[tuple[Ints, Ints]]:
    """Rows of the two tables that are near at both ends, part by part of the words that they are filed under."""
    words = len(filed.starts) - 1
    if not words:
        return
    under = np.add.reduceat(np.diff(filed.starts)[near.others[: near.starts[words]]], near.starts[:words])
    entries = np.append(0, np.cumsum(near.counts[looked_up.lasts]))
    load = np.cumsum(under) + entries[looked_up.starts[1:]]
    for low, high in _parts(np.diff(load, prepend=0)):
        yield from _under(low, high, filed, looked_up, near)


def _under(low: int, high: int, filed: Views, looked_up: Views, near: Near) -> Iterator[tuple[Ints, Ints]]:
    """The same under the words from `low` to `high`."""
    words = len(near.counts)
    rows = np.arange(near.starts[low], near.starts[high])
    row, view = _spread(filed.starts[near.others[rows]], filed.starts[near.others[rows] + 1])
    keys = np.repeat(np.arange(low, high), near.counts[low:high])[row] * words + filed.lasts[view]
    scores = near.scores[rows][row]

    own = np.arange(looked_up.starts[low], looked_up.starts[high])
    row, entry = _spread(near.starts[looked_up.lasts[own]], near.starts[looked_up.lasts[own] + 1])
    others = looked_up.firsts[own][row] * words + near.others[entry]
    order = np.argsort(others, kind="stable")
    others, other_view, other_scores = others[order], own[row][order], near.scores[entry][order]

    begin = np.searchsorted(others, keys, side="left")
    end = np.minimum(np.searchsorted(others, keys, side="right"), begin + _MOST)
    for first, after in _parts(end - begin):
        part = slice(first, after)
        left, right = _spread(begin[part], end[part])
        good = np.maximum(scores[part][left], other_scores[right]) >= _GOOD
        yield view[part][left[good]], other_view[right[good]]


def _parts(counts: Ints) -> Iterator[tuple[int, int]]:
    """Where parts begin and end whose counts add up to what the memory is meant for, or hold one entry."""
    load = np.cumsum(counts)
    low = 0
    while low < len(counts):
        done = load[low - 1] if low else 0
        high = max(low + 1, int(np.searchsorted(load, done + _PART, side="right")))
        yield low, high
        low = high


def _spread(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """All numbers of the ranges, one range after another, and before them the number of the range of each."""
    counts = ends - starts
    row = np.repeat(np.arange(len(counts)), counts)
    return row, np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts) + starts[row]
