"""Bodies: ministries, alliances, forces, agencies.

A body is what it is and whose it is: two ministries of defence are two bodies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kzfacts.model import Comparison
from kzfacts.resolve.draft import Context, Draft, Item, by_article, group, nearest, take_in_beginnings
from kzfacts.resolve.spelled import merge_spellings

_SAME_BODY = 0.7  # names of bodies share common words, so they must be closer than names of persons
_LEAST = 3  # words of a name that may begin a longer one: وزارة الدفاع begins many
_POINTING = frozenset(("هذا", "هذه", "تلك", "ذلك"))


def resolve_bodies(items: Sequence[Item], context: Context) -> list[Draft]:
    """Bodies of a bundle."""
    named = [item for item in items if item.mention.form == "name"]
    longer = {item: full for found in by_article(named).values() for item, full in _short_forms(found).items()}
    whole = [item for item in named if item not in longer]
    classed = [item for item in whole if item.mention.kind]
    drafts = list(group(classed, _class_keys(classed, context), "ORG"))
    drafts += _unclassed([item for item in whole if not item.mention.kind])
    seen = {item: draft for draft in drafts for item in draft.items}
    for item, full in longer.items():
        _add(seen, item, seen[_follow(full, longer)], "is the short form of")
    return drafts + _pointed_at([item for item in items if item.mention.form != "name"], seen)


def _add(seen: dict[Item, Draft], item: Item, draft: Draft, relation: str) -> None:
    draft.reasons.append(f"«{item.mention.surface}» {relation} «{draft.items[0].mention.surface}» before it")
    draft.items.append(item)
    seen[item] = draft


def _follow(item: Item, longer: Mapping[Item, Item]) -> Item:
    while item in longer:
        item = longer[item]
    return item


def _short_forms(items: Sequence[Item]) -> dict[Item, Item]:
    """Mentions without a country whose words begin a longer name of the article: المنظمة, منظمة X."""
    longer: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        words = _bare(item.folded).split()
        for i in range(1, len(words)):
            longer[" ".join(words[:i])].append(item)
        if item.mention.country:
            longer[_bare(item.folded)].append(item)
    found: dict[Item, Item] = {}
    for item in items:
        close = None if item.mention.country else nearest(item, longer.get(_bare(item.folded), ()))
        if close:
            found[item] = close
    return found


def _class_keys(items: Sequence[Item], context: Context) -> list[str]:
    """Kind and country of each; where none is said, the one the article or the bundle leaves."""
    known: dict[str, set[str]] = defaultdict(set)
    for item in items:
        if item.mention.country:
            known[str(item.mention.kind)].add(item.mention.country)
    return [
        f"{item.mention.kind}|{item.mention.country or _country(item, items, known, context) or ''}" for item in items
    ]


def _country(item: Item, items: Sequence[Item], known: Mapping[str, set[str]], context: Context) -> str | None:
    countries = known.get(str(item.mention.kind))
    if not countries:
        return None
    close = nearest(item, (o for o in items if o.mention.kind == item.mention.kind and o.mention.country))
    if close:
        return close.mention.country
    main = context.countries.get(item.article)
    return main if main in countries else None


def _unclassed(items: Sequence[Item]) -> list[Draft]:
    """Bodies that no lexicon knows, by their names."""
    drafts = list(group(items, (item.folded for item in items), "ORG"))
    return take_in_beginnings(merge_spellings(drafts, _spell_one), _LEAST)


def _spell_one(_: Draft, __: Draft, found: Comparison) -> bool:
    return found.same and found.score >= _SAME_BODY


def _pointed_at(items: Sequence[Item], seen: dict[Item, Draft]) -> list[Draft]:
    """Words as "this organisation" go to the nearest body before it with that head."""
    heads: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in seen:
        for word in item.folded.split():
            heads[item.article, _bare(word)].append(item)
    alone: list[Item] = []
    for item in items:
        words = [word for word in item.folded.split() if word not in _POINTING]
        before = [
            o
            for o in heads.get((item.article, _bare(words[0])) if words else ("", ""), ())
            if o.mention.start < item.mention.start
        ]
        close = nearest(item, before)
        if close:
            _add(seen, item, seen[close], "points at")
        else:
            alone.append(item)
    return list(group(alone, (f"{item.folded}|{item.article}" for item in alone), "ORG"))


def _bare(word: str) -> str:
    return word.removeprefix("ال")
