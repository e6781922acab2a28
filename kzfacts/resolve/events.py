"""Which claims speak of one event: by family, place and day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kzfacts.model import Article, Claim, Entity
from kzfacts.model.digest import digest
from kzfacts.text.lexicon import Lexicon, Row

# an event dated so long before the story is background, and no part of it
_BACKGROUND = dt.timedelta(days=60)
_STATEMENT = "statement"


class EventKey(NamedTuple):
    """What tells one event from another.

    Of some families a country has one event in a story; the others need a town
    or region, or a day, and without either stay within their article.
    """

    family: str
    country: str = ""
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


class Scene(NamedTuple):
    """Where and when a claim stands: town or region, country of the article, its day."""

    place: str | None
    country: str
    published: dt.date | None


def key_of(claim: Claim, scene: Scene, families: Families) -> EventKey | None:
    """The key of the event a claim is about; None for no event."""
    if claim.event is None:
        return None
    row = families.get(claim.event, {})
    family = row.get("with", claim.event)
    if families.get(family, {}).get("once"):
        return EventKey(family, scene.country, day=_background(claim, scene.published))
    if claim.event == _STATEMENT:
        return EventKey(family, place=claim.subject or "", article=claim.article_id)
    if scene.place:
        return EventKey(family, place=scene.place)
    first, last = claim.event_first_day, claim.event_last_day
    if first is not None and first == last and scene.country:
        return EventKey(family, scene.country, day=_date(first).isoformat())
    return EventKey(family, article=claim.article_id)


def _background(claim: Claim, published: dt.date | None) -> str:
    """The day of an event long past; "" for the story's own."""
    day = claim.event_first_day
    old = day is not None and published is not None and _date(published) - _date(day) > _BACKGROUND
    return _date(day).isoformat() if old and day else ""


def event_entities(places: Mapping[EventKey, Sequence[tuple[str, int, int, str]]], families: Families) -> list[Entity]:
    """One entity an event; its mentions are the cues, as (article_id, start, end, surface)."""
    entities = []
    for key, cues in places.items():
        label = str(families.get(key.family, {}).get("label", key.family))
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


def story_entity(article: Article) -> Entity:
    """What the claims of an article are about that name no subject: its matter as a whole."""
    name = f"matter of {article.id}"
    return Entity(story_id(article.id), "EVENT", name, name, (), ())


def story_id(article_id: str) -> str:
    """The entity id of the matter of an article."""
    return digest("story:", article_id)


def _date(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day
