"""What reason codes mean, in English."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType


@lru_cache(maxsize=1)
def load_reason_labels() -> Mapping[str, str]:
    """Words for readers by reason_code: "update" is "a later state"."""
    text = resources.files("kzfacts.model").joinpath("reasons.toml").read_text("utf-8")
    return MappingProxyType(tomllib.loads(text)["labels"])
