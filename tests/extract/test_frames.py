"""Claims of single frames: places, casualties, doers, states, clauses."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from kzfacts.extract.claims import extract
from kzfacts.model import Article, Claim

CASES = tomllib.loads(Path(__file__).with_name("frames.toml").read_text("utf-8"))["case"]
WRITTEN = dt.date(2024, 3, 13)


def fits(claim: Claim, wanted: dict[str, object]) -> bool:
    return all(str(getattr(claim, key)) == str(value) for key, value in wanted.items())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_frames(case: dict[str, object]) -> None:
    claims = extract(Article("case", case["text"], published=WRITTEN))
    shown = "\n".join(f"{one.predicate} {one.value} {one.event} {one.modality}" for one in claims)
    for wanted in case.get("expect", ()):
        assert any(fits(claim, wanted) for claim in claims), f"{wanted} not among\n{shown}"
    assert not {claim.predicate for claim in claims} & set(case.get("never", ())), shown


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_values_stand_in_their_evidence(case: dict[str, object]) -> None:
    text = case["text"]
    for claim in extract(Article("case", text, published=WRITTEN)):
        assert claim.evidence == text[claim.evidence_span.start : claim.evidence_span.end] != ""
        assert claim.evidence_span.contains(claim.value_span), claim
