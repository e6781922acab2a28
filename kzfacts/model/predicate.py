"""What can be said of a subject: the predicates, as one table."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from kzfacts.model.claim import ValueType
from kzfacts.model.relation import Kind


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate and how its values behave.

    Attributes:
        id: As in the claims table.
        label: English, for readers without Arabic; completes "<subject>: <label>".
        value_type: The usual type of its values; some take others too (a deadline or a condition).
        exclusive: At one time only one value can hold (an office, a toll); else values add up (demands, talks).
        cumulative: A count that grows as time goes on (a toll), so that a later, higher one is an update.
        dated: Claims with different event days are about different facts (what was announced on a day).
        epithet: Told in passing of whom a sentence names; an article that tells it of one subject again, whoever
            speaks, tells nothing more.
        kind: The kind of a contradiction between two of its values, where the value type does not tell; "" else.
    """

    id: str
    label: str
    value_type: ValueType
    exclusive: bool = False
    cumulative: bool = False
    dated: bool = False
    epithet: bool = False
    kind: Kind | None = None


@lru_cache(maxsize=1)
def load_predicates() -> Mapping[str, Predicate]:
    """All predicates of the package by id."""
    return MappingProxyType({row["id"]: Predicate(**row) for row in load_predicate_rows()})


@lru_cache(maxsize=1)
def load_predicate_rows() -> tuple[Mapping[str, Any], ...]:
    """Their rows as the file gives them."""
    text = resources.files("kzfacts.model").joinpath("predicates.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["predicate"])


def with_predicates(rows: Iterable[Mapping[str, Any]]) -> Mapping[str, Predicate]:
    """The package's predicates and a caller's, by id."""
    return MappingProxyType({**load_predicates(), **{row["id"]: Predicate(**row) for row in rows}})
