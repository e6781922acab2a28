"""What a highlighted stretch of text says of itself: from any span of the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import index
from types import MappingProxyType
from typing import Any, Protocol

from kzfacts.errors import InputError
from kzfacts.model.claim import Claim
from kzfacts.model.mention import Mention
from kzfacts.model.quantity import Quantity
from kzfacts.model.timex import Timex


class Placed(Protocol):
    """Anything with a start and an end: a Span, a Timex, a row of the mentions table."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it has ended."""


KIND_OF_VALUE = {
    "quantity": "quantity", "date": "time", "interval": "time", "duration": "time",
    "entity": "ORG", "set": "ORG", "place": "PLACE", "role": "PERSON", "status": "EVENT",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to highlight.

    Attributes:
        start, end: `str` indices, end exclusive; never empty.
        value: What is shown after the words; "" for nothing.
        label: What the tooltip says; "" for no tooltip.
        kind: What it is ("time", "quantity", "PERSON"); decides the colour.
        claim: Id of the claim whose words it marks; a page then finds and colours it itself, by `kind`.
    """

    start: int
    end: int
    value: str = ""
    label: str = ""
    kind: str = ""
    claim: str = ""


def mark_of(span: Placed | Claim) -> Mark:
    """The mark of a span, with value, label and kind where its type has them; of a claim at its value.

    Raises:
        InputError: It has no start and end, or they hold no character.
    """
    if isinstance(span, Mark):
        mark = span
    elif isinstance(span, Claim):
        mark = Mark(span.value_span.start, span.value_span.end, *_claim(span))
    else:
        try:
            start, end = index(span.start), index(span.end)
        except (AttributeError, TypeError) as error:
            raise InputError(f"a span must have a start and an end, whole numbers; not {span!r:.80}") from error
        says = _SAYS.get(type(span))
        mark = Mark(start, end, *(says(span) if says else ()))
    if not 0 <= mark.start < mark.end:
        raise InputError(f"a span must hold at least one character; {mark.start}..{mark.end} does not")
    return mark


def _time(timex: Timex) -> tuple[str, str, str]:
    days = [day.isoformat() for day in (timex.first_day, timex.last_day) if day is not None]
    covered = " to ".join(dict.fromkeys(days))
    words = " ".join(filter(None, (timex.type, timex.value, timex.mod)))
    return timex.value, words if covered in ("", timex.value) else f"{words}, {covered}", "time"


def _count(quantity: Quantity) -> tuple[str, str, str]:
    low, high = (_number(bound) for bound in (quantity.low, quantity.high))
    counted = quantity.group or quantity.unit
    value = (low if low == high else f"{low}..{high}") + (f" {counted}" if counted else "")
    hedge = "" if quantity.modifier == "exact" else f", {quantity.modifier.replace('_', ' ')}"
    return value, value + hedge, "quantity"


def _number(bound: float | None) -> str:
    return "" if bound is None else f"{bound:.15g}"


def _name(mention: Mention) -> tuple[str, str, str]:
    return mention.type, f"{mention.type}, {mention.form}", mention.type


def _claim(claim: Claim) -> tuple[str, str, str]:
    said = "" if claim.speaker is None else f", {claim.speaker} says"
    how = "".join(f", {word}" for word in (claim.modality, claim.polarity) if word not in ("asserted", "affirmed"))
    about = "" if claim.subject is None else f" of {claim.subject}"
    label = f"{claim.predicate}{about}: {claim.value}{how}{said}"
    return claim.predicate.replace("_", " "), label, KIND_OF_VALUE.get(claim.value_type, "")


# value, label and kind of each type that has them
_SAYS: Mapping[type, Callable[[Any], tuple[str, str, str]]] = MappingProxyType({
    Timex: _time,
    Quantity: _count,
    Mention: _name,
})  # fmt: skip
