"""Clusters of names: one label a name, and no chain that joins strangers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kzfacts.errors import InputError
from kzfacts.resolve.block import block_names
from kzfacts.resolve.compare import compare_parsed
from kzfacts.resolve.name import Name, parse_names

_FLOOR = 0.15  # the least that any two names of a cluster must have in common


def cluster_names(names: Iterable[str | None]) -> list[int]:
    """One label a name, in the order given: 0 for the first name's cluster, and so on.

    Two names share a label when one comparison says "same" and no pair of the
    cluster contradicts it (complete link). Names without letters stand alone.

    Raises:
        InputError: Not strings.
    """
    given = list(names)
    for name in given:
        if name is not None and not isinstance(name, str):
            raise InputError(f"a name must be a str, not {type(name).__name__}")
    parsed = parse_names([name or "" for name in given])
    first: dict[str, int] = {}
    distinct = [first.setdefault(name.text, i) if name.words else i for i, name in enumerate(parsed)]
    kept = sorted(set(distinct))
    roots = dict(zip(kept, _link([parsed[i] for i in kept]), strict=True))
    labels: dict[int, int] = {}
    return [labels.setdefault(roots[i], len(labels)) for i in distinct]


def _link(names: list[Name]) -> list[int]:
    scored = {(a, b): compare_parsed(names[a], names[b]) for a, b in block_names(names)}
    scores = {pair: found.score for pair, found in scored.items()}

    def fit(a: int, b: int) -> bool:
        pair = (min(a, b), max(a, b))
        if pair not in scores:
            scores[pair] = compare_parsed(names[a], names[b]).score
        return scores[pair] >= _FLOOR

    links = sorted((-found.score, pair) for pair, found in scored.items() if found.same)
    return link(len(names), [pair for _, pair in links], fit)


def link(size: int, links: Iterable[tuple[int, int]], fit: Callable[[int, int], bool]) -> list[int]:
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
