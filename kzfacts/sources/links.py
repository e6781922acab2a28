"""The day in the address of a page: most sites that put one there put the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from itertools import chain

from kzfacts.extract.times.calendars import day_of

_FIRST_YEAR = 1995  # news pages are no older
_LAST_YEAR = 2099
_PARTED = re.compile(r"(?<=/)(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?=[/-]|$)")
_IN_ONE = re.compile(r"(?<=/)(\d{4})()(\d{2})(\d{2})(?=[/-]|$)")


def day_in_link(url: str | None) -> dt.date | None:
    """The day that the path names, /2022/01/12/ or /20220112/; None where it names none, or several."""
    path = (url or "").partition("?")[0].partition("#")[0]
    found = chain(_PARTED.finditer(path), _IN_ONE.finditer(path))
    days = {day_of(int(one[1]), int(one[3]), int(one[4])) for one in found} - {None}
    day = days.pop() if len(days) == 1 else None
    return day if day and _FIRST_YEAR <= day.year <= _LAST_YEAR else None
