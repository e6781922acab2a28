"""Values and voices in English, for reasons and summaries."""

from __future__ import annotations

from collections.abc import Sequence

from kzfacts.judge.saying import Pair, Saying, Setting
from kzfacts.judge.values import spell_value
from kzfacts.model import ResolvedClaim
from kzfacts.model.days import as_date
from kzfacts.model.direction import direction_of, set_apart


def value_text(claim: ResolvedClaim, setting: Setting) -> str:
    """The value as a reader would write it, with its mode: "planned: at most 10 days"."""
    read = claim.claim
    words = read.value_words if direction_of(claim.value, "ltr") == "rtl" else None  # a value that is words is folded
    return spell_value(read, claim.value, setting.name, words)


def voice_text(saying: Saying, setting: Setting) -> str:
    """Who says it, and where: "the ministry (Outlet A, 2022-01-11)"."""
    source = set_apart(setting.source(saying.claim))
    moment = setting.published.get(saying.read.article_id)
    place = source if moment is None else f"{source}, {as_date(moment).isoformat()}"
    relay = f" via {set_apart(setting.name(saying.claim.via))}" if saying.claim.via else ""
    if saying.claim.speaker is None:
        return f"{place}{relay}"
    return f"{set_apart(setting.name(saying.claim.speaker))} ({place}{relay})"


def reason_text(pair: Pair, why: str) -> str:
    """One sentence with both voices, both values and why they do or do not fit; what is Arabic is isolated."""
    a, b = (
        f"{voice_text(one, pair.setting)}: {set_apart(value_text(one.claim, pair.setting))}" for one in (pair.a, pair.b)
    )
    return f"{a}; {b}. {why[:1].upper()}{why[1:]}."


def summary_text(label: str, sides: Sequence[Sequence[Saying]], setting: Setting) -> str:
    """What is disputed and who stands where, a part a side; what is Arabic is isolated."""
    parts = [
        f"{set_apart(value_text(side[0].claim, setting))} "
        f"({', '.join(dict.fromkeys(_voice(one, setting) for one in side))})"
        for side in sides
    ]
    return f"{label}: {' / '.join(parts)}"


def _voice(saying: Saying, setting: Setting) -> str:
    return set_apart(setting.name(saying.claim.speaker) if saying.claim.speaker else setting.source(saying.claim))
