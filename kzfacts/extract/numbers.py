"""Numbers in digits and words, compounds as one value.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 15.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kzfacts.extract.digits import digit_tokens
from kzfacts.extract.numerals import State, Token, join, opening
from kzfacts.text.document import Document, Hit

NumberKind = Literal["digits", "words", "dual", "vague"]
_MINUS = re.compile(r"[ (]-")
_BRACKETS = " ()\"'«»"
_POINT = frozenset(("فاصله", "فاصل"))
_NEGATIVE = frozenset(("ناقص", "سالب"))


@dataclass(frozen=True, slots=True)
class Number:
    """A number at a place in a text.

    Attributes:
        first, last: Word indices, both included.
        start, end: Original offsets; clitics (و ب ل ال) stay outside.
        value: Its value; for a vague one the smallest.
        ordinal: It ranks and does not count (الحادي عشر).
        kind: How it is written; "dual" is a noun that says two by its ending.
        high: The largest value of a vague one; None for all others.
    """

    first: int
    last: int
    start: int
    end: int
    value: float
    ordinal: bool = False
    kind: NumberKind = "words"
    high: float | None = None


def numbers_in(doc: Document) -> tuple[Number, ...]:
    """All numbers of a text, in order, none overlapping another."""
    tokens = sorted((*digit_tokens(doc), *_word_tokens(doc)), key=lambda token: token.first)
    silent = {word for hit in doc.hits_of("no_number") for word in range(hit.first, hit.last + 1)}
    found = (
        number for number in _compounds(doc, tokens) if not silent.issuperset(range(number.first, number.last + 1))
    )
    return tuple(_signed(doc, _with_decimals(doc, list(found))))


def _word_tokens(doc: Document) -> Iterator[Token]:
    """The number words; of several readings of a word the longest."""
    last = -1
    for hit in doc.hits_of("number"):
        if hit.first > last and not _is_other_word(doc, hit):
            last = hit.last
            row = hit.entry.row
            yield Token(
                hit.first, hit.last, hit.start, hit.end, row["kind"], row["value"], hit.prefix, doc.forms[hit.first],
                row.get("high"), row.get("times"), row.get("bound", False),
            )  # fmt: skip


def _is_other_word(doc: Document, hit: Hit) -> bool:
    """لست is not «for six», and a printed وأحد is not واحد."""
    row = hit.entry.row
    if doc.forms[hit.first] in row.get("never", ()):
        return True
    return "unlike" in row and any(letter in doc.text[hit.start : hit.end] for letter in row["unlike"])


def _compounds(doc: Document, tokens: list[Token]) -> Iterator[Number]:
    """Each run of tokens that joins, as one number."""
    i = 0
    while i < len(tokens):
        first, state = i, opening(tokens[i])
        while i + 1 < len(tokens) and (token := _touching(doc, tokens[i], tokens[i + 1])) is not None:
            joined = join(state, token, tokens[i + 2] if i + 2 < len(tokens) else None)
            if joined is None:
                break
            state, i = joined, i + 1
        if i > first or not tokens[i].bound:
            yield _number(tokens[first], tokens[i], state)
        i += 1


def _touching(doc: Document, token: Token, following: Token) -> Token | None:
    """The following token, if nothing but a space or a lone و stands between."""
    between = following.first - token.last - 1
    gaps = doc.gaps[token.last + 1 : following.first + 1]
    soft = _BRACKETS if token.kind == "digits" and following.kind == "scale" else " "  # (167) مليون
    if between > 1 or any(gap.strip(soft) for gap in gaps):
        return None
    if between == 1:
        return following._replace(prefix="و" + following.prefix) if doc.forms[following.first - 1] == "و" else None
    return following


def _number(first: Token, last: Token, state: State) -> Number:
    kind: NumberKind = "words"
    if state.high is not None:
        kind = "vague"
    elif first.kind == "digits":
        kind = "digits"
    high = None if state.high is None else float(state.high)
    return Number(first.first, last.last, first.start, last.end, float(state.value), state.ordinal, kind, high)


def _with_decimals(doc: Document, numbers: list[Number]) -> Iterator[Number]:
    """ثلاثة فاصلة خمسة as 3.5."""
    i = 0
    while i < len(numbers):
        number, i = numbers[i], i + 1
        rest = numbers[i] if i < len(numbers) else None
        if rest is not None and _has_point(doc, number, rest):
            value = float(f"{number.value:.0f}.{rest.value:.0f}")
            number, i = replace(number, last=rest.last, end=rest.end, value=value), i + 1
        yield number


def _has_point(doc: Document, number: Number, rest: Number) -> bool:
    whole = number.value.is_integer() and rest.value.is_integer() and not (number.ordinal or rest.ordinal)
    return whole and rest.first == number.last + 2 and doc.forms[number.last + 1] in _POINT


def _signed(doc: Document, numbers: Iterable[Number]) -> Iterator[Number]:
    """-5 and ناقص خمسة below zero."""
    for number in numbers:
        word = number.first - 1
        if number.kind == "digits" and _is_minus(doc, number.first):
            yield replace(number, value=-number.value, start=number.start - 1)
        elif word >= 0 and doc.forms[word] in _NEGATIVE:
            yield replace(number, value=-number.value, first=word, start=doc.starts[word])
        else:
            yield number


def _is_minus(doc: Document, word: int) -> bool:
    gap = doc.gaps[word]
    return _MINUS.fullmatch(gap) is not None or (gap == "-" and (word == 0 or doc.forms[word - 1] == "و"))
