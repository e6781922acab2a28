"""Drafts whose names are spellings of one name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kzfacts.model import Comparison
from kzfacts.resolve.block import block_names
from kzfacts.resolve.cluster import link
from kzfacts.resolve.compare import compare_parsed
from kzfacts.resolve.draft import Draft


def merge_spellings(drafts: Sequence[Draft], is_one: Callable[[Draft, Draft, Comparison], bool]) -> list[Draft]:
    """The drafts, those merged that `is_one` joins pair by pair (complete link)."""
    names = [draft.items[0].name for draft in drafts]
    scored = {(a, b): compare_parsed(names[a], names[b]) for a, b in block_names(names)}
    joined = {pair for pair, found in scored.items() if is_one(drafts[pair[0]], drafts[pair[1]], found)}
    links = sorted(joined, key=lambda pair: (-scored[pair].score, pair))
    roots = link(len(drafts), links, lambda a, b: (min(a, b), max(a, b)) in joined)
    for i, root in enumerate(roots):
        if root != i:
            one, other = drafts[root].items[0].mention.surface, drafts[i].items[0].mention.surface
            drafts[root].take(drafts[i], f"«{one}» and «{other}» spell one name")
    return [draft for draft in drafts if draft.items]
