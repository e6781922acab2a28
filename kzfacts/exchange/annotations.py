"""Claims as W3C Web Annotations: each one tied to the words of its article.

https://www.w3.org/TR/annotation-model/: a TextQuoteSelector and a TextPositionSelector say the same place
twice, so that a reader with a page in another layout finds the words by what stands around them. Positions
count code points in the article's text, as everywhere in a result.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from kzfacts.exchange.addresses import address_of, urn
from kzfacts.exchange.wording import claim_sentence
from kzfacts.report.reading import Row, iterate_rows, names_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters of context on each side of a quote
_Json = dict[str, Any]


def annotations_text(tables: Mapping[str, pd.DataFrame], about: Mapping[str, Any]) -> str:
    """One AnnotationCollection in JSON-LD, its one page inside it: an Annotation a claim, in the order of claims."""
    articles = {row["article_id"]: row for row in iterate_rows(tables["articles"])}
    disputes = _disputes(tables)
    names = names_of(tables)
    items = [
        {
            "id": urn("claim", claim["claim_id"]),
            "type": "Annotation",
            "motivation": "describing",
            "body": [*_words(claim, claim_sentence(claim, names, about)), *disputes.get(claim["claim_id"], ())],
            "target": list(_targets(claim, articles[claim["article_id"]])),
        }
        for claim in iterate_rows(tables["claims"])
    ]
    return json.dumps(_collection(items), ensure_ascii=False, indent=1) + "\n"


def _collection(items: list[_Json]) -> _Json:
    digest = hashlib.sha256("\n".join(item["id"] for item in items).encode()).hexdigest()[:16]
    page = {"id": urn("page", digest), "type": "AnnotationPage", "partOf": urn("annotations", digest), "startIndex": 0}
    return {
        "@context": CONTEXT,
        "id": urn("annotations", digest),
        "type": "AnnotationCollection",
        "label": "Claims read by kzfacts",
        "total": len(items),
        "first": {**page, "items": items},
    }


def _words(claim: Row, sentence: str) -> Iterator[_Json]:
    """What the claim says, and its predicate as a tag."""
    spelled = {"value": sentence, "format": "text/plain", "language": "en", "textDirection": "ltr"}
    yield {"type": "TextualBody", "purpose": "describing", **spelled}
    yield {"type": "TextualBody", "purpose": "tagging", "value": claim["predicate"]}


def _disputes(tables: Mapping[str, pd.DataFrame]) -> dict[str, list[_Json]]:
    """By claim: the conflicts that it takes a side in, and their kinds."""
    kinds = dict(zip(tables["conflicts"]["conflict_id"], tables["conflicts"]["kind"], strict=True))
    found: dict[str, list[_Json]] = {}
    for side in iterate_rows(tables["sides"]):
        conflict = urn("conflict", side["conflict_id"])
        found.setdefault(side["claim_id"], []).extend([
            {"type": "SpecificResource", "purpose": "linking", "source": conflict},
            {"type": "TextualBody", "purpose": "classifying", "value": kinds[side["conflict_id"]]},
        ])  # fmt: skip
    return found


def _targets(claim: Row, article: Row) -> Iterator[_Json]:
    """The clause, then the value in it; the article as a whole for a claim that came without words."""
    spans = [(claim[f"{part}_start"], claim[f"{part}_end"]) for part in ("evidence", "value")]
    places = [(start, end) for start, end in dict.fromkeys(spans) if start is not None and start < end]
    if not places:
        yield {"type": "SpecificResource", "source": address_of(article)}
    for start, end in places:
        yield {
            "type": "SpecificResource",
            "source": address_of(article),
            "selector": [_quote(article["text"], start, end), _position(start, end)],
        }


def _quote(text: str, start: int, end: int) -> _Json:
    return {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }


def _position(start: int, end: int) -> _Json:
    return {"type": "TextPositionSelector", "start": start, "end": end}
