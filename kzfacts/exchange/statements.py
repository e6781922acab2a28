"""A result as FollowTheMoney statements: who is named in which article, under which spellings.

https://followthemoney.tech: a row says one thing of one entity. Here an entity of ours, an article, or a
mention that joins the two. The file is sorted by entity, as its readers want it.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import pandas as pd

from kzfacts.exchange.parties import Bundle
from kzfacts.exchange.properties import Statement

DATASET = "kzfacts"
COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang",
    "original_value", "external", "first_seen", "last_seen", "id",
)  # fmt: skip


def statements_text(tables: Mapping[str, pd.DataFrame]) -> str:
    """CSV in the statement form; `first_seen` and `last_seen` are days on which articles say so."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, dialect=csv.unix_dialect)
    writer.writeheader()
    said = sorted(_merged(Bundle(tables).statements()), key=lambda statement: statement.entity_id)
    for _, group in groupby(said, key=lambda statement: statement.entity_id):
        writer.writerows(_entity_rows(list(group)))
    return text.getvalue()


def _merged(statements: Iterable[Statement]) -> list[Statement]:
    """Each thing said once, from the first day it was said to the last."""
    found: dict[str, Statement] = {}
    for statement in statements:
        if not statement.value:
            continue  # nothing but marks that are not shown
        key = _statement_id(statement)
        found[key] = found[key].also(statement) if key in found else statement
    return list(found.values())


def _entity_rows(statements: list[Statement]) -> Iterator[dict[str, str]]:
    """The row that makes the entity, then its statements."""
    ids = sorted(map(_statement_id, statements))
    first = statements[0]
    days = sorted(day for one in statements for day in one.days)
    digest = hashlib.sha1("".join([first.schema, *ids]).encode(), usedforsecurity=False)
    base = Statement(first.entity_id, first.schema, "id", "id", digest.hexdigest(), days=tuple(days))
    yield _row(base, _statement_id(base))
    yield from (_row(one, _statement_id(one)) for one in sorted(statements, key=_statement_id))


def _row(statement: Statement, statement_id: str) -> dict[str, str]:
    days = sorted(statement.days) or [""]
    return {
        "canonical_id": statement.entity_id,
        "entity_id": statement.entity_id,
        "prop": statement.prop,
        "prop_type": statement.prop_type,
        "schema": statement.schema,
        "value": statement.value,
        "dataset": DATASET,
        "origin": DATASET,
        "lang": statement.lang,
        "original_value": "" if statement.original == statement.value else statement.original,
        "external": "f",
        "first_seen": days[0],
        "last_seen": days[-1],
        "id": statement_id,
    }


def _statement_id(statement: Statement) -> str:
    """The digest by which the library knows a statement."""
    language = f"@{statement.lang}" if statement.lang else ""
    key = f"{DATASET}.{statement.entity_id}.{statement.prop}.{statement.value}{language}"
    return hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()
