"""Feasts that are counted from Easter Sunday (package dateutil): Good Friday, Ascension, Sham el-Nessim."""

from __future__ import annotations

import datetime as dt

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from kzfacts.extract.times.anchor import Anchor, chosen, one_day
from kzfacts.extract.times.calendars import Days, move_days
from kzfacts.extract.times.periods import years_of
from kzfacts.extract.times.values import Moment

_METHODS = {"easter": EASTER_WESTERN, "pascha": EASTER_ORTHODOX}
_YEARS = range(1583, 4100)  # those that the reckoning is made for


def feast_days(moment: Moment, anchor: Anchor) -> Days | None:
    """The day of the feast; its year, where unsaid, is the nearest."""
    found = (_feast(moment, year) for year in years_of(moment, anchor))
    return chosen([days for days in found if days], moment.month_way, anchor)


def _feast(moment: Moment, year: int) -> Days | None:
    if year not in _YEARS or moment.calendar not in _METHODS:
        return None
    sunday: dt.date = easter(year, _METHODS[moment.calendar])
    return one_day(move_days(sunday, moment.day or 0))
