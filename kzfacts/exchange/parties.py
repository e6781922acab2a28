"""What a result says of its articles, entities and mentions, in FollowTheMoney's terms."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import pandas as pd

from kzfacts.exchange.properties import Statement, Thing, day_text
from kzfacts.report.display import plain
from kzfacts.report.reading import Row, iterate_rows, names_of, web_address
from kzfacts.tables.spelling import spell_row

# a group is a party of which nobody knows what kind, and the model's only word for a place is an address
SCHEMAS: Mapping[str, str] = MappingProxyType({
    "PERSON": "Person",
    "ORG": "Organization",
    "GROUP": "LegalEntity",
    "PLACE": "Address",
    "EVENT": "Event",
    "EQUIPMENT": "Asset",
})  # fmt: skip
_PARTIES = ("PERSON", "ORG", "GROUP")  # the only ones that a Mention may resolve to
_LANGUAGES: Mapping[str, str] = MappingProxyType({"ar": "ara"})


class Bundle:
    """A result's rows by id, and what each is called in the model."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self._tables = tables
        self._articles = {row["article_id"]: row for row in self._rows("articles")}
        self._types = dict(zip(tables["entities"]["entity_id"], tables["entities"]["type"], strict=True))
        self._names = names_of(tables)

    def statements(self) -> Iterator[Statement]:
        """All of them; a thing that two articles say is there twice."""
        yield from (statement for article in self._articles.values() for statement in _article(article))
        yield from (statement for entity in self._rows("entities") for statement in _entity(entity))
        yield from (statement for mention in self._rows("mentions") for statement in self._mention(mention))
        yield from (statement for claim in self._rows("claims") for statement in self._claim(claim))

    def _rows(self, table: str) -> Iterable[Row]:
        return iterate_rows(self._tables[table])

    def _mention(self, mention: Row) -> Iterator[Statement]:
        """Its spelling and its article, for the entity; and the mention itself where it is a name."""
        entity_id, words = mention["entity_id"], mention["surface"]
        if entity_id not in self._types:
            return
        type_, days = self._types[entity_id], day_text(self._articles[mention["article_id"]]["published"])
        entity, document = _thing(entity_id, type_), _document(mention["article_id"])
        spelling = _spelling(mention, type_, self._names[entity_id])
        yield entity.state(spelling, words, *days)
        yield entity.state("proof", document.entity_id, *days)
        if mention["form"] == "name":
            named = Thing(_safe(mention["mention_id"]), "Mention")
            yield named.state("name", words, *days)
            yield named.state("document", document.entity_id, *days)
            yield named.state("detectedSchema", entity.schema, *days)
            if type_ in _PARTIES:
                yield named.state("resolved", entity.entity_id, *days)

    def _claim(self, claim: Row) -> Iterator[Statement]:
        """That its article is about its subject and its event; the office that a person is said to hold."""
        article, days = self._articles[claim["article_id"]], day_text(claim["published"])
        for entity_id in dict.fromkeys((claim["subject"], claim["event_id"])):
            if entity_id in self._types:
                entity = _thing(entity_id, self._types[entity_id])
                yield entity.state("proof", _document(claim["article_id"]).entity_id, *days)
        if self._types.get(claim["subject"]) == "PERSON" and _is_office(claim):
            printed = article["text"][claim["value_start"] : claim["value_end"]]
            office = spell_row(claim, self._names)
            yield _thing(claim["subject"], "PERSON").state("position", office, *days, original=printed)


def _article(article: Row) -> Iterator[Statement]:
    document, days = _document(article["article_id"]), day_text(article["published"])
    said = {
        "fileName": article["article_id"],
        "title": article["title"],
        "publisher": article["source"] if article["source"] != article["article_id"] else None,
        "publishedAt": days[0][:10] if days else None,
        "sourceUrl": web_address(article),
        "language": _LANGUAGES.get(article["language"]),
    }
    return (document.state(prop, value, *days) for prop, value in said.items() if value)


def _entity(entity: Row) -> Iterator[Statement]:
    """Its best name, and that name in Latin letters."""
    thing, name = _thing(entity["entity_id"], entity["type"]), entity["name"]
    yield thing.state("name", name)
    if entity["type"] == "PLACE":
        yield thing.state("full", name)
    if entity["name_latin"] and entity["name_latin"] != name:
        yield thing.state("alias", entity["name_latin"], original=name)


def _spelling(mention: Row, type_: str, name: str) -> str:
    """What the printed words are: the name itself, another full name, or words too weak to search by."""
    words = plain(mention["surface"])
    if words == plain(name):
        return "name"
    surname = type_ == "PERSON" and " " not in words
    return "weakAlias" if surname or mention["form"] != "name" else "alias"


def _is_office(claim: Row) -> bool:
    stands = claim["polarity"] == "affirmed" and claim["modality"] == "asserted" and claim["value_start"] is not None
    return stands and claim["predicate"] == "office_held"


def _thing(entity_id: str, type_: str) -> Thing:
    return Thing(_safe(entity_id), SCHEMAS[type_])


def _document(article_id: str) -> Thing:
    """Named by a digest: a path may hold characters that the model's ids may not."""
    digest = hashlib.sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()
    return Thing(f"kzfacts-article-{digest[:16]}", "Article")


def _safe(own_id: str) -> str:
    """An id of ours without the colon, which the model's ids may not hold; still to be recognized."""
    return f"kzfacts-{own_id.replace(':', '-')}"
