"""From clues to the one day they leave, or the days.

Every day near a date of the text is weighed: it must fit what the text says
of today and yesterday, it should lie shortly after the latest past date, and
no later than what is still ahead.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kzfacts.extract.times.calendars import day_of, move_days
from kzfacts.extract.times.values import Moment
from kzfacts.model.span import Span
from kzfacts.sources.clues import Clue

_WEEK = 7
_LATER_YEARS = 6  # how far behind the latest year a text names it may have been written
_STORY = 10  # days around the day of writing on which the story told takes place
_NEAR = 45  # days within which a date belongs to the story told
_UNEXPECTED_FUTURE = 5  # days of freshness that a past date lying ahead costs
_MISSED_DEADLINE = 6
_SAME_DAY_BY_NAME = 1.5  # a text of a Tuesday says today, not Tuesday
_COINCIDENCE = 4
_MARGIN = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """The day, None where many are left; the clues that decided; the days that are left."""

    day: dt.date | None = None
    evidence: tuple[Span, ...] = ()
    candidates: tuple[dt.date, ...] = ()


def solve(clues: Sequence[Clue], years: Collection[int] = ()) -> Answer:
    """The day of writing that the clues leave."""
    for year in _likely_years(clues, years):
        answer = _named_today(clues, year)
        if answer is None and not _says_today(clues) and (year in years or year in _named_years(clues)):
            answer = _weighed(clues, year)
        if answer is not None:
            settled = bool(years) or _pins_year(clues, answer.day)
            return answer if settled else Answer(None, answer.evidence, answer.candidates)
    return Answer()


def _named_years(clues: Sequence[Clue]) -> set[int]:
    return {clue.moment.year for clue in clues if clue.kind == "year" and clue.moment.year is not None}


def _likely_years(clues: Sequence[Clue], years: Collection[int]) -> list[int]:
    """Those of the bundle, the latest first; else the latest the text names, and the next few."""
    if years:
        return sorted(years, reverse=True)
    named = _named_years(clues)
    return list(range(max(named), max(named) + _LATER_YEARS)) if named else []


def _pins_year(clues: Sequence[Clue], day: dt.date | None) -> bool:
    """A day of the month with its weekday, or with its year, tells which year it is."""
    if day is None:
        return False
    return any(
        clue.moment.day is not None and (clue.moment.weekday is not None or clue.moment.year == day.year)
        and clue.kind in ("from_today", "dated")
        for clue in clues
    ) or any(_is_on(clue, other, day) for clue in _of(clues, "weekday") for other in _of(clues, "dated"))  # fmt: skip


def _is_on(weekday: Clue, dated: Clue, day: dt.date) -> bool:
    date = _date(dated.moment, day.year, day)
    return date is not None and date.isoweekday() == weekday.moment.weekday and 0 <= (day - date).days < _WEEK


def _of(clues: Sequence[Clue], *kinds: str) -> list[Clue]:
    return [clue for clue in clues if clue.kind in kinds]


def _says_today(clues: Sequence[Clue]) -> bool:
    """Whether some clue gives the day outright, in whichever year."""
    return any(clue.moment.day is not None and clue.moment.month is not None for clue in _of(clues, "from_today"))


def _named_today(clues: Sequence[Clue], year: int) -> Answer | None:
    """Today, Wednesday 12 January: the day is said outright."""
    found: dict[dt.date, Span] = {}
    for clue in _of(clues, "from_today"):
        moment = clue.moment
        if moment.day is None or moment.month is None or moment.day_shift is None:
            continue
        date = day_of(moment.year or year, moment.month, moment.day)
        if date is None or (moment.weekday is not None and date.isoweekday() != moment.weekday):
            continue
        day = move_days(date, -moment.day_shift)
        if day is not None:
            found.setdefault(day, clue.span)
    fitting = {day: span for day, span in found.items() if _fits_today(clues, day)}
    if not fitting:
        return None
    days = tuple(sorted(fitting))
    return Answer(days[0] if len(days) == 1 else None, tuple(fitting[day] for day in days), days)


def _fits_today(clues: Sequence[Clue], day: dt.date) -> bool:
    """Every weekday said of today or yesterday agrees."""
    return all(
        clue.moment.weekday is None
        or (day.isoweekday() + (clue.moment.day_shift or 0) - clue.moment.weekday) % _WEEK == 0
        for clue in _of(clues, "from_today")
    )


def _weighed(clues: Sequence[Clue], year: int) -> Answer | None:
    """The best of the days around the latest past date."""
    dates = sorted(_dates(_of(clues, "dated"), year))
    if not dates:
        return None
    latest = dates[-1]
    dates = sorted({*dates, *_dates(_of(clues, "dated"), year, near=latest)})
    fixed = any(clue.moment.weekday is not None for clue in _of(clues, "from_today"))
    named = {clue.moment.weekday for clue in _of(clues, "weekday")}
    steps = range(-_WEEK, 2 * _WEEK) if fixed else range(_WEEK)
    days = [day for step in steps if (day := move_days(latest, step)) and _fits_today(clues, day)]
    costs = {day: _cost(clues, day, dates) for day in _in_current_month(clues, days, year)}
    if not costs:
        return None
    ranked = sorted(costs, key=lambda day: (costs[day], day))
    clear = len(ranked) == 1 or costs[ranked[1]] - costs[ranked[0]] >= _MARGIN
    telling = (fixed and clear) or (not fixed and latest.isoweekday() in named)
    best = ranked[0] if telling and _is_fresh(clues, ranked[0], dates) else None
    evidence = tuple(clue.span for clue in clues if clue.kind in ("from_today", "dated", "weekday")
                     and (clue.moment.weekday is not None or clue.moment.day is not None))  # fmt: skip
    return Answer(best, evidence, tuple(sorted(_after_last_week(clues, costs, dates))))


def _is_fresh(clues: Sequence[Clue], day: dt.date, dates: Sequence[dt.date]) -> bool:
    """The text names the current month or year, and several days of the story around this one.

    A single date may be weeks old, and a weekday comes back every week.
    """
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
    if not _of(clues, "last_week"):
        return days
    weeks = {date.isocalendar()[:2] for date in dates} - {dates[-1].isocalendar()[:2]}
    after = [day for day in days if (day - dt.timedelta(days=_WEEK)).isocalendar()[:2] in weeks]
    return after or days


def _cost(clues: Sequence[Clue], day: dt.date, dates: Sequence[dt.date]) -> float:
    """How badly a day fits: staleness, past dates that lie ahead, deadlines that have passed."""
    past = [date for date in dates if date <= day]
    future = [date for date in dates if 0 < (date - day).days <= _NEAR]
    missed = [date for date in _dates(_of(clues, "ahead"), day.year) if 0 < (day - date).days <= _NEAR]
    stale = (day - past[-1]).days if past else _NEAR
    named = [clue.moment for clue in _of(clues, "weekday")]
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
    return {_date(clue.moment, day.year, day) for clue in _of(clues, "dated")}
