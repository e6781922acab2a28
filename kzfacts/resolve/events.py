"""Which claims speak of one event: by family, place and day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kzfacts.model import Claim, Entity
from kzfacts.model.digest import digest
from kzfacts.text.lexicon import Lexicon, Row

# an event dated so long before the story is background, and no part of it
_BACKGROUND = dt.timedelta(days=60)
_STATEMENT = "statement"


class EventKey(NamedTuple):
    """What tells one event from another.

    A family of which a story has one event needs no more; the others need a
    town or region, and without one stay within their article.
    """

    family: str
    place: str = ""
    day: str = ""
    article: str = ""

    @property
    def id(self) -> str:
        """The entity id."""
        return digest("event:", *self)


Families = Mapping[str, Row]


def load_families(lexicon: Lexicon) -> Families:
    """The rows of events by family."""
    return {row["id"]: row for row in lexicon.rows("event")}


def key_of(claim: Claim, place: str | None, published: dt.date | None, families: Families) -> EventKey | None:
    """The key of the event a claim is about; None for no event."""
    if claim.event is None:
        return None
    row = families.get(claim.event, {})
    family = row.get("with", claim.event)
    day = claim.event_first_day
    if families.get(family, {}).get("once"):
        old = day is not None and published is not None and _date(published) - _date(day) > _BACKGROUND
        return EventKey(family, day=_date(day).isoformat() if old and day else "")
    if claim.event == _STATEMENT:
        return EventKey(family, place=claim.speaker or "", article=claim.article_id)
    if place:
        return EventKey(family, place)
    return EventKey(family, day=_date(day).isoformat() if day else "", article=claim.article_id)


def event_entities(places: Mapping[EventKey, Sequence[tuple[str, int, int, str]]], families: Families) -> list[Entity]:
    """One entity an event; its mentions are the cues, as (article_id, start, end, surface)."""
    entities = []
    for key, cues in places.items():
        label = families.get(key.family, {}).get("label", key.family)
        when = f" of {key.day}" if key.day else ""
        entities.append(
            Entity(
                entity_id=key.id,
                type="EVENT",
                name=f"{label}{when}",
                name_latin=f"{label}{when}",
                surfaces=tuple(sorted({surface for *_, surface in cues})) or (label,),
                mentions=tuple(sorted({(article, start, end) for article, start, end, _ in cues})),
                reasons=("One of its kind in a story.",) if not key.article else (),
            )
        )
    return sorted(entities, key=lambda entity: entity.entity_id)


def _date(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day
