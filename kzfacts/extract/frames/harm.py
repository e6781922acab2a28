"""Which event, days, place and group a count is of."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kzfacts.extract.frames.events import day_near, event_in, place_near
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Quantity, Span
from kzfacts.model.days import as_date
from kzfacts.text.document import Hit

Days = tuple[dt.date, dt.date]
_EVENT_REACH = 120  # words back to the event a toll belongs to
_CAUSES = frozenset(
    ("unrest", "clash", "attack", "strike", "disaster", "war", "evacuation", "coup", "demolition", "control")
)
_ARRESTED = frozenset(("unrest", "coup"))  # of single arrests a day has many
_EVENTS = {
    "aircraft_count": frozenset(("transport", "deployment", "strike")),
    "force_size": frozenset(("deployment",)),
    "evacuated_count": frozenset(("evacuation",)),
    "round_count": frozenset(("talks", "agreement", "peace-process")),
    "detained_count": _ARRESTED,
    "captured_count": frozenset[str](),
}
_OF_A_PERSON = frozenset(("age", "burn_percentage"))
_LONG = dt.timedelta(days=3)
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_BEFORE = "قبل"
_RANKS = "صفوف"
_ARMED = ("army", "forces", "force")
_OTHERS = ("اخر", "اخرون", "اخرين", "اخري", "اخران")


def harm_fields(reading: Reading, word: int, predicate: str) -> dict[str, Any]:
    """Event, day and place of what is counted at a word."""
    event = event_in(reading, word, _EVENTS.get(predicate, _CAUSES), _EVENT_REACH)
    if event is not None and event.first and reading.doc.forms[event.first - 1] == _BEFORE:
        event = None  # killed before yesterday's raids: not by them
    days, site = _stretch(reading, word) or _day(reading, word), place_near(reading, word)
    return {
        "event": event.item.id if event and predicate not in _OF_A_PERSON else None,
        "event_first_day": days[0] if days else None,
        "event_last_day": days[1] if days else None,
        "place": site.surface if site else None,
        "place_span": Span(site.start, site.end) if site else None,
    }


def _day(reading: Reading, word: int) -> Days | None:
    day = day_near(reading, word)
    return (day.first_day, day.last_day) if day and day.first_day and day.last_day else None


def _stretch(reading: Reading, word: int) -> Days | None:
    """The days over which a count was summed up, where its clause names a start or a length: منذ مارس, خلال شهر."""
    published = reading.article.published
    if published is None:
        return None
    until = as_date(published)
    for timex in reading.timexes.within(*reading.segment(word)):
        if timex.item.signal == "since" and timex.item.first_day:
            first = as_date(timex.item.first_day)
        elif timex.item.signal == "within" and (length := _length(timex.item.value)):
            first = until - length
        else:
            continue
        if until - first > _LONG:
            return first, until
    return None


def _length(value: str) -> dt.timedelta | None:
    """A whole length of one unit, P3M, as days."""
    number, unit = value[1:-1], value[-1:]
    return (
        dt.timedelta(days=int(number) * _DAYS[unit])
        if value[:1] == "P" and number.isdecimal() and unit in _DAYS
        else None
    )


def group_told(reading: Reading, quantity: Placed[Quantity], cue: Hit | None) -> str | None:
    """The group that the noun before a number names, عدد القتلى المدنيين ... 12 قتيلا, or the ranks behind it."""
    if (ranks := _ranks(reading, quantity)) is not None:
        return ranks
    if cue is None or cue.table != "count_noun":
        return None
    first, _ = reading.segment(quantity.first)
    noun = reading.of("count_noun").before(quantity.first, first)
    if noun is None or noun.item.id != cue.id or "ال" not in reading.doc.forms[noun.first][:3]:
        return None
    behind = noun.last + (2 if reading.doc.forms[noun.last + 1] == "من" else 1)
    unit = reading.of("unit").at(behind)
    return unit.item.entry.row.get("group") if unit and "ال" in unit.item.prefix else None


def _ranks(reading: Reading, quantity: Placed[Quantity]) -> str | None:
    """In whose ranks they fell: خمسون قتيلا في صفوف الجيش."""
    words = range(quantity.last + 1, min(reading.segment(quantity.last)[1] - 1, quantity.last + 4))
    ranks = next((word for word in words if reading.doc.forms[word].endswith(_RANKS)), None)
    body = reading.mentions.at(ranks + 1) if ranks is not None else None
    if body is None or body.item.type != "ORG":
        return None
    kind = body.item.kind or ""
    return "soldier" if kind.endswith(_ARMED) else "police" if "police" in kind else None


def is_of_others(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether a number counts others of the sort counted before: وجرح سبعة آخرون."""
    words = range(quantity.first, min(len(reading.doc.forms), quantity.last + 2))
    return any(reading.doc.forms[word] in _OTHERS for word in words)
