"""Offices: which role words can mean which person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kzfacts.resolve.draft import Draft, Item


class Office(NamedTuple):
    """A kind of office, its country where said, and whether it is a past one."""

    kind: str
    country: str | None
    former: bool


def office_of(item: Item) -> Office | None:
    """The office that a mention names; None where it names none."""
    mention = item.mention
    return Office(mention.kind, mention.country, mention.former) if mention.kind else None


def offices_of(items: Iterable[Item]) -> frozenset[Office]:
    """The offices that the mentions name."""
    return frozenset(office for item in items if (office := office_of(item)))


def is_same_kind(a: str, b: str) -> bool:
    """Equal kinds, or one says more: minister, minister-defence."""
    return a == b or a.startswith(b + "-") or b.startswith(a + "-")


def fits(office: Office, others: Iterable[Office]) -> int:
    """2 for an office of the same country, 1 where a country is unsaid, 0 for none that fits."""
    best = 0
    for other in others:
        if is_same_kind(office.kind, other.kind) and office.former == other.former:
            if office.country == other.country and office.country is not None:
                return 2
            if office.country is None or other.country is None:
                best = 1
    return best


def clash(a: Iterable[Office], b: Iterable[Office]) -> bool:
    """Whether both hold the same kind of present office, in different countries only."""
    theirs = list(b)
    for office in a:
        same = [o for o in theirs if o.kind == office.kind and not o.former and not office.former]
        if office.country and same and all(o.country not in (None, office.country) for o in same):
            return True
    return False


def share(a: Draft, b: Draft) -> bool:
    """Whether two persons are said to hold one office of one country."""
    theirs = offices_of(b.items)
    return any(fits(office, theirs) == 2 for office in offices_of(a.items))
