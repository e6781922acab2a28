"""Claims of all articles that are about the same thing -> facts."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from kzfacts.model import Fact, Predicate, ResolvedClaim, load_predicates
from kzfacts.model.days import as_date
from kzfacts.model.digest import digest

Order = tuple[str, str, int, str]


class Scope(NamedTuple):
    """What two claims must share to be about one fact; days come on top."""

    subject: str
    predicate: str
    counted: str
    unit: str


@dataclass(frozen=True, slots=True)
class AlignTable:
    """The data beside this module.

    Attributes:
        head_of: The predicate that names the fact, by predicate of the claim.
        groups, units: Under these a count stands for everybody.
        whole: Predicates that count one body of people, whatever it is called.
    """

    head_of: Mapping[str, str]
    groups: frozenset[str]
    units: frozenset[str]
    whole: frozenset[str]


@lru_cache(maxsize=1)
def load_align_table() -> AlignTable:
    """Families of predicates and the words that count everybody."""
    table = tomllib.loads(resources.files("kzfacts").joinpath("align.toml").read_text("utf-8"))
    head_of = {member: row["predicate"] for row in table["family"] for member in row["members"]}
    everybody = table["everybody"]
    whole = frozenset(table["whole"]["predicates"])
    return AlignTable(head_of, frozenset(everybody["groups"]), frozenset(everybody["units"]), whole)


def align_claims(
    claims: Sequence[ResolvedClaim],
    published: Mapping[str, dt.date | None],
    predicates: Mapping[str, Predicate] | None = None,
) -> tuple[Fact, ...]:
    """Facts, sorted; every claim is in exactly one of them.

    Claims are of one fact when they share subject, predicate (or its family),
    what is counted, and, for dated predicates, a day. `predicates`: all there
    are by id, where the caller brings some; None for the package's.
    """
    known = load_predicates() if predicates is None else predicates
    groups: dict[Scope, list[ResolvedClaim]] = defaultdict(list)
    for claim in claims:
        groups[_scope(claim)].append(claim)
    facts: list[Fact] = []
    for scope, members in _join_bare_units(groups).items():
        members.sort(key=lambda claim: order_of(claim, published))
        dated = scope.predicate in known and known[scope.predicate].dated
        facts += [_fact(scope, cluster, dated=dated) for cluster in (cluster_by_day(members) if dated else [members])]
    return tuple(sorted(facts, key=lambda fact: (fact.subject, fact.predicate, _day(fact.first_day), fact.fact_id)))


def order_of(claim: ResolvedClaim, published: Mapping[str, dt.date | None]) -> Order:
    """Sort key: publication (unknown last), article, place in the text, id."""
    moment = published.get(claim.claim.article_id)
    return (_day(moment), claim.claim.article_id, claim.claim.value_span.start, claim.claim_id)


def cluster_by_day(claims: Iterable[ResolvedClaim]) -> list[list[ResolvedClaim]]:
    """Groups of claims that all share a day; those without one join where only one group is.

    The narrowest dates come first, so that "January" never bridges two days of it.
    """
    claims = list(claims)
    dated = sorted((claim for claim in claims if days_of(claim)), key=_breadth)
    clusters: list[tuple[tuple[dt.date, dt.date], list[ResolvedClaim]]] = []
    for claim in dated:
        first, last = days_of(claim) or _NEVER
        for place, (core, members) in enumerate(clusters):
            if first <= core[1] and core[0] <= last:
                clusters[place] = ((max(first, core[0]), min(last, core[1])), [*members, claim])
                break
        else:
            clusters.append(((first, last), [claim]))
    groups = [members for _, members in clusters]
    order = {claim.claim_id: number for number, claim in enumerate(claims)}
    undated = [claim for claim in claims if not days_of(claim)]
    if undated and len(groups) != 1:
        return [*groups, undated]
    if not undated:
        return [sorted(group, key=lambda claim: order[claim.claim_id]) for group in groups]
    return [claims]


def days_of(claim: ResolvedClaim) -> tuple[dt.date, dt.date] | None:
    """First and last day of the event, or of the date that is the value; None where neither is known."""
    read = claim.claim
    first = read.event_first_day or read.first_day
    last = read.event_last_day or read.last_day
    if first is None and last is None:
        return None
    first, last = first or last, last or first
    return (as_date(first), as_date(last)) if first and last else None


_NEVER = (dt.date.max, dt.date.min)


def _breadth(claim: ResolvedClaim) -> tuple[int, dt.date, str]:
    first, last = days_of(claim) or _NEVER
    return ((last - first).days, first, claim.claim_id)


def _scope(claim: ResolvedClaim) -> Scope:
    table, read = load_align_table(), claim.claim
    predicate = table.head_of.get(read.predicate, read.predicate)
    if read.value_type != "quantity":
        return Scope(claim.topic, predicate, "", "")
    everybody = read.group is None or read.group in table.groups or predicate in table.whole
    counted = "" if everybody else str(read.group)
    if not counted and claim.part_of is not None:
        counted = "part"
    unit = "" if read.unit is None or read.unit in table.units else read.unit
    return Scope(claim.topic, predicate, counted, unit)


def _join_bare_units(groups: Mapping[Scope, list[ResolvedClaim]]) -> dict[Scope, list[ResolvedClaim]]:
    """Counts without a unit join those with the only unit there is."""
    units: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for scope in groups:
        if scope.unit:
            units[scope[:3]].add(scope.unit)
    joined: dict[Scope, list[ResolvedClaim]] = defaultdict(list)
    for scope, members in groups.items():
        known = units.get(scope[:3], set())
        joined[scope if scope.unit or len(known) != 1 else scope._replace(unit=min(known))] += members
    return joined


def _fact(scope: Scope, claims: list[ResolvedClaim], *, dated: bool) -> Fact:
    days = [found for claim in claims if (found := days_of(claim))]
    first = min((first for first, _ in days), default=None)
    last = max((last for _, last in days), default=None)
    return Fact(
        fact_id=digest("f", *scope, first if dated else ""),
        subject=scope.subject,
        predicate=scope.predicate,
        first_day=first,
        last_day=last,
        claims=tuple(claims),
    )


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else "~"
