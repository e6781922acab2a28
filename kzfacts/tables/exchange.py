"""A result as one JSON text."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

import pandas as pd


def json_text(tables: Mapping[str, pd.DataFrame], about: Mapping[str, Any]) -> str:
    """`{"about": ..., table: [row, ...]}`; missing is null, a day without a time is `2022-01-12`."""
    whole: dict[str, Any] = {"about": dict(about)}
    for name, frame in tables.items():
        columns = [[_plain(value) for value in frame[column].tolist()] for column in frame.columns]
        whole[name] = [dict(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True)]
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _plain(value: Any) -> Any:  # noqa: ANN401  a cell
    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    return value
