"""Claims of sentences, worked out by hand."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from kzfacts.extract.claims import extract
from kzfacts.model import Article, Claim

TABLE = tomllib.loads(Path(__file__).with_name("claims.toml").read_text("utf-8"))
WRITTEN = dt.date(2024, 3, 13)


def read(text: str) -> tuple[Claim, ...]:
    return extract(Article("case", text, published=WRITTEN))


def fits(claim: Claim, wanted: dict[str, object]) -> bool:
    for key, value in wanted.items():
        if key == "evidence_has":
            if value not in claim.evidence:
                return False
        elif str(getattr(claim, key)) != str(value):
            return False
    return True


def shown(claims: tuple[Claim, ...]) -> str:
    return "\n".join(f"{one.predicate} {one.value} {one.modality} {one.polarity} {one.speaker}" for one in claims)


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["name"])
def test_claims(case: dict[str, object]) -> None:
    claims = read(case["text"])
    for wanted in case.get("expect", ()):
        assert any(fits(claim, wanted) for claim in claims), f"{wanted} not among\n{shown(claims)}"
    assert not {claim.predicate for claim in claims} & set(case.get("never", ())), shown(claims)


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["name"])
def test_every_span_is_the_text(case: dict[str, object]) -> None:
    text = case["text"]
    for claim in read(text):
        assert claim.evidence == text[claim.evidence_span.start : claim.evidence_span.end] != ""
        assert claim.evidence_span.contains(claim.value_span), claim
        for span in (claim.speaker_span, claim.subject_span, claim.cue_span, *claim.members):
            assert span is None or span.of(text)


def test_as_tuple() -> None:
    [claim] = [one for one in read("مقتل خمسة أشخاص في انفجار.") if one.predicate == "killed_count"]
    assert claim.as_tuple() == (None, None, None, "killed_count", "5", None, "مقتل خمسة أشخاص في انفجار")


@pytest.mark.parametrize(
    "text", ["", " ", "،؛.", "«««", "1" * 2000, "كلمة " * 5000, "<script>alert(1)</script>", "\x00\u202e"]
)
def test_hostile_texts_yield_no_claim_and_no_error(text: str) -> None:
    assert read(text) == ()


def test_presentation_forms_are_read_at_their_own_places():
    text = "ﻭﺻﻞ ﺍﻟﻮﻓﺪ ﺍﻟﺴﺒﺖ ﺇﻟﻰ ﺭﻭﻣﺎ ﻓﻲ ﺯﻳﺎﺭﺓ ﻟﻤﺪﺓ ﺍﻷﻳﺎﻡ ﺍﻟﺜﻼﺛﺔ"  # the delegation came on Saturday
    for claim in read(text):
        assert 0 <= claim.value_span.start < claim.value_span.end <= len(text)
        assert claim.evidence == claim.evidence_span.of(text) != ""
    assert any(claim.value == "2024-03-09" for claim in read(text))
