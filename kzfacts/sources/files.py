"""Files to articles: `.txt .html .jsonl .csv .parquet`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from kzfacts.model import Article
from kzfacts.sources.encoding import decode
from kzfacts.sources.page import declared_encoding, read_page
from kzfacts.sources.problem import Problem, RefusedError
from kzfacts.sources.rows import Row, check_columns, read_rows

_DELIMITERS = ",;\t"

Reader = Callable[[str, bytes], Iterator[Article | Problem]]


def read_file(path: Path, article_id: str) -> Iterator[Article | Problem]:
    """The articles of one file, and what is wrong with it; never raises for what the file holds."""
    try:
        raw = path.read_bytes()
        yield from READERS[path.suffix.lower()](article_id, raw) if raw else _refuse_empty(article_id)
    except OSError as error:
        yield Problem(article_id, "not readable", f"cannot be read: {error.strerror or error}")
    except RefusedError as error:
        yield Problem(article_id, error.problem, error.detail)


def _refuse_empty(name: str) -> Iterator[Problem]:
    yield Problem(name, "empty", "the file is empty")


def _read_text(name: str, raw: bytes) -> Iterator[Article | Problem]:
    text, assumed = decode(raw)
    yield from _assumed(name, assumed)
    yield Article(id=name, text=text)


def _read_html(name: str, raw: bytes) -> Iterator[Article | Problem]:
    markup, assumed = decode(raw, declared_encoding(raw))
    yield from _assumed(name, assumed)
    yield from read_rows([Row(name, read_page(markup)._asdict())])


def _read_jsonl(name: str, raw: bytes) -> Iterator[Article | Problem]:
    text, assumed = decode(raw)
    yield from _assumed(name, assumed)
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                rows.append(Row(f"{name}#{number}", _parse_object(line)))
            except RefusedError as error:
                yield Problem(f"{name}#{number}", error.problem, error.detail)
    if rows:
        yield from check_columns(name, dict.fromkeys(key for row in rows for key in row.cells))
    yield from read_rows(rows)


def _parse_object(line: str) -> dict[str, Any]:
    try:
        parsed = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RefusedError("bad row", f"is not JSON: {error}") from error
    if not isinstance(parsed, dict):
        raise RefusedError("bad row", f"must be a JSON object with the key 'text', not {type(parsed).__name__}")
    return parsed


def _read_csv(name: str, raw: bytes) -> Iterator[Article | Problem]:
    text, assumed = decode(raw)
    yield from _assumed(name, assumed)
    columns, *lines = _split_csv(text)
    yield from check_columns(name, columns)
    rows: list[Row] = []
    for number, cells in enumerate(lines, 1):
        if len(cells) == len(columns):
            rows.append(Row(f"{name}#{number}", dict(zip(columns, cells, strict=True))))
        elif cells:
            detail = f"has {len(cells)} cells where the header has {len(columns)}"
            yield Problem(f"{name}#{number}", "bad row", detail)
    yield from read_rows(rows)


def _split_csv(text: str) -> list[list[str]]:
    header = text.split("\n", 1)[0].replace('"', "").strip()
    delimiter = next((sign for sign in _DELIMITERS if "text" in header.split(sign)), ",")
    limit = csv.field_size_limit(len(text) + 1)  # a field may be a whole article
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)) or [[]]
    except csv.Error as error:
        raise RefusedError("not readable", f"is not CSV: {error}") from error
    finally:
        csv.field_size_limit(limit)


def _read_parquet(name: str, raw: bytes) -> Iterator[Article | Problem]:
    try:
        table = parquet.read_table(pa.BufferReader(raw))
        rows = table.to_pylist()
    except (pa.ArrowException, OSError, ValueError) as error:
        raise RefusedError("not readable", f"is not a Parquet file: {error}") from error
    yield from check_columns(name, table.column_names)
    yield from read_rows(Row(f"{name}#{number}", row) for number, row in enumerate(rows, 1))


def _assumed(name: str, assumed: RefusedError | None) -> Iterator[Problem]:
    if assumed is not None:
        yield Problem(name, assumed.problem, assumed.detail)


READERS: dict[str, Reader] = {
    ".txt": _read_text,
    ".html": _read_html,
    ".jsonl": _read_jsonl,
    ".csv": _read_csv,
    ".parquet": _read_parquet,
}
ENDINGS = " ".join(READERS)
