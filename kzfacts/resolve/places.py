"""Places and pieces of equipment: by what the lexicon knows, else by name."""

from __future__ import annotations

from collections.abc import Sequence

from kzfacts.model import Comparison
from kzfacts.resolve.draft import Context, Draft, Item, group, nearest, take_in_beginnings
from kzfacts.resolve.known import Known
from kzfacts.resolve.spelled import merge_spellings

_SAME_PLACE = 0.6
_MOUNTAINS = ("جبال ", "جبل ", "سلسله جبال ", "مرتفعات ", "هضبه ")
_LEAST = 2  # words of a name that may be the beginning of a longer one


def resolve_places(items: Sequence[Item], context: Context, known: Known) -> list[Draft]:
    """Places of a bundle: what the lexicon knows by its key, the rest by name."""
    named = [item for item in items if item.mention.form == "name"]
    drafts = _by_name(
        list(group(named, (_place_key(item, known) for item in named), "PLACE", "one place in the atlas"))
    )
    return drafts + _nominals([item for item in items if item.mention.form != "name"], drafts, context, known)


def _place_key(item: Item, known: Known) -> str:
    """The key of a known place; an airport, a province or a side of one is a place of its own."""
    mention = item.mention
    found = known.place_key(item.folded)
    if found is None:
        return f"country|{mention.country}" if mention.kind == "country" and mention.country else item.folded
    lead, key = found
    sides = [word.removesuffix("ي") for word in lead.split() if word in known.sides]
    if sides:
        return f"{'-'.join(sides)}|{key}"
    if mention.kind == "region" and _is_range(item.folded[len(lead) :]):
        return key
    if not lead or mention.kind in ("city", "country", "region", None):
        return key if not lead or mention.kind == "country" else f"{lead}|{key}"
    return f"{mention.kind}|{key}"


def _is_range(rest: str) -> bool:
    """Whether a name begins with mountains: the region of mountains is the mountains."""
    return rest.strip().startswith(_MOUNTAINS)


def _by_name(drafts: list[Draft]) -> list[Draft]:
    """Spellings of one place; a country or an alias stays what it is."""
    bound = [draft for draft in drafts if "|" in draft.key]
    free = _in_one_word([draft for draft in drafts if "|" not in draft.key])
    return bound + take_in_beginnings(merge_spellings(free, _spell_one), _LEAST)


def _in_one_word(drafts: list[Draft]) -> list[Draft]:
    """The drafts, one of those that differ by blanks only: سانتا كروز, سانتاكروز."""
    first: dict[str, Draft] = {}
    for draft in drafts:
        kept = first.setdefault(draft.key.replace(" ", "").replace("-", ""), draft)
        if kept is not draft:
            one, other = kept.items[0].mention.surface, draft.items[0].mention.surface
            kept.take(draft, f"«{one}» and «{other}» differ by blanks only")
    return [draft for draft in drafts if draft.items]


def _spell_one(a: Draft, b: Draft, found: Comparison) -> bool:
    as_long = len(a.items[0].name.words) == len(b.items[0].name.words)
    return found.same and found.score >= _SAME_PLACE and as_long


def _nominals(items: Sequence[Item], drafts: list[Draft], context: Context, known: Known) -> list[Draft]:
    """Words as "the city": the capital, or the nearest place before it of that kind and country."""
    seen = {item: draft for draft in drafts for item in draft.items}
    keyed = {draft.key: draft for draft in drafts}
    alone = []
    for item in items:
        draft = keyed.get(_capital(item, context, known)) or _nearest_alike(item, seen)
        if draft is None:
            alone.append(item)
            continue
        draft.reasons.append(f"«{item.mention.surface}» points at «{draft.items[0].mention.surface}»")
        draft.items.append(item)
        seen[item] = draft
    return list(group(alone, (f"{item.folded}|{item.article}" for item in alone), "PLACE"))


def _capital(item: Item, context: Context, known: Known) -> str:
    if not item.folded.removeprefix("ال").startswith("عاصم"):
        return ""
    country = item.mention.country or context.country(item.article) or ""
    return known.capitals.get(country, "")


def _nearest_alike(item: Item, seen: dict[Item, Draft]) -> Draft | None:
    kind, country = item.mention.kind, item.mention.country
    close = nearest(item, (o for o in seen if o.mention.kind == kind and country in (None, o.mention.country)))
    return seen[close] if close and kind else None


def resolve_equipment(items: Sequence[Item]) -> list[Draft]:
    """One entity a type; what no lexicon knows by its letters and digits."""
    return list(group(items, (item.mention.kind or item.folded for item in items), "EQUIPMENT"))


def resolve_groups(items: Sequence[Item]) -> list[Draft]:
    """One entity an article and wording: residents of two texts may be others."""
    return list(group(items, (f"{item.folded}|{item.article}" for item in items), "GROUP"))
