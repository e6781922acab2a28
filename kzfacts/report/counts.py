"""What was read and how it stands, in numbers."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from kzfacts.report.index import Index


class Counts(NamedTuple):
    """Rows of the tables.

    Attributes:
        outlets, unnamed: All outlets; an article of which nobody knows the outlet is one by itself, and unnamed.
        days: "2022-01-08 to 2022-01-12", or "" where no day is known.
        undated: Articles without a day.
        single_source: Facts of one outlet.
        echoed: Facts that several outlets print after one first source.
        apart: Facts of which several first sources say different things that do not contradict each other.
        set_aside: Conflicts that a reader's decision keeps out.
    """

    articles: int
    outlets: int
    unnamed: int
    days: str
    undated: int
    claims: int
    facts: int
    single_source: int
    echoed: int
    apart: int
    agreed: int
    updated: int
    disputed: int
    conflicts: int
    set_aside: int
    dismissed: int
    entities: int
    problems: int


def counts_of(index: Index) -> Counts:
    """The numbers of a result."""
    tables = index.tables
    days = sorted({row["published"].date().isoformat() for row in index.articles.values() if row["published"]})
    status = Counter(row["status"] for row in index.facts.values())
    printed = [row for row in index.facts.values() if row["status"] == "single_source" and row["n_sources"] > 1]
    echoed = sum(row["n_origins"] == 1 for row in printed)
    # what a reader set aside is neither in dispute nor agreed
    aside = {row["fact_id"] for row in index.rows("dismissed") if row["conflict_id"] is not None}
    agreed = sum(row["status"] == "agreed" and row["fact_id"] not in aside for row in index.facts.values())
    return Counts(
        articles=len(index.articles),
        outlets=len({row["source"] for row in index.articles.values()}),
        unnamed=sum(row["source"] == row["article_id"] for row in index.articles.values()),
        days=" to ".join(dict.fromkeys((days[0], days[-1]))) if days else "",
        undated=sum(row["published"] is None for row in index.articles.values()),
        claims=len(tables["claims"]),
        facts=len(index.facts),
        single_source=status["single_source"] - len(printed),
        echoed=echoed,
        apart=len(printed) - echoed,
        agreed=agreed,
        updated=status["updated"],
        disputed=status["disputed"],
        conflicts=len(tables["conflicts"]),
        set_aside=len(index.set_aside),
        dismissed=len(tables["dismissed"]),
        entities=len(tables["entities"]),
        problems=len(tables["problems"]),
    )
