"""The events that claims speak of, and what tells one from another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kzfacts.model import Article, Claim, Entity
from kzfacts.model.days import as_date
from kzfacts.model.digest import digest
from kzfacts.resolve.sightings import Happening, Sighting, as_days
from kzfacts.text.lexicon import Lexicon, Row
from kzfacts.text.reprints import clause_words

Cue = tuple[str, int, int, str]  # article_id, start, end, surface
# an event dated so long before the story is background, and no part of it
_BACKGROUND = dt.timedelta(days=60)
_STATEMENT = "statement"
_PERSON = "person:"
_TOLLS = frozenset(("killed_count", "injured_count", "casualty_count"))


class EventKey(NamedTuple):
    """What tells one event from another: of some families a country has one in a story, a person or a speaker one
    of others; the rest are told apart by where and when they happened (`happenings`).
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
    """Of whom a claim is, the country of its article, its day."""

    subject: str | None
    country: str
    published: dt.date | None


def key_of(claim: Claim, scene: Scene, families: Families) -> EventKey | None:
    """The key of the event a claim is about, where its family or its person tells it; None where place and day must."""
    if claim.event is None:
        return None
    row = families.get(claim.event, {})
    family = row.get("with", claim.event)
    if families.get(family, {}).get("once"):
        return EventKey(family, scene.country, day=_background(claim, scene.published))
    if claim.event == _STATEMENT and claim.group and scene.subject:
        return EventKey(family, scene.country, place=f"{scene.subject}|{claim.group}")
    if claim.event == _STATEMENT:
        return EventKey(family, place=claim.subject or "", article=claim.article_id)
    if "PERSON" in row.get("about", ()) and scene.subject and scene.subject.startswith(_PERSON):
        return EventKey(family, place=scene.subject)
    return None


class Site(NamedTuple):
    """Where a claim says that something happened, where that is narrower than a region; `busy`: a town of the atlas."""

    place: str | None
    busy: bool = False


def sighting_of(number: int, claim: Claim, site: Site, voice: str | None, text: str, families: Families) -> Sighting:
    """What a claim says of the place, the day and the toll of its event."""
    told = claim.event or ""
    row = families.get(told, {})
    exact = claim.value_type == "quantity" and claim.low is not None and claim.low == claim.high
    counted = exact and claim.predicate in _TOLLS and claim.part_of is None
    return Sighting(
        number=number,
        article=claim.article_id,
        at=(claim.cue_span or claim.value_span).start,
        family=row.get("with", told),
        place=site.place,
        busy=site.busy and bool(row.get("frequent")),
        days=as_days(claim.event_first_day, claim.event_last_day),
        voice=voice or "",
        toll=(claim.predicate, claim.group or "", claim.value) if counted else None,
        clause=clause_words(claim.evidence),
        text=text,
    )


def keys_of(happenings: Sequence[Happening]) -> Iterator[tuple[EventKey, Happening]]:
    """Each happening with a key of its own."""
    taken: set[EventKey] = set()
    for one in happenings:
        key = _key(one)
        if key in taken:
            key = key._replace(article=min(one.articles))
        taken.add(key)
        yield key, one


def _key(one: Happening) -> EventKey:
    day = one.days[0].isoformat() if one.days else ""
    if one.places:
        return EventKey(one.family, place="|".join(sorted(one.places)), day=day)
    if day and one.home:
        return EventKey(one.family, one.home, day=day)
    return EventKey(one.family, day=day, article=min(one.articles))


def _background(claim: Claim, published: dt.date | None) -> str:
    """The day of an event long past; "" for the story's own."""
    day = claim.event_first_day
    old = day is not None and published is not None and as_date(published) - as_date(day) > _BACKGROUND
    return as_date(day).isoformat() if old and day else ""


def event_entities(
    cues_of: Mapping[EventKey, Sequence[Cue]],
    told: Mapping[EventKey, Happening],
    places: Mapping[str, Entity],
    families: Families,
) -> list[Entity]:
    """One entity an event, named after its kind, place and day; its mentions are the cues.

    `told` holds the happenings among them, `places` the entities of places by id.
    """
    entities = []
    for key, cues in cues_of.items():
        label = str(families.get(key.family, {}).get("label", key.family))
        happening = told.get(key)
        site = min(
            (places[one] for one in (happening.places if happening else ()) if one in places), key=_rank, default=None
        )
        when = f" of {key.day}" if key.day else ""
        alone = () if key.article else ("One of its kind in a story.",)
        entities.append(
            Entity(
                entity_id=key.id,
                type="EVENT",
                name=f"{label}{f' in {site.name}' if site else ''}{when}",
                name_latin=f"{label}{f' in {site.name_latin}' if site else ''}{when}",
                surfaces=tuple(sorted({surface for *_, surface in cues})) or (label,),
                mentions=tuple(sorted({(article, start, end) for article, start, end, _ in cues})),
                reasons=tuple(happening.reasons) if happening else alone,
            )
        )
    return sorted(entities, key=lambda entity: entity.entity_id)


def _rank(place: Entity) -> tuple[int, str, str]:
    """The place that is named most often first."""
    return -len(place.mentions), place.name, place.entity_id


def story_entity(article: Article) -> Entity:
    """What the claims of an article are about that name no subject: its matter as a whole."""
    name = f"matter of {article.id}"
    return Entity(story_id(article.id), "EVENT", name, name, (), ())


def story_id(article_id: str) -> str:
    """The entity id of the matter of an article."""
    return digest("story:", article_id)
