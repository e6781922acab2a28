"""How likely two readings of two words are one word: a logistic regression over what sets them apart."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance.Levenshtein import distance, normalized_similarity

from kzfacts.resolve.edits import weigh_edits
from kzfacts.resolve.name import Reading, Word
from kzfacts.resolve.sound import load_rows

_HOPELESS = -5.0  # log odds that nothing else can lift to a match


def score_readings(x: Reading, y: Reading, a: Word, b: Word) -> float:
    """How likely the word `a` read as `x` is the word `b` read as `y`, 0..1."""
    weights = _weights()
    left, right = x.code, y.code
    odds = weights.constant + weights.length * min(x.consonants, y.consonants)
    odds += weights.sound_distance * distance(left, right) / 3
    if odds < _HOPELESS:
        return math.exp(odds)
    if left[0] == right[0]:
        odds += weights.first_sound
    if left[-1] == right[-1]:
        odds += weights.last_sound
    if a.script == b.script:
        odds += weights.same_script + weights.spelling * normalized_similarity(a.text, b.text)
    else:
        odds += weights.spelling * normalized_similarity(x.latin, y.latin)
    one, other, beside = in_order(x, y, a, b)
    return 1 / (1 + math.exp(-odds - weigh_edits(one, other, beside=beside)))


def in_order(x: Reading, y: Reading, a: Word, b: Word) -> tuple[str, str, bool]:
    """The letters of both readings, Arabic ones first, and whether only they are Arabic."""
    if a.script != b.script and "arab" in (a.script, b.script):
        return (x.letters, y.letters, True) if a.script == "arab" else (y.letters, x.letters, True)
    return min(x.letters, y.letters), max(x.letters, y.letters), False


class _Weights(NamedTuple):
    """Log odds, see compare.toml."""

    constant: float
    sound_distance: float
    length: float
    first_sound: float
    last_sound: float
    spelling: float
    same_script: float


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    return _Weights(**{row["id"].replace("-", "_"): row["value"] for row in load_rows("compare")["weight"]})
