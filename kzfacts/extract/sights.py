"""A document with its lexicon hits by table and first word, for finding mentions."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from kzfacts.extract.wordlist import is_common
from kzfacts.model import Mention
from kzfacts.model.mention import MentionForm, MentionType
from kzfacts.text.document import Document, Hit

_TABLES = frozenset((
    "country", "nationality", "people", "city", "region", "place_head", "compass", "outlet", "organisation",
    "body_head", "body_adjective", "noun_in_ya", "portfolio", "title", "title_suffix", "equipment", "materiel",
    "materiel_adjective", "model", "group", "given_name", "say",
))  # fmt: skip
_NAMES_TOO = frozenset(("given_name", "unit", "number", "materiel_adjective", "time_few", "city"))
_ARTICLES = ("ال", "لل")
_ONES = b"\1" * 64
_PADDING = ("",) * 16  # an index below zero finds one too
_TATWEEL = "ـ"
_QUOTES = {"«": "»", "“": "”“", "„": "“”", '"': '"', "‘": "’", "(": ")", "”": "”"}
_QUOTE = re.compile("[" + "".join(_QUOTES) + "]")
_OPENING = re.compile("[«\"(']")
_CLOSING = re.compile("[»\")'] ")


class Found(NamedTuple):
    """A mention with its words, `first` up to but not including `stop`."""

    first: int
    stop: int
    mention: Mention


class Run(NamedTuple):
    """Words `first` up to `stop` that make a name.

    `given`: how many are given names that are no words of the language. `unknown`: how many
    stand in no list. `foreign`: how many of these look transliterated.
    """

    first: int
    stop: int
    given: int = 0
    unknown: int = 0
    foreign: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.stop - self.first


@dataclass(frozen=True, slots=True)
class Sights:
    """What a finder of mentions looks at.

    Attributes:
        doc: The document.
        at: Table -> first word -> its longest hit there.
        known: For each word, whether an ordinary word of the lexicon covers it.
        padded: The folded words, and empty ones for the places just beyond both ends.
        breaks: The words that more or less than one blank parts from the word before.
        forms: The folded words as a set.
        runs: The names read so far by their first word.
    """

    doc: Document
    at: dict[str, dict[int, Hit]]
    known: bytearray
    padded: tuple[str, ...]
    breaks: tuple[int, ...]
    forms: frozenset[str]
    runs: dict[int, Run]

    def hit(self, table: str, word: int) -> Hit | None:
        """The longest hit of a table that begins at a word."""
        return self.at[table].get(word)

    def form(self, word: int) -> str:
        """The folded word; empty a few words beyond the text."""
        return self.padded[word]

    def joined(self, word: int) -> bool:
        """Whether only a blank parts the word from the one before."""
        return 0 < word < len(self.doc.forms) and self.doc.gaps[word] == " "

    def is_plain(self, word: int) -> bool:
        """Whether the word is in no list, so that it may be a name."""
        form = self.doc.forms[word]
        return not self.known[word] and len(form) > 1 and not form[0].isdigit() and not is_common(form)

    def make(
        self,
        first: int,
        stop: int,
        mention_type: MentionType,
        *,
        lead: int = 0,
        form: MentionForm = "name",
        **more: object,
    ) -> Found:
        """A mention over some words, without `lead` letters of clitics at its head."""
        start = skip_letters(self.doc.text, self.doc.starts[first], lead)
        end = self._closed(start, self.doc.ends[stop - 1])
        return Found(first, stop, Mention(start, end, self.doc.text[start:end], mention_type, form, **more))  # type: ignore[arg-type]

    def _closed(self, start: int, end: int) -> int:
        """The end, after the closing quotation mark where the words open one: منظمة «السلام»."""
        text = self.doc.text
        if not _QUOTE.search(text, start, end):
            return end
        opened = next((_QUOTES[char] for char in text[start:end] if char in _QUOTES), None)
        if opened is None or any(char in opened for char in text[start + 1 : end] if char not in _QUOTES):
            return end
        return end + 1 if text[end : end + 1] and text[end] in opened else end

    def goes_on(self, first: int, word: int) -> bool:
        """Whether a name that began at word `first` may go on with `word`, after a closing quotation mark too."""
        if self.joined(word):
            return True
        if not first < word < len(self.doc.forms) or not _CLOSING.fullmatch(self.doc.gaps[word]):
            return False
        return any(_OPENING.search(self.doc.gaps[inner]) for inner in range(first + 1, word))


def look(doc: Document) -> Sights:
    """Sort the hits of a document by table and first word."""
    at = {table: _longest_by_word(doc, table) for table in _TABLES}
    breaks = tuple(gap for gap in doc.edges if gap < len(doc.forms))
    return Sights(doc, at, _known_words(doc), doc.forms + _PADDING, breaks, frozenset(doc.forms), {})


def _longest_by_word(doc: Document, table: str) -> dict[int, Hit]:
    """For each word the longest hit that begins there, of equals the one with the shortest prefix."""
    longest: dict[int, Hit] = {}
    for hit in doc.hits_of(table):
        old = longest.get(hit.first)
        better = old is None or (old.last == hit.last and len(hit.prefix) < len(old.prefix))
        if better and not _is_misread(doc, hit):
            longest[hit.first] = hit
    return longest


def _known_words(doc: Document) -> bytearray:
    """For each word, whether an ordinary word of the lexicon covers it."""
    known, forms = bytearray(len(doc.forms)), doc.forms
    for table in doc.by_table.keys() - _NAMES_TOO:
        for hit in doc.hits_of(table):
            first, last, _, _, _, _, _, prefix, suffix, _ = hit
            if len(forms[first]) - len(prefix) > 2 and not (suffix and _is_misread(doc, hit)):
                known[first : last + 1] = _ONES[: last + 1 - first]
    return known


def _is_misread(doc: Document, hit: Hit) -> bool:
    """A feminine of its own, taken for a noun with a pronoun: محافظة is not "his governor"."""
    return hit.suffix == "ه" and doc.text[doc.ends[hit.last] - 1] == "ة"


def country_of(hit: Hit) -> str | None:
    """The ISO code that a place, a nationality or a body points to."""
    return hit.id if hit.table == "country" else hit.entry.row.get("country")


def clitics(hit: Hit) -> int:
    """How many letters of one-letter clitics a hit's first word begins with; the article is no clitic."""
    prefix = hit.prefix
    return len(prefix) - 2 if prefix.endswith(_ARTICLES) else len(prefix)


def is_definite(sights: Sights, hit: Hit) -> bool:
    """Whether the hit's first word carries the article."""
    return hit.prefix.endswith(_ARTICLES) or sights.doc.forms[hit.first][len(hit.prefix) :].startswith(_ARTICLES)


def skip_letters(text: str, start: int, count: int) -> int:
    """The offset after `count` letters, vowel signs not counted."""
    while count and start < len(text):
        start += 1
        while start < len(text) and (text[start] == _TATWEEL or unicodedata.category(text[start]) == "Mn"):
            start += 1
        count -= 1
    return start
