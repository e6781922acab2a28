"""Claims with entities in place of surfaces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kzfacts.model import Article, Claim, Entity, Mention, ResolvedClaim, with_predicates
from kzfacts.resolve.entities import Resolution
from kzfacts.resolve.events import (
    Cue,
    EventKey,
    Families,
    Scene,
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
from kzfacts.resolve.look import Look, sides_of
from kzfacts.resolve.sightings import Happening
from kzfacts.resolve.surroundings import Surroundings, find_surroundings, holding_places, named_places
from kzfacts.text.lexicon import Lexicon

_OF_A_DEED = frozenset(("victim", "injured_victim", "perpetrator"))


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
    given, look = list(claims), Look(entity_of, articles, named_places(mentions, entity_of), sides_of(lexicon))
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


def _event_keys(
    claims: Sequence[Claim],
    look: Look,
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
    return _with_known(claims, keys, look), told


def _with_known(claims: Sequence[Claim], keys: Sequence[EventKey | None], look: Look) -> list[EventKey | None]:
    """The keys; who is said of no event to have died or done it belongs to the only one of which somebody says so."""
    named = [
        (claim.predicate, look.entity(claim, claim.members[0]))
        if claim.predicate in _OF_A_DEED and claim.members
        else None
        for claim in claims
    ]
    known: dict[object, set[EventKey]] = defaultdict(set)
    for key, who in zip(keys, named, strict=True):
        if key is not None and who is not None:
            known[who].add(key)
    return [
        min(known[who]) if key is None and who is not None and who[1] and len(known[who]) == 1 else key
        for key, who in zip(keys, named, strict=True)
    ]


def _cues(
    claims: Sequence[Claim], keys: Sequence[EventKey | None], articles: Mapping[str, Article]
) -> dict[EventKey, list[Cue]]:
    """For each event the words that name it."""
    cues: dict[EventKey, list[Cue]] = defaultdict(list)
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
