"""What kind of body a mention names, and whose it is where the text does not say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kzfacts.resolve.draft import Context, Item
from kzfacts.resolve.known import Known

_ALLIED, _ALLIANCE = "coalition-forces", "التحالف"
_OCCUPATION = "occupation-"  # what such kinds begin with
_OF_GOVERNMENT = "government-"  # the government of the prime minister of X


class Owners(NamedTuple):
    """What the bundle says of the owners of bodies.

    Attributes:
        said: For an article and a kind, the mentions with a country.
        occupiers: The countries that are said to occupy.
    """

    said: Mapping[tuple[str, str], Sequence[Item]]
    occupiers: frozenset[str]


def read_kinds(named: Sequence[Item], known: Known) -> dict[Item, str | None]:
    """The kinds of the mentions, those as one that name one body of a country."""
    kinds = {item: item.mention.kind or known.body_kind(item.folded) for item in named}
    return _with_alliances(
        _with_outlets({item: _as_one(item, kind, known) for item, kind in kinds.items()}, known), known
    )


def _as_one(item: Item, kind: str | None, known: Known) -> str | None:
    """The common kind: the leadership of a country is its authorities, but "the command" alone may be any."""
    if kind and kind.startswith(_OF_GOVERNMENT):
        return _OF_GOVERNMENT[:-1]
    return known.same.get(str(kind), kind) if " " in item.folded else kind


def _with_outlets(kinds: dict[Item, str | None], known: Known) -> dict[Item, str | None]:
    """The kinds; an outlet whose name begins another's in the article is that one: Channel X, Channel X Arabia."""
    longer: dict[tuple[str, str], str | None] = {}
    for item, kind in kinds.items():
        words = item.folded.split()
        if kind in known.outlets:
            longer |= {(item.article, " ".join(words[:stop])): kind for stop in range(1, len(words))}
    return {
        item: longer.get((item.article, item.folded), kind) if kind in known.outlets else kind
        for item, kind in kinds.items()
    }


def _with_alliances(kinds: dict[Item, str | None], known: Known) -> dict[Item, str | None]:
    """The kinds; "the coalition forces" are those of the one coalition that the article, else the bundle, names."""
    named: dict[str, set[str]] = defaultdict(set)
    for item, kind in kinds.items():
        if kind in known.fixed and _ALLIANCE in item.folded.split():
            named[item.article].add(str(kind))
    everywhere = set().union(*named.values())
    for item, kind in kinds.items():
        meant = named.get(item.article, everywhere)
        if kind == _ALLIED and len(meant) == 1:
            kinds[item] = next(iter(meant))
    return kinds


def read_owners(items: Iterable[Item], kinds: Mapping[Item, str | None]) -> Owners:
    """Who owns which bodies, as the mentions say it."""
    said: dict[tuple[str, str], list[Item]] = defaultdict(list)
    occupiers = set()
    for item in items:
        if item.mention.country:
            said[item.article, str(kinds[item])].append(item)
            if _occupies(item):
                occupiers.add(item.mention.country)
    return Owners(said, frozenset(occupiers))


def owner_of(item: Item, kind: str, owners: Owners, context: Context, known: Known) -> str | None:
    """The country of a body without one.

    An occupying body is that of the one occupier the bundle names; else the country said
    before for the kind, else what the article is about. Forces of several states are no country's.
    """
    if _occupies(item):
        return next(iter(owners.occupiers)) if len(owners.occupiers) == 1 else None
    if kind in known.shared:
        return None
    before = [other for other in owners.said.get((item.article, kind), ()) if other.mention.start < item.mention.start]
    if before:
        return before[-1].mention.country
    without = known.armless.get(kind, frozenset())
    return next((country for country in context.ranked.get(item.article, ()) if country not in without), None)


def _occupies(item: Item) -> bool:
    return (item.mention.kind or "").startswith(_OCCUPATION)
