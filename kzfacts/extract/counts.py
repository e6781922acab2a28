"""Numbers that count: ranges and fractions joined, labels left out.

A count is what a hedge and a counted noun attach to: «20», «بين 20 و30»,
«3/4», «عشرات».
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kzfacts.extract.numbers import Number
from kzfacts.text.document import Document

_TO = frozenset(("الي", "حتي"))
_FROM, _BETWEEN, _OR, _AND, _ARTICLE = "من", "بين", "او", "و", "ال"
_POWER = re.compile(r"\^([+-]?)")
_LARGEST_EXPONENT = 300
_OVER = (("علي",), ("جزء", "من"))
_DASHES = frozenset(("-", " - ", "~", " ~ "))
_CHAIN = frozenset(("-", "/", ":", "."))
_SCORE_SIGNS = frozenset(("-", "/", ":"))
_CHANGE_REACH = 8
_SCORE_TOP = 9


class Count(NamedTuple):
    """One number, or two that make a range; `first` and `start` include بين or من."""

    first: int
    last: int
    start: int
    end: int
    number_start: int
    low: float
    high: float | None
    vague: bool
    digits: bool

    @property
    def is_range(self) -> bool:
        """Whether two numbers were named."""
        return not self.vague and self.high != self.low


def counts_in(doc: Document, numbers: Sequence[Number]) -> Iterator[Count]:
    """The numbers that may count something, in order."""
    scales, changes = _scales(doc), [hit.first for hit in doc.hits_of("change")]
    chained = _chained(doc, numbers)
    usable = [number for number in numbers if not number.ordinal and number.first not in chained]
    i = 0
    while i < len(usable):
        number, following, third = usable[i], *[*usable[i + 1 : i + 3], None, None][:2]
        i += 1
        if following is None or "vague" in (number.kind, following.kind):
            yield _single(number)
        elif third is not None and (part := _fraction(doc, following, third)) and _is_whole(doc, number, part):
            yield _mixed(number, part)
            i += 2
        elif (
            joined := _fraction(doc, number, following)
            or _power(doc, number, following)
            or _range(doc, number, following, scales, changes)
        ):
            yield joined
            i += 1
        elif _is_score(doc, number, following):
            i += 1
        else:
            yield _single(number)


def _is_whole(doc: Document, number: Number, part: Count) -> bool:
    return part.first == number.last + 1 and doc.gaps[part.first] == " " and part.digits and 0 < part.low < 1


def _single(number: Number) -> Count:
    high = number.high if number.kind == "vague" else number.value
    return Count(
        number.first, number.last, number.start, number.end, number.start, number.value,
        None if high == float("inf") else high, number.kind == "vague", number.kind == "digits",
    )  # fmt: skip


def _chained(doc: Document, numbers: Sequence[Number]) -> set[int]:
    """First words of numbers in dates, times and telephone numbers (5/17/2018, 10:30)."""
    links = [
        (a.first, b.first)
        for a, b in pairwise(numbers)
        if b.first == a.last + 1 and doc.gaps[b.first] in _CHAIN and a.kind == b.kind == "digits"
    ]
    ends = {b for _, b in links} & {a for a, _ in links}
    return {word for link in links if ends & set(link) or doc.gaps[link[1]] in ":." for word in link}


def _scales(doc: Document) -> dict[int, float]:
    """What the last word of a number multiplies by, for «5 إلى 7 آلاف»."""
    rows = ((hit.last, hit.entry.row) for hit in doc.hits_of("number"))
    return {
        last: float(row.get("times") or row["value"]) for last, row in rows if row["kind"] == "scale" or "times" in row
    }


def _fraction(doc: Document, a: Number, b: Number) -> Count | None:
    """3/4, واحد على ثلاثة, واحد من ثلاثة."""
    season = a.value >= 1900 and b.value >= 1900  # 2014/2015
    score = _is_score(doc, a, b) and a.value >= b.value  # 2/1
    if b.value <= 1 or season or score or not _is_division(doc, a, b):
        return None
    value = a.value / b.value
    return Count(a.first, b.last, a.start, b.end, a.start, value, value, vague=False, digits=a.kind == "digits")


def _power(doc: Document, a: Number, b: Number) -> Count | None:
    """10^6."""
    match = _POWER.fullmatch(doc.gaps[b.first])
    if b.first != a.last + 1 or match is None or abs(b.value) * math.log10(abs(a.value) + 10) > _LARGEST_EXPONENT:
        return None
    value = math.copysign(abs(a.value) ** (-b.value if match[1] == "-" else b.value), a.value) if a.value else 0.0
    return Count(a.first, b.last, a.start, b.end, a.start, value, value, vague=False, digits=True)


def _is_division(doc: Document, a: Number, b: Number) -> bool:
    between = doc.forms[a.last + 1 : b.first]
    if not between:
        return doc.gaps[b.first] == "/"
    touching = doc.starts[b.first] == b.start and all(gap == " " for gap in doc.gaps[a.last + 1 : b.first + 1])
    return touching and (between in _OVER or (between == (_FROM,) and a.value == 1))


def _mixed(whole: Number, part: Count) -> Count:
    """2 1/4."""
    value = whole.value + (part.low if whole.value >= 0 else -part.low)
    return part._replace(first=whole.first, start=whole.start, number_start=whole.start, low=value, high=value)


def _range(doc: Document, a: Number, b: Number, scales: dict[int, float], changes: Sequence[int]) -> Count | None:
    opening = _opening(doc, a, b)
    if opening is None:
        return None
    if opening < a.first and doc.forms[opening].removeprefix(_AND) == _FROM and _tells_change(doc, opening, changes):
        return None
    low = a.value
    scale = scales.get(b.last, 1.0)
    if scale > 1 and a.last not in scales and a.value < b.value / scale:
        low *= scale
    if not low < b.value:
        return None
    start = a.start if opening == a.first else doc.starts[opening] + doc.forms[opening].startswith(_AND)
    return Count(opening, b.last, start, b.end, a.start, low, b.value, vague=False, digits=a.kind == "digits")


def _opening(doc: Document, a: Number, b: Number) -> int | None:
    """The first word of the range, بين or من included; None where the two are none."""
    before = a.first - 1
    if before >= 0 and doc.forms[before] == _ARTICLE:
        before -= 1
    opener = doc.forms[before].removeprefix(_AND) if before >= 0 else ""
    between = [form for form in doc.forms[a.last + 1 : b.first] if form != _ARTICLE]
    if not between and doc.gaps[b.first] in _DASHES and b.value > 0:
        both_small = b.value <= _SCORE_TOP and doc.gaps[b.first] == "-"
        return None if both_small and not _has_noun(doc, b.last) else a.first
    if len(between) == 1 and between[0] in _TO:
        return before if opener == _FROM else a.first
    if between == [_OR] and b.value == a.value + 1:
        return a.first
    if opener == _BETWEEN and (between == [_AND] or (not between and _has_and(doc, b))):
        return before
    return None


def _has_and(doc: Document, number: Number) -> bool:
    return doc.forms[number.first].startswith(_AND) and doc.starts[number.first] < number.start


def _has_noun(doc: Document, word: int) -> bool:
    """A word follows on the line, as in «5-7 أشخاص»."""
    return word + 1 < len(doc.forms) and doc.gaps[word + 1] == " " and doc.forms[word + 1][0].isalpha()


def _is_score(doc: Document, a: Number, b: Number) -> bool:
    """3-1, 2/صفر: two small numbers that are neither range nor fraction."""
    sign = doc.gaps[b.first].strip(" ")
    return b.first == a.last + 1 and sign in _SCORE_SIGNS and 0 <= max(a.value, b.value) <= _SCORE_TOP


def _tells_change(doc: Document, word: int, changes: Sequence[int]) -> bool:
    """ارتفع من 5 إلى 7 names two counts and no range."""
    first = max(doc.sentence_of(word).first, word - _CHANGE_REACH)
    return any(first <= change < word for change in changes)
