"""Rules for dates, deadlines, lengths of time and open ends."""

from __future__ import annotations

import datetime as dt

from kzfacts.judge.lengths import Length, length_of
from kzfacts.judge.moments import stretch_of
from kzfacts.judge.saying import Pair, Saying
from kzfacts.judge.stretches import HOUR, Stretch, TimeRelation, compare_stretches, grain_of, moved, on_one_clock

DATES = frozenset({"date", "interval"})
BOUNDED = frozenset({"date", "interval", "duration"})
MIDNIGHT = dt.timedelta(hours=1)  # 23:59 on Sunday and midnight on Monday are one moment
_NIGHT = "TNI"
_HALF_DAY = dt.timedelta(hours=12)
NEAR = dt.timedelta(days=3)  # slack of a hedged day
_VAGUE_GRAINS = frozenset({"days", "hours", "open end"})


def _stretches(pair: Pair) -> tuple[Stretch, Stretch] | None:
    """Both as times by one clock; a duration counts where it is a deadline and faces a date."""
    types = frozenset(pair.types)
    if not types <= BOUNDED or not types & DATES:
        return None
    a, b = stretch_of(pair.a.claim), stretch_of(pair.b.claim)
    return on_one_clock(a, b) if a and b else None


def _relation(pair: Pair) -> TimeRelation | None:
    times = _stretches(pair)
    return compare_stretches(*times) if times else None


def zone_unsaid(pair: Pair) -> str | None:
    """An hour by Greenwich, and one of nobody knows which zone."""
    a, b = stretch_of(pair.a.claim), stretch_of(pair.b.claim)
    if a is None or b is None or not (a.timed and b.timed) or (a.zone is None) == (b.zone is None):
        return None
    return "only one names its time zone" if compare_stretches(a, b) != "disjoint" else None


def same_time(pair: Pair) -> str | None:
    """The same time in other words."""
    return "the same time" if _relation(pair) == "equal" else None


def same_deadline(pair: Pair) -> str | None:
    """A deadline, and the day it ends on."""
    ends = [_deadline(saying) for saying in (pair.a, pair.b)]
    if ends == [None, None]:
        return None
    days = {end or _single_day(saying) for end, saying in zip(ends, (pair.a, pair.b), strict=True)}
    return "both end on the same day" if len(days) == 1 else None


def _deadline(saying: Saying) -> dt.date | None:
    """Last day of what is bounded: within two days, by Thursday."""
    read = saying.read
    bounded = read.modifier == "at_most" if read.value_type in DATES else read.first_day is not None
    time = stretch_of(saying.claim) if bounded and read.value_type in BOUNDED else None
    return time.end.date() if time else None


def _single_day(saying: Saying) -> dt.date | None:
    time = stretch_of(saying.claim) if saying.read.value_type in DATES else None
    return time.end.date() if time and not time.timed and time.start.date() == time.end.date() else None


def time_within(pair: Pair) -> str | None:
    """One gives the time more closely than the other."""
    times, relation = _stretches(pair), _relation(pair)
    if times is None or relation not in ("within", "coarser"):
        return None
    fine, coarse = (grain_of(time) for time in (times if relation == "within" else times[::-1]))
    if fine == coarse or {fine, coarse} & _VAGUE_GRAINS:
        return "one gives the time more closely than the other"
    return f"one gives the {fine}, the other only the {coarse}"


def open_ended(pair: Pair) -> str | None:
    """A bound leaves a side open: by, before or after a day."""
    return "one leaves open how early or how late" if _relation(pair) == "open_ended" else None


def times_overlap(pair: Pair) -> str | None:
    """A time fits both."""
    return "a time fits both" if _relation(pair) == "overlaps" else None


def around_midnight(pair: Pair) -> str | None:
    """A moment before midnight and the day that follows are the same in common speech."""
    times = _stretches(pair)
    if times is None or not (times[0].timed or times[1].timed) or times[0].gap(times[1]) > MIDNIGHT:
        return None
    return "the two times lie within an hour"


def other_half_of_day(pair: Pair) -> str | None:
    """An hour up to eleven may be meant of the morning or of the evening."""
    times = _stretches(pair)
    if times is None or not (times[0].timed and times[1].timed):
        return None
    a, b = times
    fits = any(_is_clock_hour(one) and _later(one).meets(other) for one, other in ((a, b), (b, a)))
    return "the hour may be meant of the other half of the day" if fits else None


def night_before(pair: Pair) -> str | None:
    """The night of Monday may be the one before its morning, as Arabic has it: ليلة الاثنين."""
    times = _stretches(pair)
    if times is None:
        return None
    nights = [saying.claim.value.endswith(_NIGHT) for saying in (pair.a, pair.b)]
    fits = any(
        is_night and _moved_back(night).meets(other)
        for is_night, night, other in zip(nights, times, times[::-1], strict=True)
    )
    return "the night may be the one before that day" if fits else None


def _moved_back(time: Stretch) -> Stretch:
    return time._replace(start=moved(time.start, -2 * _HALF_DAY), end=moved(time.end, -2 * _HALF_DAY))


def _is_clock_hour(time: Stretch) -> bool:
    return time.start.hour in range(1, 12) and time.end - time.start <= HOUR


def _later(time: Stretch) -> Stretch:
    return time._replace(start=moved(time.start, _HALF_DAY), end=moved(time.end, _HALF_DAY))


def hedged_time(pair: Pair) -> str | None:
    """An approximate day leaves room."""
    times = _stretches(pair)
    hedged = {"approximately", "vague"} & {pair.a.read.modifier, pair.b.read.modifier}
    if times is None or not hedged or times[0].gap(times[1]) > NEAR:
        return None
    return "the day is only given roughly"


def hours_disjoint(pair: Pair) -> str | None:
    """No single hour of the day fits both."""
    times = _stretches(pair)
    if times is None or times[0].meets(times[1]) or times[0].start.date() != times[1].start.date():
        return None
    return "both mean the same day, but no single hour fits both"


def times_disjoint(pair: Pair) -> str | None:
    """No single time fits both."""
    return "no single time fits both" if _relation(pair) == "disjoint" else None


def plan_and_date(pair: Pair) -> str | None:
    """The time planned, and the time at which it came."""
    apart = pair.a.is_pending != pair.b.is_pending and frozenset(pair.types) <= BOUNDED
    return "one is a plan, the other what came of it" if apart else None


def same_length(pair: Pair) -> str | None:
    """The same length in other units."""
    lengths = _lengths(pair)
    return "the same length of time" if lengths and lengths[0][:2] == lengths[1][:2] else None


def lengths_meet(pair: Pair) -> str | None:
    """One length of time fits both, units rounded."""
    if pair.types != ("duration", "duration"):
        return None
    lengths = _lengths(pair)
    if lengths is None:
        return "one of them gives no definite length"
    return "one length of time fits both" if lengths[0].meets(lengths[1]) else None


def _lengths(pair: Pair) -> tuple[Length, Length] | None:
    if pair.types != ("duration", "duration"):
        return None
    a, b = length_of(pair.a.claim), length_of(pair.b.claim)
    return (a, b) if a and b else None


def lengths_disjoint(pair: Pair) -> str | None:
    """No single length of time fits both."""
    if pair.types != ("duration", "duration"):
        return None
    return None if lengths_meet(pair) else "no single length of time fits both"


def length_or_date(pair: Pair) -> str | None:
    """A length of time says no day."""
    types = frozenset(pair.types)
    if "duration" not in types or not types & DATES or _stretches(pair):
        return None
    return "a length of time and a day are not the same kind of value"


def _is_deadline(saying: Saying) -> bool:
    """A bounded end: "within ten days", "by 22 January", not "at least ten days" or "a few days"."""
    read = saying.read
    if read.value_type not in BOUNDED or read.modifier in ("at_least", "more_than", "vague"):
        return False
    return read.last_day is not None or length_of(saying.claim) is not None or stretch_of(saying.claim) is not None


def _deadline_and_condition(pair: Pair) -> tuple[Saying, Saying] | None:
    for deadline, condition in ((pair.a, pair.b), (pair.b, pair.a)):
        if condition.read.value_type == "condition" and _is_deadline(deadline):
            return deadline, condition
    return None


def condition_added(pair: Pair) -> str | None:
    """The same voice adds a condition to its own date."""
    if _deadline_and_condition(pair) is None or not pair.same_speaker:
        return None
    return "the same voice names a time and a condition, which can hold together"


def outlet_retells(pair: Pair) -> str | None:
    """An outlet retells in one article what its speaker says."""
    unnamed = pair.a.claim.speaker is None or pair.b.claim.speaker is None
    if _deadline_and_condition(pair) is None or not (pair.same_article and unnamed):
        return None
    return "the outlet may be retelling its own speaker"


def deadline_against_condition(pair: Pair) -> str | None:
    """A fixed limit and an end that hangs on a condition."""
    if _deadline_and_condition(pair) is None:
        return None
    return (
        "a fixed limit and an end left open until a condition is met: no single course of events is bound to fit both"
    )


def conditions_fit(pair: Pair) -> str | None:
    """Conditions can all be asked for at once."""
    return "both conditions can be asked for at once" if pair.types == ("condition", "condition") else None
