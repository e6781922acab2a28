"""The claims of all articles about one entity, predicate and date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kzfacts.model.resolved import ResolvedClaim


@dataclass(frozen=True, slots=True)
class Fact:
    """What several claims are about.

    Attributes:
        fact_id: Digest of subject, predicate and days.
        subject: Entity id.
        predicate: Shared by all its claims.
        first_day, last_day: Days it covers; None where no claim dates it.
        claims: Sorted by (published, article_id, value start).
    """

    fact_id: str
    subject: str
    predicate: str
    first_day: dt.date | None
    last_day: dt.date | None
    claims: tuple[ResolvedClaim, ...]
