"""Whether two headlines or sentences agree, disagree, or speak of other things."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from kzfacts.errors import InputError
from kzfacts.model.text_comparison import TEXT_LABELS, TextComparison, TextLabel
from kzfacts.texts.features import Features, features_of
from kzfacts.texts.reading import read_short_text

CONSTANT = "constant"
_REASONS = 2  # of the features, how many the reason names


class Weight(NamedTuple):
    """Log odds that a feature adds to each label, and what it means."""

    by_label: Mapping[TextLabel, float]
    meaning: str


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, Weight]:
    """The rows of weights.toml by id."""
    rows = tomllib.loads(resources.files("kzfacts.texts").joinpath("weights.toml").read_text("utf-8"))["weight"]
    return {row["id"]: Weight({label: row[label] for label in TEXT_LABELS}, row["meaning"]) for row in rows}


def compare_texts(a: str, b: str) -> TextComparison:
    """Whether two short Arabic texts say the same: agree, disagree or other.

    A logistic regression on features of words, numbers, names and roles; it knows no words beyond the
    package's lists and never feeds the judgement of claims.

    Raises:
        InputError: One of them is no text.
    """
    for name, text in (("a", a), ("b", b)):
        if not isinstance(text, str) or not text.strip():
            raise InputError(f"`{name}` must be a text with words in it, not {text!r}")
    features = {CONSTANT: 1.0, **features_of(read_short_text(a), read_short_text(b))}
    odds = {label: sum(_parts(features, label).values()) for label in TEXT_LABELS}
    chances = {label: 1 / sum(math.exp(other - odds[label]) for other in odds.values()) for label in TEXT_LABELS}
    label = max(TEXT_LABELS, key=lambda one: chances[one])
    return TextComparison(label, round(chances[label], 3), _why(features, odds, label))


def _parts(features: Features, label: TextLabel) -> dict[str, float]:
    """What each feature adds to a label."""
    weights = load_weights()
    return {name: weights[name].by_label[label] * value for name, value in features.items()}


def _why(features: Features, odds: Mapping[TextLabel, float], label: TextLabel) -> str:
    """The features that speak most for the label and against the next likely one."""
    other = max((one for one in TEXT_LABELS if one != label), key=lambda one: odds[one])
    mine, theirs = _parts(features, label), _parts(features, other)
    gains = {name: mine[name] - theirs[name] for name in features if name != CONSTANT}
    best = sorted((name for name in gains if gains[name] > 0), key=lambda name: (-gains[name], name))[:_REASONS]
    told = [load_weights()[name].meaning for name in best]
    return f"{label} rather than {other}: {'; '.join(told) or 'nothing speaks for either'}"
