"""Dates that stand in a text as machines write them: 26.7.2015, 2015-07-26T14:30:00Z."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from kzfacts.extract.times.calendars import day_of
from kzfacts.extract.times.values import Moment
from kzfacts.text.document import Document

_TWO_STOPS = re.compile(r"\.\d{1,2}\.\d")  # begins with a sign that is rare, so that long texts are passed over fast
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})\.(\d{1,2})\.(\d{1,2})")
_STAMP = re.compile(r"T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?(?!\d)")
_STAMPED_DAY = len("2015-07-26")


def stamps_of(doc: Document) -> Iterator[tuple[int, int, Moment]]:
    """First and last word and the moment of each stamp of ISO 8601; its zone is as printed."""
    for found in _STAMP.finditer(doc.text):
        start = found.start() - _STAMPED_DAY
        printed = doc.text[max(0, start) : found.end()]
        if start < 0 or not printed.isascii():
            continue
        words = doc.words_within(start, found.end())
        try:
            at = dt.datetime.fromisoformat(printed)
        except ValueError:  # 2015-02-30T14:30 is no moment
            continue
        if doc.starts[words[0]] == start:
            day = Moment(year=at.year, month=at.month, day=at.day)
            yield words[0], words[-1], replace(day, hour=at.hour, minute=at.minute, second=at.second or None)


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
