"""Which event a clause is about."""

from __future__ import annotations

from collections.abc import Sequence

from kzfacts.extract.reading import Placed, Reading, T
from kzfacts.model import Mention, Timex
from kzfacts.text.document import Hit

VIOLENT = frozenset(("attack", "strike"))
_SINGLE = frozenset(("city", "town", "village", "camp"))  # "the town" is one, "the regions" are not


def event_before(reading: Reading, word: int, reach: int, *, resume: bool = False) -> Placed[Hit] | None:
    """The nearest event named before a word in its sentence.

    With `resume`, a verb of phase without a noun of its own takes up the last
    event before, however far in the sentence, else of the sentence before where
    a story has one of it.
    """
    first, _ = reading.sentence(word)
    found = _last_event(reading, word, first if resume else max(first, word - reach))
    if found or not resume or first == 0:
        return found
    earlier = _last_event(reading, first, reading.sentence(first - 1)[0])
    return earlier if earlier and earlier.item.entry.row.get("once") else None


def _last_event(reading: Reading, word: int, first: int) -> Placed[Hit] | None:
    found = events_within(reading, first, word)
    return next((one for one in reversed(found) if is_met(reading, one)), None)


def events_within(reading: Reading, first: int, stop: int) -> list[Placed[Hit]]:
    """The events that words name, without what is part of a time (فجر الجمعة is dawn) or of a name (منظمة التحرير)."""
    return [
        one
        for one in reading.of("event").within(first, stop)
        if reading.timexes.at(one.first) is None and not _is_named(reading, one) and not doing_event(reading, one)
    ]


def doing_event(reading: Reading, verb: Placed[Hit]) -> Placed[Hit] | None:
    """The event that does what a verb of violence tells, right before it: هجوم استهدف, الانفجار الذي هز."""
    if verb.item.form not in ("past", "present"):
        return None
    after = verb.first - (2 if reading.is_relative(verb.first - 1) else 1)
    noun = reading.of("event").at(after) if after >= reading.segment(verb.first)[0] else None
    return noun if noun and noun.item.id in VIOLENT and noun.item.form not in ("past", "present") else None


def _is_named(reading: Reading, event: Placed[Hit]) -> bool:
    """Whether the word is part of a body's name: هيئة الرقابة والتحقيق."""
    mention = reading.mentions.at(event.first)
    if mention is None or mention.item.form != "name":
        return False
    return mention.first < event.first or mention.item.type in ("PLACE", "PERSON")  # عين الحلوة


def is_met(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether what the row `needs` is spoken of in the sentence of the cue or the one before."""
    needed = cue.item.entry.row.get("needs")
    if not isinstance(needed, str):
        return True
    first, stop = reading.sentence(cue.first)
    start = reading.sentence(first - 1)[0] if first else first
    return bool(reading.of(needed).within(start, stop))


def event_near(reading: Reading, placed: Placed[T], reach: int = 8) -> Placed[Hit] | None:
    """The first event named after something that opens its sentence."""
    _, stop = reading.sentence(placed.last)
    found = events_within(reading, placed.last + 1, min(stop, placed.last + reach))
    return content_of(found) if found and is_met(reading, found[0]) else None


def content_of(events: Sequence[Placed[Hit]]) -> Placed[Hit]:
    """The first of some events, or what it decides where it is a decision: مرسوم بتعيين."""
    decided = events[0].item.entry.row.get("decides") and len(events) > 1 and events[1].first == events[0].last + 1
    return events[1] if decided and events[1].item.prefix == "ب" else events[0]


def event_in(reading: Reading, word: int, families: frozenset[str], reach: int) -> Placed[Hit] | None:
    """The nearest event of some families, in the sentence of a word; else the last one before it."""
    first, stop = reading.sentence(word)
    found = [one for one in events_within(reading, first, stop) if one.item.id in families]
    if found:
        return min(found, key=lambda one: abs(one.first - word))
    earlier = [one for one in events_within(reading, max(0, first - reach), first) if one.item.id in families]
    return earlier[-1] if earlier else None


def day_near(reading: Reading, word: int) -> Timex | None:
    """The day that the segment of a word names, else the sentence's only one; "until" a day is no day of it."""

    def days(first: int, stop: int) -> list[Timex]:
        found = [one.item for one in reading.timexes.within(first, stop)]
        dates = (one for one in found if one.type in ("DATE", "TIME") and one.first_day and one.signal != "until")
        return [one for one in dates if one.start not in reading.speech_days]

    near, whole = days(*reading.segment(word)), days(*reading.sentence(word))
    return near[0] if near else whole[0] if len(whole) == 1 else None


def place_near(reading: Reading, word: int) -> Mention | None:
    """The town or region that the segment of a word names, else the sentence's only one; no whole country."""

    def places(first: int, stop: int) -> list[Mention]:
        found = [one.item for one in reading.mentions.within(first, stop)]
        sites = (one for one in found if one.type == "PLACE" and one.kind != "country")
        return [one for one in sites if one.form == "name" or one.kind in _SINGLE]

    near, whole = places(*reading.segment(word)), places(*reading.sentence(word))
    return near[0] if near else whole[0] if len(whole) == 1 else None
