"""Rows of a result as a reader wants them: names for ids, labels for predicates, None for missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from kzfacts.model.predicate import load_predicates

Row = dict[str, Any]


def find_rows(frame: pd.DataFrame, **wanted: object) -> list[Row]:
    """The rows whose columns hold the wanted values, in the order of the table."""
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    return list(iterate_rows(frame))


def iterate_rows(frame: pd.DataFrame) -> Iterator[Row]:
    """Every row, missing values as None."""
    columns = [[_plain(value) for value in frame[name].tolist()] for name in frame.columns]
    for values in zip(*columns, strict=True):
        yield dict(zip(frame.columns, values, strict=True))


def names_of(tables: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """The best surface of every entity by id."""
    entities = tables["entities"]
    return dict(zip(entities["entity_id"], entities["name"], strict=True))


def shown_conflicts(tables: Mapping[str, pd.DataFrame], min_severity: int) -> list[Row]:
    """The conflicts of at least that severity, the gravest first."""
    conflicts = tables["conflicts"]
    return list(iterate_rows(conflicts[conflicts["severity"] >= min_severity]))


def label_of(predicate: str, about: Mapping[str, Any]) -> str:
    """The English label of a predicate, from what a result says about itself if the caller brought it.

    One that nobody knows is read as it stands.
    """
    known = load_predicates().get(predicate)
    own = about.get("predicates", {}).get(predicate)
    return known.label if known else str(own or predicate.replace("_", " "))


def day_of(moment: dt.datetime | None) -> str:
    """`2022-01-12`, with the time where there is one; "day unknown" for None."""
    if moment is None:
        return "day unknown"
    return moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat(" ", "minutes")


def _plain(value: Any) -> Any:  # noqa: ANN401  a cell
    return value if isinstance(value, list) or not pd.isna(value) else None
