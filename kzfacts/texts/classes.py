"""What the words of headlines stand for: a side of a pair of opposites, a group of synonyms, a denial."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

from kzfacts.text.normalize import normalize
from kzfacts.texts.stems import root_of, stem_of

_ROOT = 3  # consonants of a root that is no chance
DENIAL = "denial"
_BY_FORM = ("negation", "despite", "still")  # tables of words that are met as they are


class Sense(NamedTuple):
    """A class of words; `side` is 1 or -1 in a pair of opposites, 0 elsewhere."""

    id: str
    side: int = 0

    @property
    def contrary(self) -> Sense:
        """The other side."""
        return Sense(self.id, -self.side)


Rows = Mapping[str, tuple[Mapping[str, Any], ...]]


@lru_cache(maxsize=1)
def load_word_rows() -> Rows:
    """The rows of words.toml by table."""
    parsed = tomllib.loads(resources.files("kzfacts.texts").joinpath("words.toml").read_text("utf-8"))
    return {table: tuple(rows) for table, rows in parsed.items()}


@lru_cache(maxsize=1)
def _senses() -> tuple[Mapping[str, frozenset[Sense]], Mapping[str, frozenset[Sense]]]:
    """The classes of words by stem and by root."""
    stems: dict[str, set[Sense]] = defaultdict(set)
    roots: dict[str, set[Sense]] = defaultdict(set)
    for word, sense, by_root in _entries():
        form = normalize(word)
        stems[stem_of(form)].add(sense)
        if by_root and len(root_of(form)) >= _ROOT:
            roots[root_of(form)].add(sense)
    return _frozen(stems), _frozen(roots)


def _frozen(found: Mapping[str, set[Sense]]) -> dict[str, frozenset[Sense]]:
    return {key: frozenset(senses) for key, senses in found.items()}


def _entries() -> Iterator[tuple[str, Sense, bool]]:
    """Each word with its class, and whether words of its root are of that class too."""
    rows = load_word_rows()
    for row in rows["opposite"]:
        yield from ((word, Sense(row["id"], 1), True) for word in row["one"])
        yield from ((word, Sense(row["id"], -1), True) for word in row["other"])
    for row in rows["same"]:
        yield from ((word, Sense(f"same-{row['id']}"), True) for word in row["words"])
    for row in rows["denial"]:
        yield from ((word, Sense(DENIAL), False) for word in row["words"])


@lru_cache(maxsize=1 << 15)
def senses_of(form: str) -> frozenset[Sense]:
    """The classes of a folded word, by its stem, else by its root."""
    stems, roots = _senses()
    return stems.get(stem_of(form)) or roots.get(root_of(form)) or frozenset()


@lru_cache(maxsize=1)
def load_signs() -> Mapping[str, frozenset[str]]:
    """The words of negation, concession and continuance, folded."""
    rows = load_word_rows()
    return {table: frozenset(normalize(word) for row in rows[table] for word in row["words"]) for table in _BY_FORM}
