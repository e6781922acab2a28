"""What a reader decided about a conflict, and how it is told again from others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from kzfacts.model.digest import digest

ReviewStatus = Literal["open", "confirmed", "explained", "false"]
REVIEW_STATUSES: tuple[ReviewStatus, ...] = get_args(ReviewStatus)
MEANINGS: Mapping[ReviewStatus, str] = MappingProxyType(
    {
        "open": "not decided",
        "confirmed": "they do contradict each other",
        "explained": "both can stand, the note says how",
        "false": "no conflict, something was misread",
    }
)
REVIEW_FORMAT, REVIEW_VERSION = "kzfacts-review", 1  # what a file of decisions calls itself
SET_ASIDE: frozenset[ReviewStatus] = frozenset({"explained", "false"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A reader's word on one conflict.

    Attributes:
        fingerprint: Of the conflict; see `fingerprint_of`.
        status: open, confirmed (a contradiction), explained (both may stand, the note says how) or false (misread).
        note: Why, in the reader's words.
        summary: What the conflict was about, so that the file reads without the result.
        claims: Ids of its claims.
    """

    fingerprint: str
    status: ReviewStatus
    note: str = ""
    summary: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A decision beside the conflict it is about.

    Attributes:
        fingerprint, status, note, summary: Of the decision.
        conflict_id: The conflict with these very claims, also where it is set aside; None where there is none.
        claims: Ids of the claims the decision was about.
        n_found: How many of them are still there.
    """

    fingerprint: str
    conflict_id: str | None
    status: ReviewStatus
    note: str
    summary: str
    claims: tuple[str, ...]
    n_found: int


def fingerprint_of(kind: str, claim_ids: Iterable[str]) -> str:
    """The same as long as a conflict is of that kind and its claims are the same, whatever else is read."""
    return digest("p", kind, *sorted(set(claim_ids)))
