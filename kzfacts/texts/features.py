"""What two short texts have in common and what sets them apart, as numbers that a reader can follow."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from kzfacts.texts.alignment import SAME_STEM, Aligned, align_words
from kzfacts.texts.classes import DENIAL, Sense, load_signs, senses_of
from kzfacts.texts.reading import ShortText
from kzfacts.texts.stems import stem_of

Features = dict[str, float]
_MANY, _SOME, _LONG = 6, 4, 12  # from these on, words left over and words in all count the same
_TWICE = 2.0  # a text longer than this many times the other


def features_of(first: ShortText, second: ShortText) -> Features:
    """The features by the ids of weights.toml, each about 0..1."""
    aligned = align_words(first.content, second.content)
    left = (
        sorted(set(range(len(first.content))) - {one.first for one in aligned}),
        sorted(set(range(len(second.content))) - {one.second for one in aligned}),
    )
    return {
        **_overlap(first, second, aligned, left),
        **_numbers(first, second),
        **_signs(first, second),
        **_senses(first, second, left),
        **_countries(first.countries, second.countries),
        **_names(first, second, aligned, left),
    }


Left = tuple[Sequence[int], Sequence[int]]  # words of content that nothing on the other side stands for


def _overlap(first: ShortText, second: ShortText, aligned: Sequence[Aligned], left: Left) -> Features:
    lengths = len(first.content), len(second.content)
    shorter, longer = max(1, min(lengths)), max(1, *lengths)
    stems = [" ".join(map(stem_of, text.content)) for text in (first, second)]
    return {
        "covered": len(aligned) / shorter,
        "covered-of-longer": len(aligned) / longer,
        "likeness": sum(one.likeness for one in aligned) / shorter,
        "same-stems": sum(one.likeness >= SAME_STEM for one in aligned) / shorter,
        "left-in-first": min(len(left[0]), _MANY) / _MANY,
        "left-in-second": min(len(left[1]), _MANY) / _MANY,
        "left-in-both": min(*map(len, left), _SOME) / _SOME,
        "length": min(lengths[1] / max(1, lengths[0]), _TWICE),
        "letters": fuzz.ratio(" ".join(first.forms), " ".join(second.forms)) / 100,
        "stem-sets": fuzz.token_set_ratio(*stems) / 100,
        "nothing-left-in-first": float(not left[0]),
        "nothing-left-in-second": float(not left[1]),
        "words": min(shorter, _LONG) / _LONG,
        "turned": _turned(aligned),
    }


def _turned(aligned: Sequence[Aligned]) -> float:
    """The share of the pairs of aligned words that stand in the other order."""
    orders = [a.second > b.second for i, a in enumerate(aligned) for b in aligned[i + 1 :]]
    return sum(orders) / max(1, len(orders))


def _numbers(first: ShortText, second: ShortText) -> Features:
    one, other = first.numbers, second.numbers
    return {
        "same-number": float(bool(one & other)),
        "other-numbers": float(bool(one - other) and bool(other - one)),
        "number-in-one": float(bool(one) != bool(other)),
    }


def _signs(first: ShortText, second: ShortText) -> Features:
    """Whether only one of the two negates, concedes, goes on or asks."""
    signs = load_signs()
    found = {name: [not words.isdisjoint(text.forms) for text in (first, second)] for name, words in signs.items()}
    return {
        **{f"{name}-in-one": float(one != other) for name, (one, other) in found.items()},
        "question-in-one": float(first.asks != second.asks),
    }


def _senses(first: ShortText, second: ShortText, left: Left) -> Features:
    senses = [[senses_of(form) for form in text.forms] for text in (first, second)]
    sides = [frozenset[Sense]().union(*one) for one in senses]
    against = len(opposites(first, second))
    denials = [Sense(DENIAL) in side for side in sides]
    sums = [sum(sense.side for word in one for sense in word) for one in senses]
    kept = [[senses_of(text.content[word]) for word in rest] for text, rest in zip((first, second), left, strict=True)]
    synonyms = sum(not a.isdisjoint(b) for a in kept[0] for b in kept[1])
    return {
        "opposite": float(against > 0),
        "opposites": float(against > 1),
        "denial-in-one": float(denials[0] != denials[1]),
        "sides-turned": float(sums[0] * sums[1] < 0),
        "synonyms": min(synonyms, 2) / 2,
    }


def opposites(first: ShortText, second: ShortText) -> list[tuple[str, Sense]]:
    """The words of the first text whose contrary, and no word of their own side, stands in the second."""
    mine, theirs = (frozenset[Sense]().union(*map(senses_of, text.forms)) for text in (first, second))
    return [
        (form, sense)
        for form in first.forms
        for sense in sorted(senses_of(form))
        if sense.side and sense.contrary in theirs and sense not in theirs and sense.contrary not in mine
    ]


def _countries(first: Sequence[str], second: Sequence[str]) -> Features:
    one, other = set(first), set(second)
    common = [[country for country in told if country in one & other] for told in (first, second)]
    return {
        "other-countries": float(bool(one - other) and bool(other - one)),
        "same-country": float(bool(one & other)),
        "country-in-one": float(bool(one - other) != bool(other - one)),
        "countries-turned": float(len(common[0]) > 1 and common[0] != common[1]),
    }


def _names(first: ShortText, second: ShortText, aligned: Sequence[Aligned], left: Left) -> Features:
    replaced = _replaced(first, second, aligned, left)
    return {
        "replaced": min(len(replaced), 3) / 3,
        "name-replaced": float(any(first.named[i] and second.named[j] for i, j in replaced)),
        "name-left-in-first": float(any(first.named[i] for i in left[0])),
        "name-left-in-second": float(any(second.named[j] for j in left[1])),
        "same-name": float(any(first.named[one.first] and second.named[one.second] for one in aligned)),
    }


def _replaced(first: ShortText, second: ShortText, aligned: Sequence[Aligned], left: Left) -> list[tuple[int, int]]:
    """Words that stand in one place, beside the same neighbour, and are not alike."""
    stands = {one.first: one.second for one in aligned} | {-1: -1, len(first.content): len(second.content)}
    found = []
    for i in left[0]:
        beside = [j for j in left[1] if stands.get(i - 1) == j - 1 or stands.get(i + 1) == j + 1]
        found += [(i, beside[0])] if beside else []
    return found
