"""The country an article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kzfacts.model import Mention

# of its mentions of countries: below this an article has a story of its own
_AT_HOME = 0.2


def home_countries(mentions: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """ISO codes by article id: the bundle's main country where an article speaks of it, else its own main one.

    "" for an article that names no country at all.
    """
    counts = {article: Counter(one.country for one in found if one.country) for article, found in mentions.items()}
    whole: Counter[str] = sum(counts.values(), Counter())
    main = _first(whole)
    homes = {}
    for article, count in counts.items():
        at_home = main is not None and count[main] >= _AT_HOME * count.total()
        homes[article] = (main if at_home or not count else _first(count)) or ""
    return homes


def _first(count: Counter[str]) -> str | None:
    """The most frequent; of several the first by name."""
    return min(count, key=lambda country: (-count[country], country), default=None)
