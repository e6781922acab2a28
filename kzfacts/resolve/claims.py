"""Claims with entities in place of surfaces."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kzfacts.model import Article, Claim, Entity, Mention, ResolvedClaim, Span, with_predicates
from kzfacts.model.digest import digest
from kzfacts.resolve.entities import Resolution
from kzfacts.resolve.events import (
    EventKey,
    Families,
    Scene,
    Site,
    event_entities,
    key_of,
    keys_of,
    load_families,
    sighting_of,
    story_entity,
    story_id,
)
from kzfacts.resolve.happenings import gather_happenings
from kzfacts.resolve.homes import home_countries
from kzfacts.resolve.name import fold_names
from kzfacts.resolve.sightings import Happening
from kzfacts.resolve.surroundings import WIDE, Surroundings, find_surroundings, holding_places, named_places
from kzfacts.text.lexicon import Lexicon

Place = tuple[str, int, int]
_LONGEST_SIDE = 12  # letters of a word for a side
_INSIDE = ("وسط",)


@dataclass(frozen=True, slots=True)
class ResolvedClaims:
    """The claims of a bundle, each value once for an article, the events they speak of, and how places lie.

    `holding`: the places that hold a place, by its id; `named`: the places that some text calls by name.
    """

    claims: tuple[ResolvedClaim, ...]
    events: tuple[Entity, ...]
    holding: Surroundings
    named: frozenset[str]


def resolve_claims(
    claims: Iterable[Claim],
    resolution: Resolution,
    articles: Mapping[str, Article],
    mentions: Mapping[str, Sequence[Mention]],
    reprints: Mapping[str, str],
    lexicon: Lexicon,
) -> ResolvedClaims:
    """Put entities in place of spans.

    `articles`, `mentions` and `reprints` (the first article that prints the same text) go by article id.
    """
    entity_of = resolution.of
    given, look = list(claims), _Look(entity_of, articles, named_places(mentions, entity_of), _sides(lexicon))
    families = load_families(lexicon)
    texts = {key: one.text for key, one in articles.items()}
    surroundings = find_surroundings(texts, mentions, entity_of, lexicon)
    keys, told = _event_keys(given, look, mentions, reprints, families, surroundings)
    predicates = with_predicates(lexicon.rows("predicate"))
    epithets = frozenset(one.id for one in predicates.values() if one.epithet)
    merged = _merge_repeats([look.resolve(claim, key) for claim, key in zip(given, keys, strict=True)], epithets)
    stories = sorted({one.claim.article_id for one in merged if one.topic == story_id(one.claim.article_id)})
    places = {one.entity_id: one for one in resolution.entities if one.type == "PLACE"}
    events = [
        *event_entities(_cues(given, keys, articles), told, places, families),
        *(story_entity(articles[key]) for key in stories),
    ]
    holding = holding_places(mentions, entity_of, surroundings)
    return ResolvedClaims(tuple(_with_totals(merged)), tuple(events), holding, look.named)


def _sides(lexicon: Lexicon) -> list[str]:
    """Folded words for a side of a place, without "the middle of", which is in it."""
    rows = (row for row in lexicon.rows("compass") if row["id"] == "compass")
    return [word for row in rows for word in fold_names(row["surface"]) if word not in _INSIDE]


def _event_keys(
    claims: Sequence[Claim],
    look: _Look,
    mentions: Mapping[str, Sequence[Mention]],
    reprints: Mapping[str, str],
    families: Families,
    surroundings: Surroundings,
) -> tuple[list[EventKey | None], dict[EventKey, Happening]]:
    """The key of the event of each claim: by family or person, else by the happening that it is a sighting of."""
    homes, published = home_countries(mentions), {key: one.published for key, one in look.articles.items()}
    keys: list[EventKey | None] = []
    sightings = []
    for number, claim in enumerate(claims):
        scene = Scene(
            look.entity(claim, claim.subject_span), homes.get(claim.article_id, ""), published[claim.article_id]
        )
        keys.append(key_of(claim, scene, families))
        if claim.event is not None and keys[-1] is None:
            voice = look.entity(claim, claim.speaker_span)
            site, text = look.site(claim, mentions), reprints.get(claim.article_id, claim.article_id)
            sightings.append(sighting_of(number, claim, site, voice, text, families))
    told = dict(keys_of(gather_happenings(sightings, published, homes, surroundings)))
    for key, happening in told.items():
        for sighting in happening.sightings:
            keys[sighting.number] = key
    return keys, told


def _cues(
    claims: Sequence[Claim], keys: Sequence[EventKey | None], articles: Mapping[str, Article]
) -> dict[EventKey, list[tuple[str, int, int, str]]]:
    """For each event the words that name it, as (article_id, start, end, surface)."""
    cues: dict[EventKey, list[tuple[str, int, int, str]]] = defaultdict(list)
    for claim, key in zip(claims, keys, strict=True):
        if key is not None:
            span = claim.cue_span or claim.value_span
            cues[key].append((claim.article_id, *span, span.of(articles[claim.article_id].text)))
    return cues


def _with_totals(claims: Sequence[ResolvedClaim]) -> Iterable[ResolvedClaim]:
    """The claims, each part with the id of its total."""
    totals = {(one.claim.article_id, one.claim.value_span): one.claim_id for one in reversed(claims)}
    for one in claims:
        span = one.claim.part_of
        yield replace(one, part_of=totals.get((one.claim.article_id, span))) if span else one


class _Look:
    """The look-ups of one bundle."""

    def __init__(
        self,
        entity_of: Mapping[Place, str],
        articles: Mapping[str, Article],
        named: frozenset[str],
        sides: Iterable[str],
    ) -> None:
        self.entity_of = entity_of
        self.named = named
        self._sides = frozenset(sides)
        self.articles = articles
        self._sha = {key: hashlib.sha256(article.text.encode()).hexdigest() for key, article in articles.items()}
        self._kinds: dict[str, dict[Span, str | None]] = {}

    def resolve(self, claim: Claim, key: EventKey | None) -> ResolvedClaim:
        """The claim with entities, about the event of that key."""
        subject = self.entity(claim, claim.subject_span)
        event_id = key.id if key else None
        topic = event_id or subject or story_id(claim.article_id)
        return ResolvedClaim(
            claim_id=self._claim_id(claim),
            claim=claim,
            subject=subject or topic,
            topic=topic,
            value=self._value(claim),
            speaker=self.entity(claim, claim.speaker_span),
            via=self.entity(claim, claim.via_span),
            event_id=event_id,
            place=self.entity(claim, claim.place_span),
        )

    def entity(self, claim: Claim, span: Span | None) -> str | None:
        """The entity of a span of the claim's article."""
        return self.entity_of.get((claim.article_id, *span)) if span else None

    def site(self, claim: Claim, mentions: Mapping[str, Sequence[Mention]]) -> Site:
        """Where it happened, where that is narrower than a region."""
        article = claim.article_id
        if article not in self._kinds:
            self._kinds[article] = self._places(article, mentions.get(article, ()))
        struck = claim.members[0] if claim.predicate == "target" and len(claim.members) == 1 else None
        span = struck if struck in self._kinds[article] else claim.place_span
        kind = self._kinds[article].get(span) if span else None
        if span is None or kind in WIDE or self._is_beside(article, span):
            return Site(None)
        return Site(self.entity(claim, span), kind == "city")

    def _is_beside(self, article: str, span: Span) -> bool:
        """Whether it happened to one side of the place: شمال شرق بغداد, somewhere north-east of Baghdad."""
        before = self.articles[article].text[max(0, span.start - _LONGEST_SIDE) : span.start].split()
        return bool(before) and fold_names([before[-1]])[0] in self._sides

    def _places(self, article: str, mentions: Sequence[Mention]) -> dict[Span, str | None]:
        """Kinds of its places that somebody calls by name."""
        places = ((Span(one.start, one.end), one.kind) for one in mentions if one.type == "PLACE")
        return {span: kind for span, kind in places if self.entity_of.get((article, *span)) in self.named}

    def _claim_id(self, claim: Claim) -> str:
        spans = (claim.value_span, claim.evidence_span, claim.subject_span, claim.cue_span)
        return digest("c", claim.article_id, self._sha[claim.article_id], *spans, claim.predicate)

    def _value(self, claim: Claim) -> str:
        members = [self.entity(claim, span) or span.of(self.articles[claim.article_id].text) for span in claim.members]
        if claim.value_type == "set" and members:
            return "|".join(sorted(set(members)))
        return members[0] if claim.value_type in ("entity", "place") and members else claim.value


def _merge_repeats(resolved: Sequence[ResolvedClaim], epithets: Container[str]) -> list[ResolvedClaim]:
    """What an article says twice is one claim, with the second place in `repeats`; an epithet by whoever speaks."""
    first: dict[tuple[object, ...], ResolvedClaim] = {}
    for one in sorted(resolved, key=lambda one: (one.claim.article_id, one.claim.value_span, one.claim_id)):
        read = one.claim
        key = (
            read.article_id, one.topic, read.predicate, one.value,
            None if read.predicate in epithets else one.speaker, read.polarity, read.modality,
            read.unit, read.group, read.event_first_day, one.part_of is None,
        )  # fmt: skip
        kept = first.setdefault(key, one)
        if kept is not one:
            repeats = (*kept.claim.repeats, read.value_span)
            first[key] = replace(kept, claim=replace(kept.claim, repeats=repeats))
    return list(first.values())


def with_spoken(mentions: Sequence[Mention], claims: Iterable[Claim], text: str) -> tuple[Mention, ...]:
    """The mentions, and a GROUP for every speaker, outlet or place of a claim that none of them covers."""
    known = {(mention.start, mention.end) for mention in mentions}
    added = []
    for claim in claims:
        for span in (claim.speaker_span, claim.via_span, claim.subject_span, claim.place_span, *claim.members):
            if span is not None and span not in known:
                known.add(span)
                added.append(Mention(span.start, span.end, span.of(text), "GROUP", "nominal"))
    return tuple(sorted([*mentions, *added], key=lambda mention: (mention.start, mention.end)))
