"""Dates in figures parted by full stops, which are one word of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzfacts.extract.calendars import day_of
from kzfacts.extract.time_values import Moment
from kzfacts.text.document import Document

_DATE = re.compile(r"(?<![\d.])(?:(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})\.(\d{1,2})\.(\d{1,2}))(?!\.?\d)")


def dotted_dates(doc: Document) -> Iterator[tuple[int, Moment]]:
    """Word and day of each date such as 26.7.2015 or 2015.07.26."""
    for found in _DATE.finditer(doc.text):
        day, month, year = (int(part) for part in (found[1] and found.groups()[:3]) or found.groups()[:2:-1])
        word = doc.word_at(found.start())
        if day_of(year, month, day) and (doc.starts[word], doc.ends[word]) == found.span():
            yield word, Moment(year=year, month=month, day=day)
