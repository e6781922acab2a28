"""The surfaces of the lexicon in the words of a text.

What stands inside one word does not depend on the words around it, and texts
share most of their words: it is worked out once for each distinct word and
remembered. Only surfaces of several words are looked for in every text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kzfacts.text.automaton import Automaton
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
_WORDS_KNOWN = 1 << 17
_LONGEST_KNOWN = 32  # letters; longer ones come once
_HIT = tuple.__new__  # twice as fast as the constructor


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


_Said = tuple[str, str, str, str, str, Entry]  # a hit from `table` on


class _Sight(NamedTuple):
    """A surface in some words, and in which letters of the first and of the last it begins and ends."""

    first: int
    last: int
    begin: int
    end: int
    said: _Said


_Inside = tuple[tuple[int, int, _Said], ...]  # likewise, of one word


def scan_words(words: Words, folded: Folded, lexicon: Lexicon) -> tuple[Hit, ...]:
    """Every surface of the lexicon that stands on word boundaries, clitics aside.

    Hits come by first word, the longest first, then those with the fewest clitics.
    """
    starts, ends, at = folded.starts.data, folded.ends.data, words.firsts.tolist()
    phrases = _phrases(words, lexicon)
    hits: list[Hit] = []
    for word, inside in enumerate(_inside(words.forms, lexicon)):
        if word in phrases:
            for _, last, begin, end, said in phrases[word]:
                hits.append(_HIT(Hit, (word, last, starts[at[word] + begin], ends[at[last] + end], *said)))
        for begin, end, said in inside:
            hits.append(_HIT(Hit, (word, word, starts[at[word] + begin], ends[at[word] + end], *said)))
    return tuple(hits)


def _phrases(words: Words, lexicon: Lexicon) -> dict[int, list[_Sight]]:
    """The surfaces of several words by their first word."""
    bars = [gap - 1 for gap in words.edges if gap and _parts(words.gaps[gap])]
    phrases: dict[int, list[_Sight]] = {}
    for sight in _sights(words.forms, bars, lexicon.phrases, lexicon):
        phrases.setdefault(sight.first, []).append(sight)
    return phrases


@lru_cache(maxsize=4096)
def _parts(gap: str) -> bool:
    """Whether the words around a gap cannot be one expression."""
    return len(gap) > _LONGEST_SOFT_GAP or not _SOFT_GAP.issuperset(gap)


def _inside(forms: Sequence[str], lexicon: Lexicon) -> list[_Inside]:
    """For each word the surfaces inside it."""
    known = _known(lexicon)
    inside = list(map(known.get, forms))
    met = _read_alone([form for form, sights in zip(forms, inside, strict=True) if sights is None], lexicon)
    if len(known) + len(met) > _WORDS_KNOWN:
        known.clear()
    known.update((form, sights) for form, sights in met.items() if len(form) <= _LONGEST_KNOWN)
    return [met[form] if sights is None else sights for form, sights in zip(forms, inside, strict=True)]


@lru_cache(maxsize=8)
def _known(_: Lexicon) -> dict[str, _Inside]:
    """The words met so far, with the surfaces of a lexicon inside them."""
    return {}


def _read_alone(forms: Sequence[str], lexicon: Lexicon) -> dict[str, _Inside]:
    """Each distinct word with the surfaces inside it."""
    distinct = list(dict.fromkeys(forms))
    found: list[list[tuple[int, int, _Said]]] = [[] for _ in distinct]
    for first, _, begin, end, said in _sights(distinct, range(len(distinct)), lexicon.words, lexicon):
        found[first].append((begin, end, said))
    return dict(zip(distinct, map(tuple, found), strict=True))


def _sights(forms: Sequence[str], bars: Sequence[int], automaton: Automaton, lexicon: Lexicon) -> Iterator[_Sight]:
    """The surfaces of an automaton that stand on word boundaries; none reaches over the `bars` behind some words."""
    if not forms:
        return
    raw = automaton.find(f" {' '.join(_with_bars(forms, bars))} ")
    for pattern, first, last, lead, trail, stop in zip(*_on_words(raw, forms, bars).T.tolist(), strict=True):
        prefix = forms[first][:lead]
        suffix = forms[last][stop:] if trail else ""
        for entry in lexicon.entries[automaton.surfaces[pattern]]:
            if prefix in PREFIXES[entry.form] and suffix in SUFFIXES[entry.form] and (suffix or not entry.bound):
                yield _Sight(first, last, lead, stop - 1, (entry.table, entry.id, entry.form, prefix, suffix, entry))


def _with_bars(forms: Sequence[str], bars: Sequence[int]) -> Sequence[str]:
    """The words, with a bar behind those that cannot be one expression with the next."""
    parted = list(forms)
    for word in bars:
        parted[word] += _BAR
    return parted


def _on_words(raw: NDArray[np.int64], forms: Sequence[str], bars: Sequence[int]) -> NDArray[np.int64]:
    """Rows (pattern, first word, last word, letters before, letters after, end within the last word), sorted."""
    lengths = np.fromiter(map(len, forms), dtype=np.int64, count=len(forms))
    widths = lengths + 1
    widths[list(bars)] += len(_BAR)
    at = np.cumsum(widths) - widths + 1  # behind the blank in front
    firsts = np.searchsorted(at, raw[:, 1], "right") - 1
    lasts = np.searchsorted(at, raw[:, 2] - 1, "right") - 1
    before, stops = raw[:, 1] - at[firsts], raw[:, 2] - at[lasts]
    after = lengths[lasts] - stops
    rows: NDArray[np.int64] = np.stack((raw[:, 0], firsts, lasts, before, after, stops), axis=1)
    rows = rows[(before <= _LONGEST_PREFIX) & (after >= 0) & (after <= _LONGEST_SUFFIX)]
    kept = [
        forms[first][:lead] in _ANY_PREFIX and forms[last][stop:] in _ANY_SUFFIX
        for first, last, lead, stop in zip(*rows[:, (1, 2, 3, 5)].T.tolist(), strict=True)
    ]
    rows = rows[kept]
    order = np.lexsort((rows[:, 3] + rows[:, 4], -rows[:, 2], rows[:, 1]))
    return rows.take(order, axis=0)
