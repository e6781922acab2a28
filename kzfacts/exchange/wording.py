"""A claim in one English sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kzfacts.report.display import plain
from kzfacts.report.reading import Row, day_of, label_of
from kzfacts.report.spelling import spell_value


def claim_sentence(claim: Row, names: Mapping[str, str], about: Mapping[str, Any]) -> str:
    """What is said of whom, by whom, in which outlet, when and how: "flood: killed: 12. Said by ..., in ..."."""
    subject = names.get(claim["subject"], claim["subject"])
    value = spell_value(claim, names)
    return plain(
        f"{subject}: {label_of(claim['predicate'], about)}: {value}. {_voice(claim, names)}; {_manner(claim)}."
    )


def _voice(claim: Row, names: Mapping[str, str]) -> str:
    speaker, via = (names.get(claim[role], claim[role]) for role in ("speaker", "via"))
    said_by = f"Said by {speaker}, in {claim['source']}" if speaker else f"Said by {claim['source']} itself"
    return f"{said_by} ({day_of(claim['published'])})" + (f", relayed by {via}" if via else "")


def _manner(claim: Row) -> str:
    marks = [name for name, holds in (("quoted", claim["quoted"]), ("in the headline", claim["in_title"])) if holds]
    return ", ".join([claim["polarity"], claim["modality"], *marks])
