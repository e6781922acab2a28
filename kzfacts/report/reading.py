"""Rows of a result as a reader wants them: names for ids, labels for predicates, None for missing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from kzfacts.errors import InputError
from kzfacts.model.days import as_date
from kzfacts.model.predicate import load_predicates
from kzfacts.model.reason import load_reason_labels
from kzfacts.model.relation import KINDS

Row = dict[str, Any]
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`/?#]+[^\s<>\"{}|\\^`]*", re.IGNORECASE)


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


class Wanted(NamedTuple):
    """Which conflicts are asked for.

    Attributes:
        min_severity: 1 to 3.
        kinds: Of KINDS; none given: all.
        since: One of their claims must stand in an article of that day or later.
    """

    min_severity: int = 1
    kinds: Collection[str] = ()
    since: dt.date | None = None


EVERYTHING = Wanted()


def wanted_of(min_severity: int = 1, kinds: Collection[str] = (), since: dt.date | None = None) -> Wanted:
    """The wish of a caller, checked.

    Raises:
        InputError: There is no such kind or severity, or `since` is no day.
    """
    asked = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    if unknown := sorted(set(asked) - set(KINDS)):
        raise InputError(f"no such kinds of conflict: {unknown}; there are {list(KINDS)}")
    if min_severity not in (1, 2, 3):
        raise InputError(f"`min_severity` must be 1, 2 or 3, not {min_severity!r}")
    if since is not None and not isinstance(since, dt.date):
        raise InputError(f"`since` must be a date or None, not {since!r}")
    return Wanted(min_severity, asked, None if since is None else as_date(since))


def wanted_conflicts(tables: Mapping[str, pd.DataFrame], wanted: Wanted) -> list[Row]:
    """The conflicts asked for, the gravest first."""
    conflicts = tables["conflicts"]
    conflicts = conflicts[conflicts["severity"] >= wanted.min_severity]
    if wanted.kinds:
        conflicts = conflicts[conflicts["kind"].isin(list(wanted.kinds))]
    if wanted.since is not None:
        sides = tables["sides"].merge(tables["claims"][["claim_id", "published"]], on="claim_id")
        recent = sides.loc[sides["published"] >= pd.Timestamp(wanted.since), "conflict_id"]
        conflicts = conflicts[conflicts["conflict_id"].isin(recent)]
    return list(iterate_rows(conflicts))


def label_of(predicate: str, about: Mapping[str, Any]) -> str:
    """The English label of a predicate, from what a result says about itself if the caller brought it.

    One that nobody knows is read as it stands.
    """
    known = load_predicates().get(predicate)
    own = about.get("predicates", {}).get(predicate)
    return known.label if known else str(own or predicate.replace("_", " "))


def label_of_code(code: str) -> str:
    """A kind or a status as words: "deadline against condition"."""
    return code.replace("_vs_", " against ").replace("_", " ")


def label_of_reason(code: str) -> str:
    """What a reason code means: "a later state"."""
    return load_reason_labels().get(code) or label_of_code(code)


def day_of(moment: dt.datetime | None) -> str:
    """`2022-01-12`, with the time where there is one; "day unknown" for None."""
    if moment is None:
        return "day unknown"
    return moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat(" ", "minutes")


def web_address(article: Row) -> str | None:
    """Where the article was found, if that is an address on the web and nothing else: no script, no bare path."""
    url = article["url"]
    return url if url and url.isprintable() and _WEB.fullmatch(url) else None


def _plain(value: Any) -> Any:  # noqa: ANN401  a cell
    return value if isinstance(value, list) or not pd.isna(value) else None
