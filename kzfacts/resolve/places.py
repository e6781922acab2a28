"""Places and pieces of equipment: by what the lexicon knows, else by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from kzfacts.model import Comparison
from kzfacts.resolve.draft import Draft, Item, group, nearest, take_in_beginnings
from kzfacts.resolve.name import parse_name
from kzfacts.resolve.sound import load_rows
from kzfacts.resolve.spelled import merge_spellings

_SAME_PLACE = 0.6
_LEAST = 2  # words of a name that may be the beginning of a longer one


def resolve_places(items: Sequence[Item]) -> list[Draft]:
    """Places of a bundle: countries by code, cities by lexicon or alias, the rest by name."""
    named = [item for item in items if item.mention.form == "name"]
    drafts = _by_name(list(group(named, map(_place_key, named), "PLACE")))
    return drafts + _nominals([item for item in items if item.mention.form != "name"], drafts)


def _place_key(item: Item) -> str:
    mention = item.mention
    if mention.kind == "country" and mention.country:
        return f"country|{mention.country}"
    return _aliases().get(item.folded) or item.folded


def _by_name(drafts: list[Draft]) -> list[Draft]:
    """Spellings of one place; a country or an alias stays what it is."""
    bound = [draft for draft in drafts if "|" in draft.key]
    free = [draft for draft in drafts if "|" not in draft.key]
    return bound + take_in_beginnings(merge_spellings(free, _spell_one), _LEAST)


def _spell_one(a: Draft, b: Draft, found: Comparison) -> bool:
    as_long = len(a.items[0].name.words) == len(b.items[0].name.words)
    return found.same and found.score >= _SAME_PLACE and as_long


def _nominals(items: Sequence[Item], drafts: Sequence[Draft]) -> list[Draft]:
    """Words as "the country": the nearest place before it of that kind and country."""
    seen = {item: draft for draft in drafts for item in draft.items}
    alone = []
    for item in items:
        same = [
            o for o in seen if o.mention.kind == item.mention.kind and item.mention.country in (None, o.mention.country)
        ]
        close = nearest(item, same) if item.mention.kind else None
        if close is None:
            alone.append(item)
            continue
        draft = seen[close]
        draft.reasons.append(f"«{item.mention.surface}» points at «{close.mention.surface}»")
        draft.items.append(item)
        seen[item] = draft
    return list(group(alone, (f"{item.folded}|{item.article}" for item in alone), "PLACE"))


def resolve_equipment(items: Sequence[Item]) -> list[Draft]:
    """One entity a type; what no lexicon knows by its letters and digits."""
    return list(group(items, (item.mention.kind or item.folded for item in items), "EQUIPMENT"))


def resolve_groups(items: Sequence[Item]) -> list[Draft]:
    """One entity an article and wording: residents of two texts may be others."""
    return list(group(items, (f"{item.folded}|{item.article}" for item in items), "GROUP"))


@lru_cache(maxsize=1)
def _aliases() -> Mapping[str, str]:
    """Folded surface -> key, for places known under several names."""
    rows = load_rows("aliases")["place"]
    return {parse_name(surface).text: f"place|{row['id']}" for row in rows for surface in row["surface"]}


def alias_latin(alias: str) -> str:
    """The name in Latin letters of an alias row."""
    return next(str(row["latin"]) for row in load_rows("aliases")["place"] if row["id"] == alias)
