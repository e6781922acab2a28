"""Second names beside the first: the alliance (NATO) is NATO."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from kzfacts.resolve.draft import Draft, Item
from kzfacts.resolve.known import Known

_OPENS = re.compile(r'[»”"]? ?\([«“"]?')
_ACRONYM = re.compile("[A-Z]{2,}")
_CLOSES = re.compile(r'[»”"]?\)')


def read_asides(items: Iterable[Item], texts: Mapping[str, str]) -> list[tuple[Item, Item]]:
    """Pairs of names, the second alone in brackets right after the first, or an acronym in capitals."""
    named = sorted(
        (item for item in items if item.mention.form == "name"), key=lambda item: (item.article, item.mention.start)
    )
    return [(one, two) for one, two in pairwise(named) if one.article == two.article and _is_aside(one, two, texts)]


def _is_aside(one: Item, two: Item, texts: Mapping[str, str]) -> bool:
    text = texts[one.article]
    between = text[one.mention.end : two.mention.start]
    if between == " " and _ACRONYM.fullmatch(two.mention.surface):
        return True
    return bool(_OPENS.fullmatch(between) and _CLOSES.match(text, two.mention.end))


def merge_asides(drafts: Sequence[Draft], asides: Iterable[tuple[Item, Item]], known: Known) -> list[Draft]:
    """The bodies, those merged of which one is named beside the other.

    What stands behind a body that lists know is a source or a place, unless they know it as the same.
    """
    of = {item: draft for draft in drafts for item in draft.items}
    for one, two in asides:
        a, b = of.get(one), of.get(two)
        if a is None or b is None or a is b or not _may_be_one(one, two, known):
            continue
        kept, other = (b, a) if two.mention.kind in known.fixed else (a, b)
        of |= dict.fromkeys(other.items, kept)
        kept.take(other, f"«{two.mention.surface}» stands beside «{one.mention.surface}»")
    return [draft for draft in drafts if draft.items]


def _may_be_one(one: Item, two: Item, known: Known) -> bool:
    """Whether at most one of them is in a list, and an outlet only after a noun for outlets."""
    if one.mention.kind and two.mention.kind:
        return False
    outlet = two.mention.kind in known.outlets
    return not outlet or one.folded.split()[0] in known.leads
