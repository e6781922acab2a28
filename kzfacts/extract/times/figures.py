"""Dates written in figures alone."""

from __future__ import annotations

from kzfacts.extract.times.builders import DAYS_OF_MONTH, HIJRI_YEARS, LEADS_TO_TIME, MONTHS, period
from kzfacts.extract.times.grammar import Match
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.values import Calendar, Meaning, Moment

_TWO_DIGITS, _TEN = 2, 10
_CENTURY_TURNS = 69  # as in POSIX: 69 to 99 are of the last century


def date_in_figures(match: Match) -> Meaning | None:
    """14/9/2011, 2011-09-14, 14/9/11; the month may come first where the day cannot."""
    first, middle, last = (token for token in match.tokens if token.kind in ("digits", "year"))
    calendar: Calendar | None = None
    year = _full_year(first if first.kind == "year" else last)
    month, day = _value(middle), _value(last if first.kind == "year" else first)
    if month not in MONTHS and day in MONTHS:
        day, month = month, day
    if year is None or month not in MONTHS or day not in DAYS_OF_MONTH or not _is_joined(first, last, match):
        return None
    if year in HIJRI_YEARS:
        calendar = "hijri"
    return Moment(year=year, month=month, day=day, calendar=calendar)


def short_date(match: Match) -> Meaning | None:
    """22/4 beside a word that leads to a day; elsewhere it is a fraction or a score."""
    first, last = (token for token in match.tokens if token.kind == "digits")
    day, month = _value(first), _value(last)
    leads = match.before is not None and match.before.kind in (*LEADS_TO_TIME, "weekday", "namely", "day", "date")
    padded = first.digits == _TWO_DIGITS and day < _TEN
    if (leads or padded) and month not in MONTHS and day in MONTHS:
        day, month = month, day  # 04/22; but 12/16 may be anything
    leads = leads or first.digits == last.digits == _TWO_DIGITS
    if not leads or month not in MONTHS or day not in DAYS_OF_MONTH or not _touch(first, last, match):
        return None
    return Moment(month=month, day=day)


def _touch(first: Token, last: Token, match: Match) -> bool:
    """No blanks inside a date in figures."""
    width = sum(token.end - token.start for token in match.tokens)
    return last.end - first.start <= width


def _value(token: Token) -> int:
    return int(token.number or 0)


def _full_year(token: Token) -> int | None:
    if token.kind == "year":
        return _value(token)
    if token.digits != _TWO_DIGITS:
        return None
    return _value(token) + (1900 if _value(token) >= _CENTURY_TURNS else 2000)


def month_in_figures(match: Match) -> Meaning | None:
    """3/2015."""
    first, last = match.tokens[0], match.tokens[-1]
    return period(match) if _touch(first, last, match) and _value(first) in MONTHS else None


def _is_joined(first: Token, last: Token, match: Match) -> bool:
    """No blanks inside, or a year in full behind slashes (14/ 9/ 2011) or before its era (7 - 1 - 1437هـ)."""
    kinds = {token.kind for token in match.tokens}
    full = "year" in (first.kind, last.kind) and ("slash" in kinds or "era" in kinds)
    return full or _touch(first, last, match)
