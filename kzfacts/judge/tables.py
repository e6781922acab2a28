"""The data beside the rules: statuses, causes, offices, units."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Track:
    """States that follow one another.

    Attributes:
        id: Its name.
        window: Days within which two states are of one time; None where time does not tell them apart.
        ordered: The stages come in order, and one said later replaces an earlier one.
        aimed: Predicates that name the object of a stance; under others the value must.
    """

    id: str
    window: int | None = None
    ordered: bool = False
    aimed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """A state on a track.

    Attributes:
        id: Canonical label.
        track: Its track.
        stage: Place on an ordered track.
        final: Once reached, it cannot still be planned.
        same: Other labels of it.
        excludes: States that cannot hold beside it.
        opposite: The state that its negation comes to; None where negation says less.
    """

    id: str
    track: str
    stage: int = 0
    final: bool = False
    same: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    opposite: str | None = None


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("kzfacts.judge").joinpath(name).read_text("utf-8"))


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


@lru_cache(maxsize=1)
def load_statuses() -> Mapping[str, Status]:
    """Statuses by each of their labels."""
    rows = [Status(**_row(row)) for row in _load("statuses.toml")["status"]]
    return {label: row for row in rows for label in (row.id, *row.same)}


@lru_cache(maxsize=1)
def load_tracks() -> Mapping[str, Track]:
    """Tracks by id."""
    return {row["id"]: Track(**_row(row)) for row in _load("statuses.toml")["track"]}


@lru_cache(maxsize=1)
def load_ends() -> frozenset[tuple[str, str]]:
    """Pairs of the predicate of a status and that of the end of the same thing."""
    return frozenset((row["status"], row["end"]) for row in _load("statuses.toml")["end"])


@lru_cache(maxsize=1)
def load_objects() -> Mapping[str, str]:
    """Canonical object of a stance by each of its labels."""
    return {label: row["id"] for row in _load("statuses.toml")["object"] for label in (row["id"], *row["same"])}


@lru_cache(maxsize=4096)
def status_id(value: str) -> str:
    """Canonical form of a status, its object kept: "welcome:calm" -> "support:stability"."""
    head, _, target = value.partition(":")
    row = load_statuses().get(head)
    canonical = row.id if row else head
    return f"{canonical}:{load_objects().get(target, target)}" if target else canonical


@lru_cache(maxsize=1)
def load_causes() -> Mapping[str, Any]:
    """Cause table: `family` by label, `exclusive` pairs of families, `under` by label."""
    table = _load("causes.toml")
    return {
        "family": {label: row["family"] for row in table["cause"] for label in (row["id"], *row.get("same", ()))},
        "canonical": {label: row["id"] for row in table["cause"] for label in (row["id"], *row.get("same", ()))},
        "under": {row["id"]: tuple(row.get("under", ())) for row in table["cause"]},
        "exclusive": {frozenset(row["families"]): row["why"] for row in table["exclusive"]},
    }


@lru_cache(maxsize=1)
def load_offices() -> Mapping[str, Any]:
    """Office table: `under` by label, `exclusive` pairs, `lesser` prefixes."""
    table = _load("offices.toml")
    return {
        "under": {row["id"]: tuple(row["under"]) for row in table["office"]},
        "canonical": {label: row["id"] for row in table["office"] for label in row.get("same", ())},
        "exclusive": {frozenset(row["offices"]) for row in table["exclusive"]},
        "lesser": tuple(table["lesser"]["prefixes"]),
        "portfolio": table["portfolio"]["prefix"],
    }


@lru_cache(maxsize=1)
def load_units() -> Mapping[str, tuple[str, float]]:
    """`(kind, factor)` by unit: both of one kind can be compared."""
    return {row["id"]: (row["kind"], float(row["factor"])) for row in _load("counts.toml")["unit"]}


@lru_cache(maxsize=1)
def load_changing() -> frozenset[str]:
    """Predicates whose counts go up and down with the days."""
    return frozenset(_load("counts.toml")["changing"])


@lru_cache(maxsize=1)
def load_lasting() -> frozenset[str]:
    """Predicates whose counts hold whatever the day and the place."""
    return frozenset(_load("counts.toml")["lasting"])
