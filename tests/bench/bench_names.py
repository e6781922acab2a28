"""Names: pairs compared a second, and many names clustered, beside rapidfuzz's ratio with connected components.

    python tests/bench/bench_names.py FOLDER [--sizes 10000 100000 1000000] [--peer 10000 100000]

FOLDER holds `pairs_*.jsonl`, one pair a line: a, b, src, en_a, en_b. Names to cluster are spelled from them by rule
(spelled_names.py), so that the person behind each is known. Each run has a process of its own on one core; seconds are
process CPU time, with the clock's in brackets; the peak includes the interpreter and the names.

Aims: 100,000 names within 60 s and 2 GB with a pairwise precision of .95 and no cluster over 60; a million at most 13
times as long.
"""

import argparse
import json
import multiprocessing
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist
from spelled_names import read_tokens, spell_names

from kzfacts.resolve.cluster import cluster_names
from kzfacts.resolve.compare import compare_names
from kzfacts.resolve.name import fold_names

SIZES = (10_000, 100_000)
RATIO = 90
ROWS = 500


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--peer", type=int, nargs="*", default=SIZES, help="sizes that the peer clusters, too")
    args = parser.parse_args()
    alone(compare_all, args.folder)
    seconds = {}
    for size in args.sizes:
        seconds[size] = alone(cluster_all, args.folder, size, "kzfacts")
        if size in args.peer:
            alone(cluster_all, args.folder, size, "rapidfuzz")
    for small, large in pairwise(sorted(seconds)):
        print(f"{large:,} names take {seconds[large] / seconds[small]:.1f} times the seconds of {small:,}")


def alone(work: Callable[..., float], *given: object) -> float:
    """The seconds of one run in a process of its own, so that its caches are empty and its peak is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, given)


def compare_all(folder: Path) -> float:
    """Compare the pairs twice, with empty caches and with full ones."""
    rows = [json.loads(line) for path in sorted(folder.glob("pairs_*.jsonl")) for line in path.open(encoding="utf-8")]
    compare_names("a", "b")  # the tables are read once, before the clock starts
    for state in ("cold", "warm"):
        start = time.process_time()
        for row in rows:
            compare_names(row["a"], row["b"])
        seconds = time.process_time() - start
        print(f"compare_names, {state}: {len(rows) / seconds:,.0f} pairs/s")
    return seconds


def cluster_all(folder: Path, size: int, tool: str) -> float:
    """Cluster as many names and print the figures."""
    names, persons = spell_names(read_tokens(folder), size)
    before = peak()
    start, clock = time.process_time(), time.perf_counter()
    labels = cluster_names(names) if tool == "kzfacts" else components(names)
    seconds, clock = time.process_time() - start, time.perf_counter() - clock
    figures = " ".join(f"{name} {value:.3f}" for name, value in measure(labels, persons).items())
    biggest = max(Counter(labels).values())
    print(
        f"{tool}, {len(names):,} names of {len(set(persons)):,} persons: {seconds:.1f} s ({clock:.1f}), "
        f"peak {peak():.2f} GB ({before:.2f} before), {figures}, biggest {biggest}",
        flush=True,
    )
    return seconds


def peak() -> float:
    """The most memory held so far, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def components(names: Sequence[str]) -> list[int]:
    """Connected components of rapidfuzz ratio >= 90 over folded names.

    All pairs are too many, so names are compared with those of one first letter only, which costs it little: rarely
    does a spelling change the first letter within a script.
    """
    blocks = defaultdict(list)
    folded = fold_names(names)
    for i, name in enumerate(folded):
        blocks[name[:1]].append(i)
    root = list(range(len(names)))
    for members in blocks.values():
        texts = [folded[i] for i in members]
        for first in range(0, len(texts), ROWS):
            near = cdist(texts[first : first + ROWS], texts, scorer=fuzz.ratio, score_cutoff=RATIO, dtype=np.uint8)
            for row, column in np.argwhere(near).tolist():
                root[find(root, members[first + row])] = find(root, members[column])
    return [find(root, i) for i in range(len(names))]


def find(root: list[int], i: int) -> int:
    """The root of the component, the way to it made short."""
    while root[i] != i:
        root[i] = root[root[i]]
        i = root[i]
    return i


def measure(labels: Sequence[int], persons: Sequence[int]) -> dict[str, float]:
    """Precision and recall over pairs of names, and B-cubed."""
    both, found, true = Counter(zip(labels, persons, strict=True)), Counter(labels), Counter(persons)
    together, said, meant = (sum(n * (n - 1) // 2 for n in counts.values()) for counts in (both, found, true))
    return {
        "precision": together / max(said, 1),
        "recall": together / max(meant, 1),
        "b3 precision": sum(n * n / found[label] for (label, _), n in both.items()) / len(labels),
        "b3 recall": sum(n * n / true[person] for (_, person), n in both.items()) / len(labels),
    }


if __name__ == "__main__":
    main()
