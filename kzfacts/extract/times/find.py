"""Time expressions of a text, with TIMEX3 values and the days they cover."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, get_args

from kzfacts.errors import InputError
from kzfacts.extract.numbers import Number, numbers_in
from kzfacts.extract.times.anchor import Anchor
from kzfacts.extract.times.leaning import lean_of, speaks_of_future
from kzfacts.extract.times.others import find_other_timexes
from kzfacts.extract.times.resolve import resolve
from kzfacts.extract.times.rules import LEVELS
from kzfacts.extract.times.sequence import tokens_of
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.traps import is_name
from kzfacts.extract.times.values import Amount, Deadline, Meaning, Moment, Offset
from kzfacts.extract.times.words import TABLES
from kzfacts.model.timex import Signal, Timex
from kzfacts.text.document import Document, read_document
from kzfacts.text.lexicon import Lexicon, load_lexicon

Lean = Literal["past", "future"]
_KINDS = ("date", "coarse", "clock", "stretch", "window", "offset", "deadline", "duration", "set")
_SIGNALS: dict[str, Signal] = {signal: signal for signal in get_args(Signal)} | {"during": "within"}
_NEGATIONS = frozenset(("لا", "لن", "لم", "ولا", "ولن", "ولم", "دون"))
_NEGATED = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}
_NEGATION_REACH = 5
_DEADLINE_REACH = 20
_SPEECH_DAYS = 7


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression before any anchor is known.

    Attributes:
        first, last: Word indices, both included.
        start, end: Original offsets.
        meaning: What it says.
        signal: The class of the word before or in it that leads to a time.
    """

    first: int
    last: int
    start: int
    end: int
    meaning: Meaning
    signal: Signal | None


def find_timexes(
    text: str, anchor: dt.date | dt.datetime | None = None, *, prefer: Lean = "past", language: str = "ar"
) -> list[Timex]:
    """The time expressions of a text, in order, none overlapping another.

    Args:
        text: The text; offsets are `str` indices into it.
        anchor: The day (or moment) that relative words count from; without one they stay open.
        prefer: Which way a bare weekday, or a day without month or year, leans.
        language: "ar", or another that dateparser knows.

    Raises:
        InputError: `anchor` is no date, or `prefer` is neither "past" nor "future".
        LexiconError: The language is not known; the message names those that are.
    """
    if anchor is not None and not isinstance(anchor, dt.date):
        raise InputError(f"anchor must be a date, a datetime or None, not {anchor!r}")
    if prefer not in get_args(Lean):
        raise InputError(f"prefer is {prefer!r}; allowed are {list(get_args(Lean))}")
    if language != "ar":
        return find_other_timexes(text, anchor, prefer=prefer, language=language)
    return list(times_in(read_document(text, time_lexicon(language)), anchor, prefer=prefer))


@lru_cache(maxsize=8)
def time_lexicon(language: str = "ar") -> Lexicon:
    """The words that matter here: with no others to find, texts are read several times faster."""
    return load_lexicon(language).only("number", "no_number", "time_ahead", *TABLES)


def times_in(
    doc: Document,
    anchor: dt.date | dt.datetime | None,
    *,
    prefer: Lean = "past",
    numbers: Sequence[Number] | None = None,
) -> tuple[Timex, ...]:
    """The time expressions of a document, in order, none overlapping another."""
    return tuple(resolved_times(doc, expressions_in(doc, numbers), anchor, prefer=prefer))


def expressions_in(doc: Document, numbers: Sequence[Number] | None = None) -> tuple[Expression, ...]:
    """The time expressions of a document before any anchor is known."""
    tokens = tokens_of(doc, numbers_in(doc) if numbers is None else numbers)
    for level in LEVELS:
        tokens = level.rewrite(tokens)
    found = []
    for place, token in enumerate(tokens):
        if token.kind in _KINDS and token.meaning is not None:
            before = tokens[place - 1] if place else None
            if _is_day_without_year(token.meaning) and is_name(doc, token.first):
                continue
            meaning = _in_place(doc, token, token.meaning)
            found.append(Expression(token.first, token.last, token.start, token.end, meaning, _signal(token, before)))
    return tuple(found)


def _is_day_without_year(meaning: Meaning) -> bool:
    if not isinstance(meaning, Moment) or meaning.year is not None or meaning.year_shift is not None:
        return False
    return meaning.day is not None and meaning.month is not None and meaning.month_way is None


def _in_place(doc: Document, token: Token, meaning: Meaning) -> Meaning:
    """The meaning as the words around leave it."""
    if isinstance(meaning, Amount):
        return _under_negation(doc, token)
    if isinstance(meaning, Deadline) and _is_of_event(doc, token):
        return meaning.amount
    return meaning


def _is_of_event(doc: Document, token: Token) -> bool:
    """خلال أسبوع من الغارات: what an event lasted, no deadline."""
    after = token.last + 1
    if after >= len(doc.forms) or doc.forms[after] != "من" or doc.gaps[after] != " ":
        return False
    first = doc.sentence_of(token.first).first
    return not speaks_of_future(doc, token.first, first, reach=_DEADLINE_REACH)


def _signal(token: Token, before: Token | None) -> Signal | None:
    inner = _SIGNALS.get(token.mark)
    if inner or before is None:
        return inner
    return _SIGNALS.get(before.kind)


def _under_negation(doc: Document, token: Token) -> Amount:
    """لن يستغرق أكثر من شهر sets an upper bound."""
    amount = token.meaning
    assert isinstance(amount, Amount)  # noqa: S101
    if amount.mod not in _NEGATED:
        return amount
    sentence = doc.sentence_of(token.first)
    words = doc.forms[max(sentence.first, token.first - _NEGATION_REACH) : token.first]
    return replace(amount, mod=_NEGATED[amount.mod]) if _NEGATIONS.intersection(words) else amount


def resolved_times(
    doc: Document, expressions: Sequence[Expression], anchor: dt.date | dt.datetime | None, *, prefer: Lean = "past"
) -> Iterator[Timex]:
    """Each expression with its days, counted from the anchor or from the day the text named last."""
    base = Anchor(
        anchor.date() if isinstance(anchor, dt.datetime) else anchor,
        prefer=prefer,
        moment=anchor if isinstance(anchor, dt.datetime) else None,
    )
    named: tuple[Expression, dt.date] | None = None
    for expression in expressions:
        resolved = resolve(expression.meaning, _anchor_for(doc, expression, base, named))
        if resolved is None:
            continue
        if resolved.first and resolved.first == resolved.last and isinstance(expression.meaning, Moment):
            named = (expression, resolved.first)
        yield Timex(
            expression.start, expression.end, doc.text[expression.start : expression.end], resolved.type,
            resolved.value, resolved.mod, resolved.first, resolved.last, expression.signal,
        )  # fmt: skip


def _anchor_for(
    doc: Document, expression: Expression, base: Anchor, named: tuple[Expression, dt.date] | None
) -> Anchor:
    """What an expression counts from: the anchor, the day named last, or the day of the speech."""
    meaning = expression.meaning
    lean = lean_of(doc, expression.first, meaning, expression.signal) if base.prefer == "past" else None
    if lean is not None:
        return replace(base, prefer=lean)
    if named is None or base.day is None:
        return base if named is None else replace(base, last_named=named[1])
    other, day = named
    if isinstance(meaning, Offset) and meaning.origin is None and meaning.way > 0:
        return replace(base, day=day, moment=None) if _continues(doc, other, expression, day, base.day) else base
    if isinstance(meaning, Deadline) and _is_speech_day(doc, other, expression, day, base.day):
        return replace(base, day=day)
    return replace(base, last_named=day)


def _continues(doc: Document, other: Expression, expression: Expression, day: dt.date, anchor: dt.date) -> bool:
    """On 2 May ... two days later: the narrative goes on, and nobody speaks of the future."""
    assert isinstance(other.meaning, Moment)  # noqa: S101
    sentence = doc.sentence_of(expression.first)
    near = other.first >= doc.sentence_of(max(0, sentence.first - 1)).first
    dated = other.meaning.day is not None or other.meaning.weekday is not None
    return near and dated and day < anchor and not speaks_of_future(doc, expression.first, sentence.first)


def _is_speech_day(doc: Document, other: Expression, expression: Expression, day: dt.date, anchor: dt.date) -> bool:
    """Announced on Tuesday that it begins within two days: the days count from Tuesday."""
    meaning = other.meaning
    assert isinstance(meaning, Moment)  # noqa: S101
    same = doc.sentence_of(other.first) == doc.sentence_of(expression.first)
    counted = meaning.weekday is not None or meaning.day_shift is not None
    return same and counted and 0 <= (anchor - day).days <= _SPEECH_DAYS
