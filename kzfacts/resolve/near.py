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
Floats = NDArray[np.float32]


class Near(NamedTuple):
    """For word i, `others[starts[i]:starts[i + 1]]` could spell it, itself among them, with these scores."""

    starts: Ints
    others: Ints
    scores: Floats

    @property
    def counts(self) -> Ints:
        """How many words could spell each."""
        return np.diff(self.starts)


def near_words(words: Sequence[Word]) -> Near:
    """The table of words that could be spellings of one another; distinct words are expected."""
    pairs = np.array(list(_scored(words)), dtype=[("a", np.int64), ("b", np.int64), ("score", np.float32)])
    own = np.arange(len(words))
    left = np.concatenate((pairs["a"], pairs["b"], own))
    right = np.concatenate((pairs["b"], pairs["a"], own))
    scores = np.concatenate((pairs["score"], pairs["score"], np.ones(len(words), dtype=np.float32)))
    order = np.lexsort((right, left))
    starts = np.searchsorted(left[order], np.arange(len(words) + 1))
    return Near(starts, right[order], scores[order])


def _scored(words: Sequence[Word]) -> Iterator[tuple[int, int, float]]:
    for a, b in sorted({*_alike(words), *_known(words)}):
        score = score_words(words[a], words[b])
        if score >= LEAST:
            yield a, b, score


def _known(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Spellings of one well-known name, however they sound."""
    spelled: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(words):
        if word.known:
            spelled[word.known].append(i)
    for members in spelled.values():
        yield from combinations(members, 2)


def _alike(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Pairs of words with a reading each that sound alike, the smaller number first."""
    spelled: dict[str, list[int]] = defaultdict(list)
    keys: dict[str, str] = {}
    for i, word in enumerate(words):
        for reading in word.readings if not word.initial else ():
            spelled[reading.code].append(i)
            keys[reading.code] = reading.key
    codes = list(spelled)
    near = ((spelled[codes[x]], spelled[codes[y]]) for x, y in _near_codes(codes, [keys[code] for code in codes]))
    for left, right in near:
        yield from ((min(a, b), max(a, b)) for a in left for b in right if a != b)


def _near_codes(codes: Sequence[str], keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of codes, each with itself too, whose keys share a cut and which have enough in common."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        for cut in cuts(key):
            blocks[cut].append(i)
    yield from ((i, i) for i in range(len(codes)))
    found = [_in_block(codes, members) for members in blocks.values() if len(members) > 1]
    if found:
        yield from map(tuple, np.unique(np.concatenate(found), axis=0).tolist())


def _in_block(codes: Sequence[str], members: Sequence[int]) -> Ints:
    block = np.array(members)
    texts = [codes[i] for i in members]
    found = []
    for first in range(0, len(members), _ROWS):
        rest = texts[first:]
        alike = cdist(
            rest[:_ROWS], rest, scorer=Levenshtein.normalized_similarity, score_cutoff=_ALIKE, dtype=np.float32
        )
        rows, columns = np.nonzero(alike)
        later = columns > rows
        found.append(np.column_stack((block[first:][rows[later]], block[first:][columns[later]])))
    return np.concatenate(found)


def cuts(key: str) -> Iterable[str]:
    """The key, and the key with each letter left out: keys one edit apart share one, short ones only of one length."""
    if len(key) < _SHORTEST_CUT:
        return {key, *(f"{key[:i]}_{key[i + 1 :]}" for i in range(len(key)) if len(key) > 1)}
    return {key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}
