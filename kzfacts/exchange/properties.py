"""One thing said of one entity in FollowTheMoney's terms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from kzfacts.exchange.wording import has_arabic
from kzfacts.report.display import plain

_CUT = "…"


class Kind(NamedTuple):
    """What the model calls the type of a property, its longest value, and whether a value is in a language."""

    name: str
    longest: int
    spoken: bool = False


_NAME, _STRING, _ADDRESS = (
    Kind("name", 384, spoken=True),
    Kind("string", 1024, spoken=True),
    Kind("address", 250, spoken=True),
)
_ENTITY, _DATE, _URL, _LANGUAGE = Kind("entity", 200), Kind("date", 32), Kind("url", 4096), Kind("language", 16)

# the properties that we state, whichever schema they stand in
KINDS: Mapping[str, Kind] = MappingProxyType({
    "name": _NAME, "alias": _NAME, "weakAlias": _NAME,
    "full": _ADDRESS, "position": _STRING, "detectedSchema": _STRING,
    "title": _STRING, "fileName": _STRING, "publisher": _STRING,
    "publishedAt": _DATE, "sourceUrl": _URL, "language": _LANGUAGE,
    "document": _ENTITY, "resolved": _ENTITY, "proof": _ENTITY,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """An entity has this value in this property.

    Attributes:
        entity_id, schema: The entity and what it is.
        prop, prop_type: The property and its type, by the model's names.
        value: As the model wants it: on one line, not too long.
        lang: ISO 639-3 code of the value; empty where it is in none.
        original: The words that the value was made of, on one line.
        days: The days on which articles say so; empty where nobody knows one.
    """

    entity_id: str
    schema: str
    prop: str
    prop_type: str
    value: str
    lang: str = ""
    original: str = ""
    days: tuple[str, ...] = ()

    def also(self, other: Statement) -> Statement:
        """The same said by both; the words of the first are kept."""
        return replace(self, days=tuple(sorted({*self.days, *other.days})))


class Thing(NamedTuple):
    """An entity of the model that things are said of."""

    entity_id: str
    schema: str

    def state(self, prop: str, value: str, *days: str, original: str = "") -> Statement:
        """That it has this value; the language is told from its letters."""
        kind = KINDS[prop]
        shown = _fitted(plain(value), kind.longest)
        lang = "ara" if kind.spoken and has_arabic(shown) else ""
        return Statement(self.entity_id, self.schema, prop, kind.name, shown, lang, plain(original or value), days)


def day_text(moment: dt.datetime | None) -> tuple[str, ...]:
    """Its day as the model writes a moment; nothing for a day that nobody knows."""
    return () if moment is None else (f"{moment.date().isoformat()}T00:00:00",)


def _fitted(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - len(_CUT)] + _CUT
