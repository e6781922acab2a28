"""Counts and measures with their bounds and what they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kzfacts.extract.ages import age_words
from kzfacts.extract.bounds import Bounds, Hedges, bound
from kzfacts.extract.counted import Noun, Nouns, is_dual, noun_of
from kzfacts.extract.counts import Count, counts_in
from kzfacts.extract.labels import Marks, counts_nothing
from kzfacts.extract.numbers import Number, numbers_in
from kzfacts.model.quantity import Quantity
from kzfacts.text.document import Document, read_document
from kzfacts.text.lexicon import Lexicon, load_lexicon

_TABLES = ("number", "no_number", "unit", "measure", "hedge", "label", "change", "age", "month", "era")


class _Index(NamedTuple):
    """A document's nouns, hedges and halves, by the word where they are looked for."""

    doc: Document
    nouns: Nouns
    hedges: Hedges
    marks: Marks
    halves: dict[int, Number]
    numbers: frozenset[int]


class _Found(NamedTuple):
    """A quantity and the words it has used up."""

    quantity: Quantity
    words: range


def find_quantities(text: str, language: str = "ar") -> list[Quantity]:
    """The quantities of a text, in order; lengths of time such as "3 days" are among them."""
    return list(quantities_in(read_document(text, _count_lexicon(language))))


@lru_cache(maxsize=8)
def _count_lexicon(language: str) -> Lexicon:
    """The words that matter here: with no others to find, texts are read several times faster."""
    return load_lexicon(language).only(*_TABLES)


def quantities_in(
    doc: Document, taken: Sequence[tuple[int, int]] = (), numbers: Sequence[Number] | None = None
) -> tuple[Quantity, ...]:
    """The quantities of a text, in order, none overlapping another.

    `taken`: first and last words of what has been read as times; no number in them counts, ages aside.
    `numbers`: those of the text, where the caller has read them already.
    """
    nouns = Nouns.of(doc)
    numbers = numbers_in(doc) if numbers is None else numbers
    busy = {word for first, last in taken for word in range(first, last + 1)}
    if busy:
        busy -= age_words(doc, nouns, numbers)
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
            found.extend(_found(index, count, found[-1].words.stop if found else 0))
    busy.update(word for each in found for word in each.words)
    found.extend(_duals(index, busy))
    return tuple(sorted((each.quantity for each in found), key=lambda quantity: quantity.start))


def _index(doc: Document, nouns: Nouns, numbers: Sequence[Number]) -> _Index:
    halves = {_joint(doc, number): number for number in numbers if _is_added_fraction(doc, number)}
    return _Index(doc, nouns, Hedges.of(doc), Marks.of(doc), halves, frozenset(number.first for number in numbers))


def _is_added_fraction(doc: Document, number: Number) -> bool:
    """ونصف, وربع."""
    attached = doc.text[doc.starts[number.first] : number.start]
    joined = attached == "و" or (not attached and number.first > 0 and doc.forms[number.first - 1] == "و")
    return number.kind == "words" and 0 < number.value < 1 and joined


def _joint(doc: Document, number: Number) -> int:
    """The first word of ونصف or of و نصف."""
    return number.first if doc.starts[number.first] < number.start else number.first - 1


def _found(index: _Index, count: Count, free: int) -> Iterator[_Found]:
    """The quantity of a count; none where the number only names or ranks.

    Words before `free` belong to the quantity before.
    """
    half = index.halves.get(count.first) or index.halves.get(count.first - 1)
    if half is not None and half.first == count.first:
        yield from _one_and_half(index, half, free)
        return
    after = index.hedges.after.get(count.last + 1)
    noun = index.nouns.of_count(count, after.last + 1 if after else count.last + 1, free)
    count = _without_dash(count, noun)
    last = max(count.last, noun.last if noun else -1, after.last if after else -1)
    half = index.halves.get(last + 1) if noun else None
    if half is not None:
        count, last = _plus(count, half.value), half.last
    after = after or index.hedges.after.get(last + 1)
    if after is None and last + 1 not in index.numbers:  # «12 جنديا تركيا على الأقل»
        after = index.hedges.after.get(last + 2)
    before = index.hedges.before_count(count.first, free)
    if counts_nothing(index.doc, index.marks, count, noun, hedged=bool(before or after)):
        return
    hits = [hit for hit in (before, after) if hit is not None]
    ends = [count.end, *(hit.end for hit in hits), *([noun.end] if noun else []), *([half.end] if half else [])]
    starts = [count.start, *(hit.start for hit in hits), *([noun.start] if noun else [])]
    firsts = [count.first, *(hit.first for hit in hits), *([noun.first] if noun else [])]
    words = range(min(firsts), max(last, after.last if after else -1) + 1)
    yield _Found(_quantity(index.doc, (min(starts), max(ends)), count, noun, bound(count, hits)), words)


def _without_dash(count: Count, noun: Noun | None) -> Count:
    """«أحمد -38 عاما»: nothing but temperatures, rates and money falls below zero."""
    if count.low >= 0 or noun is None or (noun.is_measure and not noun.is_calendar):
        return count
    start = count.start + 1
    return count._replace(low=-count.low, high=-count.low, start=start, number_start=start)


def _plus(count: Count, value: float) -> Count:
    return count._replace(low=count.low + value, high=None if count.high is None else count.high + value)


def _one_and_half(index: _Index, half: Number, free: int) -> Iterator[_Found]:
    """لتر ونصف, طنان ونصف, العام ونصف العام: the noun itself says one, or two."""
    hit = index.nouns.by_last.get(_joint(index.doc, half) - 1)
    if hit is None or hit.first < free or hit.table != "measure":
        return
    again = index.nouns.by_first.get(half.last + 1)
    repeated = again is not None and again.prefix == "ال" and again.id == hit.id
    if not repeated and (hit.prefix.endswith(("ال", "لل")) or _is_definite(index.doc, half.last + 1)):
        return
    value, noun = half.value + (2 if is_dual(hit) else 1), noun_of(index.doc, hit)
    end = again.end if again is not None and repeated else half.end
    count = Count(hit.first, half.last, noun.start, end, half.start, value, value, vague=False, digits=False)
    before = index.hedges.before_count(hit.first, free)
    start = min(noun.start, before.start) if before else noun.start
    bounds = bound(count, [before] if before else [])
    yield _Found(_quantity(index.doc, (start, end), count, noun, bounds), range(hit.first, half.last + 1))


def _is_definite(doc: Document, word: int) -> bool:
    return word < len(doc.forms) and doc.gaps[word] == " " and doc.forms[word].startswith("ال")


def _duals(index: _Index, busy: set[int]) -> Iterator[_Found]:
    """طائرتان: two by its ending; a hedge between two of them belongs to the first."""
    busy = set(busy)
    for hit in sorted(index.nouns.by_first.values(), key=lambda hit: hit.first):
        if is_dual(hit) and busy.isdisjoint(range(hit.first, hit.last + 1)):
            count = Count(hit.first, hit.last, hit.start, hit.end, hit.start, 2.0, 2.0, vague=False, digits=False)
            hits = [
                each
                for each in index.hedges.around(hit.first, hit.last)
                if each and busy.isdisjoint((each.first, each.last))
            ]
            start, end = min([hit.start, *(h.start for h in hits)]), max([hit.end, *(h.end for h in hits)])
            busy.update(word for each in (hit, *hits) for word in range(each.first, each.last + 1))
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
