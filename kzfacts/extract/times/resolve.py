"""A meaning and an anchor -> type, value and days of a time expression."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kzfacts.extract.times.anchor import Anchor, Days
from kzfacts.extract.times.calendars import day_of, move_days
from kzfacts.extract.times.days import days_of
from kzfacts.extract.times.lengths import coarsest, has_clock_unit, is_counted, length_value, move, move_time
from kzfacts.extract.times.values import (
    Amount,
    Deadline,
    Meaning,
    Moment,
    Offset,
    Repeated,
    Stretch,
    Vague,
    Window,
    is_day,
)
from kzfacts.extract.times.written import written
from kzfacts.model.timex import TimexType

_LEAP_YEAR = 2024
_LAST_HOUR = 24
_EARLY = 6  # hours before it, said of a night, are of the second day
_CONTRACT_MODS = ("START", "MID", "END")
_OPEN_MODS = ("MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What the fields of a Timex say."""

    type: TimexType
    value: str
    mod: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None


def resolve(meaning: Meaning, anchor: Anchor) -> Resolved | None:  # noqa: PLR0911 -- one return a kind
    """Type, value and days; None where the words name a day that does not exist."""
    match meaning:
        case Moment():
            return _moment(meaning, anchor)
        case Amount():
            return Resolved("DURATION", length_value(meaning), meaning.mod)
        case Deadline(amount):
            return _deadline(amount, anchor)
        case Window():
            return _window(meaning, anchor)
        case Offset():
            return _offset(meaning, anchor)
        case Stretch():
            return _stretch(meaning, anchor)
        case Repeated(of):
            value = length_value(of) if isinstance(of, Amount) else written(None, of)
            return Resolved("SET", value)
        case Vague(value):
            days = (anchor.day, anchor.day) if value == "PRESENT_REF" else (None, None)
            return Resolved("DATE", value, None, *days)


def _moment(moment: Moment, anchor: Anchor) -> Resolved | None:
    if not _exists(moment):
        return None
    if moment.hour is not None or moment.part is not None:
        return _time(moment, anchor)
    days = days_of(moment, anchor)
    if days is None and _is_settled(moment, anchor):
        return None
    mod = moment.mod if moment.mod in _CONTRACT_MODS and not moment.weekend else None
    first, last = days or (None, None)
    return Resolved("DATE", written(days, moment), mod, first, last)


def _exists(moment: Moment) -> bool:
    """No 31 February, no month 13, no year 0."""
    if moment.year is not None and not dt.MINYEAR <= moment.year <= dt.MAXYEAR:
        return False
    if moment.calendar == "hijri" or moment.day is None:
        return True
    year, month = moment.year or _LEAP_YEAR, moment.month or 1
    return all(day_of(year, month, day) for day in (moment.day, moment.last_day or moment.day))


def _is_settled(moment: Moment, anchor: Anchor) -> bool:
    """The words leave nothing open, so that no days means no such day."""
    if moment.day is None and moment.week is None and moment.nth is None:
        return False
    return moment.year is not None or anchor.day is not None


def _time(moment: Moment, anchor: Anchor) -> Resolved | None:
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
    """The day of a bare clock time: today, or tomorrow where only the future counts."""
    now = anchor.moment
    if now is None or anchor.prefer == "past" or moment.hour is None:
        return anchor.day
    passed = (moment.hour, moment.minute or 0) < (now.hour, now.minute)
    return now.date() + dt.timedelta(1) if passed else now.date()


def _deadline(amount: Amount, anchor: Anchor) -> Resolved:
    last = move(anchor.day, amount, 1) if anchor.day and is_counted(amount) else None
    return Resolved("DURATION", length_value(amount), amount.mod, anchor.day if last else None, last)


def _window(window: Window, anchor: Anchor) -> Resolved:
    amount, value = window.amount, length_value(window.amount)
    if anchor.day is None or not is_counted(amount):
        return Resolved("DURATION", value, amount.mod)
    other = move(anchor.day, amount, window.way)
    if other is None:
        return Resolved("DURATION", value, amount.mod)
    first, last = sorted((anchor.day, other))
    if has_clock_unit(amount):
        return Resolved("DURATION", value, amount.mod, first, last)
    return Resolved("DATE", f"{first.isoformat()}/{last.isoformat()}", amount.mod, first, last)


def _offset(offset: Offset, anchor: Anchor) -> Resolved | None:
    amount = offset.amount
    value = length_value(amount)
    if not is_counted(amount) or amount.mod in _OPEN_MODS:
        return Resolved("DURATION", value, amount.mod)
    if has_clock_unit(amount):
        at = move_time(anchor.moment, amount, offset.way) if anchor.moment and offset.origin is None else None
        if at is None:
            return Resolved("DURATION", value, amount.mod)
        return Resolved("TIME", at.isoformat(timespec="minutes"), amount.mod, at.date(), at.date())
    base = anchor.day
    if offset.origin is not None:
        days = days_of(offset.origin, anchor)
        base = days[0] if days else None
    day = move(base, amount, offset.way) if base else None
    if day is None:
        return Resolved("DURATION", value, amount.mod)
    first, last = _as_fine_as_said(day, amount) if offset.origin is None else (day, day)
    return Resolved("DATE", day.isoformat(), amount.mod, first, last)


def _as_fine_as_said(day: dt.date, amount: Amount) -> Days:
    """Three years ago is some day of that year."""
    grain = coarsest(amount)
    wide = {"Y": Moment(year=day.year), "M": Moment(year=day.year, month=day.month)}.get(grain)
    return (days_of(wide, Anchor(day)) if wide else None) or (day, day)


def _stretch(stretch: Stretch, anchor: Anchor) -> Resolved | None:
    first, last = _moment(stretch.first, anchor), _moment(stretch.last, anchor)
    if first is None or last is None:
        return None
    if first.first and last.last and last.last < first.first and stretch.last.year is None:
        later = _moment(stretch.last, replace(anchor, day=first.first, prefer="future"))
        last = later or last
    if first.first and last.last and last.last < first.first:
        return None
    if first.type == "TIME" or first.first is None or last.last is None:
        return Resolved(first.type, f"{first.value}/{last.value}", None, first.first, last.last)
    return Resolved("DATE", f"{first.first.isoformat()}/{last.last.isoformat()}", None, first.first, last.last)
