"""The weights of the word comparison, fitted anew: python tests/bench/refit_names.py FOLDER [--date YYYY-MM-DD]

FOLDER holds `pairs_*.jsonl`, one pair of names a line: a, b, label (1 for one name), src, ea (whose name `a` is).
Used are pairs of one-word names from free sources; half the entities fit, the other half check. Deterministic.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from kzfacts.resolve.compare import score_words
from kzfacts.resolve.edits import count_traits
from kzfacts.resolve.name import Reading, Word, parse_name
from kzfacts.resolve.readings import in_order
from kzfacts.resolve.sound import load_rows

SOURCES = ("geo", "rig", "xsrc")  # GeoNames; rigour/Wikidata; NETransliteration (Wikidata)
ROWS = tuple((table, row) for table in ("weight", "edit") for row in load_rows("compare")[table])
NAMES = tuple(row["id"] for _, row in ROWS)
_RIDGE = np.array([0.3 if table == "weight" else 2.0 for table, _ in ROWS])  # single edits are rarer, so held tighter
_ROUNDS = 12  # the reading that counts is chosen anew in each
_STEPS = 25
_HOPELESS, _ROUNDING = 0.2, 1e-9  # below, the package leaves out what cannot save a pair
_RULED = (0.97, 0.05, 1.0)  # scores of well-known names and of equal words

Matrix = NDArray[np.float64]


class Pair(NamedTuple):
    """The features of each way to read two words, whether they are one name, whether the pair fits, today's score."""

    ways: Matrix
    label: int
    fits: bool
    score: float


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--date", default="undated", help="printed with the figures")
    given = parser.parse_args()
    pairs = list(read_pairs(given.folder))
    weights = fit([pair for pair in pairs if pair.fits])
    now = np.array([row["value"] for _, row in ROWS])
    check_features(pairs, now)
    print(f"{given.date}: {sum(p.fits for p in pairs)} pairs of {len(pairs)} fit, the others check")
    for name, new, old in zip(NAMES, weights, now, strict=True):
        print(f"{name:28} {new:8.2f}   in compare.toml {old:8.2f}")
    for title, values in (("fitted", weights), ("compare.toml", now)):
        inside, outside = (f1([p for p in pairs if p.fits is part], values) for part in (True, False))
        print(f"F1 at 0.5, {title}: {inside:.3f} on the pairs that fit, {outside:.3f} on the others")


def read_pairs(folder: Path) -> Iterator[Pair]:
    """The pairs of one-word names that can be read aloud."""
    for path in sorted(folder.glob("pairs_*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            a, b = parse_name(row["a"]), parse_name(row["b"])
            if row["src"] in SOURCES and len(a.words) == len(b.words) == 1 and a.is_coded and b.is_coded:
                yield _pair(a.words[0], b.words[0], row)


def _pair(a: Word, b: Word, row: dict[str, str]) -> Pair:
    ways = np.array([features(x, y, a, b) for x in a.readings for y in b.readings])
    return Pair(ways, int(row["label"]), is_fitted(row["ea"]), score_words(a, b))


def is_fitted(entity: str) -> bool:
    """Whether the pairs of an entity fit; half of them by digest."""
    return hashlib.sha256(entity.encode()).digest()[0] % 2 == 0


def features(x: Reading, y: Reading, a: Word, b: Word) -> tuple[float, ...]:
    """What the weights weigh, in the order of NAMES; kzfacts.resolve.readings computes the same."""
    same_script = a.script == b.script
    left, right = (a.text, b.text) if same_script else (x.latin, y.latin)
    one, other, beside = in_order(x, y, a, b)
    traits = count_traits(one, other, beside=beside)
    general = {
        "constant": 1.0,
        "sound-distance": Levenshtein.distance(x.code, y.code) / 3,
        "length": min(x.consonants, y.consonants),
        "first-sound": x.code[0] == y.code[0],
        "last-sound": x.code[-1] == y.code[-1],
        "spelling": Levenshtein.normalized_similarity(left, right),
        "same-script": same_script,
    }
    return tuple(float(general.get(name, traits.get(name, 0.0))) for name in NAMES)


def check_features(pairs: Sequence[Pair], weights: Matrix) -> None:
    """Nothing, if the features weigh up to what the package scores where a pair has one reading and no rule decides."""
    for pair in pairs:
        weighed = 1 / (1 + np.exp(-float(np.max(pair.ways @ weights))))
        told = len(pair.ways) == 1 and pair.score > _HOPELESS and pair.score not in _RULED
        if told and abs(weighed - pair.score) > _ROUNDING:
            raise SystemExit(f"the package scores {pair.score}, its features {weighed}")


def fit(pairs: Sequence[Pair]) -> Matrix:
    """Log odds by Newton's method, the likeliest reading of each pair taken."""
    labels = np.array([pair.label for pair in pairs], dtype=float)
    chosen = np.array([pair.ways[0] for pair in pairs])
    weights = np.zeros(len(NAMES))
    for _ in range(_ROUNDS):
        weights = _newton(chosen, labels, weights)
        chosen = np.array([pair.ways[int(np.argmax(pair.ways @ weights))] for pair in pairs])
    return weights


def _newton(rows: Matrix, labels: Matrix, weights: Matrix) -> Matrix:
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (labels - odds) - _RIDGE * weights
        curve = (rows * (odds * (1 - odds))[:, None]).T @ rows + np.diag(_RIDGE)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def f1(pairs: Sequence[Pair], weights: Matrix) -> float:
    """F1 of "one name" where the likeliest reading is likelier than not."""
    said = [float(np.max(pair.ways @ weights)) > 0 for pair in pairs]
    right = sum(pair.label for pair, yes in zip(pairs, said, strict=True) if yes)
    return 2 * right / (sum(said) + sum(pair.label for pair in pairs))


if __name__ == "__main__":
    main()
