"""What is still ahead when the article is written, or only holds on a condition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kzfacts.extract.reading import Reading
from kzfacts.model import Claim, Span
from kzfacts.model.days import as_date

_DATED = frozenset(("date", "interval", "duration"))
_BEGINS = frozenset(("begin", "end", "last"))


def with_prospect(reading: Reading, claim: Claim) -> Claim:
    """The claim as planned, where its day, or the day that its sentence gives to a length, is still to come."""
    published = reading.article.published
    if published is None or claim.modality != "asserted" or claim.value_type not in _DATED:
        return claim
    words = reading.doc.words_within(*claim.value_span)
    if not words or claim.predicate in ("announcement_date", "age"):
        return claim
    written, first, day = as_date(published), words[0], _day(claim)
    if _is_never_to_be(reading, claim):
        ahead = True
    elif day is None:
        days = [one.item for one in reading.timexes.within(*reading.sentence(first)) if one.item.first_day]
        ahead = any(as_date(one.first_day) > written for one in days if one.first_day)
    else:
        ahead = day > written or (day == written and _begins(reading, first))
    return replace(claim, modality="planned") if ahead else claim


def with_condition(claim: Claim, conditions: Sequence[Span]) -> Claim:
    """The claim as conditional, where what it says is part of a condition: if the council approved the plan."""
    told = claim.cue_span or claim.value_span
    if claim.modality not in ("asserted", "planned") or claim.value_type == "condition":
        return claim
    return replace(claim, modality="conditional") if any(one.contains(told) for one in conditions) else claim


def _is_never_to_be(reading: Reading, claim: Claim) -> bool:
    """Whether the cue's future is denied: لن يستغرق أكثر من عشرة أيام."""
    words = reading.doc.words_within(*claim.cue_span) if claim.cue_span else range(0)
    return bool(words) and words[0] > 0 and reading.doc.forms[words[0] - 1].lstrip("وف") == "لن"


def _day(claim: Claim) -> dt.date | None:
    if claim.value_type == "duration":
        return as_date(claim.last_day) if claim.last_day else None
    return as_date(claim.first_day) if claim.first_day else None


def _begins(reading: Reading, word: int) -> bool:
    """Whether a verb of beginning or ending in the present governs a day: تبدأ اليوم."""
    aspect = reading.of("aspect").before(word, reading.segment(word)[0])
    return aspect is not None and aspect.item.form == "present" and aspect.item.id in _BEGINS
