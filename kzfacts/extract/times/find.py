"""The doors: time expressions of a text or document, with TIMEX3 values and the days they cover."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import get_args

from kzfacts.errors import InputError
from kzfacts.extract.numbers import Number
from kzfacts.extract.times.anchor import Preference
from kzfacts.extract.times.anchoring import resolved_times
from kzfacts.extract.times.expressions import expressions_in
from kzfacts.extract.times.others import find_other_timexes
from kzfacts.extract.times.words import TABLES
from kzfacts.model.timex import Timex
from kzfacts.text.document import Document, read_document
from kzfacts.text.lexicon import Lexicon, load_lexicon


def find_timexes(
    text: str, anchor: dt.date | dt.datetime | None = None, *, prefer: Preference = "past", language: str = "ar"
) -> list[Timex]:
    """The time expressions of a text, in order, none overlapping another.

    Args:
        text: The text; offsets are `str` indices into it.
        anchor: The day (or moment) that relative words count from; without one they stay open.
        prefer: Which way a bare weekday, or a day without month or year, leans.
        language: "ar", or another that dateparser knows.

    Raises:
        InputError: `anchor` is no date, or `prefer` is neither "past" nor "future".
        LexiconError: The language is not known; the message names those that are.
    """
    if anchor is not None and not isinstance(anchor, dt.date):
        raise InputError(f"anchor must be a date, a datetime or None, not {anchor!r}")
    if prefer not in get_args(Preference):
        raise InputError(f"prefer is {prefer!r}; allowed are {list(get_args(Preference))}")
    if language != "ar":
        return find_other_timexes(text, anchor, prefer=prefer, language=language)
    return list(times_in(read_document(text, time_lexicon(language)), anchor, prefer=prefer))


@lru_cache(maxsize=8)
def time_lexicon(language: str = "ar") -> Lexicon:
    """The words that matter here: with no others to find, texts are read several times faster."""
    return load_lexicon(language).only("number", "no_number", "time_ahead", *TABLES)


def times_in(
    doc: Document,
    anchor: dt.date | dt.datetime | None,
    *,
    prefer: Preference = "past",
    numbers: Sequence[Number] | None = None,
) -> tuple[Timex, ...]:
    """The time expressions of a document, in order, none overlapping another."""
    return tuple(resolved_times(doc, expressions_in(doc, numbers), anchor, prefer=prefer))
