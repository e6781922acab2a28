"""One article says one thing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal, get_args

from kzfacts.model.span import Span

ValueType = Literal[
    "quantity", "date", "interval", "duration", "condition", "role",
    "place", "entity", "set", "status", "cause", "text",
]  # fmt: skip
Polarity = Literal["affirmed", "negated"]
Modality = Literal["asserted", "planned", "demanded", "conditional", "denied"]
VALUE_TYPES: tuple[str, ...] = get_args(ValueType)
POLARITIES: tuple[str, ...] = get_args(Polarity)
MODALITIES: tuple[str, ...] = get_args(Modality)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who says what about whom, in which words.

    Speakers and subjects are surfaces with spans: entities exist only after
    resolving. All spans are offsets into the article's original text.

    Attributes:
        article_id: The article it stands in.
        source: The outlet; None where nobody knows it.
        predicate: What is said of the subject ("withdrawal_start").
        value_type: One of VALUE_TYPES.
        value: Normal form of the value: a number, TIMEX3, a label, or a surface where only
            resolving can tell the entity (sets: surfaces joined by `|`).
        evidence_span: The clause around the value.
        evidence: Its words, `text[start:end]`.
        value_span: The tightest span of the value.
        subject: What it is about, as printed; None where an event is meant that no word names.
        subject_span: Where that stands.
        event: Family of the event that it is about ("withdrawal"); None for no event.
        speaker: Who says it, as printed; None: the outlet itself.
        speaker_span, via, via_span: Likewise; `via` is the relaying outlet.
        low, high, unit, modifier, group: As in Quantity, for counts and durations.
        first_day, last_day: Days a date value covers.
        event_first_day, event_last_day: Days of the event itself, where its clause dates it.
        said_day, as_of_day: Day of the speech; moment a count holds for.
        superseded: The text itself calls the count an earlier one, of no day that it gives.
        part_of: Span of the value of the total it is part of.
        place, place_span: Where it happened, as printed.
        members: Spans of the parts of a set, or of the one entity a value names.
        cue_span: The word that evoked the frame.
        quoted, in_title: Said in quotation marks; stands in the headline.
        repeats: Other places where the article says it again.
        rule: Id of the rule or frame that read it.
        extractor: Name of the parser.
        confidence: 0..1, how sure the rule is.
    """

    article_id: str
    predicate: str
    value_type: ValueType
    value: str
    evidence: str
    evidence_span: Span
    value_span: Span
    source: str | None = None
    subject: str | None = None
    subject_span: Span | None = None
    event: str | None = None
    speaker: str | None = None
    speaker_span: Span | None = None
    via: str | None = None
    via_span: Span | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    modifier: str | None = None
    group: str | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    event_first_day: dt.date | None = None
    event_last_day: dt.date | None = None
    said_day: dt.date | None = None
    as_of_day: dt.date | None = None
    superseded: bool = False
    part_of: Span | None = None
    place: str | None = None
    place_span: Span | None = None
    members: tuple[Span, ...] = ()
    cue_span: Span | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    quoted: bool = False
    in_title: bool = False
    repeats: tuple[Span, ...] = ()
    rule: str = ""
    extractor: str = "kzfacts"
    confidence: float = 1.0

    @property
    def value_words(self) -> str | None:
        """The words of the value; None where they lie outside the evidence."""
        start = self.value_span.start - self.evidence_span.start
        end = self.value_span.end - self.evidence_span.start
        return self.evidence[start:end] if 0 <= start < end <= len(self.evidence) else None

    def as_tuple(self) -> tuple[Any, ...]:
        """`(source, speaker, subject, predicate, value, date, evidence)` in plain values.

        `date` is the ISO day of the event (`A/B` for a stretch), None where it is open.
        """
        first, last = self.event_first_day or self.first_day, self.event_last_day or self.last_day
        days = [day.isoformat() for day in (first, last) if day is not None]
        date = "/".join(dict.fromkeys(days)) or None
        return (self.source, self.speaker, self.subject, self.predicate, self.value, date, self.evidence)
