"""Well-known names: all spellings of one, and no spelling of another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from kzfacts.resolve.sound import load_rows
from kzfacts.text.normalize import normalize


def known_name(word: str) -> str | None:
    """The Latin form of a folded word that is a well-known name; None for others."""
    return _names().get(word)


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    rows = load_rows("latin")["name"]
    pairs = [(surface, str(row["latin"])) for row in rows for surface in (*row["surface"], row["latin"])]
    return {normalize(surface.lower()).replace("'", ""): latin for surface, latin in pairs}
