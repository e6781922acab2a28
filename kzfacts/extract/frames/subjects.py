"""Whom or what a claim about an event is said of, where its own rule names nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span

_OF_A_PATIENT = frozenset(("health", "hospital", "death_cause"))
_KIN = ("kin", "kin_noun", "one_person", "parent")
_REACH = 9  # words between what happened and whom it befell


def with_subject(reading: Reading, claim: Claim) -> Claim:
    """The claim with the force that was sent or the person who was arrested as its subject, as its event's row says."""
    if claim.subject is not None or claim.value_type == "role":
        return claim
    words = reading.doc.words_within(*(claim.cue_span or claim.value_span))
    row = reading.family(claim.event) if claim.event else None
    wanted = "PERSON" if claim.predicate in _OF_A_PATIENT else row.get("about") if row else None
    if not wanted or not words:
        return claim
    near = _before(reading, words[0]) if claim.predicate in _OF_A_PATIENT else _around(reading, words[0], words[-1])
    found = next((one for one in near if _is_wanted(reading, one, wanted)), None)
    if found is None or claim.value_span.contains(Span(found.item.start, found.item.end)):
        return claim
    return replace(claim, subject=found.item.surface, subject_span=Span(found.item.start, found.item.end))


def _before(reading: Reading, word: int) -> Iterator[Placed[Mention]]:
    """The mentions before a word in its sentence, the nearest first, as far as no word for kin names somebody else."""
    begin, _ = reading.sentence(word)
    for one in reversed(reading.mentions.within(begin, word)):
        if any(reading.of(table).within(one.last + 1, word) for table in _KIN):
            return
        yield one


def _around(reading: Reading, first: int, last: int) -> Iterator[Placed[Mention]]:
    """The mentions near behind a word, then those before it in its sentence and in the last one, the nearest first."""
    begin, stop = reading.sentence(first)
    yield from reading.mentions.within(first, min(stop, last + 1 + _REACH))
    yield from reversed(reading.mentions.within(begin, first))
    yield from reading.mentions.within(last + 1 + _REACH, stop)
    if begin:
        yield from reversed(reading.mentions.within(reading.sentence(begin - 1)[0], begin))


def _is_wanted(reading: Reading, one: Placed[Mention], wanted: str) -> bool:
    """Whether a mention is a person by name, or names troops."""
    if wanted == "force":
        return one.item.type == "ORG" and reading.of("force").at(one.first) is not None
    return one.item.type == wanted and one.item.form == "name"
