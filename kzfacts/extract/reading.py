"""All that is found in one article before any claim is read from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from kzfacts.extract.numbers import Number
from kzfacts.extract.times import Expression
from kzfacts.model import Article, Attribution, Mention, Quantity, Span, Timex
from kzfacts.text.document import Document, Hit
from kzfacts.text.lexicon import Row

T = TypeVar("T")
_PRONOMINAL = frozenset(("past", "present", "noun"))
_TA_MARBUTA = "ة"  # no verb ends in it; folded it is the pronoun ه


class Placed(NamedTuple, Generic[T]):
    """Something found, with its word indices, both included."""

    first: int
    last: int
    item: T


class Track(Generic[T]):
    """Things of one sort along the words of a text, in order."""

    __slots__ = ("_firsts", "placed")

    def __init__(self, placed: Iterable[Placed[T]], *, in_order: bool = False) -> None:
        self.placed = list(placed) if in_order else sorted(placed, key=lambda one: (one.first, -one.last))
        self._firsts = [one.first for one in self.placed]

    def __iter__(self) -> Iterator[Placed[T]]:
        return iter(self.placed)

    def __len__(self) -> int:
        return len(self.placed)

    def within(self, first: int, stop: int) -> Sequence[Placed[T]]:
        """Those that begin at word `first` or later and before `stop`."""
        return self.placed[bisect_left(self._firsts, first) : bisect_left(self._firsts, stop)]

    def after(self, word: int, stop: int) -> Placed[T] | None:
        """The first that begins after `word` and before `stop`."""
        index = bisect_right(self._firsts, word)
        return self.placed[index] if index < len(self.placed) and self._firsts[index] < stop else None

    def before(self, word: int, first: int) -> Placed[T] | None:
        """The last that begins before `word` and not before `first`."""
        index = bisect_left(self._firsts, word) - 1
        return self.placed[index] if index >= 0 and self._firsts[index] >= first else None

    def at(self, word: int) -> Placed[T] | None:
        """The one that covers `word`."""
        index = bisect_right(self._firsts, word) - 1
        if index >= 0 and self.placed[index].last >= word:
            return self.placed[index]
        return None


class HitTracks:
    """The lexicon hits of a text by table, each table set in order when it is first asked for."""

    __slots__ = ("_doc", "_tracks")

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._tracks: dict[str, Track[Hit]] = {}

    def of(self, table: str) -> Track[Hit]:
        """The hits of a table; of those that overlap the longest, with every row that has its surface."""
        track = self._tracks.get(table)
        if track is None:
            track = self._tracks[table] = Track(_longest(self._doc, self._doc.hits_of(table)), in_order=True)
        return track


def _is_misread(doc: Document, hit: Hit) -> bool:
    """A noun taken for a verb or another noun with a pronoun: وزارة, أسرة."""
    return hit.suffix == "ه" and hit.form in _PRONOMINAL and doc.text[doc.ends[hit.last] - 1] == _TA_MARBUTA


def _longest(doc: Document, hits: Iterable[Hit]) -> list[Placed[Hit]]:
    rows: list[Placed[Hit]] = []
    reached, words = -1, (-1, -1)
    for hit in hits:  # by first word, the longest first
        first, last = hit[:2]
        again = words == (first, last) and hit.id != rows[-1].item.id
        if (first > reached or again) and not _is_misread(doc, hit):
            rows.append(Placed(first, last, hit))
            reached, words = last, (first, last)
    return rows


_THAT = frozenset(("ان", "بان"))


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its expressions.

    Attributes:
        article: As given.
        doc: Its words, sentences and lexicon hits.
        expressions: Of time, before any day to count from is known.
        timexes, quantities, mentions: In order of their words.
        attributions: By start of content.
        hits: Lexicon hits by table.
        breaks: First words of the segments that commas and connectives part.
        speech_days: Where the expressions begin that date a speech, and no event.
        title: Span of the headline inside the text; None where there is none.
        heads: Word -> the mention that begins there, its office included.
        bearers: Relation of kin -> the names that the article gives to it, in no order of importance.
        ordinals: Numbers that rank and do not count.
        families: The rows of the families of events, by id.
    """

    article: Article
    doc: Document
    expressions: tuple[Expression, ...]
    timexes: Track[Timex]
    quantities: Track[Quantity]
    mentions: Track[Mention]
    attributions: tuple[Attribution, ...]
    hits: HitTracks
    breaks: tuple[int, ...]
    speech_days: frozenset[int]
    title: Span | None
    families: Mapping[str, Row]
    ordinals: Track[Number]
    heads: Mapping[int, Placed[Mention]]
    bearers: Mapping[str, Sequence[Placed[Mention]]]

    def family(self, event: str) -> Row | None:
        """The row of a family of events; None where no lexicon has it."""
        return self.families.get(event)

    def of(self, table: str) -> Track[Hit]:
        """The hits of a table; an empty track where there are none."""
        return self.hits.of(table)

    def is_that(self, word: int) -> bool:
        """Whether a word opens what is said, without a pronoun: إن, بأن."""
        return self.doc.forms[word] in _THAT

    def is_relative(self, word: int) -> bool:
        """Whether a word is a relative pronoun: الذي."""
        particle = self.of("particle").at(word)
        return particle is not None and particle.item.entry.row["role"] == "relative"

    def sentence(self, word: int) -> tuple[int, int]:
        """First word of the sentence, and the word after it."""
        sentence = self.doc.sentence_of(word)
        return sentence.first, sentence.stop

    def segment(self, word: int) -> tuple[int, int]:
        """First word of the segment between commas, and the word after it."""
        first, stop = self.sentence(word)
        index = bisect_right(self.breaks, word)
        start = self.breaks[index - 1] if index else first
        end = self.breaks[index] if index < len(self.breaks) else stop
        return max(first, start), min(stop, end)

    def evidence(self, first: int, last: int) -> Span:
        """The segments from one word to another, as a span."""
        start, stop = self.segment(first)[0], self.segment(last)[1]
        return Span(self.doc.starts[start], self.doc.ends[max(stop - 1, last)])

    def span(self, first: int, last: int) -> Span:
        """The words themselves, as a span."""
        return Span(self.doc.starts[first], self.doc.ends[last])


_PARTING = frozenset(",;")


def place(doc: Document, items: Iterable[T]) -> Track[T]:
    """A track of things that have `start` and `end`, without those in page furniture."""
    placed = []
    for item in items:
        words = doc.words_within(item.start, item.end)  # type: ignore[attr-defined]
        if words and doc.is_read(words[0]):
            placed.append(Placed(words[0], words[-1], item))
    return Track(placed)


def find_breaks(doc: Document, connectives: Iterable[Placed[Hit]]) -> tuple[int, ...]:
    """Words that begin a segment: after a comma, and at a connective."""
    breaks = {gap for gap in doc.edges if 0 < gap < len(doc.forms) and not _PARTING.isdisjoint(doc.gaps[gap])}
    breaks.update(one.first for one in connectives)
    return tuple(sorted(breaks))


def find_heads(doc: Document, mentions: Iterable[Placed[Mention]]) -> dict[int, Placed[Mention]]:
    """For each word that begins a mention or its office the mention, names before nominals, then the longest."""
    heads: dict[int, Placed[Mention]] = {}
    for one in mentions:
        role = one.item.role_start
        for word in {one.first, one.first if role is None else min(one.first, doc.word_at(role))}:
            known = heads.get(word)
            if known is None or (known.item.form != "name", -known.last) > (one.item.form != "name", -one.last):
                heads[word] = one
    return heads


def mention_at(reading: Reading, span: Span) -> Mention | None:
    """The mention that covers the first word of a span."""
    words = reading.doc.words_within(*span)
    found = reading.mentions.at(words[0]) if words else None
    return found.item if found else None
