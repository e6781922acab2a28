"""Persons: full names first, then parts of names, then role words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kzfacts.model import Comparison
from kzfacts.resolve.alike import Alike, alike_words
from kzfacts.resolve.bearing import Bearing, names_of
from kzfacts.resolve.block import block_names
from kzfacts.resolve.cluster import link
from kzfacts.resolve.compare import compare_parsed, score_words
from kzfacts.resolve.draft import Context, Draft, Item, group, nearest
from kzfacts.resolve.name import Name, Word
from kzfacts.resolve.offices import Office, clash, fits, office_of, offices_of, share
from kzfacts.resolve.spelled import merge_spellings

_SAME_OFFICE = 0.2  # enough likeness for two names of one office in one bundle
_FLOOR = 0.15


def resolve_persons(items: Sequence[Item], context: Context) -> list[Draft]:
    """Persons of a bundle."""
    named = [item for item in items if item.mention.form == "name"]
    alike = alike_words(item.name for item in named)
    persons = _full_names([item for item in named if _is_full(item.name)])
    _take_in_parts(persons, alike)
    persons += _parts_of_names([item for item in named if not _is_full(item.name)], persons, alike)
    return persons + _role_words([item for item in items if item.mention.form != "name"], persons, context)


def _is_full(name: Name) -> bool:
    words = name.words
    return bool(words) and not words[0].initial and sum(not word.initial for word in words) > 1


def _full_names(items: Sequence[Item]) -> list[Draft]:
    """One draft for all spellings of a full name."""
    drafts = list(group(items, (item.name.text for item in items), "PERSON"))
    names = [draft.items[0].name for draft in drafts]
    pairs = {*block_names(names), *_of_one_office(drafts)}
    scored = {(a, b): compare_parsed(names[a], names[b]) for a, b in sorted(pairs)}
    links = sorted((-scored[a, b].score, (a, b)) for a, b in scored if _is_one(drafts[a], drafts[b], scored[a, b]))

    def fit(a: int, b: int) -> bool:
        found = scored.get((min(a, b), max(a, b))) or compare_parsed(names[a], names[b])
        return found.score >= _FLOOR

    roots = link(len(drafts), [pair for _, pair in links], fit)
    for _, (a, b) in links:
        if roots[a] == roots[b]:
            drafts[roots[a]].reasons.append(f"«{_surface(drafts[a])}» and «{_surface(drafts[b])}»: {scored[a, b].why}")
    for i, root in enumerate(roots):
        if root != i:
            drafts[root].items += drafts[i].items
    return [draft for i, draft in enumerate(drafts) if roots[i] == i]


def _is_one(a: Draft, b: Draft, found: Comparison) -> bool:
    """One full name, or a likeness that one office of one country confirms."""
    as_long = len(a.items[0].name.words) == len(b.items[0].name.words)
    return found.same or (found.score >= _SAME_OFFICE and as_long and share(a, b))


def _surface(draft: Draft) -> str:
    return draft.items[0].mention.surface


def _of_one_office(drafts: Sequence[Draft]) -> Iterable[tuple[int, int]]:
    holders: dict[Office, list[int]] = defaultdict(list)
    for i, draft in enumerate(drafts):
        for office in offices_of(draft.items):
            if office.country:
                holders[office].append(i)
    for members in holders.values():
        yield from ((a, b) for i, a in enumerate(members) for b in members[i + 1 :])


def _take_in_parts(persons: list[Draft], alike: Alike) -> None:
    """A full name that begins one longer name belongs to it; of several, to those of its office.

    The end of a longer name may be the father's: only a shared office lets it in.
    """
    index = Bearing(persons)
    for short in sorted(persons, key=lambda draft: -len(draft.items[0].name.words)):
        if not short.items:
            continue  # a shorter one has taken it, for one of its longer spellings
        name = short.items[0].name
        others = [long for long in index.of(alike.get(name.words[0].text, ())) if long is not short]
        begun = [long for long in others if _holds(long, name, alike, at_end=False) and not _clash(long, short)]
        ended = [long for long in others if _holds(long, name, alike, at_end=True) and share(long, short)]
        if len(begun) > 1:
            begun = [long for long in begun if share(long, short)]
        for long in dict.fromkeys((*begun, *ended)):
            index.note(short, long)
            short.take(long, f"«{_surface(short)}» is a part of «{_surface(long)}»")
    persons[:] = [draft for draft in persons if draft.items]


def _clash(a: Draft, b: Draft) -> bool:
    return clash(offices_of(a.items), offices_of(b.items))


def _holds(long: Draft, short: Name, alike: Alike, *, at_end: bool) -> bool:
    return any(_is_part(short.words, name.words, alike, at_end=at_end) for name in names_of(long))


def _is_part(short: tuple[Word, ...], long: tuple[Word, ...], alike: Alike, *, at_end: bool) -> bool:
    if len(short) >= len(long):
        return False
    part = long[-len(short) :] if at_end else long[: len(short)]
    return all(y.text in alike.get(x.text, ()) for x, y in zip(short, part, strict=True))


def _parts_of_names(items: Sequence[Item], persons: list[Draft], alike: Alike) -> list[Draft]:
    """Surnames and given names go to the person who bears them; the drafts of those who are left."""
    seen: dict[Item, Draft] = {item: draft for draft in persons for item in draft.items}
    fitting: dict[str, list[tuple[int, Draft]]] = {}
    index = Bearing(persons)
    alone: list[Item] = []
    keys: list[str] = []
    for item in items:
        ranked = fitting.get(item.folded)
        if ranked is None:
            ranked = fitting[item.folded] = _bearers(item.name, index, alike)
        bearers, where = _choose(item, ranked)
        chosen = _one_bearer(item, bearers, alike, seen) if where == "article" else _only(bearers)
        if chosen is None:
            alone.append(item)
            keys.append(item.name.text + ("|" + item.article if bearers else ""))
            continue
        chosen.items.append(item)
        seen[item] = chosen
        chosen.reasons.append(f"«{item.mention.surface}» is a word of «{_surface(chosen)}», known in this {where}")
    return merge_spellings(list(group(alone, keys, "PERSON")), _spell_one)


def _bearers(part: Name, index: Bearing, alike: Alike) -> list[tuple[int, Draft]]:
    """Persons with a word of that name: rank 3 as the surname, 2 as the given name, 1 as another."""
    words = [word for word in part.words if not word.initial]
    initials = [word for word in part.words if word.initial]
    spelled = frozenset(text for word in words for text in alike.get(word.text, ()))
    found = []
    for person in index.of(spelled):
        names = [name for name in names_of(person) if len(name.words) > 1 and _fit_initials(initials, name)]
        rank = max((_rank(spelled, name) for name in names), default=0)
        if rank:
            found.append((rank, person))
    return found


def _rank(spelled: frozenset[str], name: Name) -> int:
    texts = [word.text for word in name.words]
    if texts[-1] in spelled:
        return 3
    if texts[0] in spelled:
        return 2
    return int(any(word.text in spelled and not word.known for word in name.words))  # a father's name is not his


def _fit_initials(initials: Sequence[Word], name: Name) -> bool:
    return not initials or score_words(initials[0], name.words[0]) > 0


def _choose(item: Item, ranked: Sequence[tuple[int, Draft]]) -> tuple[list[Draft], str]:
    """The persons who may be meant: of the article, else of the bundle; by office, then as a surname."""
    office = office_of(item)
    ranked = [(rank, draft) for rank, draft in ranked if not (office and clash([office], offices_of(draft.items)))]
    here = [(rank, draft) for rank, draft in ranked if any(other.article == item.article for other in draft.items)]
    where = "article" if here else "bundle"
    pool = here or ranked
    if office:
        pool = [(r, d) for r, d in pool if fits(office, offices_of(d.items)) == 2] or pool
    best = max((rank for rank, _ in pool), default=0)
    return [draft for rank, draft in pool if rank == best], where


def _one_bearer(item: Item, bearers: Sequence[Draft], alike: Alike, seen: dict[Item, Draft]) -> Draft | None:
    """Who is meant of those in the article: whom it names in full; of several the last before."""
    spelled = frozenset(text for word in item.name.words for text in alike.get(word.text, ()))
    full = {
        other: draft
        for draft in bearers
        for other in draft.items
        if other.article == item.article and len(other.name.words) > 1 and _rank(spelled, other.name)
    }
    named = list(dict.fromkeys(full.values())) or list(bearers)
    if len(named) == 1:
        return named[0]
    close = nearest(item, (other for other in full if other.mention.start < item.mention.start))
    return seen[close] if close else None


def _only(drafts: Sequence[Draft]) -> Draft | None:
    return drafts[0] if len(drafts) == 1 else None


def _nearest_draft(item: Item, drafts: Sequence[Draft], seen: dict[Item, Draft]) -> Draft | None:
    close = nearest(item, (other for draft in drafts for other in draft.items if other.article == item.article))
    return seen[close] if close else None


def _spell_one(a: Draft, b: Draft, found: Comparison) -> bool:
    """Single words that spell one name, unless they are ambiguous or their offices clash."""
    return found.same and "|" not in a.key + b.key and not _clash(a, b)


def _role_words(items: Sequence[Item], persons: list[Draft], context: Context) -> list[Draft]:
    """Role words, "the minister", go to who holds that office; offices without a name stay."""
    offices = {id(person): offices_of(person.items) for person in persons}
    seen: dict[Item, Draft] = {item: draft for draft in persons for item in draft.items}
    alone: list[Item] = []
    for item in items:
        chosen = _holder(item, persons, offices, seen, context)
        if chosen is None:
            alone.append(item)
            continue
        chosen.items.append(item)
        seen[item] = chosen
        chosen.reasons.append(f"«{item.mention.surface}» is the office of «{_surface(chosen)}»")
    return list(group(alone, (_office_key(item) for item in alone), "PERSON"))


def _holder(
    item: Item,
    persons: Sequence[Draft],
    offices: dict[int, frozenset[Office]],
    seen: dict[Item, Draft],
    context: Context,
) -> Draft | None:
    office = office_of(item)
    if office is None:
        close = nearest(item, (i for i in seen if i.mention.start < item.mention.start))
        return seen[close] if close and item.mention.form == "pronoun" else None
    ranked = [(rank, person) for person in persons if (rank := fits(office, offices[id(person)]))]
    here = [(rank, p) for rank, p in ranked if any(i.article == item.article for i in p.items)]
    if here:
        best = max(rank for rank, _ in here)
        return _nearest_draft(item, [person for rank, person in here if rank == best], seen)
    country = office.country or context.country(item.article)
    held = [p for _, p in ranked if fits(Office(office.kind, country, office.former), offices[id(p)]) == 2]
    return held[0] if len(held) == 1 else None


def _office_key(item: Item) -> str:
    office = office_of(item)
    if office and office.country:
        return f"{office.kind}|{office.country}|{office.former}"
    return f"{item.folded}|{item.article}"
