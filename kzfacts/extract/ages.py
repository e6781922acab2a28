"""Ages: lengths of time that are a person's and no time of the story, «(26 عاما)»."""

from __future__ import annotations

from collections.abc import Sequence

from kzfacts.extract.counted import Nouns
from kzfacts.extract.numbers import Number
from kzfacts.text.document import Document

_UNITS = frozenset(("year", "month"))


def age_words(doc: Document, nouns: Nouns, numbers: Sequence[Number]) -> set[int]:
    """The words of all ages: number, عاما or شهرا, and ونصف."""
    before = {number.last + 1: number.first for number in numbers}
    halves = {number.first: number.last for number in numbers if number.value < 1}
    cues = {word for hit in doc.hits_of("age") for word in range(hit.last + 1, hit.last + 1 + hit.entry.row["reach"])}
    words: set[int] = set()
    for hit in nouns.by_first.values():
        if hit.table == "measure" and hit.entry.row["unit"] in _UNITS:
            first = before.get(hit.first, hit.first)
            last = halves.get(hit.last + 1, hit.last)
            if first in cues or _is_aside(doc, first, last):
                words.update(range(first, last + 1))
    return words


def _is_aside(doc: Document, first: int, last: int) -> bool:
    """Between brackets, dashes or commas, after a name."""
    before, after = doc.gaps[first].strip(" "), doc.gaps[last + 1].strip(" ")
    if before.endswith("("):
        return after.startswith(")")
    if before == ",":
        return after.startswith(",")
    return before in ("-", "/", "«-") and bool(after)
