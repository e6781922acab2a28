"""The moments a text names, as clues to its day need them.

Here "yesterday, Sunday (2 August)" is one moment where the tagger sees two
expressions, a Hijri day with its year is the Gregorian one, and the date after
the place in an agency's first line is today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from kzfacts.extract.times import Expression, expressions_in, time_lexicon
from kzfacts.extract.times.calendars import hijri_day, move_days
from kzfacts.extract.times.values import Moment, Stretch, unite
from kzfacts.model.timex import Signal
from kzfacts.text.document import Document, read_document

_HEAD_WORDS = 6  # a place and an agency stand before the date that opens an agency's text
_MARKS = "-(:/|"
_BETWEEN = " «»\"'()[],"
_OTHER_DAY = frozenset(("ذلك", "تلك", "مثل", "نفس", "ذات"))  # فجر ذلك اليوم 5 مايو, في مثل هذا اليوم
_TODAY_WORDS = 4  # at most, before the Hijri date: مساء يوم أمس الأول


class Sighting(NamedTuple):
    """A moment, its words (both ends included), its original offsets, and the signal before it."""

    moment: Moment
    first: int
    last: int
    start: int
    end: int
    signal: Signal | None


def sightings_of(doc: Document, expressions: Sequence[Expression]) -> Iterator[Sighting]:
    """The moments of a text, in order; holidays and those that count from another day left out."""
    waiting: Sighting | None = None
    for expression in expressions:
        sighting = _sighting(doc, expression)
        if sighting is None:
            continue
        joined = _joined(doc, waiting, sighting) if waiting else None
        if waiting and not joined:
            yield waiting
        waiting = joined or sighting
    if waiting:
        yield waiting


def year_of(moment: Moment) -> int | None:
    """Its year; of a Hijri one the Gregorian year of its first day."""
    if moment.calendar != "hijri" or moment.year is None:
        return moment.year
    day = hijri_day(moment.year, moment.month or 1, moment.day or 1)
    return day.year if day else None


def _sighting(doc: Document, expression: Expression) -> Sighting | None:
    meaning = expression.meaning
    moment = meaning.first if isinstance(meaning, Stretch) else meaning
    if not isinstance(moment, Moment) or moment.anaphoric or moment.holiday:
        return None
    if moment.day_shift is not None and _OTHER_DAY.intersection(
        doc.forms[max(0, expression.first - 2) : expression.first + 1]
    ):
        return None
    if moment.day_shift is not None and moment.month is None:
        moment = _with_hijri(doc, expression, moment)
    moment = _gregorian(moment)
    if _is_dateline(doc, expression, moment):
        moment = replace(moment, day_shift=0)
    return Sighting(moment, expression.first, expression.last, expression.start, expression.end, expression.signal)


def _joined(doc: Document, before: Sighting, after: Sighting) -> Sighting | None:
    """Yesterday, Sunday (2 August): one moment where only a bracket stands between."""
    if before.moment.day_shift is None or before.moment.day is not None or after.first != before.last + 1:
        return None
    if doc.gaps[after.first].strip(_BETWEEN) or "," in doc.gaps[after.first]:
        return None
    moment = unite(before.moment, after.moment)
    return None if moment is None else before._replace(moment=moment, last=after.last, end=after.end)


def _with_hijri(doc: Document, expression: Expression, moment: Moment) -> Moment:
    """Today, Sunday 10 Shawwal 1436: the tagger, which needs no more, leaves out what follows today."""
    words = doc.forms[expression.first : expression.last + 1]
    if len(words) == 1 or not any(word[0].isdigit() for word in words):
        return moment
    for skipped in range(1, min(_TODAY_WORDS + 1, len(words))):
        hijri = _hijri_day(doc.text[doc.starts[expression.first + skipped] : expression.end])
        if hijri is not None:
            return unite(moment, hijri) or moment
    return moment


@lru_cache(maxsize=64)
def _hijri_day(words: str) -> Moment | None:
    """The Hijri day that some words begin with, or all but the first of them."""
    for expression in expressions_in(read_document(words, time_lexicon())):
        moment = expression.meaning
        if isinstance(moment, Moment) and moment.calendar == "hijri" and moment.day and expression.first <= 1:
            return replace(moment, day_shift=None)
    return None


def _gregorian(moment: Moment) -> Moment:
    """A Hijri day with its year as the Gregorian one, where its weekday settles the day on which its month began."""
    if moment.calendar != "hijri" or None in (moment.year, moment.month, moment.day, moment.weekday):
        return moment
    day = hijri_day(moment.year or 0, moment.month or 0, moment.day or 0)
    near = (move_days(day, step) for step in (0, 1, -1)) if day else ()
    one = next((one for one in near if one and one.isoweekday() == moment.weekday), None)
    return replace(moment, year=one.year, month=one.month, day=one.day, calendar=None) if one else moment


def _is_dateline(doc: Document, expression: Expression, moment: Moment) -> bool:
    """Place, date and agency open the text: the day is the day of writing."""
    if expression.first > _HEAD_WORDS or moment.day is None or moment.month is None or expression.signal:
        return False
    before, after = doc.gaps[1 : expression.first + 1], doc.gaps[expression.last + 1]
    if expression.first == 0:
        return "(" in after
    return any(mark in after for mark in _MARKS) and any(mark in gap for gap in before for mark in _MARKS)
