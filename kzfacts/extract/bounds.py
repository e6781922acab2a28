"""Hedges, and the interval that a hedged number allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kzfacts.extract.counts import Count
from kzfacts.model.quantity import Modifier
from kzfacts.text.document import Document, Hit

_ARTICLE = "ال"
_OPEN_TOP = frozenset(("at_least", "more_than"))
_OPEN_BOTTOM = frozenset(("at_most", "less_than"))


class Bounds(NamedTuple):
    """Smallest and largest value, None where the wording sets none."""

    low: float | None
    high: float | None
    modifier: Modifier


class Hedges(NamedTuple):
    """Hedges by the word they touch: `before` that word, or from it on `after`."""

    doc: Document
    before: dict[int, Hit]
    after: dict[int, Hit]

    @classmethod
    def of(cls, doc: Document) -> Hedges:
        """A document's hedges, the longest of several."""
        before: dict[int, Hit] = {}
        after: dict[int, Hit] = {}
        for hit in doc.hits_of("hedge"):
            if hit.prefix in hit.entry.row.get("unless", ()):
                continue
            if hit.entry.row["side"] == "after":
                after.setdefault(hit.first, hit)
            else:
                before.setdefault(hit.last + 1, hit)
        return cls(doc, before, after)

    def before_count(self, word: int, free: int = 0) -> Hit | None:
        """The hedge before a number, a lone article between them aside; it begins at `free` or later."""
        if word and self.doc.forms[word - 1] == _ARTICLE:
            word -= 1
        hit = self.before.get(word)
        return hit if hit is not None and hit.first >= free else None

    def around(self, first: int, last: int) -> tuple[Hit | None, Hit | None]:
        """The hedges before and after a stretch of words."""
        return self.before_count(first), self.after.get(last + 1)


def bound(count: Count, hedges: Sequence[Hit]) -> Bounds:
    """The interval of a count under its hedges; a bound outweighs "about"."""
    modifiers: list[Modifier] = [hit.entry.row["modifier"] for hit in hedges]
    modifiers.sort(key=lambda modifier: modifier == "approximately")
    if not modifiers or (count.vague and modifiers[0] == "approximately"):
        return Bounds(count.low, count.high, "vague" if count.vague else "exact")
    modifier = modifiers[0]
    if modifier in _OPEN_TOP:
        return Bounds(count.low, None, modifier)
    if modifier in _OPEN_BOTTOM:
        return Bounds(None, count.high, modifier)
    return Bounds(count.low, count.high, modifier)
