"""Ready claim tuples from a table -> resolved claims."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any

import pandas as pd

from kzfacts.errors import InputError
from kzfacts.model import Article, Claim, Entity, ResolvedClaim, Span
from kzfacts.model.digest import digest
from kzfacts.sources.claim_checks import check_claim
from kzfacts.text.normalize import normalize

REQUIRED = ("article_id", "subject", "predicate", "value_type", "value")
_LABELS = ("source", "unit", "modifier", "group", "evidence")
_NUMBERS = ("low", "high", "confidence")
_DAYS = ("first_day", "last_day", "event_first_day", "event_last_day", "said_day", "as_of_day")
_ENTITIES = ("speaker", "via", "place")
COLUMNS = (*REQUIRED, *_LABELS, *_NUMBERS, *_DAYS, *_ENTITIES, "polarity", "modality", "published")


@dataclass(frozen=True, slots=True)
class GivenClaims:
    """A caller's claims with the articles and entities they name."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    claims: tuple[ResolvedClaim, ...]


def read_claims(frame: pd.DataFrame, recomputed: Collection[str] = ()) -> GivenClaims:
    """Claims of a DataFrame; surfaces that fold to one spelling are one entity.

    `recomputed` columns may be there and are worked out anew.

    Raises:
        InputError: A required column is missing, a column is unknown, or a value is not allowed; it names the row.
    """
    if not isinstance(frame, pd.DataFrame):
        raise InputError(f"`claims` must be a pandas DataFrame, not {type(frame).__name__}")
    if lacking := [name for name in REQUIRED if name not in frame.columns]:
        raise InputError(f"`claims` lacks the columns {lacking}; it has {list(frame.columns)}")
    if unknown := [name for name in frame.columns if name not in COLUMNS and name not in recomputed]:
        raise InputError(f"`claims` has unknown columns {unknown}; allowed are {list(COLUMNS)}")
    frame = frame[[name for name in frame.columns if name in COLUMNS]]
    if frame.empty:
        raise InputError("`claims` has no rows")
    rows = [_clean(row, number) for number, row in enumerate(frame.to_dict("records"))]
    own: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        own[row["article_id"]].append(row)
    articles = {article_id: _article(article_id, its) for article_id, its in own.items()}
    names = {name for row in rows for key in ("subject", *_ENTITIES) if (name := row.get(key))}
    claims = {one.claim_id: one for row in rows for one in [_resolved(row, articles[row["article_id"]])]}
    return GivenClaims(tuple(articles.values()), _entities(names), tuple(claims.values()))


def _clean(row: Mapping[Any, Any], number: int) -> dict[str, Any]:
    """A row without missing values, each of its type."""
    cleaned: dict[str, Any] = {}
    for key, value in row.items():
        if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
            continue
        if key in _NUMBERS:
            cleaned[key] = _number(value, key, number)
        elif key in _DAYS or key == "published":
            cleaned[key] = _day(value, key, number)
        else:
            cleaned[key] = str(value)
    if lacking := [name for name in REQUIRED if not cleaned.get(name)]:
        raise InputError(f"`claims` row {number} has no {', '.join(lacking)}")
    check_claim(cleaned, number)
    return cleaned


def _number(value: object, key: str, number: int) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise InputError(f"`claims` row {number}: {key} is {value!r}, not a number") from error


def _day(value: object, key: str, number: int) -> dt.date:
    try:
        moment = pd.Timestamp(value)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise InputError(f"`claims` row {number}: {key} is {value!r}, not a date") from error
    return moment.date()


def _article(article_id: str, own: list[dict[str, Any]]) -> Article:
    """An article made of the evidences of its claims."""
    evidences = dict.fromkeys(row["evidence"] for row in own if row.get("evidence"))
    source = next((row["source"] for row in own if "source" in row), None)
    published = next((row["published"] for row in own if "published" in row), None)
    return Article(article_id, "\n".join(evidences), source=source, published=published)


def _resolved(row: Mapping[str, Any], article: Article) -> ResolvedClaim:
    evidence = row.get("evidence", "")
    start = article.text.index(evidence)
    span = Span(start, start + len(evidence))
    known = {field.name for field in fields(Claim)}
    claim = Claim(
        **{key: value for key, value in row.items() if key in known and key != "evidence"} | _bounds(row),
        evidence=evidence,
        evidence_span=span,
        value_span=span,
        rule="given",
        extractor="caller",
    )
    return ResolvedClaim(
        claim_id=digest("c", *(f"{key}={value}" for key, value in sorted(row.items()))),
        claim=claim,
        subject=entity_id(row["subject"]),
        topic=entity_id(row["subject"]),
        value=row["value"],
        **{key: entity_id(row[key]) for key in _ENTITIES if key in row},
    )


def _bounds(row: Mapping[str, Any]) -> dict[str, Any]:
    """A count given as a bare number is that number."""
    if row["value_type"] != "quantity" or "low" in row or "high" in row:
        return {}
    try:
        number = float(row["value"])
    except ValueError:
        return {}
    return {"low": number, "high": number, "modifier": row.get("modifier", "exact")}


def entity_id(name: str) -> str:
    """The id of a name that a caller gives."""
    return digest("entity:", normalize(name).strip())


def _entities(names: set[str]) -> tuple[Entity, ...]:
    surfaces: dict[str, set[str]] = {}
    for name in names:
        surfaces.setdefault(entity_id(name), set()).add(name)
    return tuple(
        Entity(key, "GROUP", min(found), min(found), tuple(sorted(found)), ())
        for key, found in sorted(surfaces.items())
    )
