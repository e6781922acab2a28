"""Where a place lies: north of a town, in the south of a country, near another."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.joints import PREPOSITIONS
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span
from kzfacts.text.document import Hit

_HEADS = 4  # words between the side and the place: شمال شرقي مدينة
_BETWEEN = 3  # words between the two places: الواقعة في
_WIDE = frozenset(("region", "country"))
_SIDES = frozenset(("near", "side"))


def read_whereabouts(reading: Reading) -> Iterator[Claim]:
    """A place's side of another one: قرية حدودية شمال المدينة."""
    taken: set[int] = set()
    for side in reading.of("site"):
        if side.item.id not in _SIDES:
            continue
        first, stop = reading.sentence(side.first)
        near = reading.mentions.before(side.first, max(first, side.first - _BETWEEN - 4))
        far = _sided(reading, side) or reading.mentions.after(side.last, min(stop, side.last + 1 + _HEADS))
        if near is None or near.item.type != "PLACE" or near.item.form != "name" or near.last >= side.first:
            continue
        if far is None or far.item.type != "PLACE" or far.last in taken or side.first - near.last - 1 > _BETWEEN:
            continue
        if far.first > side.last and far.item.kind in _WIDE:
            continue  # what province a town lies in is an address, no news
        between = (*range(near.last + 1, side.first), *range(side.last + 1, far.first))
        if all(_is_of_place(reading, word) for word in between):
            taken.add(far.last)
            yield _claim(reading, near, side, far)


def _sided(reading: Reading, side: Placed[Hit]) -> Placed[Mention] | None:
    """The mention that the side itself begins: جنوب شرق البلاد."""
    mention = reading.mentions.at(side.first)
    return mention if mention and mention.item.kind == "side" and mention.first == side.first else None


def _is_of_place(reading: Reading, word: int) -> bool:
    """Whether a word only says that a place lies somewhere."""
    if reading.doc.forms[word] in PREPOSITIONS:
        return True
    return any(reading.of(table).at(word) is not None for table in ("place_head", "site", "compass", "lying"))


def _claim(reading: Reading, near: Placed[Mention], side: Placed[Hit], far: Placed[Mention]) -> Claim:
    span = Span(min(side.item.start, far.item.start), far.item.end)
    return draft(
        reading,
        f"whereabouts:{side.item.id}",
        predicate="relative_location",
        value_type="status",
        value=span.of(reading.article.text),
        value_span=span,
        words=(near.first, far.last),
        subject=near.item,
        modality="asserted",
        place=near.item.surface,
        place_span=Span(near.item.start, near.item.end),
        confidence=0.7,
    )
