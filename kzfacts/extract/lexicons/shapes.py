"""What a row of a table looks like: the keys, and the kinds of value, that the package's own rows have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kzfacts.extract.lexicons.wording import allowed, listed
from kzfacts.text.inflect import STEM_FORMS
from kzfacts.text.lexicon import Row, scan_form

SURFACES = ("surface", *STEM_FORMS)
TEXT, FLAG, WHOLE, NUMBER = "a text", "true or false", "a whole number", "a number"
TEXTS, TABLES = "a list of texts", "a list of tables"
_OF_TYPE: Mapping[type, str] = {bool: FLAG, int: WHOLE, float: NUMBER, str: TEXT, dict: "a table"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of a table.

    Attributes:
        kinds: By key, the kinds of value it takes.
        required: Keys that no row of the package lacks, flags and surfaces apart.
        is_spelled: Whether its rows stand for words of a text, so that each needs a surface.
        parts: By key, the shape of the tables that its list holds.
    """

    kinds: Mapping[str, frozenset[str]]
    required: tuple[str, ...]
    is_spelled: bool
    parts: Mapping[str, Shape]

    def find_faults(self, row: Row) -> Iterator[str]:
        """What is wrong with the form of a row, and what is right."""
        known = [*self.kinds, *(form for form in SURFACES if self.is_spelled and form not in self.kinds)]
        for key, value in row.items():
            if key not in known:
                yield f"there is no key {key!r}; {allowed(key, known)}"
            elif not self._takes(key, value):
                yield f"{key} must be {' or '.join(sorted(self._kinds(key)))}, not {value!r}"
            elif key in self.parts:
                yield from _faults_within(key, self.parts[key], value)
        if lacking := [key for key in self.required if key not in row]:
            yield f"it lacks {', '.join(lacking)}; every row of this table has {listed(self.required)}"
        if self.is_spelled and not any(row.get(form) for form in SURFACES):
            yield f"it has no surface; give at least one of {listed(SURFACES)}"

    def _kinds(self, key: str) -> frozenset[str]:
        return self.kinds.get(key, frozenset((TEXTS,)))

    def _takes(self, key: str, value: object) -> bool:
        if value == [] and self._kinds(key) & {TEXTS, TABLES}:
            return True
        return kind_of(value) in self._kinds(key)


def shape_of(rows: Sequence[Row]) -> Shape:
    """The shape that some rows share."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    parts: defaultdict[str, list[Row]] = defaultdict(list)
    for key, value in ((key, value) for row in rows for key, value in row.items() if value != []):
        kinds[key].add(kind_of(value))
        if kind_of(value) == TABLES:
            parts[key] += value
    everywhere = (key for key in kinds if all(key in row for row in rows))
    return Shape(
        kinds={key: frozenset(found | ({WHOLE} if NUMBER in found else set())) for key, found in kinds.items()},
        required=tuple(key for key in everywhere if key not in SURFACES and kinds[key] != {FLAG}),
        is_spelled=not kinds.keys().isdisjoint(SURFACES),
        parts={key: shape_of(within) for key, within in parts.items()},
    )


def kind_of(value: object) -> str:
    """The kind of a value, as a message names it."""
    if isinstance(value, list):
        kinds = {kind_of(member) for member in value}
        return {frozenset((TEXT,)): TEXTS, frozenset(("a table",)): TABLES}.get(frozenset(kinds), "a list")
    return _OF_TYPE.get(type(value), type(value).__name__)


def find_wordless(row: Row) -> Iterator[str]:
    """Surfaces of a row that no text can hold."""
    for form in SURFACES:
        wordless = (given for given in _texts(row.get(form)) if not scan_form(given))
        yield from (f"{form} {given!r} holds no letter or digit, so that no text can hold it" for given in wordless)


def _texts(value: Any) -> list[str]:  # noqa: ANN401  whatever the file gives
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _faults_within(key: str, shape: Shape, rows: Iterable[Row]) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        yield from (f"{key} {number}: {fault}" for fault in shape.find_faults(row))
