"""Bodies: ministries, alliances, forces, agencies.

A body is what it is and whose it is: two ministries of defence are two bodies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kzfacts.model import Comparison
from kzfacts.resolve.draft import Context, Draft, Item, by_article, group, nearest, take_in_beginnings
from kzfacts.resolve.kinds import owner_of, read_kinds, read_owners
from kzfacts.resolve.known import Known
from kzfacts.resolve.leaders import Leaders, led_kind, read_leaders
from kzfacts.resolve.spelled import merge_spellings

_SAME_BODY = 0.7  # names of bodies share common words, so they must be closer than names of persons
_LEAST = 3  # words of a name that may begin a longer one: وزارة الدفاع begins many
_PRONOUNS = ("ته", "تها", "تهم", "ه", "ها", "هم", "هما")
_POINTING = frozenset(("هذا", "هذه", "تلك", "ذلك"))


def resolve_bodies(items: Sequence[Item], context: Context, known: Known, persons: Sequence[Draft] = ()) -> list[Draft]:
    """Bodies of a bundle; `persons` are those who may lead them."""
    named = [item for item in items if item.mention.form == "name"]
    kinds = read_kinds(named, known)
    states = [item for item in named if kinds[item] not in known.fixed | known.shared]
    longer = {item: full for found in by_article(named).values() for item, full in _short_forms(found, states).items()}
    whole = [item for item in named if item not in longer]
    keys = _keys(whole, kinds, context, known, read_leaders(whole, persons))
    drafts = list(group(keys, keys.values(), "ORG", "one body by what it is and whose it is"))
    drafts = _with_additions(drafts, _unclassed([item for item in whole if item not in keys], known))
    seen = {item: draft for draft in drafts for item in draft.items}
    for item, full in longer.items():
        _add(seen, item, seen[_follow(full, longer)], "is the short form of")
    nominals = [item for item in items if item.mention.form != "name"]
    return drafts + _pointed_at(_without_owned(nominals, drafts, seen, context), seen)


def _add(seen: dict[Item, Draft], item: Item, draft: Draft, relation: str) -> None:
    draft.reasons.append(f"«{item.mention.surface}» {relation} «{draft.items[0].mention.surface}» before it")
    draft.items.append(item)
    seen[item] = draft


def _follow(item: Item, longer: Mapping[Item, Item]) -> Item:
    while item in longer:
        item = longer[item]
    return item


def _short_forms(items: Sequence[Item], states: Sequence[Item]) -> dict[Item, Item]:
    """Mentions without a country whose words begin a longer name before them: المنظمة, منظمة X."""
    open_names = set(states)
    longer: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        words = _bare(item.folded).split()
        for i in range(1, len(words)):
            longer[" ".join(words[:i])].append(item)
        if item.mention.country:
            longer[_bare(item.folded)].append(item)
    found: dict[Item, Item] = {}
    for item in items:
        if item in open_names and not item.mention.country:
            before = [o for o in longer.get(_bare(item.folded), ()) if o.mention.start < item.mention.start]
            if before:
                found[item] = before[-1]
    return found


def _keys(
    items: Sequence[Item], kinds: Mapping[Item, str | None], context: Context, known: Known, leaders: Leaders
) -> dict[Item, str]:
    """Kind and country of those that have a kind, and head and leader of those that have one."""
    said = read_owners(items, kinds)
    keys = {}
    for item in items:
        kind = kinds[item]
        leader = leaders.get(item)
        key = led_kind(item, leader, known) if leader and not kind else None
        if kind in known.fixed:
            key = kind
        elif kind:
            key = f"{kind}|{item.mention.country or owner_of(item, kind, said, context, known) or ''}"
        if key:
            keys[item] = key
    return keys


def _unclassed(items: Sequence[Item], known: Known) -> list[Draft]:
    """Bodies that no lexicon knows, by their names."""
    drafts = merge_spellings(list(group(items, (item.folded for item in items), "ORG")), _spell_one)
    return _without_leads(take_in_beginnings(drafts, _LEAST), known)


def _without_leads(drafts: list[Draft], known: Known) -> list[Draft]:
    """The drafts, a name without its noun as the one that has it: قناة X, X."""
    led: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        words = draft.items[0].folded.split()
        if len(words) > 1 and words[0] in known.leads:
            stop = len(words) - bool(draft.items[0].mention.country and len(words) > 2)
            led[" ".join(words[1:stop])].append(draft)
    for short in drafts:
        full = led.get(short.items[0].folded, [])
        if len(full) == 1 and full[0] is not short:
            one, other = short.items[0].mention.surface, full[0].items[0].mention.surface
            full[0].take(short, f"«{one}» is «{other}» without its noun")
    return [draft for draft in drafts if draft.items]


def _with_additions(classed: list[Draft], unclassed: list[Draft]) -> list[Draft]:
    """Both, with a body that adds words to a class and country as that body: الحكومة السورية الجديدة."""
    owner = {
        (item.folded, item.mention.country): draft
        for draft in classed
        for item in draft.items
        if item.mention.country and " " in item.folded
    }
    for draft in unclassed:
        words, country = draft.items[0].folded.split(), draft.items[0].mention.country
        beginnings = (" ".join(words[:stop]) for stop in range(len(words) - 1, 1, -1))
        found = next((owner[key] for b in beginnings if (key := (b, country)) in owner), None)
        if found:
            found.take(draft, f"«{draft.items[0].mention.surface}» begins as «{found.items[0].mention.surface}»")
    return classed + [draft for draft in unclassed if draft.items]


def _spell_one(_: Draft, __: Draft, found: Comparison) -> bool:
    return found.same and found.score >= _SAME_BODY


def _without_owned(items: Sequence[Item], drafts: list[Draft], seen: dict[Item, Draft], context: Context) -> list[Item]:
    """The nominals but those as "his government": they go to the last one before, else to the article's country's."""
    keyed = {draft.key: draft for draft in drafts}
    left = []
    for item in items:
        kind = item.mention.kind
        before = (o for o in seen if o.mention.kind == kind and o.mention.start < item.mention.start)
        close = nearest(item, before) if _is_owned(item) else None
        draft = seen[close] if close else keyed.get(f"{kind}|{context.country(item.article)}")
        if draft and _is_owned(item):
            _add(seen, item, draft, "points at")
        else:
            left.append(item)
    return left


def _is_owned(item: Item) -> bool:
    """Whether a head of a body carries a pronoun: حكومته, جيشها."""
    return item.mention.kind is not None and item.folded.endswith(_PRONOUNS) and not item.folded.startswith("ال")


def _pointed_at(items: Sequence[Item], seen: dict[Item, Draft]) -> list[Draft]:
    """Words as "this organisation" go to the last body before with that head; in a headline to the first after it."""
    heads: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in seen:
        for word in item.folded.split():
            heads[item.article, _bare(word)].append(item)
    alone: list[Item] = []
    for item in items:
        words = [word for word in item.folded.split() if word not in _POINTING]
        alike = heads.get((item.article, _bare(words[0])) if words else ("", ""), ())
        close = nearest(item, alike)
        if close:
            _add(seen, item, seen[close], "points at")
        else:
            alone.append(item)
    return list(group(alone, (f"{item.folded}|{item.article}" for item in alone), "ORG"))


def _bare(word: str) -> str:
    return word.removeprefix("ال")
