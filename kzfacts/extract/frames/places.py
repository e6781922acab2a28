"""Where events happened: the first place that a clause gives to its event."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft, polarity_of
from kzfacts.extract.frames.events import event_in, events_within, is_met
from kzfacts.extract.frames.joints import preposition
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span
from kzfacts.text.document import Hit

_REACH = 14  # words from the event to its place
_HEADS = 4  # words of "in the village of", "near the town of" before a name
_APART = 5  # words between a town and the region it is told to lie in
_OPENING = 3  # words before the place that opens a clause: في ليون قتل
_EVENT_REACH = 120  # words back to the event in which somebody was hurt
_CASUALTIES = frozenset(("kill", "die", "injure", "be-injured"))
_VERBS = ("event", "frame", "status", "count_cue", "aspect", "stance")
_HARM = frozenset(("unrest", "clash", "attack", "strike", "disaster", "war", "coup", "demolition"))


def read_places(reading: Reading) -> Iterator[Claim]:
    """The place of an event, or of a killing, that its clause names after it or opens with."""
    taken: set[int] = set()
    for cue in _cues(reading):
        site = _site_after(reading, cue) or _site_before(reading, cue)
        if site is None or site.first in taken:
            continue
        taken.add(site.first)
        if polarity_of(reading, cue.item) == "negated":
            continue  # what did not happen has no place
        row = cue.item.entry.row
        family = cue.item.id if cue.item.table == "event" else _family_of_harm(reading, cue)
        yield draft(
            reading,
            f"place:{cue.item.id}",
            predicate=row.get("place", "event_place"),
            value_type="place",
            value=site.item.surface,
            value_span=Span(site.item.start, site.item.end),
            words=(min(cue.first, site.first), max(cue.last, site.last)),
            cue=cue.item,
            event=family,
            members=(Span(site.item.start, site.item.end),),
            place=site.item.surface,
            place_span=Span(site.item.start, site.item.end),
        )
    yield from _of_clauses(reading, taken)


def _of_clauses(reading: Reading, taken: set[int]) -> Iterator[Claim]:
    """The town or region in which a clause lets something happen, where no event is known."""
    for one in reading.mentions:
        if one.first in taken or one.item.type != "PLACE" or one.item.form != "name" or one.item.kind == "country":
            continue
        if not is_site(reading, one) or not _happens(reading, one):
            continue
        span = Span(one.item.start, one.item.end)
        yield draft(
            reading,
            "place:clause",
            predicate="clause_place",
            value_type="place",
            value=one.item.surface,
            value_span=span,
            words=(one.first, one.last),
            members=(span,),
            place=one.item.surface,
            place_span=span,
            confidence=0.5,
        )


def _happens(reading: Reading, one: Placed[Mention]) -> bool:
    """Whether a verb that the lexicon knows stands before a place in its clause, and nobody's home between."""
    first, _ = reading.segment(one.first)
    hits = (hit for table in _VERBS for hit in reading.of(table).within(max(first, one.first - _REACH), one.first))
    verb = max((hit.first for hit in hits if hit.item.form in ("past", "present")), default=None)
    if verb is None or reading.of("residence").within(verb, one.first):
        return False
    outer = reading.mentions.before(one.first, max(verb, one.first - _APART))
    return outer is None or outer.item.type != "PLACE"  # the town is told, not what it lies in


def _cues(reading: Reading) -> Iterator[Placed[Hit]]:
    """Events that have a place, and words for killing and hurting."""
    events = [
        one
        for one in events_within(reading, 0, len(reading.doc.forms))
        if "place" in one.item.entry.row and is_met(reading, one)
    ]
    harm = [one for one in reading.of("count_cue") if one.item.id in _CASUALTIES]
    return iter(sorted([*events, *harm], key=lambda one: (one.first, one.last)))


def _family_of_harm(reading: Reading, cue: Placed[Hit]) -> str:
    event = event_in(reading, cue.first, _HARM, _EVENT_REACH)
    return event.item.id if event else "death"


def _site_after(reading: Reading, cue: Placed[Hit]) -> Placed[Mention] | None:
    """The first place after the cue with a word of place before it, no other event between."""
    _, stop = reading.segment(cue.last)
    stop = min(stop, cue.last + _REACH)
    following = next((one for one in reading.of("event").within(cue.last + 1, stop)), None)
    if following is not None:
        stop = following.first
    for one in reading.mentions.within(cue.last, stop):
        if one.item.type != "PLACE" or one.item.form != "name":
            continue
        if is_site(reading, one):
            return None if reading.of("residence").within(cue.last, one.first) else one
        if preposition(reading, one) in _AWAY:
            return None
    return None


def _site_before(reading: Reading, cue: Placed[Hit]) -> Placed[Mention] | None:
    """The place that opens the clause of the cue: وفي ليون قتل."""
    first, _ = reading.segment(cue.first)
    for one in reading.mentions.within(first, min(cue.first, first + _OPENING + 1)):
        if (
            one.item.type == "PLACE"
            and one.item.form == "name"
            and is_site(reading, one)
            and _opens(reading, first, one.first)
        ):
            return one
    return None


def _opens(reading: Reading, first: int, word: int) -> bool:
    """Whether the words from the clause's first to the place are words of place alone."""
    site = reading.of("site").within(first, word + 1)
    return bool(site) and site[0].first == first


_AWAY = frozenset(("الي", "من"))  # where things go or come from


def is_site(reading: Reading, one: Placed[Mention]) -> bool:
    """Whether a word of place leads a place: "in", "near", "north of"; a whole country only with a side of it."""
    doc = reading.doc
    country = one.item.kind == "country"
    if doc.text[doc.starts[one.first] : one.item.start].lstrip("وف") == "ب":
        return not country
    first = max(reading.segment(one.first)[0], one.first - _HEADS)
    found = reading.of("site").before(one.first, first)
    if found is None:
        return not country and one.item.kind == "side" and preposition(reading, one) in ("في", "ب")
    if country and not found.item.entry.row.get("side"):
        return False
    return all(_is_head(reading, word) for word in range(found.last + 1, one.first))


def _is_head(reading: Reading, word: int) -> bool:
    """Whether a word heads the name of a place: بلدة, محافظة, or an adjective of it."""
    return any(reading.of(table).at(word) is not None for table in ("place_head", "site", "compass", "part_of_place"))
