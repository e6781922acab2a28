"""A result as one JSON text."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from kzfacts.report.reading import iterate_rows


def json_text(tables: Mapping[str, pd.DataFrame], about: Mapping[str, Any]) -> str:
    """`{"about": ..., table: [row, ...]}`; missing is null, a day without a time is `2022-01-12`."""
    rows = {name: list(iterate_rows(frame)) for name, frame in tables.items()}
    whole = {"about": dict(sorted(about.items()))} | rows  # a saved result has its keys sorted
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False, default=_moment) + "\n"


def _moment(value: dt.datetime) -> str:
    return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
