"""Which words of a bundle's names are spellings of which, found at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from kzfacts.resolve.compare import score_words
from kzfacts.resolve.name import Name, Word

_LEAST = 0.5  # a word scored lower is another one
_GATE = 0.45  # share of the sound code below which no word is scored

Alike = Mapping[str, frozenset[str]]


def alike_words(names: Iterable[Name]) -> Alike:
    """For each word of the names, the words that spell it, itself included."""
    words = {word.text: word for name in names for word in name.words if not word.initial}
    texts = list(words)
    read = [(text, reading.code) for text in texts for reading in words[text].readings]
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        found[text].add(text)
    codes = [code for _, code in read]
    near = cdist(codes, codes, scorer=Levenshtein.normalized_similarity, score_cutoff=_GATE, dtype=np.float32)
    for i, j in zip(*np.nonzero(np.triu(near, 1)), strict=True):
        _add(found, words[read[i][0]], words[read[j][0]])
    return {text: frozenset(others) for text, others in found.items()}


def _add(found: dict[str, set[str]], a: Word, b: Word) -> None:
    if b.text not in found[a.text] and score_words(a, b) >= _LEAST:
        found[a.text].add(b.text)
        found[b.text].add(a.text)
