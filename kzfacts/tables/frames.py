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
    frame = pd.DataFrame({column.name: _series(column, [row[column.name] for row in ready]) for column in columns})
    return _sorted(frame, ORDER[table])


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


def _series(column: Column, values: list[Any]) -> pd.Series[Any]:
    if column.dtype == "day":
        values = [_wall_clock(value) for value in values]
    elif column.dtype == "list":
        values = [list(value) for value in values]
    series: pd.Series[Any] = pd.Series(values, dtype=_DTYPES[column.dtype])
    return series


def _wall_clock(value: dt.date | None) -> dt.date | None:
    return value.replace(tzinfo=None) if isinstance(value, dt.datetime) else value


def _restored(column: Column, series: pd.Series[Any]) -> pd.Series[Any]:
    if column.dtype == "list":
        return pd.Series([list(value) for value in series], dtype=object)
    restored: pd.Series[Any] = series.astype(_DTYPES[column.dtype])
    return restored


def _sorted(frame: pd.DataFrame, order: tuple[str, ...]) -> pd.DataFrame:
    names = [name.removeprefix("-") for name in order]
    rising = [not name.startswith("-") for name in order]
    return frame.sort_values(names, ascending=rising, kind="stable", ignore_index=True)
