"""The best of the days around the dates of a text.

Each is weighed: it must fit what the text says of today and yesterday, it
should lie shortly after the latest past date, and no later than what is still
ahead.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from kzfacts.extract.times.calendars import day_of, move_days
from kzfacts.extract.times.values import Moment
from kzfacts.model.span import Span
from kzfacts.sources.clues import Clue, of_kind
from kzfacts.sources.outright import fits_today

_WEEK = 7
_STORY = 10  # days around the day of writing on which the story told takes place
_NEAR = 45  # days within which a date belongs to the story told
_UNEXPECTED_FUTURE = 5  # days of freshness that a past date lying ahead costs
_MISSED_DEADLINE = 6
_SAME_DAY_BY_NAME = 1.5  # a text of a Tuesday says today, not Tuesday
_COINCIDENCE = 4
Days = tuple[dt.date, dt.date]


class Weighed(NamedTuple):
    """The best day, whether it is certain enough, the days left, and the expressions that decided."""

    best: dt.date
    is_clear: bool
    candidates: tuple[dt.date, ...]
    evidence: tuple[Span, ...]


def weigh_days(clues: Sequence[Clue], year: int, near: Days | None = None) -> Weighed | None:
    """The best of the days around the latest past date of that year; None where the text has none.

    Args:
        clues: What the text lets on.
        year: The year of writing.
        near: First and last day that the rest of the bundle leaves.
    """
    dated = of_kind(clues, "dated")
    dates = sorted(_dates(dated, year))
    if not dates:
        return None
    latest = dates[-1]
    dates = sorted({*dates, *_dates(dated, year, near=latest)})
    fixed = any(clue.moment.weekday is not None for clue in of_kind(clues, "from_today"))
    steps = range(-_WEEK, 2 * _WEEK) if fixed else range(_WEEK)
    days = [day for step in steps if (day := move_days(latest, step)) and fits_today(clues, day)]
    costs = {day: _cost(clues, day, dates) for day in _in_current_month(clues, days, year)}
    if not costs:
        return None
    best = min(costs, key=lambda day: (costs[day], day))
    evidence = tuple(clue.span for clue in of_kind(clues, "from_today", "dated", "weekday")
                     if clue.moment.weekday is not None or clue.moment.day is not None)  # fmt: skip
    left = tuple(sorted(_after_last_week(clues, costs, dates)))
    clear = (near is not None and _is_only(clues, best, near)) if fixed else _is_fresh(clues, best, dates)
    within = near is None or near[0] <= best <= near[1]
    return Weighed(best, clear and within, left, evidence)


def _is_only(clues: Sequence[Clue], day: dt.date, near: Days) -> bool:
    """The same weekday is too early a week before, and too late a week after.

    Whether a bare date is past or planned the words often leave open: it bounds nothing.
    """
    before, after = move_days(day, -_WEEK), move_days(day, _WEEK)
    if before is None or after is None:
        return False
    over = [clue for clue in of_kind(clues, "dated") if -1 in (clue.moment.month_way, clue.moment.weekday_way)]
    month_over = any(clue.current and clue.moment.month == day.month for clue in clues)
    told = any(0 < (day - date).days < _WEEK for date in _dates(of_kind(clues, "dated"), day.year))
    early = before < max([near[0], *(date for date in _dates(over, day.year) if date <= day)])
    late = after > min([near[1], *(date for date in _dates(of_kind(clues, "ahead"), day.year) if day <= date)])
    return told and early and (late or (month_over and after.month != day.month))


def _is_fresh(clues: Sequence[Clue], day: dt.date, dates: Sequence[dt.date]) -> bool:
    """The latest date's weekday stands alone, the current month or year is named, and so are more days of the story.

    A single date may be weeks old, and a weekday comes back every week.
    """
    if dates[-1].isoweekday() not in {clue.moment.weekday for clue in of_kind(clues, "weekday")}:
        return False
    near = {date for date in dates if abs((day - date).days) <= _STORY}
    return len(near) > 1 and any(clue.current for clue in clues)


def _dates(clues: Iterable[Clue], year: int, near: dt.date | None = None) -> Iterator[dt.date]:
    """The days of dated clues of that year; those of "this month" where one is given."""
    for clue in clues:
        date = _date(clue.moment, year, near)
        if date is not None and date.year == year:
            yield date


def _date(moment: Moment, year: int, near: dt.date | None) -> dt.date | None:
    month = moment.month or (near.month if near else None)
    if month is None or moment.day is None:
        return None
    return day_of(moment.year or year, month, moment.day)


def _in_current_month(clues: Sequence[Clue], days: Iterable[dt.date], year: int) -> list[dt.date]:
    """Days of the month that the text calls the current one."""
    months = {clue.moment.month for clue in clues if clue.current and clue.moment.month_way == 0}
    over = {(year, clue.moment.month) for clue in clues if clue.moment.month_way == -1}
    return [day for day in days if (not months or (day.month in months and day.year == year))
            and (day.year, day.month) not in over]  # fmt: skip


def _after_last_week(clues: Sequence[Clue], days: Collection[dt.date], dates: Sequence[dt.date]) -> Collection[dt.date]:
    """Where the text speaks of last week and dates something in a week before its latest, the week after that."""
    if not of_kind(clues, "last_week"):
        return days
    weeks = {date.isocalendar()[:2] for date in dates} - {dates[-1].isocalendar()[:2]}
    after = [day for day in days if (before := move_days(day, -_WEEK)) and before.isocalendar()[:2] in weeks]
    return after or days


def _cost(clues: Sequence[Clue], day: dt.date, dates: Sequence[dt.date]) -> float:
    """How badly a day fits: staleness, past dates that lie ahead, deadlines that have passed."""
    past = [date for date in dates if date <= day]
    future = [date for date in dates if 0 < (date - day).days <= _NEAR]
    missed = [date for date in _dates(of_kind(clues, "ahead"), day.year) if 0 < (day - date).days <= _NEAR]
    stale = (day - past[-1]).days if past else _NEAR
    named = [clue.moment for clue in of_kind(clues, "weekday")]
    by_name = any(moment.weekday == day.isoweekday() and moment.weekday_way is None for moment in named)
    told = {move_days(day, -(((day.isoweekday() - (m.weekday or 0)) % _WEEK) or (_WEEK if m.weekday_way else 0)))
            for m in named}  # fmt: skip
    return (
        stale
        + _UNEXPECTED_FUTURE * len(set(future))
        + _MISSED_DEADLINE * len(missed)
        + _SAME_DAY_BY_NAME * by_name
        - _COINCIDENCE * bool(told & _all_dates(clues, day))
    )


def _all_dates(clues: Sequence[Clue], day: dt.date) -> set[dt.date | None]:
    return {_date(clue.moment, day.year, day) for clue in of_kind(clues, "dated")}
