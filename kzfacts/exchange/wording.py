"""Claims in English sentences, and Arabic words within such sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kzfacts.model.direction import runs_of
from kzfacts.report.display import plain
from kzfacts.report.gloss import glosses
from kzfacts.report.reading import Row, day_of, label_of
from kzfacts.tables.spelling import spell_row

_LEFT_TO_RIGHT_MARK = "\u200e"


def has_arabic(text: str) -> bool:
    """Whether it has any Arabic letter."""
    return next(runs_of("rtl", text, 0, len(text)), None) is not None


def steady(sentence: str) -> str:
    """The English sentence with a mark after Arabic words, lest they draw a number after them to their left."""
    return "".join(part.words + _LEFT_TO_RIGHT_MARK * part.is_arabic for part in glosses(sentence, {}))


def claim_sentence(claim: Row, names: Mapping[str, str], about: Mapping[str, Any]) -> str:
    """What is said of whom, by whom, in which outlet, when and how: "flood: killed: 12. Said by ..., in ..."."""
    subject = names.get(claim["subject"], claim["subject"])
    value = spell_row(claim, names)
    label = label_of(claim["predicate"], about)
    return steady(plain(f"{subject}: {label}: {value}. {_voice(claim, names)}; {_manner(claim)}."))


def _voice(claim: Row, names: Mapping[str, str]) -> str:
    speaker, via = (names.get(claim[role], claim[role]) for role in ("speaker", "via"))
    said_by = f"Said by {speaker}, in {claim['source']}" if speaker else f"Said by {claim['source']} itself"
    return f"{said_by} ({day_of(claim['published'])})" + (f", relayed by {via}" if via else "")


def _manner(claim: Row) -> str:
    marks = [name for name, holds in (("quoted", claim["quoted"]), ("in the headline", claim["in_title"])) if holds]
    return ", ".join([claim["polarity"], claim["modality"], *marks])
