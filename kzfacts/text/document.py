"""A text as the extractors see it: folded once, split once, scanned once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from kzfacts.text.inflect import PREFIXES, SUFFIXES
from kzfacts.text.lexicon import Entry, Lexicon, load_lexicon
from kzfacts.text.normalize import fold
from kzfacts.text.words import WORD

_WORDS = re.compile(f"({WORD})")
# these do not part the words of one expression: منظمة «معاهدة الأمن الجماعي»
_SOFT_GAP = re.compile(r"[ «»\"'\-]*")


class _Joints(dict[str, str]):
    """What stands between two words in the scanned text: a bar where they cannot be one expression."""

    def __missing__(self, gap: str) -> str:
        joint = " " if _SOFT_GAP.fullmatch(gap) else " | "
        if len(gap) <= _LONGEST_GAP_KEPT:  # hostile gaps must not fill the memory
            self[gap] = joint
        return joint


_LONGEST_GAP_KEPT = 3
_JOINTS = _Joints()
_STOP = re.compile(r"\n|[.!?…][\"'»)\]]*(?: |$)")
_LONGEST_PREFIX = max(len(prefix) for allowed in PREFIXES.values() for prefix in allowed)
_LONGEST_SUFFIX = max(len(suffix) for allowed in SUFFIXES.values() for suffix in allowed)


class Hit(NamedTuple):
    """A lexicon surface found in a text.

    `first` and `last` are word indices, both included. `start` and `end` are
    original offsets without prefix and suffix: for وبالأمس they are those of
    أمس, `prefix` is "وبال". `form` and `row` come from the entry.
    """

    first: int
    last: int
    start: int
    end: int
    table: str
    id: str
    form: str
    prefix: str
    suffix: str
    entry: Entry


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
        sentences: In order; every word outside skipped spans is in exactly one.
        hits: By first word, the longest first.
    """

    text: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]

    def hits_of(self, *tables: str) -> Iterator[Hit]:
        """The hits of some tables, in order."""
        return (hit for hit in self.hits if hit.table in tables)

    def word_at(self, offset: int) -> int:
        """Index of the word that holds the offset, or of the next one."""
        return bisect_right(self.ends, offset)

    def words_within(self, start: int, end: int) -> range:
        """Indices of the words that share a character with start..end."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def sentence_of(self, word: int) -> Sentence:
        """The sentence that holds a word."""
        return self.sentences[bisect_right(self.sentences, word, key=lambda sentence: sentence.first) - 1]


def read_document(text: str, lexicon: Lexicon | None = None, skip: Sequence[tuple[int, int]] = ()) -> Document:
    """Fold, split and scan a text; linear in its length.

    Hits and sentences that touch a span of `skip` (page furniture, in order) are left out.
    """
    lexicon = lexicon or load_lexicon()
    folded = fold(text)
    parts = _WORDS.split(folded.text)
    gaps, forms = tuple(parts[0::2]), tuple(parts[1::2])
    edges = np.cumsum(np.fromiter(map(len, parts), dtype=np.int64, count=len(parts)))
    firsts, lasts = edges[0:-1:2], edges[1::2] - 1
    starts, ends = tuple(folded.starts[firsts].tolist()), tuple(folded.ends[lasts].tolist())
    origin = _Origin(folded.starts, folded.ends, firsts)
    hits = [hit for hit in _scan(forms, gaps, origin, lexicon) if not _touches(hit, skip)]
    sentences = [sentence for sentence in _split(forms, gaps, starts, ends) if not _touches(sentence, skip)]
    return Document(text, forms, starts, ends, gaps, tuple(sentences), tuple(sorted(hits, key=_order)))


def _touches(part: Hit | Sentence, spans: Sequence[tuple[int, int]]) -> bool:
    return any(part.start < end and start < part.end for start, end in spans)


class _Origin(NamedTuple):
    """The way from a letter of a word back to the original."""

    starts: np.ndarray
    ends: np.ndarray
    words: np.ndarray

    def start(self, word: int, letter: int) -> int:
        return int(self.starts[self.words[word] + letter])

    def end(self, word: int, letter: int) -> int:
        return int(self.ends[self.words[word] + letter - 1])


def _order(hit: Hit) -> tuple[int, int, int, str, str]:
    return hit.first, -hit.last, len(hit.prefix) + len(hit.suffix), hit.table, hit.id


def _split(
    forms: tuple[str, ...], gaps: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...]
) -> Iterator[Sentence]:
    """Sentences end at a line break, or at a full stop that ends no initial."""
    first = 0
    for i in range(1, len(forms) + 1):
        gap = gaps[i]
        if i < len(forms):
            if gap == " " or not _STOP.search(gap):
                continue
            if "\n" not in gap and len(forms[i - 1]) == 1 and not forms[i - 1].isdigit():
                continue
        yield Sentence(first, i, starts[first], ends[i - 1])
        first = i


def _scan(forms: tuple[str, ...], gaps: tuple[str, ...], origin: _Origin, lexicon: Lexicon) -> Iterator[Hit]:
    """Run the automaton once; keep what stands on word boundaries, clitics aside."""
    joints = [_JOINTS[gap] for gap in gaps[1:]]
    scan = "".join([part for pair in zip(forms, joints, strict=True) for part in pair])
    raw = lexicon.automaton.find_matches_as_indexes(scan, overlapping=True)
    if not raw:
        return
    lengths = np.fromiter(map(len, forms), dtype=np.int64, count=len(forms))
    widths = lengths + np.fromiter(map(len, joints), dtype=np.int64, count=len(forms))
    at = np.cumsum(widths) - widths
    table = np.array(raw)
    firsts = np.searchsorted(at, table[:, 1], "right") - 1
    lasts = np.searchsorted(at, table[:, 2] - 1, "right") - 1
    before = table[:, 1] - at[firsts]
    after = at[lasts] + lengths[lasts] - table[:, 2]
    near = np.flatnonzero((before <= _LONGEST_PREFIX) & (after <= _LONGEST_SUFFIX) & (after >= 0))
    columns = (table[near, 0], firsts[near], lasts[near], before[near], after[near])
    for pattern, first, last, lead, trail in zip(*(column.tolist() for column in columns), strict=True):
        prefix = forms[first][:lead]
        suffix = forms[last][len(forms[last]) - trail :] if trail else ""
        yield from _fitting(lexicon.entries[pattern], first, last, prefix, suffix, origin, len(forms[last]) - trail)


def _fitting(
    entries: Iterable[Entry], first: int, last: int, prefix: str, suffix: str, origin: _Origin, stop: int
) -> Iterator[Hit]:
    for entry in entries:
        if prefix in PREFIXES[entry.form] and suffix in SUFFIXES[entry.form]:
            start, end = origin.start(first, len(prefix)), origin.end(last, stop)
            yield Hit(first, last, start, end, entry.table, entry.id, entry.form, prefix, suffix, entry)
