"""By what means an attack was made: a car bomb, fire bombs, a drone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.agents import doer_of
from kzfacts.extract.frames.events import event_in
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention
from kzfacts.text.document import Hit

_FAMILIES = frozenset(("attack", "strike", "clash", "war", "death", "control"))
_REACH = 40  # words back to the attack, where its sentence does not name it
_USERS = ("ORG", "GROUP", "PERSON")
_NEAR = 3  # words from "threw", "by means of" to the weapon


def read_weapons(reading: Reading) -> Iterator[Claim]:
    """A weapon that a preposition or a verb of throwing makes the means; several of them as a vague count."""
    for weapon in reading.of("weapon"):
        counted = reading.quantities.at(weapon.first) or reading.quantities.at(weapon.first - 1)
        means = _means(reading, weapon)
        if counted is not None or (means is None and not _is_instrument(weapon)):
            continue
        event = event_in(reading, weapon.first, _FAMILIES, _REACH)
        row = weapon.item.entry.row
        several = weapon.item.form == "plain"  # the row's stems are singular, its surfaces plural
        more: dict[str, Any] = {"low": 2.0, "modifier": "vague", "unit": row["id"]} if several else {}
        yield draft(
            reading,
            f"weapon:{row['id']}",
            predicate="weapon_count" if several else "weapon",
            value_type="quantity" if several else "status",
            value="2.." if several else row["id"],
            value_span=reading.span(weapon.first, weapon.last),
            words=(weapon.first, weapon.last),
            event=event.item.id if event else None,
            subject=_user(reading, means, weapon) if means else None,
            modality="asserted",
            **more,
        )


def _is_instrument(weapon: Placed[Hit]) -> bool:
    return weapon.item.prefix.lstrip("وف").startswith("ب")


def _means(reading: Reading, weapon: Placed[Hit]) -> Placed[Hit] | None:
    """The verb or preposition near before that makes the weapon a means."""
    first, _ = reading.segment(weapon.first)
    return reading.of("means").before(weapon.first, max(first, weapon.first - _NEAR))


def _user(reading: Reading, means: Placed[Hit], weapon: Placed[Hit]) -> Mention | None:
    """Who used it, named between the verb and the weapon, or right before the verb: استخدمت الشرطة قنابل."""
    if means.item.form not in ("past", "present"):
        return None
    between = [one for one in reading.mentions.within(means.last + 1, weapon.first) if one.item.type in _USERS]
    return between[0].item if between else named.item if (named := doer_of(reading, means, _USERS)) else None
