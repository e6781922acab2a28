"""The JSON Schema of the one JSON file, made of the list of columns."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from kzfacts.tables.columns import COLUMNS, Column, Dtype

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# what is text, a day or a number that nobody knows is null
_SHAPES: Mapping[Dtype, Mapping[str, Any]] = MappingProxyType({
    "text": {"type": ["string", "null"]},
    "count": {"type": "integer"},
    "whole": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "flag": {"type": "boolean"},
    "day": {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?$"},
    "list": {"type": "array", "items": {"type": "string"}},
})  # fmt: skip


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of what `to_json` writes: every table, every column, what it means."""
    about = {"type": "object", "description": "version, digests of the lexicons, options"}
    properties = {"about": about} | {name: _table(name, columns) for name, columns in COLUMNS.items()}
    return {"$schema": DRAFT, "title": "A result of kzfacts"} | _closed(properties)


def _table(name: str, columns: tuple[Column, ...]) -> dict[str, Any]:
    row = _closed({column.name: _cell(column) for column in columns})
    return {"type": "array", "description": f"the rows of {name}, sorted", "items": row}


def _closed(properties: Mapping[str, Any]) -> dict[str, Any]:
    """An object that has these properties, all of them and no others."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _cell(column: Column) -> dict[str, Any]:
    choice = {"enum": [*column.values, None]} if column.values else {}
    return {**_SHAPES[column.dtype], **choice, "description": column.meaning}
