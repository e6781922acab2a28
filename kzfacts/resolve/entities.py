"""Mentions -> entities across the articles of a bundle."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kzfacts.model import Entity, Mention
from kzfacts.resolve.asides import merge_asides, read_asides
from kzfacts.resolve.bodies import resolve_bodies
from kzfacts.resolve.draft import Draft, Item, Key, read_context, read_items
from kzfacts.resolve.kin import merge_kin
from kzfacts.resolve.known import Known, load_known
from kzfacts.resolve.latin import country_latin, name_latin
from kzfacts.resolve.persons import resolve_persons
from kzfacts.resolve.places import resolve_equipment, resolve_groups, resolve_places
from kzfacts.resolve.wishes import Groups, check_wishes, keep_apart, merge_wished
from kzfacts.text.lexicon import Lexicon, load_lexicon

_BY_KEY = ("ORG", "PLACE", "EQUIPMENT", "GROUP")  # named by what they are; persons by their names


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities of a bundle.

    Attributes:
        entities: Sorted by id.
        of: `(article_id, start, end)` of a mention -> its entity's id.
    """

    entities: tuple[Entity, ...]
    of: Mapping[Key, str]


def resolve_mentions(
    bundle: Sequence[tuple[str, str, Sequence[Mention]]],
    *,
    same: Groups = (),
    different: Groups = (),
    lexicon: Lexicon | None = None,
) -> Resolution:
    """The entities of a bundle of `(article_id, text, mentions)`, whatever the order of the articles.

    Args:
        bundle: The articles; events are resolved elsewhere and left out here.
        same: Groups of surfaces that mean one entity.
        different: Groups of surfaces that mean different ones.
        lexicon: Names of bodies and places; the package's own where none is given.

    Raises:
        InputError: Wishes that contradict each other.
    """
    check_wishes(same, different)
    lexicon = lexicon or load_lexicon()
    known = load_known(lexicon)
    items = read_items(bundle)
    context = read_context(items, known.outlets)
    of_type = {kind: [item for item in items if item.mention.type == kind] for kind in ("PERSON", *_BY_KEY)}
    texts = {article: text for article, text, _ in bundle}
    persons = merge_kin(resolve_persons(of_type["PERSON"], context), texts, lexicon)
    bodies = resolve_bodies(of_type["ORG"], context, known, persons)
    drafts = [
        *persons,
        *merge_asides(bodies, read_asides(of_type["ORG"], texts), known),
        *resolve_places(of_type["PLACE"], context, known),
        *resolve_equipment(of_type["EQUIPMENT"]),
        *resolve_groups(of_type["GROUP"]),
    ]
    drafts = merge_wished(keep_apart(drafts, different), same)
    entities = sorted(_finish(drafts, known), key=lambda entity: entity.entity_id)
    return Resolution(tuple(entities), {key: entity.entity_id for entity in entities for key in entity.mentions})


def _finish(drafts: Sequence[Draft], known: Known) -> list[Entity]:
    taken: set[str] = set()
    entities = []
    for draft in drafts:
        key = _canonical(draft)
        entity_id = _digest(draft.type, key)
        if entity_id in taken:
            entity_id = _digest(draft.type, f"{key}|{min(item.key for item in draft.items)}")
        taken.add(entity_id)
        entities.append(_entity(draft, entity_id, known))
    return entities


def _digest(type_: str, key: str) -> str:
    return f"{type_.lower()}:{hashlib.sha256(f'{type_}|{key}'.encode()).hexdigest()[:12]}"


def _canonical(draft: Draft) -> str:
    if draft.type in _BY_KEY and draft.key:
        return draft.key
    return _best(draft.items).folded


def _best(items: Sequence[Item]) -> Item:
    """The most frequent surface of the fullest form: names before role words, full names before parts."""
    counts = Counter(item.folded for item in items)

    def rank(item: Item) -> tuple[bool, bool, int, int, str, str]:
        full = len(item.name.words) > 1 or item.mention.type not in ("PERSON", "ORG")
        return (
            item.mention.form != "name",
            not full,
            -counts[item.folded],
            -len(item.folded),
            item.folded,
            item.mention.surface,
        )

    return min(items, key=rank)


def _entity(draft: Draft, entity_id: str, known: Known) -> Entity:
    best = _best(draft.items)
    return Entity(
        entity_id=entity_id,
        type=draft.type,
        name=best.mention.surface,
        name_latin=_latin(draft, best, known),
        surfaces=tuple(sorted({item.mention.surface for item in draft.items})),
        mentions=tuple(sorted(item.key for item in draft.items)),
        reasons=tuple(dict.fromkeys(draft.reasons)),
    )


def _latin(draft: Draft, best: Item, known: Known) -> str:
    """The English label of what the lexicon knows, the noun of what has no name, a Latin surface, or the sounds."""
    label = known.labels.get(draft.key)
    if label:
        return label
    noun = known.nouns.get(best.mention.kind or "") if best.mention.form == "nominal" else None
    if noun:
        return ", ".join(filter(None, (noun, country_latin(best.mention.country or ""))))
    kind, _, country = draft.key.partition("|")
    if draft.type == "ORG" and kind in known.labels:
        return ", ".join(filter(None, (known.labels[kind], country_latin(country))))
    latin = [item for item in draft.items if item.mention.surface.isascii() and item.name.words]
    return name_latin(_best(latin or [best]).mention.surface)
