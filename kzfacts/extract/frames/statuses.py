"""States of things: a mission done, a situation calm, a government dismissed."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.events import is_met
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention
from kzfacts.text.document import Hit

_REACH = 4


def read_statuses(reading: Reading) -> Iterator[Claim]:
    """A status cue with the theme that it needs, right after or right before it."""
    for cue in reading.of("status"):
        row = cue.item.entry.row
        theme = _theme(reading, cue, row["theme"], row.get("order", "any")) if "theme" in row else cue
        if theme is None or not is_met(reading, cue):
            continue
        first, last = min(cue.first, theme.first), max(cue.last, theme.last)
        yield draft(
            reading,
            f"status:{row['id']}",
            predicate=row["predicate"],
            value_type="status",
            value=row["value"],
            value_span=reading.span(first, last),
            words=(first, last),
            cue=cue.item,
            event=row.get("event"),
            subject=_subject(reading, theme, row.get("subject", ())),
        )


def _theme(reading: Reading, cue: Placed[Hit], wanted: str, order: str) -> Placed[Hit] | None:
    first, stop = reading.segment(cue.first)
    track = reading.of("theme")
    after = [one for one in track.within(cue.last + 1, min(stop, cue.last + 1 + _REACH)) if one.item.id == wanted]
    before = [one for one in track.within(max(first, cue.first - _REACH), cue.first) if one.item.id == wanted]
    if order != "before" and after:
        return after[0]
    return before[-1] if order != "after" and before else None


def _subject(reading: Reading, theme: Placed[Hit], types: tuple[str, ...]) -> Mention | None:
    """The mention of a wanted type nearest after the theme, else before it."""
    if not types:
        return None
    first, stop = reading.sentence(theme.first)
    found = [one for one in reading.mentions.within(first, stop) if one.item.type in types]
    if not found:
        return None
    return min(found, key=lambda one: (abs(one.first - theme.last), one.first)).item
