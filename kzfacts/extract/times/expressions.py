"""The time expressions of a text as the words give them, before any day is known to count from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from kzfacts.extract.numbers import Number, numbers_in
from kzfacts.extract.times.leaning import speaks_of_future
from kzfacts.extract.times.rules import LEVELS
from kzfacts.extract.times.sequence import tokens_of
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.traps import is_name, is_place
from kzfacts.extract.times.values import Amount, Deadline, Meaning, Moment
from kzfacts.model.timex import Signal
from kzfacts.text.document import Document

_KINDS = ("date", "coarse", "clock", "stretch", "window", "offset", "deadline", "duration", "set")
_SIGNALS: dict[str, Signal] = {signal: signal for signal in get_args(Signal)} | {"during": "within"}
_NEGATIONS = frozenset(("لا", "لن", "لم", "ولا", "ولن", "ولم", "دون"))
_NEGATED = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}
_NEGATION_REACH = 5
_DEADLINE_REACH = 20


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


def expressions_in(doc: Document, numbers: Sequence[Number] | None = None) -> tuple[Expression, ...]:
    """The time expressions of a document before any anchor is known."""
    tokens = tokens_of(doc, numbers_in(doc) if numbers is None else numbers)
    for level in LEVELS:
        tokens = level.rewrite(tokens)
    found = []
    for place, token in enumerate(tokens):
        if token.kind in _KINDS and token.meaning is not None:
            before = tokens[place - 1] if place else None
            if _is_name(doc, token):
                continue
            meaning = _in_place(doc, token, token.meaning)
            found.append(Expression(token.first, token.last, token.start, token.end, meaning, _signal(token, before)))
    return tuple(found)


def _is_name(doc: Document, token: Token) -> bool:
    """ثورة 25 يناير, سوق الجمعة: no day is meant."""
    if token.meaning is None or not isinstance(token.meaning, Moment):
        return False
    lone = token.first == token.last and token.meaning.weekday is not None
    return (lone and is_place(doc, token.first)) or (_is_day_without_year(token.meaning) and is_name(doc, token.first))


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
    """خلال شهر من الفيضانات: what an event lasted, no deadline."""
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
