"""Why an event came about, as somebody says."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.events import event_before
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim
from kzfacts.text.document import Hit

_BEFORE = 14  # words from the event to the word "because"
_AFTER = 4  # words from there to the cause
_FAMILIES = frozenset(("unrest", "attack", "clash", "war", "disaster", "deployment", "strike", "coup"))
_OUTSIDE = frozenset(("unrest", "attack", "clash", "coup"))


def read_causes(reading: Reading) -> Iterator[Claim]:
    """A known cause behind a word that says "because of"; a hand behind an event."""
    for cause in (*reading.of("cause"), *_raised_prices(reading)):
        row = cause.item.entry.row
        if row.get("by") == "agent":
            event = _provoked(reading, cause)
            signal = None
        else:
            signal = _signal(reading, cause)
            if signal and signal.item.entry.row.get("loose") and signal.last + 1 != cause.first:
                continue
            event = event_before(reading, (signal or cause).first, _BEFORE) if signal else None
            if event is not None and event.item.id not in _FAMILIES:
                event = event_before(reading, event.first, _BEFORE)
        if event is None or event.item.id not in _FAMILIES:
            continue
        target = _commodity(reading, cause) if row.get("commodity") else None
        last = target.last if target else cause.last
        yield draft(
            reading,
            f"cause:{row['id']}",
            predicate=event.item.entry.row.get("cause", "event_cause"),
            value_type="cause",
            value=f"{row['id']}:{target.item.id}" if target else row["id"],
            value_span=reading.span(cause.first, last),
            words=(min(event.first, cause.first), max(last, event.last)),
            cue=signal.item if signal else cause.item,
            event=event.item.id,
            modality="asserted",
        )


def _raised_prices(reading: Reading) -> Iterator[Placed[Hit]]:
    """A raise with its doer between it and the prices: رفع البلدية أسعار ..."""
    for raising in reading.of("raising"):
        doer = reading.mentions.after(raising.last, raising.last + 2)
        price = reading.of("price").at(doer.last + 1) if doer and doer.item.type in ("ORG", "PLACE", "GROUP") else None
        if price:
            yield Placed(raising.first, price.last, raising.item)


def _signal(reading: Reading, cause: Placed[Hit]) -> Placed[Hit] | None:
    first, _ = reading.sentence(cause.first)
    return reading.of("cause_signal").before(cause.first, max(first, cause.first - _AFTER))


def _provoked(reading: Reading, cause: Placed[Hit]) -> Placed[Hit] | None:
    """The event that an outside hand is said to be behind: it and a verb of provoking share the sentence."""
    first, stop = reading.sentence(cause.first)
    track = reading.of("provocation").within(max(first, cause.first - _BEFORE), min(stop, cause.last + _BEFORE))
    if not track:
        return None
    events = [one for one in reading.of("event").within(first, stop) if one.item.id in _OUTSIDE]
    return min(events, key=lambda one: abs(one.first - cause.first)) if events else None


def _commodity(reading: Reading, cause: Placed[Hit]) -> Placed[Hit] | None:
    _, stop = reading.sentence(cause.first)
    return reading.of("commodity").after(cause.last, min(stop, cause.last + 4))
