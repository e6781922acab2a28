"""A result's tables on disk: one Parquet file a table, and about.json."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from kzfacts.errors import InputError
from kzfacts.tables.columns import COLUMNS
from kzfacts.tables.frames import restore_frame

_ABOUT = "about.json"


def write_tables(folder: Path, tables: Mapping[str, pd.DataFrame], about: Mapping[str, Any]) -> None:
    """Write all tables or none: into a new folder beside `folder` that then takes its place.

    Raises:
        InputError: `folder` holds something else than saved tables, is a file, or may not be written to.
    """
    folder = folder.resolve()
    if folder.is_file():
        raise InputError(f"{folder} is a file; choose a new or an empty folder")
    if folder.exists() and not os.access(folder, os.W_OK):
        raise InputError(f"{folder} may not be written to")
    if folder.exists() and not _is_replaceable(folder):
        raise InputError(f"{folder} holds other things than a saved result; choose a new or an empty folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise InputError(f"{folder} cannot be written: {error.strerror or error}") from error
    try:
        fresh.chmod(0o755)  # mkdtemp keeps others out
        for name, frame in tables.items():
            pq.write_table(_arrow_table(name, frame), fresh / f"{name}.parquet", compression="zstd")
        (fresh / _ABOUT).write_text(_about_text(about), "utf-8")
        _swap(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def is_saved(folder: Path) -> bool:
    """Whether a saved result is there."""
    return (folder / _ABOUT).is_file()


def read_tables(folder: Path) -> tuple[dict[str, pd.DataFrame], dict[str, Any]]:
    """The tables and what they say about themselves.

    Raises:
        InputError: `folder` holds no saved result, or a table of it is missing or unreadable.
    """
    if not is_saved(folder):
        raise InputError(f"{folder} holds no saved result: there is no {_ABOUT} in it")
    try:
        about = json.loads((folder / _ABOUT).read_text("utf-8"))
        tables = {name: pq.read_table(folder / f"{name}.parquet").to_pandas() for name in COLUMNS}
    except (OSError, ValueError, pa.ArrowException) as error:
        raise InputError(f"{folder} cannot be read as a saved result: {error}") from error
    return {name: restore_frame(name, frame) for name, frame in tables.items()}, about


def _about_text(about: Mapping[str, Any]) -> str:
    """`about` as JSON, keys sorted."""
    return json.dumps(dict(about), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _swap(fresh: Path, folder: Path) -> None:
    """Put `fresh` where `folder` is; at no moment is there half a result under that name."""
    if folder.exists():
        earlier = fresh.with_name(f"{fresh.name}-earlier")
        folder.rename(earlier)
        fresh.rename(folder)
        shutil.rmtree(earlier)
    else:
        fresh.rename(folder)


def _is_replaceable(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    ours = {_ABOUT, *(f"{name}.parquet" for name in COLUMNS)}
    return all(path.name in ours for path in folder.iterdir())


def _arrow_table(name: str, frame: pd.DataFrame) -> pa.Table:
    kinds = {
        "text": pa.string(), "count": pa.int64(), "whole": pa.int64(), "number": pa.float64(), "flag": pa.bool_(),
        "day": pa.timestamp("us"), "list": pa.list_(pa.string()),
    }  # fmt: skip
    columns = COLUMNS[name]
    schema = pa.schema([pa.field(column.name, kinds[column.dtype]) for column in columns])
    arrays = [pa.array(frame[column.name], kinds[column.dtype], from_pandas=True) for column in columns]
    return pa.Table.from_arrays(arrays, schema=schema)
