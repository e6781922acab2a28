"""The first source behind a claim: five reprints of one wire are one origin."""

from __future__ import annotations

from collections.abc import Iterable

from kzfacts.judge.saying import Setting, core_of
from kzfacts.model import ResolvedClaim

Origin = tuple[object, ...]


def origin_of(claim: ResolvedClaim, setting: Setting) -> Origin:
    """The speaker with the value, else the relayed outlet, else the outlet."""
    if claim.speaker is not None:
        return ("speaker", claim.speaker, core_of(claim))
    return ("outlet", setting.name(claim.via) if claim.via else setting.source(claim))


def count_origins(claims: Iterable[ResolvedClaim], setting: Setting) -> int:
    """How many first sources stand behind the claims."""
    return len({origin_of(claim, setting) for claim in claims})


def count_sources(claims: Iterable[ResolvedClaim], setting: Setting) -> int:
    """How many outlets print them."""
    return len({setting.source(claim) for claim in claims})
