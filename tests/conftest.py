"""An invented bundle of two articles that dispute a toll, as the stages hand it on."""

import datetime as dt

import pytest

from kzfacts.model import (
    Article,
    Claim,
    Conflict,
    Entity,
    Estimate,
    Fact,
    FactCount,
    Mention,
    Relation,
    ResolvedClaim,
    Side,
    Span,
)  # fmt: skip
from kzfacts.reconciliation import Reconciliation
from kzfacts.tables.pairs import PairSpeller
from kzfacts.tables.rows import (
    article_rows,
    claim_rows,
    entity_rows,
    fact_rows,
    mention_rows,
    merge_rows,
    plain_rows,
    span_rows,
)  # fmt: skip

FIRST = "قالت الشرطة إن الفيضان قتل 12 شخصا."
SECOND = "وقال العمدة إن الفيضان قتل 15 شخصا."


def claim_of(article: Article, number: str, speaker: str) -> Claim:
    """The claim that the flood killed `number` persons, as the speaker of the article says."""
    evidence = f"الفيضان قتل {number} شخصا"

    def span(words: str) -> Span:
        start = article.text.index(words)
        return Span(start, start + len(words))

    return Claim(
        article_id=article.id, source=article.source, predicate="killed", value_type="quantity", value=number,
        low=float(number), high=float(number), unit="person", modifier="exact", evidence=evidence,
        evidence_span=span(evidence), value_span=span(number), subject="الفيضان", subject_span=span("الفيضان"),
        event="flood", speaker=speaker, speaker_span=span(speaker), cue_span=span("قتل"), rule="toll",
    )  # fmt: skip


@pytest.fixture
def rows():
    """Rows of all tables by name."""
    articles = [
        Article(
            id="b.txt", text=SECOND, source="النهار الجديد", published=dt.datetime.fromisoformat("2031-03-05T07:30")
        ),
        Article(id="a.txt", text=FIRST, published=dt.date(2031, 3, 4)),
    ]
    by_id = {article.id: article for article in articles}
    police, mayor, flood = "e-police", "e-mayor", "e-flood"
    said = [
        ResolvedClaim(claim_id="c-first", claim=claim_of(by_id["a.txt"], "12", "الشرطة"), subject=flood,
                      topic=flood, value="12", speaker=police, event_id=flood),
        ResolvedClaim(claim_id="c-second", claim=claim_of(by_id["b.txt"], "15", "العمدة"), subject=flood,
                      topic=flood, value="15", speaker=mayor, event_id=flood),
    ]  # fmt: skip
    facts = [Fact("f-toll", flood, "killed", dt.date(2031, 3, 3), None, tuple(said))]
    entities = [
        Entity(police, "ORG", "الشرطة", "al-shurta", ("الشرطة",), (("a.txt", 5, 11),)),
        Entity(mayor, "PERSON", "العمدة", "al-umda", ("العمدة",), (("b.txt", 5, 11),)),
        Entity(flood, "EVENT", "الفيضان", "al-fayadan", ("الفيضان",), (("a.txt", 15, 22), ("b.txt", 15, 22)),
               ("same kind of event within two days",)),
    ]  # fmt: skip
    mentions = {
        "a.txt": [Mention(5, 11, "الشرطة", "ORG", "nominal"), Mention(15, 22, "الفيضان", "EVENT", "nominal")],
        "b.txt": [Mention(5, 11, "العمدة", "PERSON", "nominal"), Mention(15, 22, "الفيضان", "EVENT", "nominal")],
    }
    contradiction = Relation(
        relation_id="r-toll", fact_id="f-toll", claim_a="c-first", claim_b="c-second", relation="contradiction",
        kind="numeric", severity=3, confidence=0.9, reason_code="count-disjoint",
        reason="12 and 15 cannot both be the toll.", scope="cross_source",
    )  # fmt: skip
    pairs = PairSpeller(entities, facts, articles)
    return {
        "articles": article_rows(articles, {"a.txt": "stated"}),
        "mentions": mention_rows(mentions, entities),
        "entities": entity_rows(entities),
        "merges": merge_rows(entities),
        "claims": claim_rows(facts, by_id),
        "spans": span_rows(facts),
        "facts": fact_rows(
            facts, [FactCount(fact_id="f-toll", n_claims=2, n_sources=2, n_origins=2, status="disputed")]
        ),
        "relations": plain_rows([contradiction]),
        "conflicts": plain_rows([
            Conflict(conflict_id="x-toll", fact_id="f-toll", kind="numeric", severity=3, n_sides=2, n_sources=2,
                     n_origins=2, fingerprint="p-toll", summary="The toll is 12 or 15.")
        ]),
        "sides": plain_rows([
            Side(conflict_id="x-toll", side=1, value="12", claim_id="c-first", n_sources=1, n_origins=1),
            Side(conflict_id="x-toll", side=2, value="15", claim_id="c-second", n_sources=1, n_origins=1),
        ]),
        "contradictions": pairs.contradiction_rows([("x-toll", contradiction)]),
        "dismissed": [],
        "silences": [],
        "reviews": [],
        "estimates": plain_rows([
            Estimate(fact_id="f-toll", policy="conservative", low=12.0, best=12.0, high=None, n_claims=2, n_origins=2,
                     disputed=True)
        ]),
        "problems": [{"input": "c.pdf", "problem": "ending", "detail": "not an input: .pdf"}],
    }  # fmt: skip


@pytest.fixture
def result(rows):
    """The bundle as a result."""
    return Reconciliation.from_rows(rows, {"version": "0", "options": {"engine": "local"}})
