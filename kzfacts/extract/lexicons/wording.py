"""How a message says what is allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches

_FEW, _MOST_LISTED = 40, 130  # names; of many the near ones come first, of more they are all that is shown
_NEAR = 5


def allowed(wrong: str, names: Collection[str]) -> str:
    """All names, unless they are very many; of many, first those spelled nearly as the wrong one."""
    near = get_close_matches(wrong, sorted(names), _NEAR) if len(names) > _FEW else []
    if len(names) > _MOST_LISTED:
        return f"near it: {listed(near)} (of {len(names)})" if near else f"none of {len(names)} is near it"
    every = f"there are: {listed(sorted(names))}"
    return f"near it: {listed(near)}; {every}" if near else every


def listed(names: Iterable[str]) -> str:
    """Names with commas between."""
    return ", ".join(names)
