"""A short text taken apart: its words, names, numbers and countries."""

from __future__ import annotations

from typing import NamedTuple

from kzfacts.extract.mentions import mentions_in
from kzfacts.extract.numbers import numbers_in
from kzfacts.extract.wordlist import is_function_word
from kzfacts.text.document import Document, read_document
from kzfacts.text.lexicon import load_lexicon

Number = tuple[bool, float]  # whether it ranks, and its value


class ShortText(NamedTuple):
    """A headline or sentence.

    Attributes:
        forms: Its folded words.
        content: Those that are no particles.
        named: For each word of content, whether a mention covers it.
        numbers: Its numbers.
        countries: ISO codes that its names and nationalities point to, in order, repeats left out.
        asks: It is a question.
    """

    forms: tuple[str, ...]
    content: tuple[str, ...]
    named: tuple[bool, ...]
    numbers: frozenset[Number]
    countries: tuple[str, ...]
    asks: bool


def read_short_text(text: str) -> ShortText:
    """Take a text apart."""
    doc = read_document(text, load_lexicon())
    mentions = mentions_in(doc)
    covered = {word for one in mentions for word in doc.words_within(one.start, one.end)}
    content = [word for word, form in enumerate(doc.forms) if not is_function_word(form)]
    countries = sorted([*((one.start, one.country) for one in mentions if one.country), *_nationalities(doc)])
    return ShortText(
        forms=doc.forms,
        content=tuple(doc.forms[word] for word in content),
        named=tuple(word in covered for word in content),
        numbers=frozenset((one.ordinal, one.value) for one in numbers_in(doc) if one.value is not None),
        countries=tuple(dict.fromkeys(country for _, country in countries)),
        asks="؟" in text or "?" in text,
    )


def _nationalities(doc: Document) -> list[tuple[int, str]]:
    hits = doc.hits_of("nationality")
    return [(doc.starts[hit.first], str(hit.entry.row.get("country") or hit.id)) for hit in hits]
