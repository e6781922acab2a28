"""A text as the extractors see it: folded once, split once, scanned once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple, TypeVar

import numpy as np

from kzfacts.text.lexicon import Lexicon, load_lexicon
from kzfacts.text.normalize import Folded, fold, folded_length
from kzfacts.text.scan import Hit, scan_words
from kzfacts.text.words import Words, split_words

__all__ = ["Document", "Hit", "Sentence", "clitic_start", "read_document"]

_LONGEST_PIECE = 3
_LONGEST_SENTENCE = 400  # words; a text without full stops is cut there, so that work stays linear
_STOP = re.compile(r"\n|[.!?…][\"'»)\]]*(?: |$)")


_P = TypeVar("_P", Hit, "Sentence")


class Sentence(NamedTuple):
    """Words `first` up to but not including `stop`; original offsets of their outer ends."""

    first: int
    stop: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its words, gaps, sentences and lexicon hits.

    Attributes:
        text: The original.
        forms: The folded words.
        starts, ends: Original offsets of each word.
        gaps: Folded text before each word, and after the last: one more than words.
        edges: Indices of the gaps that are more, or less, than one blank.
        sentences: In order; every word outside skipped spans is in exactly one.
        of_word: For each word its sentence; None in a skipped span.
        hits: By first word, the longest first.
        by_table: Likewise for each table that has any.
        figures: Indices of the words written in digits.
    """

    text: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    edges: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    of_word: Sequence[Sentence | None]
    hits: tuple[Hit, ...]
    by_table: Mapping[str, Sequence[Hit]]
    figures: tuple[int, ...]

    def hits_of(self, *tables: str) -> Sequence[Hit]:
        """The hits of some tables, in order."""
        if len(tables) == 1:
            return self.by_table.get(tables[0], ())
        wanted = frozenset(tables)
        return [hit for hit in self.hits if hit.table in wanted]

    def word_at(self, offset: int) -> int:
        """Index of the word that holds the offset, or of the next one."""
        return bisect_right(self.ends, offset)

    def words_within(self, start: int, end: int) -> range:
        """Indices of the words that share a character with start..end."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def sentence_of(self, word: int) -> Sentence:
        """The sentence that holds a word; of a word in a skipped span the word alone."""
        return self.of_word[word] or Sentence(word, word + 1, self.starts[word], self.ends[word])

    def is_read(self, word: int) -> bool:
        """Whether a sentence holds the word: it lies in no skipped span."""
        return self.of_word[word] is not None


def clitic_start(doc: Document, hit: Hit, letters: int) -> int:
    """Where the last so many letters of a hit's prefix begin in the original, in whatever script form."""
    at = hit.start
    while letters > 0 and at > doc.starts[hit.first]:
        at -= 1
        letters -= folded_length(doc.text[at])
    return at


def read_document(
    text: str,
    lexicon: Lexicon | None = None,
    skip: Sequence[tuple[int, int]] = (),
    *,
    folded: Folded | None = None,
) -> Document:
    """Fold, split and scan a text; linear in its length.

    Hits and sentences that touch a span of `skip` (page furniture, in order) are left out.
    `folded`: the text, where the caller has folded it already.
    """
    lexicon = lexicon or load_lexicon()
    folded = folded or fold(text)
    words = split_words(folded.text)
    starts, ends = tuple(folded.starts[words.firsts].tolist()), tuple(folded.ends[words.stops - 1].tolist())
    hits = scan_words(words, folded, lexicon)
    sentences = tuple(_split(words, starts, ends))
    if skip:
        hits, sentences = _outside(hits, skip), _outside(sentences, skip)
    figures = tuple(np.flatnonzero(words.is_figure).tolist())
    return Document(
        text, words.forms, starts, ends, words.gaps, words.edges, sentences, _by_word(sentences, len(words.forms)),
        hits, _by_table(hits), figures,
    )  # fmt: skip


def _outside(parts: tuple[_P, ...], spans: Sequence[tuple[int, int]]) -> tuple[_P, ...]:
    """The parts that touch no span."""
    opened, closed = np.array(spans, dtype=np.int64).T
    after = np.searchsorted(closed, [part.start for part in parts], "right")
    ends = np.array([part.end for part in parts], dtype=np.int64)
    return tuple(compress(parts, np.append(opened, np.iinfo(np.int64).max)[after] >= ends))


def _by_word(sentences: Sequence[Sentence], words: int) -> list[Sentence | None]:
    of_word: list[Sentence | None] = [None] * words
    for sentence in sentences:
        of_word[sentence.first : sentence.stop] = [sentence] * (sentence.stop - sentence.first)
    return of_word


def _by_table(hits: Sequence[Hit]) -> dict[str, list[Hit]]:
    tables: dict[str, list[Hit]] = {}
    for hit in hits:
        tables.setdefault(hit.table, []).append(hit)
    return tables


def _split(words: Words, starts: tuple[int, ...], ends: tuple[int, ...]) -> Iterator[Sentence]:
    """Sentences end at a line break, at a full stop that ends no initial, and where they outgrow all reading."""
    first, count = 0, len(words.forms)
    stops = [i for i in words.edges if 0 < i < count and _ends_sentence(words, i)]
    for stop in (*stops, count):
        while first < stop:
            cut = min(stop, first + _LONGEST_SENTENCE)
            yield Sentence(first, cut, starts[first], ends[cut - 1])
            first = cut


def _ends_sentence(words: Words, i: int) -> bool:
    gap = words.gaps[i]
    if not _STOP.search(gap):
        return False
    return "\n" in gap or not _is_abbreviation(words.forms[i - 1], gap, words.forms[i])


def _is_abbreviation(word: str, gap: str, after: str) -> bool:
    """Whether the full stop ends an initial (ك. ك.) or parts short pieces without a blank (بي.بي.سي)."""
    if gap == ".":
        return min(len(word), len(after)) <= _LONGEST_PIECE
    return len(word) == 1 and not word.isdigit()
