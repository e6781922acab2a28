"""Which places a text puts into, or beside, one another: the village of X near the town of Y."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from rapidfuzz import fuzz

from kzfacts.model import Mention
from kzfacts.resolve.draft import Key
from kzfacts.resolve.name import fold_names
from kzfacts.text.lexicon import Lexicon

Surroundings = Mapping[str, frozenset[str]]

WIDE = frozenset(("region", "side", "governorate", "state", "country", "sea"))  # kinds of place that hold many
_TABLES = ("site", "compass", "place_head")
_CLITICS = ("بال", "وال", "ال", "لل", "ب", "ل")
_VILLAGES = frozenset((None, "village", "town", "camp", "district"))  # kinds of places named by a head noun or by none
_SPELLED_ALIKE, _SHORTEST = 70, 4
_MOST_WORDS = 5  # between two places of one address
_PARTING = re.compile(r"[.!?؟:;؛\n]")
_WORD = re.compile(r"\w+")


def find_surroundings(
    texts: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
    entity_of: Mapping[Key, str],
    lexicon: Lexicon,
) -> Surroundings:
    """For each place those that some article names as around it or beside it, both ways; whole countries left out."""
    known = _address_words(lexicon)
    found: dict[str, set[str]] = defaultdict(set)
    for article, named in mentions.items():
        places = [one for one in named if one.type == "PLACE" and one.form == "name" and one.kind != "country"]
        for one, other in pairwise(places):
            if _is_address(texts[article][one.end : other.start], known):
                pair = entity_of.get((article, one.start, one.end)), entity_of.get((article, other.start, other.end))
                if pair[0] and pair[1] and pair[0] != pair[1]:
                    found[pair[0]].add(pair[1])
                    found[pair[1]].add(pair[0])
    for name, spelling in _alike(mentions, entity_of):
        found[name].add(spelling)
        found[spelling].add(name)
    return {place: frozenset(others) for place, others in found.items()}


def _alike(mentions: Mapping[str, Sequence[Mention]], entity_of: Mapping[Key, str]) -> Iterator[tuple[str, str]]:
    """Villages that no atlas holds and outlets spell in their own ways: كرفال, كارفلي, كرفلة."""
    surfaces: dict[str, str] = {}
    for article, named in mentions.items():
        for mention in named:
            entity = entity_of.get((article, mention.start, mention.end))
            if entity and mention.type == "PLACE" and mention.form == "name" and mention.kind in _VILLAGES:
                surfaces.setdefault(entity, mention.surface)
    names = dict(zip(surfaces, fold_names(list(surfaces.values())), strict=True))
    for (one, a), (other, b) in combinations(sorted(names.items()), 2):
        if a[:1] == b[:1] and min(len(a), len(b)) >= _SHORTEST and fuzz.ratio(a, b) >= _SPELLED_ALIKE:
            yield one, other


def _address_words(lexicon: Lexicon) -> frozenset[str]:
    """Every word of the phrases that say where a place lies."""
    rows = (row for table in _TABLES for row in lexicon.rows(table))
    phrases = [phrase for row in rows for form in ("surface", "noun", "adjective") for phrase in row.get(form, ())]
    return frozenset(word for phrase in fold_names(phrases) for word in phrase.split())


def _is_address(between: str, known: frozenset[str]) -> bool:
    """Whether only words of place stand between two places, and at least one: قرب, في محافظة."""
    if len(between) > _MOST_WORDS * 12 or _PARTING.search(between):
        return False
    words = _WORD.findall(" ".join(fold_names([between])))
    return 0 < len(words) <= _MOST_WORDS and all(_is_known(word, known) for word in words)


def _is_known(word: str, known: frozenset[str]) -> bool:
    return word in known or any(word.removeprefix(clitic) in known for clitic in _CLITICS)


def named_places(mentions: Mapping[str, Sequence[Mention]], entity_of: Mapping[Key, str]) -> frozenset[str]:
    """Those that some text calls by name; of the others, "the town", nobody knows which they are."""
    found = (
        entity_of.get((article, one.start, one.end))
        for article, named in mentions.items()
        for one in named
        if one.type == "PLACE" and one.form == "name"
    )
    return frozenset(entity for entity in found if entity)


def holding_places(
    mentions: Mapping[str, Sequence[Mention]], entity_of: Mapping[Key, str], surroundings: Surroundings
) -> Surroundings:
    """For each place those that hold it: its country, and the regions that some article names around it."""
    countries: dict[str, set[str]] = defaultdict(set)
    inside: dict[str, str | None] = {}
    wide: set[str] = set()
    for article, named in mentions.items():
        for one in named:
            entity = entity_of.get((article, one.start, one.end))
            if entity is None or one.type != "PLACE":
                continue
            if one.kind == "country" and one.country:
                countries[one.country].add(entity)
            else:
                inside[entity] = one.country
            wide |= {entity} if one.kind in WIDE else set()
    regions = {place: wide.intersection(surroundings.get(place, ())) for place in inside}
    held = {place: frozenset(regions[place] | countries[code or ""]) for place, code in inside.items()}
    return {place: holders for place, holders in held.items() if holders}


def are_near(one: Iterable[str], other: Iterable[str], surroundings: Surroundings) -> bool:
    """Whether each place of one group is a place of the other, or said to lie beside one of them."""
    others = set(other)
    return all(place in others or not others.isdisjoint(surroundings.get(place, ())) for place in one)
