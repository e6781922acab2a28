"""Dates in figures parted by full stops, which are one word of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzfacts.extract.times.calendars import day_of
from kzfacts.extract.times.values import Moment
from kzfacts.text.document import Document

_TWO_STOPS = re.compile(r"\.\d{1,2}\.\d")  # begins with a sign that is rare, so that long texts are passed over fast
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})\.(\d{1,2})\.(\d{1,2})")


def dotted_dates(doc: Document) -> Iterator[tuple[int, Moment]]:
    """Word and day of each date such as 26.7.2015 or 2015.07.26."""
    for stops in _TWO_STOPS.finditer(doc.text):
        word = doc.word_at(stops.start())
        found = _DATE.fullmatch(doc.forms[word])
        if found is None or doc.starts[word] > stops.start():
            continue
        day, month, year = (int(part) for part in (found[1] and found.groups()[:3]) or found.groups()[:2:-1])
        if day_of(year, month, day):
            yield word, Moment(year=year, month=month, day=day)
