"""Many surfaces found in one pass over a text, by the Aho-Corasick algorithm."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import ahocorasick_rs
import numpy as np
from numpy.typing import NDArray


class Pattern(NamedTuple):
    """A folded surface, its words joined by one space, and the letters that it must stand between."""

    lead: str
    surface: str
    trail: str


@dataclass(frozen=True, slots=True, eq=False)
class Automaton:
    """Patterns compiled.

    Attributes:
        surfaces: The surface of each pattern.
        patterns: What is looked for: the surfaces between their leads and trails.
        leads, trails: How many letters these have.
        finder: The automaton itself.
    """

    surfaces: tuple[str, ...]
    patterns: tuple[str, ...]
    leads: NDArray[np.int64]
    trails: NDArray[np.int64]
    finder: ahocorasick_rs.AhoCorasick

    def find(self, text: str) -> NDArray[np.int64]:
        """Rows (pattern, start, end) of every surface in a text, overlapping ones too, by the end of the pattern."""
        found = self.finder.find_matches_as_indexes(text, overlapping=True)
        rows = np.array(found, dtype=np.int64).reshape(-1, 3)
        rows[:, 1] += self.leads[rows[:, 0]]
        rows[:, 2] -= self.trails[rows[:, 0]]
        return rows


def compile_automaton(patterns: Iterable[Pattern]) -> Automaton:
    """The automaton over some patterns; one over none finds nothing."""
    given = list(patterns)
    whole = tuple("".join(pattern) for pattern in given)
    return Automaton(
        surfaces=tuple(pattern.surface for pattern in given),
        patterns=whole,
        leads=np.array([len(pattern.lead) for pattern in given], dtype=np.int64),
        trails=np.array([len(pattern.trail) for pattern in given], dtype=np.int64),
        finder=ahocorasick_rs.AhoCorasick(whole or ["\0"], matchkind=ahocorasick_rs.MatchKind.Standard),
    )
