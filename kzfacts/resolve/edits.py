"""What turns one reading of a word into another, edit by edit, and what each edit weighs.

Sounds are aligned one to one. Two sounds that one letter spells (j is a ج, a ي
or a خ) weigh less than their distance, a lost nasal weighs more: see compare.toml.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from kzfacts.resolve.sound import VOWELS, code_of, load_rows, sound_of

# sounds that writers do not tell apart
_PLAIN = {"ah": "a", "ayn": "a", "e": "i", "o": "u", "p": "b", "q": "k", "jg": "j", "fv": "f"}
_NASALS = frozenset("mn")
_GLIDES = frozenset("wy")


def count_traits(one: str, other: str, *, beside: bool) -> Mapping[str, float]:
    """How much of each trait of compare.toml the edits between two words have.

    Args:
        one: A word, one letter a sound.
        other: Another one.
        beside: Whether the first word is Arabic and the second is not.
    """
    found: dict[str, float] = defaultdict(float)
    for edit in _edits(one, other):
        for trait, amount in _traits(*edit, beside):
            found[trait] += amount
    return found


def weigh_edits(one: str, other: str, *, beside: bool) -> float:
    """The log odds that the edits between two words add, their distance aside."""
    return sum([_weigh(*edit, beside) for edit in _edits(one, other)])


def _edits(one: str, other: str) -> list[tuple[str, str, bool, bool]]:
    """The letters of both sides, one of them empty or not, and whether the words begin and end with them."""
    end, last = len(one) - 1, len(other) - 1
    edits = []
    for edit in Levenshtein.editops(one, other):
        i, j = edit.src_pos, edit.dest_pos
        if edit.tag == "replace":
            edits.append((one[i], other[j], i == j == 0, i == end and j == last))
        elif edit.tag == "delete":
            edits.append((one[i], "", i == 0, i == end))
        else:
            edits.append(("", other[j], j == 0, j == last))
    return edits


@lru_cache(maxsize=65536)
def _weigh(one: str, other: str, first: bool, last: bool, beside: bool) -> float:
    weights = _edit_weights()
    return sum(weights[trait] * amount for trait, amount in _traits(one, other, first, last, beside))


def _traits(one: str, other: str, first: bool, last: bool, beside: bool) -> list[tuple[str, float]]:
    if one and other:
        return _exchanged(sound_of(one), sound_of(other), first)
    sound = sound_of(one or other)
    more = _vowel_more if sound in VOWELS else _consonant_more
    return [(trait, 1.0) for trait in more(sound, last, ("arabic" if one else "other") if beside else None)]


def _exchanged(one: str, other: str, first: bool) -> list[tuple[str, float]]:
    pair = sorted({_PLAIN.get(sound, sound) for sound in (one, other)})
    if len(pair) == 1:
        return []
    vowels = (one in VOWELS) + (other in VOWELS)
    if vowels == 2:
        return [("-for-".join(pair), 1.0)] + [("first-vowel", 1.0)] * first
    if vowels == 1:
        return [("glide-for-vowel" if _GLIDES & {one, other} else "consonant-for-vowel", 1.0)]
    trait = "one-letter" if frozenset((one, other)) in _one_letter() else "other-consonant"
    apart = Levenshtein.distance(code_of((one,)), code_of((other,))) / 3
    return [(trait, apart)] + [("first-consonant", 1.0)] * first


def _vowel_more(sound: str, last: bool, side: str | None) -> Iterator[str]:
    vowel = _PLAIN.get(sound, sound)
    yield f"{vowel}-more"
    if side:
        yield f"{vowel}-more-in-arabic" if side == "arabic" else f"{vowel}-more-beside-arabic"
    if last:
        yield "last-vowel-more"


def _consonant_more(sound: str, last: bool, side: str | None) -> Iterator[str]:
    yield "y-more" if sound == "y" else "nasal-more" if sound in _NASALS else "consonant-more"
    if last:
        yield "last-consonant-more"
    if side == "other":
        yield "consonant-more-beside-arabic"


@lru_cache(maxsize=1)
def _one_letter() -> frozenset[frozenset[str]]:
    """Pairs of sounds that some letter spells both."""
    rows = load_rows("sound")["letter"]
    return frozenset(frozenset(pair) for row in rows for pair in combinations(row["sound"].split(), 2))


@lru_cache(maxsize=1)
def _edit_weights() -> Mapping[str, float]:
    """The weight of each trait, log odds."""
    return {row["id"]: row["value"] for row in load_rows("compare")["edit"]}
