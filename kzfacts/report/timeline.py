"""When articles appeared, and of which days they speak."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kzfacts.report.index import Index
from kzfacts.report.reading import Row


class DayCell(NamedTuple):
    """What one article says of one day: its claims, and whether one of them is disputed."""

    claim_ids: tuple[str, ...]
    is_disputed: bool
    is_published: bool


class TimelineRow(NamedTuple):
    """An article with a cell for each day of the timeline, None where it says nothing of it."""

    article: Row
    cells: tuple[DayCell | None, ...]
    n_outside: int


class Timeline(NamedTuple):
    """Articles by day of publication, and the days they speak of.

    Attributes:
        days: In order; days of which nobody speaks are not among them.
        rows: The articles, the undated last.
        n_articles, n_days: How many there are; so many of them may be left out.
    """

    days: tuple[dt.date, ...]
    rows: tuple[TimelineRow, ...]
    n_articles: int
    n_days: int


def days_spoken_of(claim: Row) -> dt.date | None:
    """The day of the event a claim is about, else the day that is its value."""
    day = claim["event_first_day"] or claim["first_day"]
    return None if day is None else day.date()


def timeline_of(index: Index, *, articles: int = 60, days: int = 45) -> Timeline:
    """At most so many articles and days: the articles with most claims, the days most spoken of and of publication."""
    spoken: dict[str, dict[dt.date, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim in index.claims.values():
        day = days_spoken_of(claim)
        if day is not None:
            spoken[claim["article_id"]][day].append(claim["claim_id"])
    weight = Counter(claim["article_id"] for claim in index.claims.values())
    kept = sorted(index.articles.values(), key=lambda row: (-weight[row["article_id"]], row["article_id"]))[:articles]
    kept.sort(key=lambda row: (row["published"] is None, str(row["published"]), row["article_id"]))
    counted = _day_counts(kept, spoken)
    shown = tuple(sorted(sorted(counted, key=lambda day: (-counted[day], day))[:days]))
    disputed = {side["claim_id"] for sides in index.sides.values() for side in sides}
    rows = tuple(_row(row, spoken[row["article_id"]], shown, disputed) for row in kept)
    return Timeline(shown, rows, len(index.articles), len(counted))


def _day_counts(articles: Iterable[Row], spoken: Mapping[str, Mapping[dt.date, list[str]]]) -> Counter[dt.date]:
    """How often each day is spoken of; a day of publication counts like many claims."""
    counted: Counter[dt.date] = Counter()
    for row in articles:
        if row["published"] is not None:
            counted[row["published"].date()] += 1000
        counted.update({day: len(claims) for day, claims in spoken[row["article_id"]].items()})
    return counted


def _row(
    article: Row, spoken: Mapping[dt.date, list[str]], days: tuple[dt.date, ...], disputed: set[str]
) -> TimelineRow:
    published = article["published"] and article["published"].date()
    cells = tuple(
        DayCell(
            tuple(sorted(spoken.get(day, ()), key=lambda claim: (claim not in disputed, claim))),
            not disputed.isdisjoint(spoken.get(day, ())),
            day == published,
        )
        if day in spoken or day == published
        else None
        for day in days
    )
    outside = sum(len(claims) for day, claims in spoken.items() if day not in days)
    return TimelineRow(article, cells, outside)
