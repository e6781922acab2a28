"""By what means an attack was made: a car bomb, fire bombs, a drone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.events import event_in
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim
from kzfacts.text.document import Hit

_FAMILIES = frozenset(("attack", "strike", "clash", "war", "death", "control"))
_REACH = 40  # words back to the attack, where its sentence does not name it
_NEAR = 3  # words from "threw", "by means of" to the weapon


def read_weapons(reading: Reading) -> Iterator[Claim]:
    """A weapon that a preposition or a verb of throwing makes the means; several of them as a vague count."""
    for weapon in reading.of("weapon"):
        counted = reading.quantities.at(weapon.first) or reading.quantities.at(weapon.first - 1)
        if counted is not None or not _is_means(reading, weapon):
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
            modality="asserted",
            **more,
        )


def _is_means(reading: Reading, weapon: Placed[Hit]) -> bool:
    if weapon.item.prefix.lstrip("وف").startswith("ب"):
        return True
    first, _ = reading.segment(weapon.first)
    return bool(reading.of("means").within(max(first, weapon.first - _NEAR), weapon.first))
