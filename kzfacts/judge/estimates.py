"""What the counts of a fact come to under a named policy; never called true."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from kzfacts.judge.origins import count_origins
from kzfacts.judge.saying import Setting
from kzfacts.model import Estimate, Fact, ResolvedClaim

POLICY = "conservative"  # ACLED: of several reports the most conservative figure


def estimate_fact(fact: Fact, setting: Setting, *, disputed: bool) -> Estimate | None:
    """Low, best and high count; None where no claim of the fact counts.

    Source: ACLED codebook, fatalities: the most conservative figure reported.
    """
    counted = [claim for claim in fact.claims if _counts(claim)]
    if not counted:
        return None
    lows = _finite(claim.claim.low for claim in counted)
    highs = _finite(claim.claim.high for claim in counted)
    return Estimate(
        fact_id=fact.fact_id,
        policy=POLICY,
        low=min(lows, default=None),
        best=min(_best(counted), default=None),
        high=max(highs, default=None),
        n_claims=len(counted),
        n_origins=count_origins(counted, setting),
        disputed=disputed,
    )


def _counts(claim: ResolvedClaim) -> bool:
    read = claim.claim
    affirmed = read.polarity == "affirmed" and read.modality == "asserted"
    return read.value_type == "quantity" and affirmed and not (read.low is None and read.high is None)


def _best(claims: Sequence[ResolvedClaim]) -> list[float]:
    """The figures to choose the smallest from: exact ones where there are any."""
    exact = [claim for claim in claims if (claim.claim.modifier or "exact") in ("exact", "approximately")]
    return _finite(claim.claim.low if claim.claim.low is not None else claim.claim.high for claim in exact or claims)


def _finite(numbers: Iterable[float | None]) -> list[float]:
    return [number for number in numbers if number is not None and math.isfinite(number)]
