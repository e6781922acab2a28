"""When articles appeared, and of which days they speak."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kzfacts.report.index import Index
from kzfacts.report.reading import Row


class Period(NamedTuple):
    """A day, or a whole month or year where a text names no day."""

    first: dt.date
    last: dt.date

    @property
    def label(self) -> str:
        """A day, month or year: 12 Jan 2022."""
        month = f"{calendar.month_abbr[self.first.month]} {self.first.year}"
        if self.first == self.last:
            return f"{self.first.day} {month}"
        return month if self.first.month == self.last.month else str(self.first.year)


class PeriodCell(NamedTuple):
    """What one article says of one period: its claims, whether one is disputed, whether it appeared then."""

    claim_ids: tuple[str, ...]
    is_disputed: bool
    is_published: bool


class TimelineRow(NamedTuple):
    """An article with a cell for each period of the timeline, None where it says nothing of it."""

    article: Row
    cells: tuple[PeriodCell | None, ...]


class Timeline(NamedTuple):
    """Articles by day of publication, and the periods they speak of.

    Attributes:
        periods: In order; those of which nobody speaks are not among them.
        rows: The articles, the undated last.
        n_articles, n_periods: How many there are; some of them may be left out.
    """

    periods: tuple[Period, ...]
    rows: tuple[TimelineRow, ...]
    n_articles: int
    n_periods: int


Spoken = Mapping[Period, list[str]]


def period_of(claim: Row) -> Period | None:
    """When the event of a claim begins; else when the time that is its value ends, as a deadline does."""
    for part, first_counts in (("event_", True), ("", False)):
        first, last = claim[f"{part}first_day"], claim[f"{part}last_day"]
        if first is not None or last is not None:
            return _period((first or last).date(), (last or first).date(), first_counts=first_counts)
    return None


def _period(first: dt.date, last: dt.date, *, first_counts: bool) -> Period:
    ends_month = last.day == calendar.monthrange(last.year, last.month)[1]
    month = ends_month and first == last.replace(day=1)
    year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
    day = first if first_counts else last
    return Period(first, last) if month or year else Period(day, day)


def timeline_of(index: Index, *, articles: int = 60, periods: int = 45) -> Timeline:
    """At most so many articles and periods: those with most claims, most spoken of, and the days of publication."""
    spoken: dict[str, dict[Period, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim in index.claims.values():
        period = period_of(claim)
        if period is not None:
            spoken[claim["article_id"]][period].append(claim["claim_id"])
    weight = Counter(claim["article_id"] for claim in index.claims.values())
    kept = sorted(index.articles.values(), key=lambda row: (-weight[row["article_id"]], row["article_id"]))[:articles]
    kept.sort(key=lambda row: (row["published"] is None, str(row["published"]), row["article_id"]))
    counted = _counts(kept, spoken)
    shown = tuple(sorted(sorted(counted, key=lambda period: (-counted[period], period))[:periods]))
    disputed = {side["claim_id"] for sides in index.sides.values() for side in sides}
    rows = tuple(_row(row, spoken[row["article_id"]], shown, disputed) for row in kept)
    return Timeline(shown, rows, len(index.articles), len(counted))


def _counts(articles: Iterable[Row], spoken: Mapping[str, Spoken]) -> Counter[Period]:
    """How often each period is spoken of; a day of publication counts like many claims."""
    counted: Counter[Period] = Counter()
    for row in articles:
        if row["published"] is not None:
            counted[_day(row)] += 1000
        counted.update({period: len(claims) for period, claims in spoken[row["article_id"]].items()})
    return counted


def _day(article: Row) -> Period:
    day = article["published"].date()
    return Period(day, day)


def _row(article: Row, spoken: Spoken, periods: Iterable[Period], disputed: set[str]) -> TimelineRow:
    published = None if article["published"] is None else _day(article)
    cells = tuple(
        PeriodCell(
            tuple(sorted(spoken.get(period, ()), key=lambda claim: (claim not in disputed, claim))),
            not disputed.isdisjoint(spoken.get(period, ())),
            period == published,
        )
        if period in spoken or period == published
        else None
        for period in periods
    )
    return TimelineRow(article, cells)
