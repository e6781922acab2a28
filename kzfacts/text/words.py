"""What counts as one word of folded text: letters, or digits with their separators; the two never mix."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# the same as `split_words`, for short texts
WORD = r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*"
_LETTER, _DIGIT = 1, 2
_INNER = ((_LETTER, "'"), (_DIGIT, "."), (_DIGIT, ","))  # signs that part no word between two of the kind


class Words(NamedTuple):
    """The words of a text and what stands around them.

    Attributes:
        forms: The words.
        gaps: The text before each word and after the last: one more than words.
        firsts, stops: Where each word begins, and the place after it.
        is_figure: Whether each word is written in digits.
        edges: Indices of the gaps that are more, or less, than one blank.
    """

    forms: tuple[str, ...]
    gaps: tuple[str, ...]
    firsts: NDArray[np.int64]
    stops: NDArray[np.int64]
    is_figure: NDArray[np.bool_]
    edges: tuple[int, ...]


def split_words(text: str) -> Words:
    """The words of a folded text; linear in its length."""
    if not text:
        nowhere = np.zeros(0, dtype=np.int64)
        return Words((), ("",), nowhere, nowhere, nowhere != 0, (0,))
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kinds = _kinds(text, points)
    cuts = np.concatenate(([0], np.flatnonzero(kinds[1:] != kinds[:-1]) + 1, [len(text)]))
    is_word = kinds[cuts[:-1]] != 0
    firsts, stops = cuts[:-1][is_word], cuts[1:][is_word]
    forms = tuple([text[first:stop] for first, stop in zip(firsts.tolist(), stops.tolist(), strict=True)])
    lefts, rights = np.append(0, stops), np.append(firsts, len(text))
    edges = np.flatnonzero((rights - lefts != 1) | (points[np.minimum(lefts, len(text) - 1)] != ord(" "))).tolist()
    gaps = [" "] * (len(forms) + 1)
    for place in edges:
        gaps[place] = text[lefts[place] : rights[place]]
    return Words(forms, tuple(gaps), firsts, stops, kinds[firsts] == _DIGIT, tuple(edges))


def _kinds(text: str, points: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """For each character whether it belongs to a word of letters, one of digits, or none."""
    table = _table()
    beyond = np.flatnonzero(points >= len(table))
    kinds = table[np.minimum(points, len(table) - 1) if len(beyond) else points]
    for place in beyond.tolist():
        kinds[place] = _kind(text[place])
    for kind, sign in _INNER:
        places = np.flatnonzero(points[1:-1] == ord(sign)) + 1
        kinds[places[(kinds[places - 1] == kind) & (kinds[places + 1] == kind)]] = kind
    return kinds


def _kind(char: str) -> int:
    return _DIGIT if char.isdecimal() else _LETTER if char.isalnum() else 0


@lru_cache(maxsize=1)
def _table() -> NDArray[np.uint8]:
    return np.array([_kind(chr(point)) for point in range(0x10000)], dtype=np.uint8)
