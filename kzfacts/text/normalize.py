"""Folded text for matching, with the exact way back to the original offsets.

Spelling that news writers vary freely is folded: alef and hamza carriers,
final ya, ta marbuta, digits of all scripts, presentation forms, quotation
marks; tatweel, vowel signs and bidi marks are dropped. The table is built once
from the Unicode data base (`unicodedata`, NFKC for presentation forms).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي",
    "ؤ": "و", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ڪ": "ك",
}  # fmt: skip
_SIGNS = {
    "،": ",", "٬": ",", "٫": ".", "؛": ";", "؟": "?", "٪": "%", "۔": ".", "‰": "%",
    "“": "«", "„": "«", "‟": "«", "‹": "«", "”": "»", "›": "»", "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'",
    "–": "-", "—": "-", "―": "-", "‐": "-", "‑": "-", "−": "-", "⁄": "/",
}  # fmt: skip
_BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200c\u200d\ufeff\u00ad"
_TATWEEL = "ـ"
_DROPPED = 0
_SPACE = 32


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and, for each of its characters, where it came from.

    Attributes:
        text: The folded text.
        starts: For each folded character, its index in the original.
        ends: The index after it in the original, vowel signs included.
    """

    text: str
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


def normalize(text: str) -> str:
    """The folded form alone; idempotent."""
    return fold(text).text


@lru_cache(maxsize=4096)
def folded_length(char: str) -> int:
    """How many letters one character is folded to: 0 for a vowel sign, 2 for ﻻ."""
    return len(normalize(char))


def fold(text: str) -> Folded:
    """Fold `text`, keeping the way back; linear in its length."""
    points, origin = _expand_ligatures(text, _points(text))
    table, marks = _table()
    within = points if points.max(initial=0) < len(table) else np.minimum(points, len(table) - 1)
    folded = np.where(points < len(table), table[within], points) if within is not points else table[points]
    index = np.flatnonzero(folded != _DROPPED)
    blank = folded[index] == _SPACE
    repeated = np.flatnonzero(blank[1:] & blank[:-1])
    if len(repeated):
        index = np.delete(index, repeated + 1)
    after = _ends(index, marks[within])
    result = folded[index].tobytes().decode("utf-32-le", "surrogatepass")
    if origin is None:
        return Folded(result, index, after)
    return Folded(result, origin[index], origin[after - 1] + 1)


def _points(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _ends(index: NDArray[np.int64], is_mark: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Where each letter ends: behind the vowel signs that follow it."""
    after = index + 1
    if is_mark.any():
        others = np.append(np.flatnonzero(~is_mark), len(is_mark))
        marked = np.flatnonzero(np.append(is_mark, False)[after])
        after[marked] = others[np.searchsorted(others, after[marked])]
    return after


_LIGATURE_RANGES = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))


def _expand_ligatures(text: str, points: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64] | None]:
    """Presentation forms as plain letters, with where each came from; None where there are none."""
    places: list[int] = []
    if points.max(initial=0) >= _LIGATURE_RANGES[0][0]:
        among = [(points >= low) & (points <= high) for low, high in _LIGATURE_RANGES]
        places = np.flatnonzero(np.logical_or.reduce(among)).tolist()
    if not places:
        return points, None
    parts: list[str] = []
    lengths, done = np.ones(len(text), dtype=np.int64), 0
    for place in places:
        whole = unicodedata.normalize("NFKC", text[place]).replace(" ", "") or text[place]
        lengths[place] = len(whole)
        parts += text[done:place], whole
        done = place + 1
    return _points("".join((*parts, text[done:]))), np.repeat(np.arange(len(text)), lengths)


@lru_cache(maxsize=1)
def _table() -> tuple[NDArray[np.uint32], NDArray[np.bool_]]:
    """Code point -> folded code point, and which code points are vowel signs."""
    table = np.arange(0x10000, dtype=np.uint32)
    marks = np.zeros(0x10000, dtype=bool)
    for point in range(0x10000):
        char = chr(point)
        category = unicodedata.category(char)
        if category == "Mn" or char == _TATWEEL:
            table[point], marks[point] = _DROPPED, category == "Mn" or char == _TATWEEL
        elif category == "Nd":
            table[point] = ord("0") + unicodedata.digit(char)
        elif category == "Zs" or char == "\t":
            table[point] = _SPACE
        elif category == "Cc" and char != "\n":
            table[point] = ord("\n") if char == "\r" else _SPACE
        elif len(char.lower()) == 1 and category == "Lu":
            table[point] = ord(char.lower())
    for char in _BIDI:
        table[ord(char)] = _DROPPED
    for char, other in (_LETTERS | _SIGNS).items():
        table[ord(char)] = ord(other)
    return table, marks
