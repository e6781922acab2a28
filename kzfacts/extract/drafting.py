"""A claim around a value: who says it, how sure, in which words."""

from __future__ import annotations

from typing import Any

from kzfacts.extract.attribution import speaker_at
from kzfacts.extract.reading import Reading
from kzfacts.model import Attribution, Claim, Mention, Span
from kzfacts.model.claim import Modality, Polarity, ValueType
from kzfacts.text.document import Hit

_NEGATION_REACH = 2  # words of the longest negation
_PROSPECT_REACH = 4
_RELATIVE_REACH = 2  # words between a relative and its verb
_AIMED = frozenset(("frame", "status"))  # in these "to" before a masdar is an aim: لتحرير المدينة
_MODALITY_OF_SPEECH: dict[str, Modality] = {"demanded": "demanded", "denied": "denied"}


def draft(
    reading: Reading,
    rule: str,
    *,
    predicate: str,
    value_type: ValueType,
    value: str,
    value_span: Span,
    words: tuple[int, int],
    cue: Hit | None = None,
    subject: Mention | None = None,
    **more: Any,  # noqa: ANN401  # further fields of Claim, as they are
) -> Claim:
    """The claim, with speaker, evidence, polarity and modality worked out from its place.

    `words` are the first and the last word that carry it; the evidence is the
    segments of the sentence around them.
    """
    evidence = _around(reading.evidence(*words), value_span)
    speech = speaker_at(reading.attributions, *value_span)
    text = reading.article.text
    fields: dict[str, Any] = {
        "polarity": polarity_of(reading, cue),
        "modality": modality_of(reading, cue, speech),
        **_speech_fields(speech, value_span, text),
        "subject": subject.surface if subject else None,
        "subject_span": Span(subject.start, subject.end) if subject else None,
        "cue_span": Span(cue.start, cue.end) if cue else None,
        "in_title": reading.title is not None and reading.title.contains(value_span),
        "confidence": 0.8,
    }
    return Claim(
        article_id=reading.article.id,
        source=reading.article.source,
        predicate=predicate,
        value_type=value_type,
        value=value,
        evidence=evidence.of(text),
        evidence_span=evidence,
        value_span=value_span,
        rule=rule,
        **(fields | {key: given for key, given in more.items() if given is not None}),
    )


def _around(evidence: Span, value_span: Span) -> Span:
    """The evidence with all of the value, whose sign may stand behind the last word: 5%."""
    return Span(min(evidence.start, value_span.start), max(evidence.end, value_span.end))


def _speech_fields(speech: Attribution | None, value_span: Span, text: str) -> dict[str, Any]:
    if speech is None:
        return {}
    return {
        "speaker": speech.speaker.of(text) if speech.speaker else None,
        "speaker_span": speech.speaker,
        "via": speech.via.of(text) if speech.via else None,
        "via_span": speech.via,
        "said_day": speech.said.first_day if speech.said else None,
        "quoted": speech.quoted and speech.content.contains(value_span),
    }


def polarity_of(reading: Reading, cue: Hit | None) -> Polarity:
    """Negated where a negation stands right before the cue; before a masdar "is done" may stand between."""
    if cue is None:
        return "affirmed"
    first, _ = reading.segment(cue.first)
    word = cue.first
    carried = reading.of("aspect").at(word - 1) if cue.form == "noun" else None
    if carried and carried.item.id == "occur":
        word = carried.first
    found = reading.of("negation").before(word, max(first, word - _NEGATION_REACH))
    return "negated" if found and found.last == word - 1 else "affirmed"


def modality_of(reading: Reading, cue: Hit | None, speech: Attribution | None) -> Modality:
    """Planned for futures, demanded for duties; else as the verb of saying has it."""
    if cue is not None:
        first, _ = reading.segment(cue.first)
        reach = max(first, cue.first - _PROSPECT_REACH)
        if reading.of("obligation").before(cue.first, reach):
            return "demanded"
        aim = cue.table in _AIMED and cue.form in ("noun", "plain") and cue.prefix in ("ل", "لل", "ول")
        if aim or (cue.form == "present" and "س" in cue.prefix) or reading.of("prospect").before(cue.first, reach):
            return "planned"
    if speech is None or _is_told_of_it(reading, cue):
        return "asserted"
    return _MODALITY_OF_SPEECH.get(speech.speech, "asserted")


def _is_told_of_it(reading: Reading, cue: Hit | None) -> bool:
    """Whether a relative clause only says more of what is demanded or denied: احترام الهدنة التي بدأ سريانها."""
    if cue is None:
        return False
    first = max(reading.segment(cue.first)[0], cue.first - _RELATIVE_REACH)
    return any(reading.is_relative(word) for word in range(first, cue.first))
