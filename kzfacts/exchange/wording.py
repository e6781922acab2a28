"""Claims in English sentences, and Arabic words within such sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kzfacts.report.display import plain
from kzfacts.report.reading import Row, day_of, label_of
from kzfacts.report.spelling import spell_row

_LETTERS = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_ARABIC = re.compile(f"[{_LETTERS}]")
# with a number that belongs to them: عربي 21, but no day
_ARABIC_WORDS = re.compile(rf"[{_LETTERS}]+(?:[^{_LETTERS}\w,;:/()]+[{_LETTERS}]+)*(?: \d+(?![-\d]))?")
_LEFT_TO_RIGHT_MARK = "\u200e"


def has_arabic(text: str) -> bool:
    """Whether it has any Arabic letter."""
    return _ARABIC.search(text) is not None


def steady(sentence: str) -> str:
    """The English sentence with a mark after Arabic words, lest they draw a number after them to their left."""
    return _ARABIC_WORDS.sub(lambda words: words[0] + _LEFT_TO_RIGHT_MARK, sentence)


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
