"""Names that could be one: candidate pairs found by keys, never all pairs.

A key is the consonant classes of a name; each key with one letter dropped is
a key too, so two names meet when their keys are one edit apart, also in order
swapped, with middle names left out, with and without an initial ال.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cpdist

from kzfacts.resolve.name import Name

_ALIKE = 0.6  # share of the sound code that candidates have in common
_LONGEST_BLOCK = 400  # a key that more names share tells nothing
_SHORTEST_CUT = 3  # a key shorter than this is not cut further


def block_names(names: Sequence[Name]) -> list[tuple[int, int]]:
    """Sorted pairs of indices worth comparing; names that cannot be coded pair with none."""
    variants = [(i, key, code) for i, name in enumerate(names) if name.is_coded for key, code in _variants(name)]
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, (_, key, _) in enumerate(variants):
        for cut in _cuts(key):
            blocks[cut].append(number)
    pairs = _pairs(blocks)
    owners = np.array([variant[0] for variant in variants], dtype=np.int64)
    codes = np.array([variant[2] for variant in variants], dtype=object)
    pairs = pairs[owners[pairs[:, 0]] != owners[pairs[:, 1]]]
    if not len(pairs):
        return []
    alike = cpdist(
        codes[pairs[:, 0]], codes[pairs[:, 1]], scorer=Levenshtein.normalized_similarity, score_cutoff=_ALIKE
    )
    kept = np.sort(owners[pairs[alike >= _ALIKE]], axis=1)
    return [(int(a), int(b)) for a, b in np.unique(kept, axis=0)]


def _variants(name: Name) -> Iterator[tuple[str, str]]:
    """Key and code of each way to write the name's words one after another."""
    first = [word.readings[0] for word in name.words]
    orders = [first, [word.readings[-1] for word in name.words]]
    orders.append(sorted(first, key=lambda reading: reading.key))
    if len(first) > 2:
        orders.append([first[0], first[-1]])
    yield from dict.fromkeys(("".join(r.key for r in order), "".join(r.code for r in order)) for order in orders)


def _cuts(key: str) -> set[str]:
    if len(key) < _SHORTEST_CUT:
        return {key}
    return {key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}


def _pairs(blocks: dict[str, list[int]]) -> NDArray[np.int64]:
    found = [np.empty((0, 2), dtype=np.int64)]
    for members in blocks.values():
        if 1 < len(members) <= _LONGEST_BLOCK:
            block = np.array(sorted(set(members)), dtype=np.int64)
            left, right = np.triu_indices(len(block), 1)
            found.append(np.column_stack((block[left], block[right])))
    return np.unique(np.concatenate(found), axis=0)
