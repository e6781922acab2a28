"""Which event a clause is about."""

from __future__ import annotations

from kzfacts.extract.reading import Placed, Reading, T
from kzfacts.text.document import Hit


def event_before(reading: Reading, word: int, reach: int, *, resume: bool = False) -> Placed[Hit] | None:
    """The nearest event named before a word in its sentence.

    With `resume`, a verb of phase without a noun of its own takes up the last
    event before, however far in the sentence, else of the sentence before.
    """
    first, _ = reading.sentence(word)
    found = reading.of("event").before(word, first if resume else max(first, word - reach))
    if found or not resume or first == 0:
        return found
    return reading.of("event").before(first, reading.sentence(first - 1)[0])


def event_near(reading: Reading, placed: Placed[T], reach: int = 8) -> Placed[Hit] | None:
    """The first event named after something that opens its sentence."""
    _, stop = reading.sentence(placed.last)
    return reading.of("event").after(placed.last, min(stop, placed.last + reach))


def event_in(reading: Reading, word: int, families: frozenset[str], reach: int) -> Placed[Hit] | None:
    """The nearest event of some families, in the sentence of a word; else the last one before it."""
    first, stop = reading.sentence(word)
    track = reading.of("event")
    found = [one for one in track.within(first, stop) if one.item.id in families]
    if found:
        return min(found, key=lambda one: abs(one.first - word))
    earlier = [one for one in track.within(max(0, first - reach), first) if one.item.id in families]
    return earlier[-1] if earlier else None
