"""Names that could be one: candidate pairs found by their words, never all pairs.

Names meet when their first words could be spellings of one another and their last words, too: as given, with words put
first that stood last, with words written as one, whatever stands between. Each name is filed under each word that could
spell its first, and looked up under each that could spell its last, so that only names which fit at both ends meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from kzfacts.resolve.name import Name, Word, join_words
from kzfacts.resolve.near import Ints, Near, near_words

_GOOD = 0.5  # the score that one end of two names must have at least
_CHUNK = 2_000_000  # entries joined at once, which bounds the memory
_MOST = 2_000  # names met under one entry; so many have both ends in common

View = tuple[int, int, int]  # the numbers of a name, of its first word and of its last


class _Views(NamedTuple):
    """Views as columns, sorted by the first word; those of word i stand at `starts[i]:starts[i + 1]`."""

    owners: Ints
    firsts: Ints
    lasts: Ints
    starts: Ints


def block_names(names: Sequence[Name]) -> list[tuple[int, int]]:
    """Sorted pairs of indices worth comparing; names that cannot be coded pair with none."""
    words: dict[str, Word] = {}
    given = [(i, name.words) for i, name in enumerate(names) if name.is_coded]
    for _, row in given:
        words.update((word.text, word) for word in row)
    joined = list(_joined(given, words))
    for _, row in joined:
        words.update((word.text, word) for word in row)
    numbers = {text: number for number, text in enumerate(words)}
    plain = [_view(i, row, numbers) for i, row in given]
    turned = [(i, numbers[row[at].text], numbers[row[at - 1].text]) for i, row in given for at in range(1, len(row))]
    others = [_view(i, row, numbers) for i, row in joined]
    near = _with_none(near_words(list(words.values())))
    filed, looked_up = _sorted([*plain, *turned, *others], len(words)), _sorted(plain, len(words))
    pairs = np.concatenate([np.empty((0, 2), dtype=np.int64), *_meet(filed, looked_up, near)])
    return [(a, b) for a, b in np.unique(pairs, axis=0).tolist()]


def _view(i: int, row: Sequence[Word], numbers: dict[str, int]) -> View:
    """The ends of a name; a name of one word ends in a word of its own, the number after all words."""
    return i, numbers[row[0].text], numbers[row[-1].text] if len(row) > 1 else len(numbers)


def _joined(
    given: Sequence[tuple[int, tuple[Word, ...]]], words: dict[str, Word]
) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Names with two neighbouring words written as one, or all, where that sounds like a word that some name has."""
    keys = {reading.key for word in words.values() for reading in word.readings}
    for i, row in given:
        sounds = [word.readings[0].key for word in row]
        for at in range(1, len(row)):
            if sounds[at - 1] + sounds[at] in keys:
                yield i, (*row[: at - 1], join_words(row[at - 1 : at + 1]), *row[at + 1 :])
        if len(row) > 2 and "".join(sounds) in keys:
            yield i, (join_words(row),)


def _with_none(near: Near) -> Near:
    """The table with the word of its own that names of one word end in."""
    return Near(
        np.append(near.starts, near.starts[-1] + 1),
        np.append(near.others, len(near.counts)),
        np.append(near.scores, np.float32(0)),
    )


def _sorted(views: Sequence[View], words: int) -> _Views:
    table = np.array(views, dtype=np.int64).reshape(-1, 3)
    table = table[np.argsort(table[:, 1], kind="stable")]
    return _Views(table[:, 0], table[:, 1], table[:, 2], np.searchsorted(table[:, 1], np.arange(words + 1)))


def _meet(filed: _Views, looked_up: _Views, near: Near) -> Iterator[Ints]:
    """Pairs of names whose ends are near, part by part of the words that they are filed under."""
    size = len(filed.starts) - 1
    under = np.add.reduceat(np.diff(filed.starts)[near.others[:-1]], near.starts[:size]) if size else np.empty(0, int)
    entries = np.append(0, np.cumsum(near.counts[looked_up.lasts]))
    load = np.cumsum(under) + entries[looked_up.starts[1:]]
    low = 0
    while low < size:
        done = load[low - 1] if low else 0
        high = max(low + 1, int(np.searchsorted(load, done + _CHUNK, side="right")))
        yield _meet_under(low, high, filed, looked_up, near)
        low = high


def _meet_under(low: int, high: int, filed: _Views, looked_up: _Views, near: Near) -> Ints:
    """The pairs of names that meet under the words from `low` to `high`."""
    size = len(near.counts)
    rows = np.arange(near.starts[low], near.starts[high])
    word = np.repeat(np.arange(low, high), near.counts[low:high])
    row, view = _spread(filed.starts[near.others[rows]], filed.starts[near.others[rows] + 1])
    keys, owners, scores = word[row] * size + filed.lasts[view], filed.owners[view], near.scores[rows][row]

    mine = np.arange(looked_up.starts[low], looked_up.starts[high])
    lasts = looked_up.lasts[mine]
    row, entry = _spread(near.starts[lasts], near.starts[lasts + 1])
    other_keys = looked_up.firsts[mine][row] * size + near.others[entry]
    order = np.argsort(other_keys, kind="stable")
    other_keys, other_owners, other_scores = (
        other_keys[order],
        looked_up.owners[mine][row][order],
        near.scores[entry][order],
    )

    begin = np.searchsorted(other_keys, keys, side="left")
    end = np.minimum(np.searchsorted(other_keys, keys, side="right"), begin + _MOST)
    left, right = _spread(begin, end)
    good = (np.maximum(scores[left], other_scores[right]) >= _GOOD) & (owners[left] != other_owners[right])
    pairs = np.column_stack((owners[left[good]], other_owners[right[good]]))
    return np.unique(np.sort(pairs, axis=1), axis=0)


def _spread(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """All numbers of the ranges, one range after another, and before them the number of the range of each."""
    counts = ends - starts
    row = np.repeat(np.arange(len(counts)), counts)
    return row, np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts) + starts[row]
