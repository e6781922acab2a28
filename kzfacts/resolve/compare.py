"""Two names compared by spelling and by sound, with the reason.

Words are aligned one to one and the worst aligned pair counts: one foreign
word makes another name. What cannot be coded matches nothing but itself.

A swap of words is the same name only as a surname written first: محمد بن علي
is the father or the son of علي بن محمد.
"""

from __future__ import annotations

import math
from itertools import pairwise, permutations
from operator import itemgetter

from kzfacts.errors import InputError
from kzfacts.model import Comparison
from kzfacts.resolve.given import known_name
from kzfacts.resolve.name import Name, Word, join_words, parse_name
from kzfacts.resolve.readings import score_readings

SAME_WORD = 0.5  # a name of one word has nothing else to go by
SAME_NAME = 0.5
CONFIRMED = 2.2  # log odds that the other words of a name add to its worst pair
CONFIRMING = 0.6  # how well the others must match for that, on average
_KNOWN_SAME, _KNOWN_OTHER = 0.97, 0.05  # spellings of one well-known name, and two such names
_SURNAME_ALONE = 0.45  # the most that one word of a fuller name can score
UNPROVEN = 0.7  # the most for names that fit without being the same full name
LEFT_OUT = 0.95  # a middle name or the word for a kind of place that one side leaves out
_OTHER_PLACE = 0.1  # the town and the province of one name; links nothing
FUSED_APART = 3  # letters by which names written as one word may differ
DOUBTFUL = 0.3  # a worse pair lets other orders be tried
_MOST_SWAPPED = 4  # words; the orders of more are too many to try
_FATHER_AND_SON = 0.1  # the most for a name and one that swaps it where the order is fixed; links nothing
_OTHER_ORDER = 0.45  # the most for a swap that nothing makes a surname written first
Aligned = tuple[Word, Word, float]
_NOTHING = Comparison(0.0, False, "one side holds no name")


def compare_names(a: str | None, b: str | None) -> Comparison:
    """How alike two names are, whether they are one full name, and why.

    None and strings without letters score 0.

    Raises:
        InputError: Not a string.
    """
    left, right = _parse(a), _parse(b)
    if not left.words or not right.words:
        return _NOTHING
    return compare_parsed(left, right)


def _parse(name: str | None) -> Name:
    if name is not None and not isinstance(name, str):
        raise InputError(f"a name must be a str, not {type(name).__name__}")
    return parse_name(name or "")


def compare_parsed(a: Name, b: Name) -> Comparison:
    """The same for names already parsed; what cannot be read aloud matches nothing but itself."""
    if a.text == b.text:
        return Comparison(1.0, True, f"{a.text}: the same letters")
    if not (a.is_coded and b.is_coded):
        return Comparison(0.0, False, "one side holds signs that cannot be read aloud")
    if a.place == b.place:
        return _words(a, b)
    if a.place and b.place:
        return Comparison(_OTHER_PLACE, False, f"{a.place} is not {b.place}")
    found = _words(a, b)
    return Comparison(LEFT_OUT * found.score, found.same, f"{found.why}; {a.place or b.place} left out")


def _words(a: Name, b: Name) -> Comparison:
    """The names' own words compared."""
    if len(a.words) > len(b.words):
        a, b = b, a
    if len(a.words) == len(b.words):
        return _full(a, b)
    fused = _fused(a, b)
    if fused.same:
        return fused
    return max(fused, _alone(a, b) if len(a.words) == 1 else _left_out(a, b), key=lambda c: c.score)


def _full(a: Name, b: Name) -> Comparison:
    """Every word against its partner, in order or with the surname first."""
    pairs = _aligned(a.words, b.words)
    if len(pairs) == 1:
        return _verdict(pairs, SAME_WORD)
    found = _verdict(pairs, SAME_NAME)
    if found.same or min(p[2] for p in pairs) >= DOUBTFUL:
        return found
    if bool(a.surname) != bool(b.surname):
        turned = _verdict(_aligned(_surname_last(a), _surname_last(b)), SAME_NAME)
        if turned.same:
            return turned
    return _swapped(a, b, found) if len(pairs) <= _MOST_SWAPPED else found


def _aligned(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Aligned]:
    return [(x, y, score_words(x, y)) for x, y in zip(a, b, strict=True)]


def _surname_last(name: Name) -> tuple[Word, ...]:
    return (*name.words[name.surname :], *name.words[: name.surname])


def _swapped(a: Name, b: Name, found: Comparison) -> Comparison:
    """With the order of `b` whose worst pair is best, a turn before others; `found` where that is the given one."""
    scores = [[score_words(x, y) for y in b.words] for x in a.words]
    given = tuple(range(len(scores)))

    def worth(order: tuple[int, ...]) -> tuple[float, bool, bool]:
        return min(row[i] for row, i in zip(scores, order, strict=True)), order == given, _is_turn(order)

    order = max(permutations(given), key=worth)
    if order == given:
        return found
    swapped = _verdict([(x, b.words[i], row[i]) for x, row, i in zip(a.words, scores, order, strict=True)], SAME_NAME)
    most = _most_for(a, b, order)
    if swapped.score <= most:
        return swapped if swapped.same else Comparison(swapped.score, False, found.why)
    left, right = (" ".join(word.text for word in name.words) for name in (a, b))
    return Comparison(most, False, f"the order differs: {left} against {right}")


def _is_turn(order: tuple[int, ...]) -> bool:
    """Whether the last words were put first and nothing else."""
    return all((i + 1) % len(order) == j for i, j in pairwise(order))


def _most_for(a: Name, b: Name, order: tuple[int, ...]) -> float:
    """The most that names with their words swapped can score: 1 where a surname may have been put first.

    Given names alone are a person's and the father's. One script leaves it open
    which of two strange words is the surname, and Arabic has no surname-first.
    """
    moved = [word for i, j in enumerate(order) if i != j for word in (a.words[i], b.words[j])]
    known = [_is_well_known(word) for word in moved]
    if a.father or b.father or all(known):
        return _FATHER_AND_SON
    left, right = ({word.script for word in name.words} for name in (a, b))
    told = left != right or (any(known) and "arab" not in left)
    return 1.0 if told and _is_turn(order) else _OTHER_ORDER


def _is_well_known(word: Word) -> bool:
    """Whether it is a well-known name as written or as read in Latin letters: Талал, Talal."""
    return bool(word.known) or any(known_name(reading.latin) for reading in word.readings)


def _verdict(pairs: list[Aligned], threshold: float) -> Comparison:
    x, y, worst = pairs[0] if len(pairs) == 1 else min(pairs, key=itemgetter(2))
    score = _confirmed(pairs, worst)
    if score >= threshold and not any(x.initial != y.initial for x, y, _ in pairs):
        return Comparison(score, True, "every word matches: " + ", ".join(f"{x.text} = {y.text}" for x, y, _ in pairs))
    return Comparison(min(score, UNPROVEN), False, f"{x.text} is not {y.text} ({worst:.2f})")


def _confirmed(pairs: list[Aligned], worst: float) -> float:
    """The worst pair counts, the likelier where the other words match well."""
    if len(pairs) == 1 or worst in (0.0, 1.0):
        return worst
    others = (sum(pair[2] for pair in pairs) - worst) / (len(pairs) - 1)
    if others < CONFIRMING:
        return worst
    return 1 / (1 + (1 / worst - 1) * math.exp(-CONFIRMED))


def _fused(a: Name, b: Name) -> Comparison:
    """Both written without spaces: عليخان, علي خان."""
    x, y = join_words(a.words), join_words(b.words)
    if abs(len(x.text) - len(y.text)) > FUSED_APART:
        return Comparison(0.0, False, "of different length")
    score = score_words(x, y)
    return Comparison(score, score >= 0.8, f"written as one word, {x.text} against {y.text} ({score:.2f})")


def _alone(a: Name, b: Name) -> Comparison:
    score, word = max((score_words(a.words[0], y), y.text) for y in b.words)
    return Comparison(_SURNAME_ALONE * score, False, f"{a.text} alone against {b.text}: at best {word} ({score:.2f})")


def _left_out(a: Name, b: Name) -> Comparison:
    """Middle names left out: the first and the last word must match, the rest in order."""
    inner = iter(b.words[1:-1])
    pairs = [(a.words[0], b.words[0], score_words(a.words[0], b.words[0]))]
    for x in a.words[1:-1]:
        scored = [(x, y, score_words(x, y)) for y in inner]
        pairs.append(max(scored, key=lambda p: p[2]) if scored else (x, x, 0.0))
    pairs.append((a.words[-1], b.words[-1], score_words(a.words[-1], b.words[-1])))
    found = _verdict(pairs, SAME_NAME / LEFT_OUT)
    return Comparison(LEFT_OUT * found.score, found.same, found.why + "; middle names left out")


def score_words(a: Word, b: Word) -> float:
    """How likely two words are spellings of one, 0..1."""
    if a.text == b.text:
        return 1.0
    if a.initial or b.initial:
        return _score_initial(a, b)
    if a.known and b.known:
        return _KNOWN_SAME if a.known == b.known else _KNOWN_OTHER
    return max([score_readings(x, y, a, b) for x in a.readings for y in b.readings], default=0.0)


def _score_initial(a: Word, b: Word) -> float:
    """An initial fits each name that begins with its sound."""
    fits = any(x.code[:1] == y.code[:1] for x in a.readings for y in b.readings)
    return 0.7 if fits and a.text[0] and b.text[0] else 0.0
