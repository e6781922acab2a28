"""Claims of one article, before anything is resolved: as lines for a terminal and as records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kzfacts.model import Claim
from kzfacts.report.reading import label_of
from kzfacts.tables.spelling import spell_claim

# the claim tuple, whose fields have these names
_FIELDS = ("source", "speaker", "subject", "predicate", "value", "date", "evidence")


def told_claim(claim: Claim, quote: Callable[[str], str]) -> Iterator[str]:
    """What is said of whom, by whom and on which day; then the words."""
    subject = f"{quote(claim.subject)}: " if claim.subject else ""
    speaker = f" - {quote(claim.speaker)}" if claim.speaker else ""
    day = claim.as_tuple()[_FIELDS.index("date")]
    yield f"{subject}{label_of(claim.predicate, {})}: {quote(spell_claim(claim))}{speaker}{f' ({day})' if day else ''}"
    yield f"    {quote(claim.evidence)}"


def claim_record(claim: Claim) -> dict[str, Any]:
    """The claim tuple by name, how it is meant, and where its words stand."""
    return (
        {"article_id": claim.article_id}
        | dict(zip(_FIELDS, claim.as_tuple(), strict=True))
        | {
            "polarity": claim.polarity,
            "modality": claim.modality,
            "evidence_start": claim.evidence_span.start,
            "evidence_end": claim.evidence_span.end,
            "value_start": claim.value_span.start,
            "value_end": claim.value_span.end,
        }
    )
