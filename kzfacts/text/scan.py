"""One pass of the automaton over the words of a text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kzfacts.text.inflect import PREFIXES, SUFFIXES
from kzfacts.text.lexicon import Entry, Lexicon
from kzfacts.text.normalize import Folded
from kzfacts.text.words import Words

# these do not part the words of one expression: منظمة «التعاون الإسلامي»
_SOFT_GAP = frozenset(" «»\"'-")
_LONGEST_SOFT_GAP = 8
_ANY_PREFIX = frozenset(chain(*PREFIXES.values()))
_ANY_SUFFIX = frozenset(chain(*SUFFIXES.values()))
_LONGEST_PREFIX = max(map(len, _ANY_PREFIX))
_LONGEST_SUFFIX = max(map(len, _ANY_SUFFIX))
_BAR = " |"


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


def _parts(gap: str) -> bool:
    """Whether the words around a gap cannot be one expression."""
    return len(gap) > _LONGEST_SOFT_GAP or not _SOFT_GAP.issuperset(gap)


def scan_words(words: Words, folded: Folded, lexicon: Lexicon) -> tuple[Hit, ...]:
    """Every surface of the lexicon that stands on word boundaries, clitics aside.

    Hits come by first word, the longest first, then those with the fewest clitics.
    """
    forms = words.forms
    bars = [gap - 1 for gap in words.edges if gap and _parts(words.gaps[gap])]
    scan = f" {' '.join(_with_bars(forms, bars))} "
    raw = lexicon.automaton.find_matches_as_indexes(scan, overlapping=True)
    if not raw:
        return ()
    matches = np.array(raw, dtype=np.int64)
    matches[:, 1:] -= 1  # the blank in front
    matches[:, 1] += lexicon.leads[matches[:, 0]]
    matches[:, 2] -= lexicon.trails[matches[:, 0]]
    found = _on_words(matches, words, bars)
    starts = folded.starts[words.firsts[found[:, 1]] + found[:, 3]].tolist()
    ends = folded.ends[words.firsts[found[:, 2]] + found[:, 5] - 1].tolist()
    hits: list[Hit] = []
    for (pattern, first, last, lead, trail, stop), start, end in zip(found.tolist(), starts, ends, strict=True):
        prefix = forms[first][:lead]
        suffix = forms[last][stop:] if trail else ""
        hits += [
            Hit(first, last, start, end, entry.table, entry.id, entry.form, prefix, suffix, entry)
            for entry in _fitting(lexicon.entries[pattern], prefix, suffix)
        ]
    return tuple(hits)


def _with_bars(forms: tuple[str, ...], bars: Sequence[int]) -> Sequence[str]:
    """The words, with a bar behind those that cannot be one expression with the next."""
    parted = list(forms)
    for word in bars:
        parted[word] += _BAR
    return parted


def _on_words(raw: NDArray[np.int64], words: Words, bars: Sequence[int]) -> NDArray[np.int64]:
    """Rows (pattern, first word, last word, letters before, letters after, end within the last word), sorted."""
    lengths = words.stops - words.firsts
    widths = lengths + 1
    widths[bars] += len(_BAR)
    at = np.cumsum(widths) - widths
    firsts = np.searchsorted(at, raw[:, 1], "right") - 1
    before = raw[:, 1] - at[firsts]
    near = np.flatnonzero(before <= _LONGEST_PREFIX)
    lasts = np.searchsorted(at, raw[near, 2] - 1, "right") - 1
    stops = raw[near, 2] - at[lasts]
    after = lengths[lasts] - stops
    rows: NDArray[np.int64] = np.stack((raw[near, 0], firsts[near], lasts, before[near], after, stops), axis=1)
    rows = rows[(after <= _LONGEST_SUFFIX) & (after >= 0)]
    leads = [_lead_lengths(words.forms[word][:_LONGEST_PREFIX]) for word in rows[:, 1].tolist()]
    trails = [_trail_lengths(words.forms[word][-_LONGEST_SUFFIX:]) for word in rows[:, 2].tolist()]
    rows = rows[
        (np.array(leads, dtype=np.int64) >> rows[:, 3]) & (np.array(trails, dtype=np.int64) >> rows[:, 4]) & 1 == 1
    ]
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
