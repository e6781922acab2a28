"""A claim after resolving: the same words, with entities in place of surfaces."""

from __future__ import annotations

from dataclasses import dataclass

from kzfacts.model.claim import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedClaim:
    """A claim with its id and the entities it speaks of.

    Attributes:
        claim_id: Digest of the article (its id, since reprints share their text, and its text), the claim's
            spans and its predicate.
        claim: The claim as read.
        subject: Entity id of what the text says it of; the topic where it names nothing.
        topic: What the claim's fact is about: the event where one is meant, else the subject, else the article's story.
        value: Normal form with entity ids in place of surfaces (sets: sorted, joined by `|`).
        speaker, via, event_id, place: Entity ids; None where there is none.
        part_of: claim_id of the total it is part of.
    """

    claim_id: str
    claim: Claim
    subject: str
    topic: str
    value: str
    speaker: str | None = None
    via: str | None = None
    event_id: str | None = None
    place: str | None = None
    part_of: str | None = None
