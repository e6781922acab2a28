"""Bodies that are called by their leader: the government of X, the forces of X."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kzfacts.resolve.draft import Draft, Item
from kzfacts.resolve.known import Known
from kzfacts.resolve.offices import Office, offices_of

_HEADED = {"government": ("president", "prime-minister", "king"), "presidency": ("president",)}
_ARMED = frozenset(("forces", "militia", "army"))  # one leader's men under several nouns

Leaders = Mapping[Item, Draft]


def read_leaders(bodies: Iterable[Item], persons: Iterable[Draft]) -> Leaders:
    """For each body whose name ends in that of a person, the person."""
    ends = {(item.article, item.mention.end): (item, draft) for draft in persons for item in draft.items}
    found: dict[Item, Draft] = {}
    for body in bodies:
        item, draft = ends.get((body.article, body.mention.end), (None, None))
        if item and draft and item.mention.form == "name" and body.mention.start < item.mention.start:
            found[body] = draft
    return found


def led_kind(body: Item, leader: Draft, known: Known) -> str | None:
    """The key of a body by its head and its leader; None where the head is in no list."""
    head = known.heads.get(body.folded.split()[0])
    if head is None:
        return None
    country = _country_of(leader, _HEADED.get(head, ()))
    if country:
        return f"{head}|{country}"
    who = min(leader.items, key=lambda item: (-len(item.folded), item.folded)).folded
    return f"{'armed' if head in _ARMED else head}|of {who}"


def _country_of(leader: Draft, kinds: Sequence[str]) -> str | None:
    """The one country that the person leads by an office of these kinds."""
    offices: frozenset[Office] = offices_of(leader.items)
    countries = {o.country for o in offices if o.kind in kinds and o.country and not o.former}
    return countries.pop() if len(countries) == 1 else None
