"""Rows to data frames of fixed columns, dtypes and order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from kzfacts.errors import InputError
from kzfacts.tables.columns import COLUMNS, ORDER, Column, Dtype

Row = Mapping[str, Any]
_DTYPES: Mapping[Dtype, Any] = MappingProxyType({
    "text": pd.StringDtype(na_value=np.nan),
    "count": "int64",
    "whole": "Int64",
    "number": "float64",
    "flag": "bool",
    "day": "datetime64[us]",
    "list": object,
})  # fmt: skip


def build_frame(table: str, rows: Iterable[Row]) -> pd.DataFrame:
    """The table, sorted, from rows that have exactly its columns.

    Raises:
        InputError: A row lacks a column or has one too many.
    """
    columns = COLUMNS[table]
    ready = list(rows)
    _check_names(table, columns, ready)
    _sort(ready, ORDER[table])
    arrays = {column.name: _array(column, [row[column.name] for row in ready]) for column in columns}
    return pd.DataFrame(arrays, index=pd.RangeIndex(len(ready)))


def restore_frame(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """A table read back from a file, with its dtypes again; its order is kept.

    Raises:
        InputError: The columns are not those of the table.
    """
    columns = COLUMNS[table]
    _check_names(table, columns, [dict.fromkeys(frame.columns)])
    return pd.DataFrame({column.name: _restored(column, frame[column.name]) for column in columns})


def _check_names(table: str, columns: tuple[Column, ...], rows: Sequence[Row]) -> None:
    expected = {column.name for column in columns}
    for row in rows:
        if row.keys() != expected:
            missing, unknown = sorted(expected - row.keys()), sorted(row.keys() - expected)
            raise InputError(
                f"table {table!r}: missing columns {missing}, unknown columns {unknown}; "
                f"its columns are {[column.name for column in columns]}"
            )


def _array(column: Column, values: list[Any]) -> Any:  # noqa: ANN401  numpy's or pandas' array
    match column.dtype:
        case "day":
            return np.array([_wall_clock(value) for value in values], dtype="datetime64[us]")
        case "list":
            return pd.Series([list(value) for value in values], dtype=object)
        case "text" | "whole":
            return pd.array(values, dtype=_DTYPES[column.dtype])
        case _:
            return np.array(values, dtype=_DTYPES[column.dtype])


def _wall_clock(value: dt.date | None) -> dt.date | None:
    return value.replace(tzinfo=None) if isinstance(value, dt.datetime) else value


def _restored(column: Column, series: pd.Series[Any]) -> pd.Series[Any]:
    if column.dtype == "list":
        return pd.Series([list(value) for value in series], dtype=object)
    restored: pd.Series[Any] = series.astype(_DTYPES[column.dtype])
    return restored


def _sort(rows: list[Row], order: tuple[str, ...]) -> None:
    """In place, by one column after the other; what is missing comes last."""
    for name in reversed(order):
        column = name.removeprefix("-")
        sign = -1 if name.startswith("-") else 1
        rows.sort(key=lambda row, column=column, sign=sign: _rank(row[column], sign))  # type: ignore[misc]


def _rank(value: Any, sign: int) -> tuple[bool, Any]:  # noqa: ANN401  a cell
    if value is None:
        return True, 0
    if isinstance(value, dt.date):
        return False, value.isoformat()  # days and moments side by side
    return False, value if isinstance(value, str) else sign * value
