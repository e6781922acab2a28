import json
import re

import pytest
from pyld import jsonld

from kzfacts.exchange.addresses import urn
from kzfacts.reconciliation import Reconciliation

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
IRI, VOCAB = {"@type": "@id"}, {"@type": "@vocab"}
# the terms of the published context that we write, with its IRIs; the whole of it is on the web only
CONTEXT = {
    "@context": {
        "id": "@id", "type": "@type", "oa": OA, "as": AS,
        "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource",
        "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
        "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
        "describing": "oa:describing", "tagging": "oa:tagging", "linking": "oa:linking",
        "classifying": "oa:classifying",
        "body": {"@id": "oa:hasBody", **IRI}, "target": {"@id": "oa:hasTarget", **IRI},
        "source": {"@id": "oa:hasSource", **IRI}, "selector": {"@id": "oa:hasSelector", **IRI},
        "motivation": {"@id": "oa:motivatedBy", **VOCAB}, "purpose": {"@id": "oa:hasPurpose", **VOCAB},
        "items": {"@id": "as:items", "@container": "@list", **IRI}, "partOf": {"@id": "as:partOf", **IRI},
        "first": {"@id": "as:first", **IRI}, "total": "as:totalItems", "startIndex": "as:startIndex",
        "format": "http://purl.org/dc/elements/1.1/format", "language": "http://purl.org/dc/elements/1.1/language",
        "value": f"{RDF}value", "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "start": "oa:start", "end": "oa:end", "exact": "oa:exact", "ltr": "oa:ltrDirection",
        "textDirection": {"@id": "oa:textDirection", **VOCAB}, "prefix": "oa:prefix", "suffix": "oa:suffix",
    }
}  # fmt: skip


def serve(url, _options):
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "contentType": "application/ld+json", "document": CONTEXT}


def written(result, path):
    result.to_annotations(path)
    return json.loads(path.read_text("utf-8"))


class Graph:
    """The triples of a document, as a JSON-LD processor reads them."""

    def __init__(self, document):
        quads = jsonld.to_rdf(document, {"documentLoader": serve})["@default"]
        self.triples = [tuple(quad[part]["value"] for part in ("subject", "predicate", "object")) for quad in quads]

    def values(self, subject, predicate):
        return sorted(o for s, p, o in self.triples if (s, p) == (subject, predicate))

    def value(self, subject, predicate):
        (only,) = self.values(subject, predicate)
        return only

    def of_type(self, name):
        return sorted(s for s, p, o in self.triples if (p, o) == (f"{RDF}type", name))


def test_a_json_ld_reader_finds_the_words_of_a_claim(result, tmp_path):
    graph = Graph(written(result, tmp_path / "a.json"))
    first, second = graph.of_type(f"{OA}Annotation")
    assert (first, second) == ("urn:kzfacts:claim:c-first", "urn:kzfacts:claim:c-second")
    assert graph.value(first, f"{OA}motivatedBy") == f"{OA}describing"
    found = set()
    for target in graph.values(first, f"{OA}hasTarget"):
        assert graph.value(target, f"{OA}hasSource") == "urn:kzfacts:article:a.txt"
        selectors = graph.values(target, f"{OA}hasSelector")
        quote = next(one for one in selectors if one in graph.of_type(f"{OA}TextQuoteSelector"))
        place = next(one for one in selectors if one in graph.of_type(f"{OA}TextPositionSelector"))
        assert len(selectors) == 2
        found.add((
            graph.value(quote, f"{OA}prefix"), graph.value(quote, f"{OA}exact"), graph.value(quote, f"{OA}suffix"),
            graph.value(place, f"{OA}start"), graph.value(place, f"{OA}end"),
        ))  # fmt: skip
    # قالت الشرطة إن الفيضان قتل 12 شخصا. counted by hand
    assert found == {
        ("قالت الشرطة إن ", "الفيضان قتل 12 شخصا", ".", "15", "34"),
        ("قالت الشرطة إن الفيضان قتل ", "12", " شخصا.", "27", "29"),
    }


def test_bodies_say_what_is_claimed_and_which_conflict_it_is_in(result, tmp_path):
    graph = Graph(written(result, tmp_path / "a.json"))
    bodies = {
        graph.value(body, f"{OA}hasPurpose").removeprefix(OA): graph.value(body, predicate)
        for body in graph.values("urn:kzfacts:claim:c-second", f"{OA}hasBody")
        for predicate in (f"{RDF}value", f"{OA}hasSource")
        if graph.values(body, predicate)
    }
    assert bodies == {
        "describing": "الفيضان\u200e: killed: 15. Said by العمدة\u200e, in النهار الجديد\u200e "
        "(2031-03-05 07:30); affirmed, asserted.",
        "tagging": "killed",
        "linking": "urn:kzfacts:conflict:x-toll",
        "classifying": "numeric",
    }


def test_the_collection_holds_the_annotations_in_the_order_of_the_claims(result, tmp_path):
    document = written(result, tmp_path / "a.json")
    graph = Graph(document)
    (collection,) = graph.of_type(f"{AS}OrderedCollection")
    assert graph.value(collection, f"{AS}totalItems") == "2"
    assert graph.value(graph.value(collection, f"{AS}first"), f"{AS}partOf") == collection
    items = [item["id"] for item in document["first"]["items"]]
    assert items == ["urn:kzfacts:claim:c-first", "urn:kzfacts:claim:c-second"]


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://example.org/خبر?id=7", "https://example.org/خبر?id=7"),
        ("javascript:alert(1)", "urn:kzfacts:article:a.txt"),
        ("https://", "urn:kzfacts:article:a.txt"),
        ("https://example.org/a b", "urn:kzfacts:article:a.txt"),
        ("https://example.org/\u202egpj.exe", "urn:kzfacts:article:a.txt"),
    ],
)
def test_an_article_with_an_address_on_the_web_is_named_by_it(rows, tmp_path, url, source):
    rows["articles"] = [row | {"url": url} for row in rows["articles"] if row["article_id"] == "a.txt"]
    rows["claims"] = [row for row in rows["claims"] if row["article_id"] == "a.txt"]
    (item,) = written(Reconciliation.from_rows(rows), tmp_path / "a.json")["first"]["items"]
    assert [target["source"] for target in item["target"]] == [source, source]


def test_an_id_may_hold_any_character():
    assert urn("article", "أ b/c\ud800.txt") == "urn:kzfacts:article:%D8%A3%20b%2Fc%ED%A0%80.txt"


def test_a_value_that_is_the_whole_clause_is_one_target(rows, tmp_path):
    for claim in rows["claims"]:
        claim |= {"value_start": claim["evidence_start"], "value_end": claim["evidence_end"]}
    items = written(Reconciliation.from_rows(rows), tmp_path / "a.json")["first"]["items"]
    assert [len(item["target"]) for item in items] == [1, 1]


def test_a_claim_without_words_is_about_the_article(rows, tmp_path):
    for claim in rows["claims"]:
        claim |= {"evidence": "", "evidence_start": 0, "evidence_end": 0, "value_start": None, "value_end": None}
    items = written(Reconciliation.from_rows(rows), tmp_path / "a.json")["first"]["items"]
    assert items[0]["target"] == [{"type": "SpecificResource", "source": "urn:kzfacts:article:a.txt"}]


def quotes_of(document):
    """(annotation, source, quote selector, position selector) of every target."""
    for item in document["first"]["items"]:
        for target in item["target"]:
            yield item["id"], target["source"], *target["selector"]


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_every_quote_is_found_again_by_the_words_around_it(name, request, tmp_path):
    result = request.getfixturevalue(name)
    texts = dict(zip(result.articles["article_id"], result.articles["text"], strict=True))
    claims = dict(zip(result.claims["claim_id"], result.claims["article_id"], strict=True))
    found = list(quotes_of(written(result, tmp_path / "a.json")))
    assert {one for one, *_ in found} == {f"urn:kzfacts:claim:{claim_id}" for claim_id in claims}
    for annotation, _, quote, position in found:
        text = texts[claims[annotation.rpartition(":")[2]]]
        prefix, exact, suffix = (re.escape(quote[part]) for part in ("prefix", "exact", "suffix"))
        places = [match.span() for match in re.finditer(f"(?<={prefix}){exact}(?={suffix})", text)]
        assert (position["start"], position["end"]) in places


def test_a_json_ld_reader_sees_as_many_annotations_as_claims(seeds, tmp_path):
    graph = Graph(written(seeds, tmp_path / "a.json"))
    assert len(graph.of_type(f"{OA}Annotation")) == len(seeds.claims)
    words = {o for _, p, o in graph.triples if p == f"{OA}exact"}
    assert set(seeds.claims["evidence"]) <= words


def test_a_hostile_article_is_quoted_as_it_is_and_told_in_plain_letters(hostile, tmp_path):
    document = written(hostile, tmp_path / "a.json")
    graph = Graph(document)
    assert len(graph.of_type(f"{OA}Annotation")) == 2
    told = [body["value"] for item in document["first"]["items"] for body in item["body"]
            if body["purpose"] == "describing"]  # fmt: skip
    assert any("<script>" in sentence for sentence in told)  # words, which a reader escapes
    assert not any(mark in sentence for sentence in told for mark in "\u202e\x00\x1b")
    assert {source for _, source, *_ in quotes_of(document)} == {
        "urn:kzfacts:article:a.txt",
        "urn:kzfacts:article:b.txt",
    }


def test_an_empty_result_is_an_empty_collection(empty, tmp_path):
    graph = Graph(written(empty, tmp_path / "a.json"))
    (collection,) = graph.of_type(f"{AS}OrderedCollection")
    assert graph.value(collection, f"{AS}totalItems") == "0"
    assert graph.value(graph.value(collection, f"{AS}first"), f"{AS}items") == f"{RDF}nil"
