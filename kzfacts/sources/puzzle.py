"""From clues to the one day they leave, or the days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from kzfacts.model.span import Span
from kzfacts.sources.clues import Clue
from kzfacts.sources.outright import Found, days_outright, says_today
from kzfacts.sources.weighing import Days, weigh_days
from kzfacts.sources.years import is_supported, likely_years, named_years, pins_year


@dataclass(frozen=True, slots=True)
class Answer:
    """What the clues leave.

    Attributes:
        day: The day; None where many are left.
        evidence: The clues that decided.
        candidates: The days that are left, in order.
        best: The likeliest of them, certain or not.
    """

    day: dt.date | None = None
    evidence: tuple[Span, ...] = ()
    candidates: tuple[dt.date, ...] = ()
    best: dt.date | None = None


def solve(clues: Sequence[Clue], given: Collection[int] = (), near: Days | None = None) -> Answer:
    """The day of writing that the clues leave.

    Args:
        clues: What the text lets on.
        given: The years in which the rest of the bundle was written.
        near: First and last day that the rest of the bundle leaves, where their facts meet.
    """
    with_year = days_outright(clues, None)
    if with_year:
        return _of_outright(with_year)
    spells = likely_years(clues, given)
    answers = [found for years in spells if (found := _in_years(clues, years, near, is_given=bool(given)))]
    if not answers:
        return Answer()
    days = {answer.day for answer in answers if answer.day}
    return answers[0] if len(days) == 1 else replace(answers[0], day=None)


def _of_outright(found: Found) -> Answer:
    days = tuple(sorted(found))
    evidence = tuple(dict.fromkeys(span for day in days for span in found[day]))
    return Answer(days[0] if len(days) == 1 else None, evidence, days, days[0])


def _in_years(clues: Sequence[Clue], years: Sequence[int], near: Days | None, *, is_given: bool) -> Answer | None:
    """The answer in the first of the years that has one."""
    named = named_years(clues)
    for year in years:
        found = days_outright(clues, year)
        if found:
            answer = _of_outright(found)
            return answer if is_given or is_supported(clues, year) else replace(answer, day=None)
        weighed = weigh_days(clues, year, near) if not says_today(clues) and (is_given or year in named) else None
        if weighed:
            settled = weighed.is_clear and (is_given or pins_year(clues, weighed.best))
            day = weighed.best if settled else None
            return Answer(day, weighed.evidence, weighed.candidates, weighed.best)
    return None
