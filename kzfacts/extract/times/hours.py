"""Hours and parts of the day with the day they belong to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kzfacts.extract.times.anchor import Anchor
from kzfacts.extract.times.calendars import move_days
from kzfacts.extract.times.days import days_of
from kzfacts.extract.times.resolved import Resolved
from kzfacts.extract.times.values import Moment, is_day
from kzfacts.extract.times.written import written

_LAST_HOUR = 24
_EARLY = 6  # hours before it, said of a night, are of the second day
_HOURS_OF_PART = {"MO": range(12), "AF": range(12, 18), "EV": range(18, 24)}


def time_of(moment: Moment, anchor: Anchor) -> Resolved | None:
    """The hour or part of the day, with its day where words or anchor tell it."""
    if moment.hour is None and moment.minute is not None:
        if anchor.moment is None:
            return None
        moment = replace(moment, hour=anchor.moment.hour)
    plain = replace(moment, hour=None, minute=None, second=None, part=None, first_hour=None, two_days=None)
    day = None
    if is_day(plain):
        days = days_of(plain, anchor)
        if days and moment.hour is None and days[1] == move_days(days[0], 1):
            return _night(days[0], plain)
        day = days[0] if days else None
    elif plain == Moment() and moment.hour is not None:
        day = _next_at(moment, anchor)
    if moment.two_days and moment.hour is None:
        return _night(day, plain)
    late = moment.hour is not None and (moment.hour >= _LAST_HOUR or (moment.two_days and moment.hour < _EARLY))
    if late:
        moment = replace(moment, hour=(moment.hour or 0) % _LAST_HOUR)
    first, day = day, move_days(day, 1) if late and day else day
    date = day.isoformat() if day else written(None, plain) if is_day(plain) else ""
    return Resolved("TIME", f"{date}T{_clock(moment)}", None, first, day)


def _night(day: dt.date | None, weekday: Moment) -> Resolved:
    """Both days of the night; which of the two an hour without a name belongs to is not said."""
    after = move_days(day, 1) if day else None
    if day is None or after is None:
        return Resolved("DATE", written(None, weekday))
    return Resolved("DATE", f"{day.isoformat()}/{after.isoformat()}", None, day, after)


def _clock(moment: Moment) -> str:
    if moment.hour is None:
        return moment.part or ""
    second = f":{moment.second:02d}" if moment.second is not None else ""
    return f"{moment.hour:02d}:{moment.minute or 0:02d}{second}"


def _next_at(moment: Moment, anchor: Anchor) -> dt.date | None:
    """The day of a bare clock time: today, or tomorrow where only the future counts and its part of the day is over."""
    now = anchor.moment
    if now is None or anchor.prefer == "past" or moment.hour is None:
        return anchor.day
    running = now.hour in _HOURS_OF_PART.get(moment.part or "", ())
    passed = not running and (moment.hour, moment.minute or 0) < (now.hour, now.minute)
    return move_days(now.date(), 1) if passed else now.date()
