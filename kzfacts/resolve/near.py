"""Words that could be spellings of one another: a sparse table, found by keys and sound codes, never all pairs.

The key of a word is its consonant classes. Two words meet when their keys are one edit apart, are kept when enough of
their sound codes is common, and are scored once, however many names they stand in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from kzfacts.resolve.compare import score_words
from kzfacts.resolve.name import Word

LEAST = 0.09  # the score of two words below which no other words of their names make them one name
_ALIKE = 0.55  # share of the sound code that such words have in common
_SHORTEST_CUT = 3  # a key shorter than this is not cut further
_ROWS = 1000  # codes compared at once with all that share a key

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


class Near(NamedTuple):
    """For word i, `others[starts[i]:starts[i + 1]]` could spell it, itself among them, with these scores."""

    starts: Ints
    others: Ints
    scores: Floats

    @property
    def counts(self) -> Ints:
        """How many words could spell each."""
        return np.diff(self.starts)

    @property
    def keys(self) -> Ints:
        """A number for each entry, ascending: that of the word times the words, and that of the other."""
        words = len(self.starts) - 1
        return np.repeat(np.arange(words), self.counts) * words + self.others

    def score(self, a: Ints, b: Ints) -> Floats:
        """The scores of words `a` with words `b`, row by row; 0 where they do not meet."""
        keys, wanted = self.keys, a * (len(self.starts) - 1) + b
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where(keys[at] == wanted, self.scores[at], 0.0)


def near_words(words: Sequence[Word], plain: int | None = None) -> Near:
    """The table of words that could be spellings of one another; distinct words are expected.

    Args:
        words: Distinct words.
        plain: Pairs with none of the first `plain` words are left out; None leaves out none.
    """
    scored = _scored(words, len(words) if plain is None else plain)
    pairs = np.array(list(scored), dtype=[("a", np.int64), ("b", np.int64), ("score", np.float64)])
    own = np.arange(len(words))
    left = np.concatenate((pairs["a"], pairs["b"], own))
    right = np.concatenate((pairs["b"], pairs["a"], own))
    scores = np.concatenate((pairs["score"], pairs["score"], np.ones(len(words))))
    order = np.lexsort((right, left))
    starts = np.searchsorted(left[order], np.arange(len(words) + 1))
    return Near(starts, right[order], scores[order])


def _scored(words: Sequence[Word], plain: int) -> Iterator[tuple[int, int, float]]:
    for a, b in sorted({*_alike(words, plain), *_known(words, plain)}):
        score = score_words(words[a], words[b])
        if score >= LEAST:
            yield a, b, score


def _known(words: Sequence[Word], plain: int) -> Iterator[tuple[int, int]]:
    """Spellings of one well-known name, however they sound, one of them of the first `plain`."""
    spelled: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(words):
        if word.known:
            spelled[word.known].append(i)
    for members in spelled.values():
        yield from ((a, b) for a, b in combinations(members, 2) if a < plain)


def _alike(words: Sequence[Word], plain: int) -> Iterator[tuple[int, int]]:
    """Pairs of words with a reading each that sound alike, the smaller number, one of the first `plain`, first."""
    spelled: dict[str, list[int]] = defaultdict(list)
    keys: dict[str, str] = {}
    first = 0
    for i, word in enumerate(words):
        for reading in word.readings if not word.initial else ():
            spelled[reading.code].append(i)
            keys[reading.code] = reading.key
        if i < plain:
            first = len(keys)
    codes = list(spelled)
    near = _near_codes(codes, [keys[code] for code in codes], first)
    for left, right in ((spelled[codes[x]], spelled[codes[y]]) for x, y in near):
        yield from ((min(a, b), max(a, b)) for a in left for b in right if a != b and min(a, b) < plain)


def _near_codes(codes: Sequence[str], keys: Sequence[str], first: int) -> Iterator[tuple[int, int]]:
    """Pairs of the `first` codes with any, each with itself too, whose keys share a cut and which are alike enough.

    Later codes are of words that were joined: their whole keys count.
    """
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        for cut in cuts(key) if i < first else (key,):
            blocks[cut].append(i)
    yield from ((i, i) for i in range(len(codes)))
    found = [_in_block(codes, members, first) for members in blocks.values() if len(members) > 1]
    if found:
        yield from map(tuple, np.unique(np.concatenate(found), axis=0).tolist())


def _in_block(codes: Sequence[str], members: Sequence[int], first: int) -> Ints:
    """Pairs of members, given in order, the smaller of them one of the `first` codes."""
    block = np.array(members)
    texts = [codes[i] for i in members]
    found = [np.empty((0, 2), dtype=np.int64)]
    rows = int(np.searchsorted(block, first))
    for low in range(0, rows, _ROWS):
        rest = texts[low:]
        alike = cdist(
            texts[low : min(low + _ROWS, rows)],
            rest,
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=_ALIKE,
            dtype=np.float32,
        )
        row, column = np.nonzero(alike)
        later = column > row
        found.append(np.column_stack((block[low:][row[later]], block[low:][column[later]])))
    return np.concatenate(found)


def cuts(key: str) -> Iterable[str]:
    """The key, and the key with each letter left out: keys one edit apart share one, short ones only of one length."""
    if len(key) < _SHORTEST_CUT:
        return {key, *(f"{key[:i]}_{key[i + 1 :]}" for i in range(len(key)) if len(key) > 1)}
    return {key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}
