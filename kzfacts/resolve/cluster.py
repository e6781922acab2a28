"""Clusters of names: one label a name, and no chain that joins strangers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from kzfacts.errors import InputError
from kzfacts.resolve.block import find_candidates
from kzfacts.resolve.bulk import compare_candidates
from kzfacts.resolve.compare import compare_parsed
from kzfacts.resolve.name import Name, parse_names

Fit = Callable[[int, int], bool]

_FLOOR = 0.3  # the least that any two names of a cluster must have in common


def cluster_names(names: Iterable[str | None]) -> list[int]:
    """One label a name, in the order given: 0 for the first name's cluster, and so on.

    Two names share a label when one comparison says "same" and no pair of the
    cluster contradicts it (complete link). Names without letters stand alone.

    None stands for a name that is missing; it stands alone, too.

    Raises:
        InputError: Not a list of strings.
    """
    if isinstance(names, str | bytes) or not isinstance(names, Iterable):
        raise InputError(f"names must be a list of str, not {type(names).__name__}")
    given = list(names)
    for name in given:
        if name is not None and not isinstance(name, str):
            raise InputError(f"a name must be a str, not {type(name).__name__}")
    parsed = parse_names([name or "" for name in given])
    distinct = {name.text: name for name in sorted(parsed, key=lambda name: name.surname) if name.words}
    texts = sorted(distinct)  # clusters do not depend on the order given
    roots = dict(zip(texts, _link([distinct[text] for text in texts]), strict=True))
    labels: dict[int | tuple[int], int] = {}
    return [labels.setdefault(roots[name.text] if name.words else (i,), len(labels)) for i, name in enumerate(parsed)]


def _link(names: Sequence[Name]) -> list[int]:
    """The root of each name's cluster, the likeliest pairs joined first."""
    found = find_candidates(names)
    scores, same = compare_candidates(names, found)
    first, second = found.pairs.T
    known: dict[int, float] = dict(zip((first * len(names) + second).tolist(), scores.tolist(), strict=True))

    def fit(a: int, b: int) -> bool:
        pair = min(a, b) * len(names) + max(a, b)
        if pair not in known:
            known[pair] = compare_parsed(names[a], names[b]).score
        return known[pair] >= _FLOOR

    links = np.flatnonzero(same)
    ranked = links[np.lexsort((second[links], first[links], -scores[links]))]
    open_ = _open_names(names, found.pairs[links].tolist(), fit)
    pairs = ((a, b) for a, b in found.pairs[ranked].tolist() if _shorter(names, a, b) not in open_)
    return link(len(names), pairs, fit)


def _open_names(names: Sequence[Name], links: Iterable[tuple[int, int]], fit: Fit) -> set[int]:
    """Names that longer ones of different persons could fill: Jan Novak beside Jan Josef and Jan Petr Novak."""
    fuller: dict[int, int] = {}
    found: set[int] = set()
    for a, b in links:
        short = _shorter(names, a, b)
        if short is not None and short not in found:
            long = b if short == a else a
            if not fit(fuller.setdefault(short, long), long):
                found.add(short)
    return found


def _shorter(names: Sequence[Name], a: int, b: int) -> int | None:
    """The one of two names with fewer words; None for none."""
    left, right = len(names[a].words), len(names[b].words)
    return None if left == right else a if left < right else b


def link(size: int, links: Iterable[tuple[int, int]], fit: Fit) -> list[int]:
    """Complete-link clusters of 0..size-1: the root of each, links taken in the order given."""
    root = list(range(size))
    members = [[i] for i in root]
    for a, b in links:
        left, right = root[a], root[b]
        if left != right and all(fit(x, y) for x in members[left] for y in members[right]):
            for x in members[right]:
                root[x] = left
            members[left] += members[right]
    return root
