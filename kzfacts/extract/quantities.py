"""Counts and measures with their bounds and what they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kzfacts.extract.bounds import Bounds, Hedges, bound
from kzfacts.extract.counted import Noun, Nouns, is_dual, noun_of
from kzfacts.extract.counts import Count, counts_in
from kzfacts.extract.labels import Marks, counts_nothing
from kzfacts.extract.numbers import Number, numbers_in
from kzfacts.model.quantity import Quantity
from kzfacts.text.document import Document, read_document
from kzfacts.text.lexicon import load_lexicon


class _Index(NamedTuple):
    """A document's nouns, hedges and halves, by the word where they are looked for."""

    doc: Document
    nouns: Nouns
    hedges: Hedges
    marks: Marks
    halves: dict[int, Number]


class _Found(NamedTuple):
    """A quantity and the words it has used up."""

    quantity: Quantity
    words: range


def find_quantities(text: str, language: str = "ar") -> list[Quantity]:
    """The quantities of a text, in order; lengths of time such as "3 days" are among them."""
    return list(quantities_in(read_document(text, load_lexicon(language))))


def quantities_in(
    doc: Document, taken: Sequence[tuple[int, int]] = (), numbers: Sequence[Number] | None = None
) -> tuple[Quantity, ...]:
    """The quantities of a text, in order, none overlapping another.

    `taken`: first and last words of what has been read as times; no number in them counts.
    `numbers`: those of the text, where the caller has read them already.
    """
    nouns = Nouns.of(doc)
    busy = {word for first, last in taken for word in range(first, last + 1)}
    fixed = nouns.phrases()
    numbers = [
        number
        for number in (numbers_in(doc) if numbers is None else numbers)
        if busy.isdisjoint(range(number.first, number.last + 1))
    ]
    numbers = [number for number in numbers if number.first not in fixed]
    index = _index(doc, nouns, numbers)
    found: list[_Found] = []
    for count in counts_in(doc, numbers):
        if not found or count.last not in found[-1].words:
            found.extend(_found(index, count))
    busy.update(word for each in found for word in each.words)
    found.extend(_duals(index, busy))
    return tuple(sorted((each.quantity for each in found), key=lambda quantity: quantity.start))


def _index(doc: Document, nouns: Nouns, numbers: Sequence[Number]) -> _Index:
    halves = {_joint(doc, number): number for number in numbers if _is_added_fraction(doc, number)}
    return _Index(doc, nouns, Hedges.of(doc), Marks.of(doc), halves)


def _is_added_fraction(doc: Document, number: Number) -> bool:
    """ونصف, وربع."""
    attached = doc.text[doc.starts[number.first] : number.start]
    joined = attached == "و" or (not attached and number.first > 0 and doc.forms[number.first - 1] == "و")
    return number.kind == "words" and 0 < number.value < 1 and joined


def _joint(doc: Document, number: Number) -> int:
    """The first word of ونصف or of و نصف."""
    return number.first if doc.starts[number.first] < number.start else number.first - 1


def _found(index: _Index, count: Count) -> Iterator[_Found]:
    """The quantity of a count; none where the number only names or ranks."""
    half = index.halves.get(count.first) or index.halves.get(count.first - 1)
    if half is not None and half.first == count.first:
        yield from _one_and_half(index, half)
        return
    after = index.hedges.after.get(count.last + 1)
    noun = index.nouns.of_count(count, after.last + 1 if after else count.last + 1)
    last = max(count.last, noun.last if noun else -1, after.last if after else -1)
    half = index.halves.get(last + 1) if noun else None
    if half is not None:
        count, last = _plus(count, half.value), half.last
    after = after or index.hedges.after.get(last + 1) or index.hedges.after.get(last + 2)
    before = index.hedges.before_count(count.first)
    if counts_nothing(index.doc, index.marks, count, noun, hedged=bool(before or after)):
        return
    hits = [hit for hit in (before, after) if hit is not None]
    ends = [count.end, *(hit.end for hit in hits), *([noun.end] if noun else []), *([half.end] if half else [])]
    starts = [count.start, *(hit.start for hit in hits), *([noun.start] if noun else [])]
    words = range(min(count.first, noun.first if noun else count.first), max(last, after.last if after else -1) + 1)
    yield _Found(_quantity(index.doc, (min(starts), max(ends)), count, noun, bound(count, hits)), words)


def _plus(count: Count, value: float) -> Count:
    return count._replace(low=count.low + value, high=None if count.high is None else count.high + value)


def _one_and_half(index: _Index, half: Number) -> Iterator[_Found]:
    """لتر ونصف, طنان ونصف: the noun itself says one, or two."""
    hit = index.nouns.by_last.get(_joint(index.doc, half) - 1)
    following = half.last + 1
    definite = following < len(index.doc.forms) and index.doc.forms[following].startswith("ال")
    if (
        hit is None
        or hit.table != "measure"
        or hit.prefix.endswith(("ال", "لل"))
        or (definite and index.doc.gaps[following] == " ")
    ):
        return
    value = half.value + (2 if is_dual(hit) else 1)
    count = Count(hit.first, half.last, hit.start, half.end, half.start, value, value, vague=False, digits=False)
    before = index.hedges.before_count(hit.first)
    start = min(hit.start, before.start) if before else hit.start
    bounds = bound(count, [before] if before else [])
    yield _Found(
        _quantity(index.doc, (start, half.end), count, noun_of(index.doc, hit), bounds), range(hit.first, half.last + 1)
    )


def _duals(index: _Index, busy: set[int]) -> Iterator[_Found]:
    """طائرتان: two by its ending."""
    for hit in index.nouns.by_first.values():
        if is_dual(hit) and busy.isdisjoint(range(hit.first, hit.last + 1)):
            count = Count(hit.first, hit.last, hit.start, hit.end, hit.start, 2.0, 2.0, vague=False, digits=False)
            hits = [each for each in index.hedges.around(hit.first, hit.last) if each is not None]
            start, end = min([hit.start, *(h.start for h in hits)]), max([hit.end, *(h.end for h in hits)])
            noun = index.nouns.refined(hit)
            yield _Found(_quantity(index.doc, (start, end), count, noun, bound(count, hits)), range(0))


def _quantity(doc: Document, span: tuple[int, int], count: Count, noun: Noun | None, bounds: Bounds) -> Quantity:
    low, high, unit = bounds.low, bounds.high, None
    if noun is not None:
        unit, scale = noun.measured(low if low is not None else high)
        low, high = (None if end is None else _clean(end * scale) for end in (low, high))
        if low is not None and high is not None and low > high:
            low, high = high, low
    return Quantity(
        start=span[0],
        end=span[1],
        surface=doc.text[span[0] : span[1]],
        low=low,
        high=high,
        unit=unit,
        modifier=bounds.modifier,
        group=noun.group if noun else None,
        number_start=count.number_start,
        number_end=count.end,
        noun=noun.id if noun else None,
    )


def _clean(value: float) -> float:
    """Without the last digits that a multiplication leaves."""
    return float(f"{value:.12g}")
