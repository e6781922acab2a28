"""A quotation is the article's own sentence, its clause and its value told apart."""

import re
from html import unescape

import pandas as pd
import pytest

import kzfacts
from kzfacts.reconciliation import Reconciliation
from kzfacts.report.display import squeezed
from kzfacts.report.index import Index
from kzfacts.report.quotes import quote_of


def parts(quote):
    return [(piece.part, re.sub("<[^>]+>", "", piece.words)) for piece in quote.pieces]


def test_value_clause_and_sentence(result):
    quote = quote_of(Index(result).claims["c-first"], Index(result))
    assert parts(quote) == [
        ("around", "قالت الشرطة إن "),
        ("clause", "الفيضان قتل "),
        ("value", "12"),
        ("clause", " شخصا"),
        ("around", "."),
    ]
    assert (quote.way, quote.day, quote.is_placed) == ("rtl", "2031-03-04", True)
    assert quote.speaker == '<bdi lang="ar">الشرطة</bdi> <small class="latin">(al-shurta)</small>'
    assert quote.source == "a.txt"
    assert quote.remarks == ()


def test_who_relays_it_and_how_it_is_said(rows):
    rows["claims"][0] |= {"via": "e-police", "quoted": True, "in_title": True, "speaker": None}
    index = Index(Reconciliation.from_rows(rows))
    quote = quote_of(index.claims["c-first"], index)
    assert quote.speaker is None
    assert [re.sub("<[^>]+>", "", remark) for remark in quote.remarks] == [
        "relayed by الشرطة (al-shurta)",
        "in the headline",
        "in quotation marks",
    ]


def test_a_long_sentence_is_cut_between_words(rows):
    far = "كلمة " * 60
    text = f"جملة سابقة. {far}قالت الشرطة إن الفيضان قتل 12 شخصا {far}."
    rows["articles"] = [row | {"text": text, "characters": len(text)} for row in rows["articles"]]
    start = text.index("الفيضان")
    value = text.index("12")
    rows["claims"][0] |= {
        "evidence_start": start,
        "evidence_end": start + 20,
        "value_start": value,
        "value_end": value + 2,
    }
    index = Index(Reconciliation.from_rows(rows))
    told = parts(quote_of(index.claims["c-first"], index))
    assert told[0][1].startswith("… كلمة")
    assert told[0][1].endswith("قالت الشرطة إن ")
    assert told[-1][1].endswith("كلمة …")
    assert max(len(words) for _, words in told) < 170
    assert "سابقة" not in "".join(words for _, words in told)


def test_of_a_ready_claim_the_evidence_is_all_there_is():
    claims = pd.DataFrame([{"article_id": "a", "subject": "s", "predicate": "killed_count", "value_type": "quantity",
                            "value": "12", "low": 12, "high": 12, "evidence": "قتل 12"}])  # fmt: skip
    index = Index(kzfacts.reconcile(claims=claims))
    quote = quote_of(next(iter(index.claims.values())), index)
    assert parts(quote) == [("value", "قتل 12")]


@pytest.mark.parametrize("place", range(0, 288, 24))
def test_the_pieces_of_the_seeds_are_their_text(seeds, place):
    index = Index(seeds)
    claim = list(index.claims.values())[place]
    text = index.articles[claim["article_id"]]["text"]
    told = parts(quote_of(claim, index))
    inside = "".join(words for part, words in told if part != "around")
    assert unescape(inside) == squeezed(text[claim["evidence_start"] : claim["evidence_end"]])
