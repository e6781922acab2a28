"""One pass of the automaton over the words of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kzfacts.text.inflect import PREFIXES, SUFFIXES
from kzfacts.text.lexicon import Entry, Lexicon
from kzfacts.text.normalize import Folded

# these do not part the words of one expression: منظمة «التعاون الإسلامي»
_SOFT_GAP = re.compile(r"[ «»\"'\-]*")
_ANY_PREFIX = frozenset(chain(*PREFIXES.values()))
_ANY_SUFFIX = frozenset(chain(*SUFFIXES.values()))
_LONGEST_PREFIX = max(map(len, _ANY_PREFIX))
_LONGEST_SUFFIX = max(map(len, _ANY_SUFFIX))
_LONGEST_GAP_KEPT = 3


class Hit(NamedTuple):
    """A lexicon surface found in a text.

    `first` and `last` are word indices, both included. `start` and `end` are
    original offsets without prefix and suffix: for وبالأمس they are those of
    أمس, `prefix` is "وبال". `form` and `row` come from the entry.
    """

    first: int
    last: int
    start: int
    end: int
    table: str
    id: str
    form: str
    prefix: str
    suffix: str
    entry: Entry


class _Joints(dict[str, str]):
    """What stands between two words in the scanned text: a bar where they cannot be one expression."""

    def __missing__(self, gap: str) -> str:
        joint = " " if _SOFT_GAP.fullmatch(gap) else " | "
        if len(gap) <= _LONGEST_GAP_KEPT:  # hostile gaps must not fill the memory
            self[gap] = joint
        return joint


_JOINTS = _Joints()


def scan_words(
    forms: tuple[str, ...], gaps: tuple[str, ...], at: NDArray[np.int64], folded: Folded, lexicon: Lexicon
) -> tuple[Hit, ...]:
    """Every surface of the lexicon that stands on word boundaries, clitics aside.

    `at` holds where each word begins in the folded text. Hits come by first
    word, the longest first, then those with the fewest clitics.
    """
    joints = [_JOINTS[gap] for gap in gaps[1:]]
    scan = " " + "".join(chain(*zip(forms, joints, strict=True)))
    raw = lexicon.automaton.find_matches_as_indexes(scan, overlapping=True)
    if not raw:
        return ()
    matches = np.array(raw, dtype=np.int64)
    matches[:, 1:] -= 1  # the blank in front
    matches[:, 1] += lexicon.leads[matches[:, 0]]
    found = _on_words(matches, forms, joints)
    starts = folded.starts[at[found[:, 1]] + found[:, 3]].tolist()
    ends = folded.ends[at[found[:, 2]] + found[:, 5] - 1].tolist()
    hits: list[Hit] = []
    for (pattern, first, last, lead, trail, stop), start, end in zip(found.tolist(), starts, ends, strict=True):
        prefix = forms[first][:lead]
        suffix = forms[last][stop:] if trail else ""
        hits += [
            Hit(first, last, start, end, entry.table, entry.id, entry.form, prefix, suffix, entry)
            for entry in _fitting(lexicon.entries[pattern], prefix, suffix)
        ]
    return tuple(hits)


def _on_words(raw: NDArray[np.int64], forms: tuple[str, ...], joints: list[str]) -> NDArray[np.int64]:
    """Rows (pattern, first word, last word, letters before, letters after, end within the last word), sorted."""
    lengths = np.fromiter(map(len, forms), dtype=np.int64, count=len(forms))
    widths = lengths + np.fromiter(map(len, joints), dtype=np.int64, count=len(forms))
    at = np.cumsum(widths) - widths
    firsts = np.searchsorted(at, raw[:, 1], "right") - 1
    lasts = np.searchsorted(at, raw[:, 2] - 1, "right") - 1
    before, stops = raw[:, 1] - at[firsts], raw[:, 2] - at[lasts]
    after = lengths[lasts] - stops
    near = np.flatnonzero((before <= _LONGEST_PREFIX) & (after <= _LONGEST_SUFFIX) & (after >= 0))
    leads = np.array([_lead_lengths(form[:_LONGEST_PREFIX]) for form in forms], dtype=np.int64)
    trails = np.array([_trail_lengths(form[-_LONGEST_SUFFIX:]) for form in forms], dtype=np.int64)
    near = near[(leads[firsts[near]] >> before[near]) & (trails[lasts[near]] >> after[near]) & 1 == 1]
    rows: NDArray[np.int64] = np.stack((raw[:, 0], firsts, lasts, before, after, stops), axis=1)[near]
    order = np.lexsort((rows[:, 3] + rows[:, 4], -rows[:, 2], rows[:, 1]))
    return rows.take(order, axis=0)


@lru_cache(maxsize=65_536)
def _lead_lengths(opening: str) -> int:
    """Bit n is set where the first n letters of a word can be clitics."""
    return sum(1 << n for n in range(len(opening) + 1) if opening[:n] in _ANY_PREFIX)


@lru_cache(maxsize=65_536)
def _trail_lengths(ending: str) -> int:
    """Bit n is set where the last n letters of a word can be a pronoun."""
    return sum(1 << n for n in range(len(ending) + 1) if ending[len(ending) - n :] in _ANY_SUFFIX)


@lru_cache(maxsize=65_536)
def _fitting(entries: tuple[Entry, ...], prefix: str, suffix: str) -> tuple[Entry, ...]:
    """The entries whose form takes these clitics."""
    return tuple(entry for entry in entries if prefix in PREFIXES[entry.form] and suffix in SUFFIXES[entry.form])
