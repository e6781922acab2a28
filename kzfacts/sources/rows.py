"""Rows of a table, or a DataFrame, to articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from kzfacts.errors import InputError
from kzfacts.model import Article
from kzfacts.sources.problem import Problem, RefusedError

COLUMNS = ("id", "text", "source", "published", "title", "url", "language")
_DATE_FORM = "an ISO date such as 2020-05-03 or 2020-05-03T07:00"


class Row(NamedTuple):
    """A row and the id it has where it names none."""

    default_id: str
    cells: Mapping[str, Any]


def read_frame(frame: pd.DataFrame) -> Iterator[Article | Problem]:
    """The articles of a DataFrame; a row without an id has its index label.

    Raises:
        InputError: There is no column `text`.
    """
    present = [str(column) for column in frame.columns]
    if "text" not in present:
        raise InputError(f"the DataFrame lacks the column 'text'; {_present(present)}")
    labels = frame.index if frame.index.is_unique else range(len(frame))
    rows: list[Any] = frame.set_axis(present, axis="columns").to_dict("records")
    yield from unknown_columns("DataFrame", present)
    yield from read_rows(Row(str(label), row) for label, row in zip(labels, rows, strict=True))


def check_columns(name: str, present: Iterable[str]) -> Iterator[Problem]:
    """A problem for each column that no article has.

    Raises:
        RefusedError: There is no column `text`.
    """
    columns = list(present)
    if "text" not in columns:
        raise RefusedError("no text column", f"lacks the column 'text'; {_present(columns)}")
    return unknown_columns(name, columns)


def unknown_columns(name: str, present: Iterable[str]) -> Iterator[Problem]:
    """A problem for each column that no article has."""
    for column in present:
        if column not in COLUMNS:
            yield Problem(name, "unknown column", f"column {column!r} is not read; allowed: {', '.join(COLUMNS)}")


def _present(columns: Iterable[str]) -> str:
    return f"it has {', '.join(columns) or 'no columns'}; allowed: {', '.join(COLUMNS)}"


def read_rows(rows: Iterable[Row]) -> Iterator[Article | Problem]:
    """The article of each row, or the reason why there is none."""
    for default_id, cells in rows:
        row_id = _id_in(cells.get("id")) or default_id
        try:
            text = _text_in(cells.get("text"))
        except RefusedError as error:
            yield Problem(row_id, error.problem, error.detail)
            continue
        try:
            published = parse_moment(cells.get("published"))
        except ValueError:
            published = None
            yield Problem(
                row_id,
                "not a date",
                f"published {cells['published']!r} is not {_DATE_FORM}; read without it",
            )
        named = {key: _words_in(cells.get(key)) for key in ("source", "title", "url", "language")}
        yield Article(id=row_id, text=text, published=published, **named)


def parse_moment(value: object) -> dt.date | dt.datetime | None:
    """A day, or a moment on the publisher's clock; None for a missing value.

    Raises:
        ValueError: Not a date.
    """
    if is_missing(value) or value == "":
        return None
    if isinstance(value, str):
        text = value.strip()
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            return _on_the_clock(_parse_datetime(text))
    if isinstance(value, dt.datetime):
        return _on_the_clock(value)
    if isinstance(value, dt.date):
        return value
    if type(value).__name__ == "datetime64":
        return parse_moment(pd.Timestamp(value))  # type: ignore[arg-type]
    raise ValueError(f"{value!r} is not {_DATE_FORM}")


def _parse_datetime(text: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"{text!r} is not {_DATE_FORM}") from error


def _on_the_clock(moment: dt.datetime) -> dt.date | dt.datetime:
    """Without zone, so that all moments compare; midnight sharp is a day."""
    local = moment.replace(tzinfo=None)
    plain = dt.datetime.combine(local.date(), local.time())
    return plain if plain.time() != dt.time() else plain.date()


def is_missing(value: object) -> bool:
    """Whether pandas calls it missing: None, NaN, NaT, NA."""
    return bool(pd.api.types.is_scalar(value) and pd.isna(value))  # type: ignore[call-overload]


def _id_in(value: object) -> str | None:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _words_in(value)


def _words_in(value: object) -> str | None:
    return None if is_missing(value) else str(value).strip() or None


def _text_in(value: object) -> str:
    if is_missing(value):
        raise RefusedError("empty", "its text is missing")
    if not isinstance(value, str):
        raise RefusedError("bad row", f"its text must be a str, not {type(value).__name__}")
    return value
