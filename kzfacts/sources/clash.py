"""Whether a text contradicts the day that it is said to be of.

Only what a text says outright counts: its date line, and "today, Wednesday 12
January". A page keeps its day, whatever the time zone; a statement may be
printed days after it was made, but never before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from kzfacts.extract.times import expressions_in, time_lexicon
from kzfacts.model.span import Span
from kzfacts.sources.clues import Clue, clues_of, date_in, of_kind
from kzfacts.sources.outright import days_outright
from kzfacts.sources.published import infer_published
from kzfacts.text.document import read_document
from kzfacts.text.layout import Layout

_ZONE = dt.timedelta(days=1)  # a page may be dated by another time zone than its day was given in
_LATE = dt.timedelta(days=7)  # weeklies and reprints
_TODAY = re.compile(r"(?<!\w)[وف]?(?:اليوم|[أا]مس|غدا?ً?)(?!\w)")
_DAY = re.compile(r"[^\n.]{0,40}\d")  # a day in figures, near enough to be of the same phrase
_PHRASE = 80
_MOST = 12  # phrases that are read; that no later one says otherwise is looked up before a clash is told
_QUOTES = (("«", "»"), ("“", "”"))


class Clash(NamedTuple):
    """The day that a text says is its own, and the words that say so."""

    day: dt.date
    words: str


def find_clash(text: str, layout: Layout, given: dt.date) -> Clash | None:
    """What contradicts the day given; None where nothing does for certain."""
    if layout.dateline is not None:
        line = layout.dateline.of(text)
        stated = infer_published(read_document(line, time_lexicon()), (0, len(line))).day
        return Clash(stated, line.strip()) if stated and abs(stated - given) > _ZONE else None
    said = list(_said(text, given))
    if not said or any(-_ZONE <= given - day <= _LATE for day in said):
        return None
    return _confirmed(text, layout.furniture, given) if len(set(said)) == 1 else None


def _said(text: str, given: dt.date) -> Iterator[dt.date]:
    """The days of writing that phrases such as "today, Wednesday 12 January" give, read by themselves."""
    near_days = (found for found in _TODAY.finditer(text) if _DAY.match(text, found.end()))
    for found in islice(near_days, _MOST):
        phrase = text[found.start() : found.end() + _PHRASE].partition("\n")[0]
        doc = read_document(phrase, time_lexicon())
        yield from _days(clues_of(doc, expressions_in(doc)), given)


def _days(clues: Sequence[Clue], given: dt.date) -> dict[dt.date, tuple[Span, ...]]:
    """Days given by date and weekday, in the year of the day given or the one before or after."""
    told = [clue for clue in of_kind(clues, "from_today") if clue.moment.weekday and clue.moment.month]
    with_year = days_outright(told, None)
    if with_year:
        return with_year
    years = (given.year, given.year - 1, given.year + 1)
    return next((found for year in years if (found := days_outright(told, year))), {})


def _confirmed(text: str, furniture: Sequence[Span], given: dt.date) -> Clash | None:
    """The same, from the whole text: it is no quotation, and nothing later is told."""
    doc = read_document(text, time_lexicon(), furniture)
    clues = clues_of(doc, expressions_in(doc))
    found = _days(clues, given)
    if len(found) != 1:
        return None
    day, spans = next(iter(found.items()))
    later = any(date and day < date <= given for clue in of_kind(clues, "dated") if (date := date_in(clue, day.year)))
    return None if later or _is_quoted(text, spans[0].start) else Clash(day, spans[0].of(text))


def _is_quoted(text: str, place: int) -> bool:
    """Within quotation marks that open in the same paragraph."""
    before = text[text.rfind("\n", 0, place) + 1 : place]
    return before.count('"') % 2 == 1 or any(before.rfind(opens) > before.rfind(ends) for opens, ends in _QUOTES)
