"""Ten tables of sentences, one for a family of frames, annotated without sight of the rules: cases/README.md."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from kzfacts.extract.claims import extract
from kzfacts.model import Article, Claim

FOLDER = Path(__file__).with_name("cases")
WRITTEN = dt.date(2024, 3, 13)
LEAST = 40
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(FOLDER.glob("*.toml"))
    for case in tomllib.loads(path.read_text("utf-8"))["case"]
]
CHECKS = {
    "predicate": lambda claim, wanted, _: claim.predicate in wanted.split("|"),
    "has": lambda claim, wanted, text: wanted in claim.value_span.of(text),
    "evidence_has": lambda claim, wanted, _: wanted in claim.evidence,
    "low": lambda claim, wanted, _: claim.low == wanted,
    "high": lambda claim, wanted, _: claim.high == wanted,
    "speaker": lambda claim, wanted, _: bool(claim.speaker) and (wanted in claim.speaker or claim.speaker in wanted),
    "first_day": lambda claim, wanted, _: str(claim.first_day)[:10] == wanted,
    "last_day": lambda claim, wanted, _: str(claim.last_day)[:10] == wanted,
    "value": lambda claim, wanted, _: claim.value == wanted,
    "modifier": lambda claim, wanted, _: claim.modifier == wanted,
    "polarity": lambda claim, wanted, _: claim.polarity == wanted,
    "modality": lambda claim, wanted, _: claim.modality == wanted,
}


def is_found(wanted: dict[str, object], claims: tuple[Claim, ...], text: str) -> bool:
    return any(all(CHECKS[key](claim, value, text) for key, value in wanted.items()) for claim in claims)


@pytest.mark.parametrize("case", CASES)
def test_sentence(case):
    text = case["text"]
    claims = extract(Article("case", text, published=WRITTEN))
    shown = "\n".join(f"{one.predicate} {one.value_span.of(text)!r} {one.modality} {one.speaker}" for one in claims)
    for wanted in case.get("expect", ()):
        assert is_found(wanted, claims, text), f"{wanted} not among\n{shown}"
    for wanted in case.get("missed", ()):
        assert not is_found(wanted, claims, text), f"{wanted} is found now: move it to expect"
    read = {claim.predicate for claim in claims}
    assert not read & set(case.get("never", ())), shown
    assert read >= set(case.get("wrong", ())), f"{set(case['wrong']) - read} is read no more: move it to never"
    assert all(one.evidence == one.evidence_span.of(text) for one in claims)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_each_family_has_forty_sentences(path):
    assert len(tomllib.loads(path.read_text("utf-8"))["case"]) >= LEAST
