"""What each expression of a text counts from: the anchor, the day named last or the day of a speech."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kzfacts.extract.times.anchor import Anchor, Preference
from kzfacts.extract.times.expressions import Expression
from kzfacts.extract.times.leaning import lean_of, speaks_of_future
from kzfacts.extract.times.resolve import resolve
from kzfacts.extract.times.values import Deadline, Moment, Offset
from kzfacts.model.timex import Timex
from kzfacts.text.document import Document

Named = tuple[Expression, dt.date]  # an expression and the one day it names
_SPEECH_DAYS = 7
_THAT = frozenset(("ان", "انه", "انها", "انهم", "انهما", "بان", "بانه", "بانها", "بانهم", "بانهما"))
_OPENING = frozenset(':«"')


def resolved_times(
    doc: Document,
    expressions: Sequence[Expression],
    anchor: dt.date | dt.datetime | None,
    *,
    prefer: Preference = "past",
) -> Iterator[Timex]:
    """Each expression with its days, counted from the anchor or from the day the text named last."""
    base = Anchor(
        anchor.date() if isinstance(anchor, dt.datetime) else anchor,
        prefer=prefer,
        moment=anchor if isinstance(anchor, dt.datetime) else None,
    )
    named: Named | None = None
    speech: Named | None = None
    for expression in expressions:
        quoted = _is_quoted(doc, speech, expression, base.day)
        own = replace(base, day=speech[1], moment=None) if quoted and speech else base
        resolved = resolve(expression.meaning, _anchor_for(doc, expression, own, named))
        if resolved is None:
            continue
        if resolved.first and resolved.first == resolved.last and isinstance(expression.meaning, Moment):
            named = (expression, resolved.first)
            speech = speech if quoted else named
        yield Timex(
            expression.start, expression.end, doc.text[expression.start : expression.end], resolved.type,
            resolved.value, resolved.mod, resolved.first, resolved.last, expression.signal,
        )  # fmt: skip


def _anchor_for(doc: Document, expression: Expression, base: Anchor, named: Named | None) -> Anchor:
    """What an expression counts from: the anchor, the day named last, or the day of the speech."""
    meaning = expression.meaning
    lean = lean_of(doc, expression.first, meaning, expression.signal) if base.prefer == "past" else None
    if lean is not None:
        return replace(base, prefer=lean)
    if named is None or base.day is None:
        return base if named is None else replace(base, last_named=named[1])
    other, day = named
    if _is_joined(doc, other, expression):
        return replace(base, day=day, moment=None, prefer="coming")
    if isinstance(meaning, Offset) and meaning.origin is None and meaning.way > 0:
        return replace(base, day=day, moment=None) if _continues(doc, other, expression, day, base.day) else base
    if isinstance(meaning, Deadline) and _is_speech_day(doc, other, expression, day, base.day):
        return replace(base, day=day)
    return replace(base, last_named=day)


def _is_joined(doc: Document, other: Expression, expression: Expression) -> bool:
    """3 مايو و5 يونيو: the second follows the first, in whichever year that is."""
    first, second = other.meaning, expression.meaning
    between = doc.forms[other.last + 1 : expression.first + (expression.start > doc.starts[expression.first])]
    if not between or len(between) > 1 or between[0][0] != "و":
        return False
    if not isinstance(first, Moment) or not isinstance(second, Moment) or first.calendar or second.calendar:
        return False
    if None in (first.month, first.day, second.month, second.day) or second.year or second.year_shift is not None:
        return False
    return (first.month or 0, first.day or 0) < (second.month or 0, second.day or 0)


def _continues(doc: Document, other: Expression, expression: Expression, day: dt.date, anchor: dt.date) -> bool:
    """On 2 May ... two days later: the narrative goes on, and nobody speaks of the future."""
    assert isinstance(other.meaning, Moment)  # noqa: S101
    sentence = doc.sentence_of(expression.first)
    near = other.first >= doc.sentence_of(max(0, sentence.first - 1)).first
    dated = other.meaning.day is not None or other.meaning.weekday is not None
    return near and dated and day < anchor and not speaks_of_future(doc, expression.first, sentence.first)


def _is_speech_day(doc: Document, other: Expression, expression: Expression, day: dt.date, anchor: dt.date) -> bool:
    """Announced on Tuesday that it begins within two days: the days count from Tuesday."""
    return _may_speak(doc, other, expression, day, anchor) and _opens_speech(doc, other, expression)


def _may_speak(doc: Document, other: Expression, expression: Expression, day: dt.date, anchor: dt.date) -> bool:
    """Whether the other, in the same sentence, can be the day of a speech: named from the last week."""
    meaning = other.meaning
    assert isinstance(meaning, Moment)  # noqa: S101
    same = doc.sentence_of(other.first) == doc.sentence_of(expression.first)
    counted = meaning.weekday is not None or meaning.day_shift is not None
    return same and counted and 0 <= (anchor - day).days <= _SPEECH_DAYS


def _is_quoted(doc: Document, speech: Named | None, expression: Expression, anchor: dt.date | None) -> bool:
    """He said on Monday: "We begin tomorrow". In his own words tomorrow is Tuesday."""
    if speech is None or anchor is None or not _may_speak(doc, speech[0], expression, speech[1], anchor):
        return False
    gaps = "".join(doc.gaps[speech[0].last + 1 : expression.first + 1])
    return gaps.count("«") > gaps.count("»") or gaps.count('"') % 2 == 1


def _opens_speech(doc: Document, other: Expression, expression: Expression) -> bool:
    """Between the two a speech begins: with "that", a colon or a quotation mark."""
    words = range(other.last + 1, expression.first + 1)
    return any(doc.forms[word] in _THAT or not _OPENING.isdisjoint(doc.gaps[word]) for word in words)
