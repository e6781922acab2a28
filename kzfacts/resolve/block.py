"""Names that could be one: candidate pairs found by their words, never all pairs.

Names meet when their first words could be spellings of one another and their last words, too: as given, with words put
first that stood last, with words written as one, with words in between left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from kzfacts.resolve.meet import NO_WORD, View, meet, sort_views
from kzfacts.resolve.name import Name, Word, join_words
from kzfacts.resolve.near import Ints, Near, near_words

Words = tuple[Word, ...]


class Candidates(NamedTuple):
    """Pairs of names worth comparing, and what was found out about their words.

    Attributes:
        pairs: Two columns of indices, the smaller first; sorted.
        words: The number of each word of the names that can be coded.
        near: Which words could be spellings of which.
    """

    pairs: Ints
    words: Mapping[str, int]
    near: Near


def block_names(names: Sequence[Name]) -> list[tuple[int, int]]:
    """Sorted pairs of indices worth comparing; names that cannot be coded pair with none."""
    return [(a, b) for a, b in find_candidates(names).pairs.tolist()]


def find_candidates(names: Sequence[Name]) -> Candidates:
    """The same with the table of words that led to them."""
    given = [(i, name.words) for i, name in enumerate(names) if name.is_coded]
    words = {word.text: word for _, row in given for word in row}
    plain_words = len(words)
    joined = list(_joined(given, words))
    words |= {word.text: word for _, row in joined for word in row}
    numbers = {text: number for number, text in enumerate(words)}
    plain = [_view(i, row, numbers) for i, row in given]
    turned = [_turned(i, row, at, numbers) for i, row in given for at in range(1, len(row))]
    others = [_view(i, row, numbers) for i, row in joined]
    filed = sort_views([*plain, *turned, *others], len(words))
    near = near_words(list(words.values()), plain_words)
    return Candidates(meet(filed, sort_views(plain, len(words)), _with_none(near)), numbers, near)


def _view(i: int, row: Words, numbers: dict[str, int]) -> View:
    """A name of one word ends in a word of its own, the number after all words."""
    placed = [numbers[word.text] for word in row]
    last = placed[-1] if len(row) > 1 else len(numbers)
    second, late = (placed[1], placed[-2]) if len(row) > 2 else (NO_WORD, NO_WORD)
    return View(i, placed[0], last, second, late, len(row))


def _turned(i: int, row: Words, at: int, numbers: dict[str, int]) -> View:
    """With the words from `at` put first."""
    return _view(i, (*row[at:], *row[:at]), numbers)


def _joined(given: Sequence[tuple[int, Words]], words: dict[str, Word]) -> Iterator[tuple[int, Words]]:
    """Names with two neighbouring words written as one, or all, where that sounds like a word that some name has."""
    keys = {reading.key for word in words.values() for reading in word.readings}
    for i, row in given:
        sounds = [word.readings[0].key for word in row]
        for at in range(1, len(row)):
            if sounds[at - 1] + sounds[at] in keys:
                yield i, (*row[: at - 1], join_words(row[at - 1 : at + 1]), *row[at + 1 :])
        if len(row) > 2 and "".join(sounds) in keys:
            yield i, (join_words(row),)


def _with_none(near: Near) -> Near:
    """The table with the word of its own that names of one word end in."""
    return Near(
        np.append(near.starts, near.starts[-1] + 1),
        np.append(near.others, len(near.counts)),
        np.append(near.scores, 0.0),
    )
