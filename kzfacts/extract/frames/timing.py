"""When events begin, end, last and happen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.ages import age_of
from kzfacts.extract.frames.clause_days import day_fields, day_of_clause
from kzfacts.extract.frames.events import event_before, event_near, events_within, place_near
from kzfacts.extract.frames.standing import is_standing
from kzfacts.extract.frames.subjects import about_of
from kzfacts.extract.reading import Placed, Reading, mention_at
from kzfacts.model import Attribution, Claim, Span, Timex
from kzfacts.model.days import as_date
from kzfacts.text.document import Hit
from kzfacts.text.lexicon import Row

_ONE_DAY = dt.timedelta(days=1)
_HEAD = 2  # words in which what is announced begins
_YEAR = 4  # letters of 2022
_REACH = 14  # words between an event and its date
_APPROACH = 6  # words from "with the approach of" to the event
_SPEECH_REACH = 8  # words from "announced" to its day
_DEFAULTS = {"start": "event_start", "end": "event_end", "duration": "event_duration", "date": "event_date"}
_ASPECT_OF_SIGNAL = {"from": "begin", "since": "begin", "until": "end", "by": "end", "for": "last"}


def read_timing(reading: Reading) -> Iterator[Claim]:
    """The start, end, length or day of an event."""
    for timex in reading.timexes:
        if timex.item.value.endswith("_REF") or _is_dateline(reading, timex) or reading.quantities.at(timex.first):
            continue  # a length that is counted is an age
        if _is_what_for(reading, timex) or is_standing(reading, timex):
            continue
        if timex.item.start in reading.speech_days:
            if not _is_day_of_speech(reading, timex.item):
                yield day_of_clause(reading, timex)
            continue
        if _is_of_speech(reading, timex):
            yield day_of_clause(reading, timex)
            continue
        age = age_of(reading, timex, told=True)
        if age is not None:
            yield age
            continue
        aspect = _aspect(reading, timex)
        event = event_before(reading, timex.first, _REACH, resume=aspect is not None) or event_near(reading, timex)
        slot = None if event is None or _is_ahead_of(reading, event, timex.item) else _slot(reading, timex, aspect)
        if event is not None and slot is not None:
            yield _claim(reading, timex, event, aspect, slot)
        elif timex.item.type != "SET":
            yield age_of(reading, timex, told=False) or day_of_clause(reading, timex)


def read_announcements(reading: Reading) -> Iterator[Claim]:
    """The day on which something was said, where the text names it."""
    for speech in reading.attributions:
        if speech.said is None or not _is_day_of_speech(reading, speech.said):
            continue
        words = reading.doc.words_within(speech.said.start, speech.said.end)
        if not words:
            continue
        news = _news(reading, speech)
        yield draft(
            reading,
            "announcement",
            predicate="first_announced" if news else "announcement_date",
            group=news,
            words=(words[0], words[-1]),
            event="statement",
            modality="asserted",
            subject=mention_at(reading, speech.speaker) if speech.speaker else None,
            **day_fields(speech.said),
        )


def _news(reading: Reading, speech: Attribution) -> str | None:
    """The event that an announcement makes: أعلن التحالف هدنة; of others there may be many speeches."""
    cue, content = (reading.doc.words_within(*span) for span in (speech.cue, speech.content))
    verb = reading.of("say").at(cue[0]) if cue else None
    if verb is None or verb.item.id != "announce" or not content:
        return None
    events = events_within(reading, content[0], content[0] + _HEAD)
    return events[0].item.id if events and events[0].item.entry.row.get("declared") else None


def _is_dateline(reading: Reading, timex: Placed[Timex]) -> bool:
    """Whether the expression is all of its sentence: a stamp of the page."""
    first, stop = reading.sentence(timex.first)
    return timex.first == first and timex.last == stop - 1


def _is_what_for(reading: Reading, timex: Placed[Timex]) -> bool:
    """Whether a year says what something is for, not when it was: ميزانية لعام 2022."""
    word = reading.doc.forms[timex.first]
    return len(timex.item.value) == _YEAR and word.startswith("ل") and timex.item.type == "DATE"


def _is_ahead_of(reading: Reading, event: Placed[Hit], timex: Timex) -> bool:
    """Whether the event is said to be near, and the day is not after the article: قرب انطلاق الانتخابات ... أمس."""
    published = reading.article.published
    if published is None or timex.first_day is None or as_date(timex.first_day) > as_date(published):
        return False
    first = max(reading.sentence(event.first)[0], event.first - _APPROACH)
    return bool(reading.of("approach").within(first, event.first))


def _is_day_of_speech(reading: Reading, said: Timex) -> bool:
    """Whether the time is a day or less, and not ahead of the article: nobody spoke next month."""
    first, last, published = said.first_day, said.last_day, reading.article.published
    if said.value.endswith("_REF"):
        return False
    if first is None or last is None or last - first > _ONE_DAY:
        return False
    return published is None or as_date(first) <= as_date(published)


def _is_of_speech(reading: Reading, timex: Placed[Timex]) -> bool:
    """Whether a verb of saying stands right before, with no event or phase between: أعلن المجلس أمس هدنة."""
    first, _ = reading.sentence(timex.first)
    found = reading.of("say").before(timex.first, max(first, timex.first - _SPEECH_REACH))
    if found is None or found.item.form not in ("past", "present"):
        return False
    return not any(reading.of(table).within(found.last + 1, timex.first) for table in ("event", "aspect"))


def _aspect(reading: Reading, timex: Placed[Timex]) -> Hit | None:
    """The verb or noun of phase that the expression belongs to: no second event stands between."""
    first, _ = reading.sentence(timex.first)
    previous = reading.timexes.before(timex.first, first)
    start = previous.last + 1 if previous else first
    found = reading.of("aspect").before(timex.first, max(start, timex.first - _REACH))
    if found is None or len(reading.of("event").within(found.last + 1, timex.first)) > 1:
        return None
    return found.item


def _slot(reading: Reading, placed: Placed[Timex], aspect: Hit | None) -> str | None:
    timex = placed.item
    phase = _ASPECT_OF_SIGNAL.get(timex.signal or "") or (aspect.id if aspect else "occur")
    if timex.type == "DURATION":
        if timex.signal == "within":
            return _within(reading, placed, phase)
        return "duration" if phase == "last" or _is_length(reading, placed) else None
    if timex.type == "SET":
        return None
    return {"begin": "start", "end": "end"}.get(phase, "date")


def _is_length(reading: Reading, timex: Placed[Timex]) -> bool:
    """Whether a bare length belongs to the event that its clause names before it: هدنة خمسة أيام."""
    first, _ = reading.segment(timex.first)
    return timex.item.signal is None and event_before(reading, timex.first, timex.first - first) is not None


def _within(reading: Reading, timex: Placed[Timex], phase: str) -> str | None:
    """A limit to a start or an end ahead; what lies behind is a length: خلال شهر من الفيضانات."""
    if phase in ("begin", "end"):
        return "start" if phase == "begin" else "end"
    if phase == "last":
        return "duration"
    first, stop = reading.sentence(timex.first)
    ahead = any(
        one.item.table == "prospect" or "س" in one.item.prefix
        for table in ("prospect", "aspect", "event", "status")
        for one in reading.of(table).within(max(first, timex.first - _REACH), min(stop, timex.last + _REACH))
    )
    if ahead:
        return "end"
    return None if "X" in timex.item.value else "duration"


def _predicate(reading: Reading, row: Row, slot: str, timex: Timex) -> str:
    """The row's predicate for the slot; a bare day still ahead is the start of what is `ahead`."""
    published = reading.article.published
    if slot == "date" and "ahead" in row and published and timex.first_day:
        return str(row["ahead"]) if timex.first_day > as_date(published) else _DEFAULTS["date"]
    return str(row.get(slot, _DEFAULTS[slot]))


def _is_by_greenwich(reading: Reading, timex: Placed[Timex]) -> bool:
    """Whether a clock time names Greenwich; of other zones only the outlet knows which it means."""
    zones = reading.of("time_zone").within(timex.first, timex.last + 1)
    return timex.item.type == "TIME" and ":" in timex.item.value and any(zone.item.id == "greenwich" for zone in zones)


def _claim(reading: Reading, timex: Placed[Timex], event: Placed[Hit], aspect: Hit | None, slot: str) -> Claim:
    row = event.item.entry.row
    fields = day_fields(timex.item)
    if _is_by_greenwich(reading, timex):
        fields["value"] += "Z"
    if slot in ("start", "date") and timex.item.first_day and fields["value_type"] == "duration":
        fields |= {"value_type": "interval", "value": f"{timex.item.first_day}/{timex.item.last_day}"}
        fields |= {"modifier": fields["modifier"] or "at_most"}  # a deadline: it begins on its last day at the latest
        fields |= {"event_first_day": timex.item.first_day, "event_last_day": timex.item.last_day}
    if slot == "duration":  # a length alone, whichever days it may end on
        fields |= {"first_day": None, "last_day": None}
    cue = aspect or event.item
    if aspect is not None and fields["value_type"] == "duration":
        fields["polarity"] = "affirmed"  # لن يستغرق أكثر من: the bound holds, nothing is denied
    site = place_near(reading, event.first)
    about = about_of(reading, row["about"], (event.first, event.last), None) if "about" in row else None
    near = min(timex.first, event.first, aspect.first if aspect else timex.first)
    return draft(
        reading,
        f"timing:{row['id']}:{slot}",
        predicate=_predicate(reading, row, slot, timex.item),
        words=(near if timex.last - near < 2 * _REACH else timex.first, max(timex.last, event.last)),
        cue=cue,
        event=row["id"],
        subject=about,
        place=site.surface if site else None,
        place_span=Span(site.start, site.end) if site else None,
        **fields,
    )
