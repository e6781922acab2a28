"""Open ends: what must hold, or who must decide, before an event comes to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.events import event_before
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim
from kzfacts.text.document import Hit

_REACH = 14
_STATE_REACH = 4  # words between بعد and the state
_LONGEST = 14  # words of a condition that no lexicon names


def read_conditions(reading: Reading) -> Iterator[Claim]:
    """A condition after a future event: بمجرد أن تفتح الطرق, بقرار من القيادة."""
    for first, stop in ((one.first, one.stop) for one in reading.doc.sentences):
        signals = reading.of("condition_signal").within(first, stop)
        if signals:
            yield from _conditions(reading, signals, stop)


def _conditions(reading: Reading, signals: Sequence[Placed[Hit]], stop: int) -> Iterator[Claim]:
    taken = -1
    for signal in signals:
        if signal.first <= taken:
            continue
        event = event_before(reading, signal.first, _REACH, resume=True)
        if event is None or "condition" not in event.item.entry.row or not _is_ahead(reading, signal):
            continue
        parts = _parts(reading, signal, stop)
        if not parts:
            continue
        first, last = signal.first, max(part.last for part in parts)
        taken = last
        row = event.item.entry.row
        yield draft(
            reading,
            f"condition:{row['id']}",
            predicate=row["condition"],
            value_type="condition",
            value=" & ".join(sorted({part.item.id for part in parts})),
            value_span=reading.span(first, last),
            words=(event.first if event.first >= reading.sentence(first)[0] else first, last),
            cue=event.item,
            event=row["id"],
            modality="conditional",
        )


def _is_ahead(reading: Reading, signal: Placed[Hit]) -> bool:
    """Whether the clause speaks of what is still to come, so that بعد is a condition and no date."""
    if signal.item.entry.row.get("open_end"):
        return True
    first, _ = reading.sentence(signal.first)
    return any(
        one.item.form == "present" or "س" in one.item.prefix or one.item.id == "future-particle"
        for table in ("aspect", "status", "prospect")
        for one in reading.of(table).within(max(first, signal.first - _REACH), signal.first)
    )


def _parts(reading: Reading, signal: Placed[Hit], stop: int) -> list[Placed[Hit]]:
    """The states and decisions that the signal, and those joined to it, name."""
    track = reading.of("state")
    parts = list(track.within(signal.first, min(stop, signal.last + 1 + _STATE_REACH)))[:1]
    if not parts:
        return []
    joined = track.within(parts[0].last + 1, min(stop, parts[0].last + 1 + _LONGEST))
    return [*parts, *(one for one in joined if one.item.id not in {part.item.id for part in parts})]
