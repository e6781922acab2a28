"""Counts that only grow: an update, a correction, or two voices on what is over."""

from __future__ import annotations

from kzfacts.judge.quantities import grew, in_time, ranges_of
from kzfacts.judge.saying import Pair
from kzfacts.model.days import as_date

_NEXT_DAY = (-1, 1)


def two_voices(pair: Pair) -> str | None:
    """Two voices count what is over, one in the next day's paper; neither says as of when."""
    if not (pair.predicate.cumulative and ranges_of(pair) and grew(pair)) or pair.days_between_prints not in _NEXT_DAY:
        return None
    voices = {pair.a.claim.speaker, pair.b.claim.speaker}
    timed = any(saying.read.as_of_day or saying.read.superseded for saying in (pair.a, pair.b))
    if timed or None in voices or pair.same_speaker or not _is_over(pair):
        return None
    return "two voices count the same event, which was over; the later count may be the newer one"


def _is_over(pair: Pair) -> bool:
    """Whether one of them gives a day or two for it, and both were printed after that."""
    days = [
        (as_date(read.event_first_day), as_date(read.event_last_day))
        for read in (pair.a.read, pair.b.read)
        if read.event_first_day and read.event_last_day
    ]
    first, last = min(days, key=lambda ends: (ends[1] - ends[0], ends), default=(None, None))
    printed = [pair.setting.published.get(saying.read.article_id) for saying in (pair.a, pair.b)]
    if first is None or last is None or (last - first).days > 1:
        return False
    return all(day is not None and as_date(day) > last for day in printed)


def toll_grew(pair: Pair) -> str | None:
    """A count that grows with time, given later and higher."""
    if pair.predicate.cumulative and ranges_of(pair) and grew(pair):
        return "the later count is the higher one, as counts grow"
    return None


def toll_corrected(pair: Pair) -> str | None:
    """The same voice takes its count back."""
    ordered = in_time(pair) if ranges_of(pair) and pair.predicate.cumulative else None
    outlets = pair.a.claim.speaker is None and pair.b.claim.speaker is None
    by_one = pair.same_speaker or (not outlets and pair.same_source and not pair.same_article)
    return "the same voice later gives a lower count" if ordered is not None and by_one else None
