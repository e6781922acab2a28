"""Clusters of names: one label a name, and no chain that joins strangers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kzfacts.errors import InputError
from kzfacts.resolve.block import block_names
from kzfacts.resolve.compare import compare_parsed
from kzfacts.resolve.name import Name, parse_names

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
    scores: dict[tuple[int, int], float] = {}
    links: list[tuple[float, tuple[int, int]]] = []
    for pair in block_names(names):
        found = compare_parsed(names[pair[0]], names[pair[1]])
        scores[pair] = found.score
        if found.same:
            links.append((-found.score, pair))

    def fit(a: int, b: int) -> bool:
        pair = (min(a, b), max(a, b))
        if pair not in scores:
            scores[pair] = compare_parsed(names[a], names[b]).score
        return scores[pair] >= _FLOOR

    return link(len(names), [pair for _, pair in sorted(links)], fit)


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
