"""Rules for offices: one person, one body, one time."""

from __future__ import annotations

import re
from typing import NamedTuple

from kzfacts.judge.saying import Pair
from kzfacts.judge.tables import load_offices

TERM = 31  # days within which an office seldom changes hands
_COUNTRY = re.compile(r"[A-Z]{2}")
_MOBILITY = "may have changed office"


class Office(NamedTuple):
    """An office label with its body; `lesser` for deputies and acting holders."""

    label: str
    body: str
    lesser: bool


def office_of(value: str) -> Office:
    """Label, body and rank: "deputy-prime-minister@AM" -> ("prime-minister", "AM", lesser)."""
    label, _, body = value.partition("@")
    table, lesser = load_offices(), False
    while prefix := next((prefix for prefix in table["lesser"] if label.startswith(prefix)), None):
        label, lesser = label.removeprefix(prefix), True
    return Office(table["canonical"].get(label, label), body, lesser)


def _offices(pair: Pair) -> tuple[Office, Office] | None:
    if pair.types != ("role", "role"):
        return None
    return office_of(pair.a.claim.value), office_of(pair.b.claim.value)


def _rank(label: str) -> str:
    """Ministers of any portfolio are ministers."""
    return "minister" if label.startswith(load_offices()["portfolio"]) else label


def same_office(pair: Pair) -> str | None:
    """The same office in other words."""
    offices = _offices(pair)
    return "the same office in other words" if offices and offices[0] == offices[1] else None


def office_coarser(pair: Pair) -> str | None:
    """One names the office more closely than the other."""
    offices = _offices(pair)
    if offices is None:
        return None
    a, b = offices
    under = load_offices()["under"]
    if not a.body or not b.body:
        return "one of them does not say of which body"
    if any(low.label in (*under.get(_rank(high.label), ()), _rank(high.label)) for high, low in ((a, b), (b, a))):
        return None if a.label == b.label or a.body != b.body else "one names the office more closely than the other"
    return None


def office_moved(pair: Pair) -> str | None:
    """A deputy or acting post is another post, often the one before."""
    offices = _offices(pair)
    if offices is None or offices[0].body != offices[1].body or offices[0].lesser == offices[1].lesser:
        return None
    return "a deputy or acting post is another one, often the one before"


def holder_changed(pair: Pair) -> str | None:
    """The person takes or leaves an office in these days."""
    gap = pair.days_between
    if _offices(pair) is None:
        return None
    if pair.a.claim.topic in pair.setting.moved:
        return f"the person {_MOBILITY}: articles tell of one taken or left"
    return f"the person {_MOBILITY} in between" if gap is not None and abs(gap) > TERM else None


def _exclude(a: str, b: str) -> bool:
    """Whether nobody holds both at once."""
    return frozenset((_rank(a), _rank(b))) in load_offices()["exclusive"]


def offices_exclude(pair: Pair) -> str | None:
    """Nobody holds both offices of one body at once."""
    offices = _offices(pair)
    if offices is None or offices[0].body != offices[1].body or offices[0].lesser:
        return None
    return "nobody holds both offices at once" if _exclude(offices[0].label, offices[1].label) else None


def portfolios_differ(pair: Pair) -> str | None:
    """Two portfolios of one government, each given as the office."""
    offices = _offices(pair)
    if offices is None or pair.same_article or offices[0].body != offices[1].body:
        return None
    prefix = load_offices()["portfolio"]
    both = offices[0].label.startswith(prefix) and offices[1].label.startswith(prefix)
    return "each names another portfolio of the same government" if both else None


def countries_differ(pair: Pair) -> str | None:
    """The same high office of two countries."""
    offices = _offices(pair)
    if offices is None or offices[0].body == offices[1].body or offices[0].label != offices[1].label:
        return None
    high = _rank(offices[0].label) in ("president", "prime-minister", "minister", "king")
    countries = all(_COUNTRY.fullmatch(office.body) for office in offices)
    return "nobody holds this office in two countries" if high and countries else None


def two_offices(pair: Pair) -> str | None:
    """One person may hold both."""
    return "one person may hold both" if _offices(pair) else None
