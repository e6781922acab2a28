"""What the counts of a fact come to under each named policy; never called true."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kzfacts.judge.origins import count_origins
from kzfacts.judge.saying import NAMELESS, Saying, Setting
from kzfacts.model import Estimate, Fact, ResolvedClaim
from kzfacts.model.days import as_date

_EXACT = ("exact", "approximately")
Choice = tuple[Sequence[ResolvedClaim], float | None]  # the claims a policy looks at, and its figure


def estimate_fact(fact: Fact, setting: Setting, *, disputed: bool) -> Iterator[Estimate]:
    """Low, best and high count by each policy; nothing where no claim of the fact counts."""
    counted = [claim for claim in fact.claims if _counts(claim)]
    if not counted:
        return
    for policy, choose in POLICIES.items():
        kept, best = choose(counted, setting)
        lows = _finite(claim.claim.low for claim in kept)
        yield Estimate(
            fact_id=fact.fact_id,
            policy=policy,
            low=min(lows, default=None),
            best=best,
            high=_highest(kept),
            n_claims=len(kept),
            n_origins=count_origins(kept, setting),
            disputed=disputed,
        )


def _highest(kept: Sequence[ResolvedClaim]) -> float | None:
    """The largest count; None where one of "at least" so many lies above all others, so that nothing bounds it."""
    highs = _finite(claim.claim.high for claim in kept)
    opens = _finite(claim.claim.low for claim in kept if claim.claim.high is None)
    highest = max(highs, default=None)
    return None if highest is None or max(opens, default=highest) > highest else highest


def _conservative(counted: Sequence[ResolvedClaim], _: Setting) -> Choice:
    """The smallest figure that anybody gives. Source: ACLED codebook, fatalities."""
    return counted, min(_figures(counted), default=None)


def _reliable(counted: Sequence[ResolvedClaim], _: Setting) -> Choice:
    """The smallest figure of a source with a name, in a range of all. Source: UCDP GED codebook, low, best, high."""
    named = [claim for claim in counted if claim.speaker is not None and not claim.speaker.startswith(NAMELESS)]
    return counted, min(_figures(named) or _figures(counted), default=None)


def _majority(counted: Sequence[ResolvedClaim], setting: Setting) -> Choice:
    """The figure that most origins give; none where two have as many."""
    by_figure: dict[float, list[ResolvedClaim]] = defaultdict(list)
    for claim in _to_choose_from(counted):
        for figure in _figures([claim]):
            by_figure[figure].append(claim)
    votes = Counter({figure: count_origins(claims, setting) for figure, claims in by_figure.items()}).most_common(2)
    tied = len(votes) > 1 and votes[0][1] == votes[1][1]
    return counted, None if tied or not votes else votes[0][0]


def _latest(counted: Sequence[ResolvedClaim], setting: Setting) -> Choice:
    """The smallest figure of the last day for which one is given, in the last day's articles; of all without a day.

    What its own text calls an earlier count is left out.
    """
    current = [claim for claim in counted if not claim.claim.superseded] or counted
    told = [(_when(claim, setting), claim) for claim in current]
    last = max((when for when, _ in told if when is not None), default=None)
    kept = [claim for when, claim in told if when == last]
    return kept, min(_figures(kept), default=None)


def _when(claim: ResolvedClaim, setting: Setting) -> tuple[dt.date, dt.date] | None:
    """The day for which it counts and the day of its article."""
    holds, printed = Saying.of([claim]).holds(setting), setting.published.get(claim.claim.article_id)
    return None if holds is None else (as_date(holds), as_date(printed or holds))


POLICIES: Mapping[str, Callable[[Sequence[ResolvedClaim], Setting], Choice]] = {
    "conservative": _conservative,
    "ucdp": _reliable,
    "majority": _majority,
    "latest": _latest,
}


def _counts(claim: ResolvedClaim) -> bool:
    read = claim.claim
    affirmed = read.polarity == "affirmed" and read.modality == "asserted"
    return read.value_type == "quantity" and affirmed and not (read.low is None and read.high is None)


def _figures(claims: Sequence[ResolvedClaim]) -> list[float]:
    """The figures to choose from; of a bound its end."""
    chosen = _to_choose_from(claims)
    return _finite(claim.claim.low if claim.claim.low is not None else claim.claim.high for claim in chosen)


def _to_choose_from(claims: Sequence[ResolvedClaim]) -> Sequence[ResolvedClaim]:
    """The exact counts where there are any, else the bounds."""
    return [claim for claim in claims if (claim.claim.modifier or "exact") in _EXACT] or claims


def _finite(numbers: Iterable[float | None]) -> list[float]:
    return [number for number in numbers if number is not None and math.isfinite(number)]
