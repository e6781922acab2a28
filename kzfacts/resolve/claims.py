"""Claims with entities in place of surfaces."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kzfacts.model import Article, Claim, Entity, Mention, ResolvedClaim, Span, with_predicates
from kzfacts.model.digest import digest
from kzfacts.resolve.events import (
    EventKey,
    Families,
    Scene,
    event_entities,
    key_of,
    load_families,
    story_entity,
    story_id,
)
from kzfacts.resolve.homes import home_countries
from kzfacts.text.lexicon import Lexicon

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class ResolvedClaims:
    """The claims of a bundle, each value once for an article, and the events they speak of."""

    claims: tuple[ResolvedClaim, ...]
    events: tuple[Entity, ...]


def resolve_claims(
    claims: Iterable[Claim],
    entity_of: Mapping[Place, str],
    articles: Mapping[str, Article],
    mentions: Mapping[str, Sequence[Mention]],
    lexicon: Lexicon,
) -> ResolvedClaims:
    """Put entities in place of spans.

    `entity_of` holds (article_id, start, end) of every mention; `articles` and `mentions` go by article id.
    """
    resolver = _Resolver(entity_of, articles, home_countries(mentions), load_families(lexicon))
    predicates = with_predicates(lexicon.rows("predicate"))
    epithets = frozenset(one.id for one in predicates.values() if one.epithet)
    merged = _merge_repeats([resolver.resolve(claim) for claim in claims], epithets)
    stories = sorted({one.claim.article_id for one in merged if one.topic == story_id(one.claim.article_id)})
    events = [*event_entities(resolver.cues, resolver.families), *(story_entity(articles[key]) for key in stories)]
    return ResolvedClaims(tuple(_with_totals(merged)), tuple(events))


def _with_totals(claims: Sequence[ResolvedClaim]) -> Iterable[ResolvedClaim]:
    """The claims, each part with the id of its total."""
    totals = {(one.claim.article_id, one.claim.value_span): one.claim_id for one in reversed(claims)}
    for one in claims:
        span = one.claim.part_of
        yield replace(one, part_of=totals.get((one.claim.article_id, span))) if span else one


class _Resolver:
    """The look-ups of one bundle."""

    def __init__(
        self,
        entity_of: Mapping[Place, str],
        articles: Mapping[str, Article],
        homes: Mapping[str, str],
        families: Families,
    ) -> None:
        self._entity_of = entity_of
        self._articles = articles
        self._homes = homes
        self._sha = {key: hashlib.sha256(article.text.encode()).hexdigest() for key, article in articles.items()}
        self.families = families
        self.cues: dict[EventKey, list[tuple[str, int, int, str]]] = defaultdict(list)

    def resolve(self, claim: Claim) -> ResolvedClaim:
        article = self._articles[claim.article_id]
        place = self._entity(claim, claim.place_span)
        scene = Scene(place, self._homes.get(article.id, ""), article.published)
        key = key_of(claim, scene, self.families)
        if key is not None:
            span = claim.cue_span or claim.value_span
            self.cues[key].append((article.id, *span, span.of(article.text)))
        subject = self._entity(claim, claim.subject_span)
        event_id = key.id if key else None
        topic = event_id or subject or story_id(claim.article_id)
        return ResolvedClaim(
            claim_id=self._claim_id(claim),
            claim=claim,
            subject=subject or topic,
            topic=topic,
            value=self._value(claim),
            speaker=self._entity(claim, claim.speaker_span),
            via=self._entity(claim, claim.via_span),
            event_id=event_id,
            place=place,
        )

    def _claim_id(self, claim: Claim) -> str:
        spans = (claim.value_span, claim.evidence_span, claim.subject_span, claim.cue_span)
        return digest("c", claim.article_id, self._sha[claim.article_id], *spans, claim.predicate)

    def _entity(self, claim: Claim, span: Span | None) -> str | None:
        return self._entity_of.get((claim.article_id, *span)) if span else None

    def _value(self, claim: Claim) -> str:
        members = [
            self._entity(claim, span) or span.of(self._articles[claim.article_id].text) for span in claim.members
        ]
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
