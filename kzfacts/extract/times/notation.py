"""The notation of rules: patterns over classes of tokens, compiled to regular expressions.

A pattern names classes, `day:ordinal of? month`: the word before a colon is
the field of `Moment` that the token's number fills (trailing digits keep two
such names apart), the rest is the notation of `re`. Each class is one letter
of the string that is searched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kzfacts.extract.times.kinds import KINDS

LETTERS: Mapping[str, str] = {kind: chr(0x4E00 + i) for i, kind in enumerate(KINDS)}
_ATOM = re.compile(r"(?:([a-z_]+\d?):)?([a-z_]+)|(\(\?<?[!:=]|\(|\)|[|?*+])")
_LEADS = ("in", "since", "until", "by", "from", "to", "before", "after", "during")
UNIONS: Mapping[str, tuple[str, ...]] = {
    "any_month": ("month", "trap_month"),
    "count": ("digits", "number"),
    "any_count": ("digits", "number", "decimal", "year", "big"),
    "day_number": ("digits", "number", "ordinal"),
    "any_year": ("year", "big"),
    "any_unit": ("day", "week", "month_word", "year_word", "hour", "unit"),
    "any_day": ("weekday", "bare_weekday"),
    "moment": ("date", "coarse", "clock"),
    "before_year": (*_LEADS, "open", "part", "event"),
    "within_or_during": ("within", "during"),
}


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A regular expression over the letters of classes, with a group for each field."""
    written = []
    for role, name, sign in _ATOM.findall(pattern):
        letters = f"[{''.join(_letters(name))}]" if name else "(?:" if sign == "(" else sign
        written.append(f"(?P<{role}>{letters})" if role else letters)
    return re.compile("".join(written))


def openings(pattern: str) -> frozenset[str]:
    """The letters that a match can begin with."""
    return _Reader(pattern).choice()[0]


def _letters(name: str) -> frozenset[str]:
    return frozenset(LETTERS[kind] for kind in UNIONS.get(name, (name,)))


class _Reader:
    """Reads a pattern from left to right: of each piece its first letters, and whether it can be left out."""

    def __init__(self, pattern: str) -> None:
        self._atoms = [(name, sign) for _, name, sign in _ATOM.findall(pattern)][::-1]

    def _peek(self) -> str:
        return self._atoms[-1][1] if self._atoms else ")"

    def choice(self) -> tuple[frozenset[str], bool]:
        """Pieces parted by bars, up to the closing bracket."""
        letters, optional = self._row()
        while self._peek() == "|":
            self._atoms.pop()
            other, empty = self._row()
            letters, optional = letters | other, optional or empty
        return letters, optional

    def _row(self) -> tuple[frozenset[str], bool]:
        letters: frozenset[str] = frozenset()
        optional = True
        while self._peek() not in ("|", ")"):
            piece, empty = self._piece()
            letters, optional = (letters | piece, empty) if optional else (letters, False)
        return letters, optional

    def _piece(self) -> tuple[frozenset[str], bool]:
        name, sign = self._atoms.pop()
        letters, optional = (_letters(name), False) if name else self.choice()
        if sign:
            self._atoms.pop()  # the closing bracket
        if sign not in ("", "("):
            return frozenset(), True  # it looks ahead or back
        if self._peek() in ("?", "*", "+"):
            optional = self._atoms.pop()[1] != "+" or optional
        return letters, optional
