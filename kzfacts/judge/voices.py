"""Rules on how a thing is said: denied, demanded, planned, another time, the same voice again."""

from __future__ import annotations

import datetime as dt

from kzfacts.judge.saying import STORY, Pair, days_between
from kzfacts.judge.tables import load_lasting, load_statuses, load_tracks, status_id
from kzfacts.model.days import as_date

LEAST_SURE = 0.4  # below it a reading is too unsure to accuse anybody
_ANSWERED = 1  # days in which a report is denied
_CHANGING = frozenset({"status", "role"})
_TIMED = frozenset({"date", "interval", "duration", "condition"})
_MEASURED = frozenset({"quantity", "date", "interval", "duration", "set", "entity", "place"})
_SCOPED = frozenset({"quantity", "set", "place", "entity", "cause"})


def _same_core(pair: Pair) -> bool:
    return pair.a.core == pair.b.core


def _opposed(pair: Pair) -> bool:
    return pair.a.is_denied != pair.b.is_denied


def _comparable(pair: Pair) -> bool:
    """Whether both speak of what is, or both of what is to come."""
    modes = {"asserted" if saying.is_denied else saying.read.modality for saying in (pair.a, pair.b)}
    return len(modes) == 1


def no_subject(pair: Pair) -> str | None:
    """Nobody knows what they are about."""
    return "the text does not say about whom or what" if pair.a.claim.topic.startswith(STORY) else None


def same_clause(pair: Pair) -> str | None:
    """Two values of one clause complete each other."""
    return "one clause gives both" if pair.same_clause else None


def unclear(pair: Pair) -> str | None:
    """A clause that gives two values for one thing is not read surely."""
    doubtful = pair.setting.unclear
    if any(all(copy.claim_id in doubtful for copy in saying.copies) for saying in (pair.a, pair.b)):
        return "the clause of one of them gives two values for one thing"
    return None


def one_voice(pair: Pair) -> str | None:
    """One voice in one article means two things by two values."""
    if not (pair.one_voice and frozenset(pair.types) <= _MEASURED):
        return None
    return "one article gives both as of one voice, so they are about two things"


def unsure(pair: Pair) -> str | None:
    """One of the two readings is too unsure."""
    low = min(pair.a.read.confidence, pair.b.read.confidence)
    return "one of the two readings is too unsure to build on" if low < LEAST_SURE else None


def demand(pair: Pair) -> str | None:
    """What is asked for does not say what is."""
    asked = "demanded" in (pair.a.read.modality, pair.b.read.modality)
    return "what somebody asks for does not say what is" if asked else None


def denied_since(pair: Pair) -> str | None:
    """What holds on one day may not on another."""
    if not (_opposed(pair) and _same_core(pair) and pair.types[0] in _CHANGING):
        return None
    gap, row = pair.days_between, load_statuses().get(status_id(pair.a.claim.value).partition(":")[0])
    if "denied" in (pair.a.read.modality, pair.b.read.modality) and abs(gap or 0) <= _ANSWERED:
        return None  # who denies what was said the day before denies that it was so
    window = load_tracks()[row.track].window if row else 0
    return "what holds on one day need not on another" if window is not None and abs(gap or 0) > window else None


def taken_back(pair: Pair) -> str | None:
    """The same voice takes its word back."""
    if _opposed(pair) and _same_core(pair) and pair.same_speaker:
        return "the same voice takes its word back or quotes what it denies"
    return None


def not_yet(pair: Pair) -> str | None:
    """Not done yet and still planned fit together."""
    if _opposed(pair) and _same_core(pair) and (pair.a.is_pending or pair.b.is_pending):
        return "what is not so yet may still be planned"
    return None


def denied(pair: Pair) -> str | None:
    """One says it, the other that it is not so."""
    if _opposed(pair) and _same_core(pair) and _comparable(pair):
        return "one affirms what the other denies"
    return None


def denied_otherwise(pair: Pair) -> str | None:
    """To deny one value is not to affirm the other's contrary."""
    if not (pair.a.is_denied or pair.b.is_denied) or _same_core(pair):
        return None
    if pair.types == ("status", "status") and _has_opposite(pair):
        return None
    return "to deny one value says nothing on the other"


def _has_opposite(pair: Pair) -> bool:
    rows = [load_statuses().get(status_id(s.claim.value).partition(":")[0]) for s in (pair.a, pair.b) if s.is_denied]
    return all(row is not None and row.opposite for row in rows)


def plan_and_outcome(pair: Pair) -> str | None:
    """A plan, and what came of it."""
    if pair.a.is_pending == pair.b.is_pending or frozenset(pair.types) & _TIMED:
        return None  # a time may still fit its plan
    return "one is a plan, the other what came of it"


def same_value(pair: Pair) -> str | None:
    """The same value, planned or come true."""
    if not _same_core(pair) or (pair.types[0] == "status" and pair.a.is_pending != pair.b.is_pending):
        return None
    return "the same value"


def adds_up(pair: Pair) -> str | None:
    """Several values can hold at once."""
    return None if pair.predicate.exclusive else "several such values can hold at once"


def other_day(pair: Pair) -> str | None:
    """They are about different days."""
    if not frozenset(pair.types) <= _SCOPED or pair.predicate.id in load_lasting():
        return None
    a, b = ((s.read.event_first_day, s.read.event_last_day or s.read.event_first_day) for s in (pair.a, pair.b))
    if a[0] is None or b[0] is None or a[1] is None or b[1] is None:
        return None
    apart = as_date(a[1]) < as_date(b[0]) or as_date(b[1]) < as_date(a[0])
    return "they are about different days" if apart else None


def other_place(pair: Pair) -> str | None:
    """They count in different places."""
    if pair.types != ("quantity", "quantity") or pair.predicate.id in load_lasting():
        return None
    place, other = pair.a.claim.place, pair.b.claim.place
    if place is None or other is None or pair.setting.may_be_one(place, other):
        return None
    return "they count in different places"


def changed_word(pair: Pair) -> str | None:
    """The same voice says it otherwise on another day."""
    said: list[dt.date | None] = [saying.said(pair.setting) for saying in (pair.a, pair.b)]
    gap = days_between(*said)
    if not pair.same_speaker or pair.same_article or not gap or pair.share_moment:
        return None
    reported = pair.a.read.said_day is None or pair.b.read.said_day is None
    if reported and not pair.same_source and abs(gap) <= 1:  # two outlets on one speech, a day apart in print
        return None
    return "the same voice says it otherwise on another day"


def other_type(pair: Pair) -> str | None:
    """Values of different kinds."""
    return "values of different kinds" if pair.types[0] != pair.types[1] else None


def unlike(_: Pair) -> str | None:
    """Different words that no rule compares."""
    return "different words that no rule compares"
