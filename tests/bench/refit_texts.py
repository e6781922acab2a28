"""The weights of the comparison of texts, fitted anew: python tests/bench/refit_texts.py TRAIN.csv [CHECK.csv]

The files have the columns s1, s2, stance (agree, disagree, other). A multinomial logistic regression, the squares of
the weights held small; agreeing pairs, of which there are fewer, count a little more. Deterministic.
Prints the rows of kzfacts/texts/weights.toml, and the figures on both files.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kzfacts.model.text_comparison import TEXT_LABELS
from kzfacts.texts.compare import CONSTANT, load_weights
from kzfacts.texts.features import features_of
from kzfacts.texts.reading import read_short_text

Matrix = NDArray[np.float64]
_WORTH = {"agree": 1.4, "disagree": 1.0, "other": 1.5}  # so that no label is given up for the frequent one
_RIDGE = 2.0
_STEPS = 60


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("check", type=Path, nargs="?")
    given = parser.parse_args()
    names, matrix, labels = read(given.train)
    weights = fit(matrix, labels)
    meanings = {name: weight.meaning for name, weight in load_weights().items()}
    for name, row in zip(names, weights, strict=True):
        print(f'\n[[weight]]\nid = "{name}"')
        for label, value in zip(TEXT_LABELS, row, strict=True):
            print(f"{label} = {value:.2f}")
        print(f'meaning = "{meanings.get(name, "")}"')
    for path in filter(None, (given.train, given.check)):
        _, matrix, labels = read(path)
        report(path.stem, np.round(weights, 2), matrix, labels)


def read(path: Path) -> tuple[list[str], Matrix, NDArray[np.int64]]:
    """Names of the features, one row of them a pair, and the pair's label."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = [features_of(read_short_text(row["s1"]), read_short_text(row["s2"])) for row in rows]
    names = [CONSTANT, *found[0]]
    matrix = np.array([[1.0, *one.values()] for one in found])
    return names, matrix, np.array([TEXT_LABELS.index(row["stance"]) for row in rows])


def fit(matrix: Matrix, labels: NDArray[np.int64]) -> Matrix:
    """Weights, one row a feature, by Newton's method."""
    features = matrix.shape[1]
    kinds = len(TEXT_LABELS)
    worth = np.array([_WORTH[TEXT_LABELS[label]] for label in labels])
    ridge = np.full(features, _RIDGE)
    ridge[0] = 1e-6  # the constant is free
    weights = np.zeros((features, kinds))
    for _ in range(_STEPS):
        chances = chances_of(matrix, weights)
        slope = matrix.T @ ((chances - np.eye(kinds)[labels]) * worth[:, None]) + ridge[:, None] * weights
        bend = np.zeros((kinds, features, kinds, features))
        for a in range(kinds):
            for b in range(kinds):
                share = worth * chances[:, a] * ((a == b) - chances[:, b])
                bend[a, :, b, :] = matrix.T @ (matrix * share[:, None]) + (a == b) * np.diag(ridge)
        step = np.linalg.solve(bend.reshape(kinds * features, -1), slope.T.reshape(-1))
        weights -= step.reshape(kinds, features).T
    return weights


def chances_of(matrix: Matrix, weights: Matrix) -> Matrix:
    """The probability of each label."""
    odds = matrix @ weights
    grown = np.exp(odds - odds.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True))


def report(name: str, weights: Matrix, matrix: Matrix, labels: NDArray[np.int64]) -> None:
    """Accuracy and F1 by label."""
    got = chances_of(matrix, weights).argmax(axis=1)
    table = Counter(zip(labels.tolist(), got.tolist(), strict=True))
    f1 = {}
    for number, label in enumerate(TEXT_LABELS):
        right = table[number, number]
        f1[label] = 2 * right / (sum(labels == number) + sum(got == number))
    figures = ", ".join(f"{label} {value:.3f}" for label, value in f1.items())
    print(f"# {name}: accuracy {np.mean(got == labels):.3f}, F1 {figures}, macro {np.mean(list(f1.values())):.3f}")


if __name__ == "__main__":
    main()
