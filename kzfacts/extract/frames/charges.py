"""What somebody is charged with, and what somebody is ordered to do, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.joints import preposition
from kzfacts.extract.frames.phrases import phrase_end
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span
from kzfacts.text.document import Hit

_LONGEST = 8  # words of a charge
_REACH = 12  # words from "ordered" to what was ordered
_SHORT = 4  # letters of the shortest act
_NEAR = 2  # words from a verb to its giver
_TITLED = 5  # with a title between
_BACK = 14  # words from the charge back to the charged
_SKIPPED = ("title", "manner")
_JOINED = ("وت", "وي", "وس", "وال")  # "and" before a verb or a definite noun: the decision is told elsewhere
_GIVERS = ("PERSON", "ORG", "PLACE")


def read_charges(reading: Reading) -> Iterator[Claim]:
    """The words behind "on charges of": بتهمة تبديد الأموال."""
    for cue in reading.of("charge"):
        first = cue.last + 1
        if first >= reading.segment(cue.last)[1]:
            continue
        named = reading.mentions.before(cue.first, max(reading.sentence(cue.first)[0], cue.first - _BACK))
        charged = named.item if named and named.item.type == "PERSON" else None
        yield draft(
            reading,
            f"charge:{cue.item.id}",
            predicate="arrest_charge",
            **_words(reading, first, phrase_end(reading, first, _LONGEST)),
            cue=cue.item,
            subject=charged,
            modality="asserted",
        )


def read_orders(reading: Reading) -> Iterator[Claim]:
    """The masdar with ب behind a verb of ordering: أمر الوالي بفتح الطريق."""
    for cue in reading.of("order_cue"):
        _, stop = reading.sentence(cue.last)
        word = _ordered(reading, cue, min(stop, cue.last + _REACH))
        giver = _giver(reading, cue)
        if word is not None:
            yield draft(
                reading,
                f"order:{cue.item.id}",
                predicate="order",
                **_words(reading, word, phrase_end(reading, word, _LONGEST)),
                cue=cue.item,
                subject=giver,
                modality="asserted",
            )


def read_decisions(reading: Reading) -> Iterator[Claim]:
    """What somebody decides or means to do: قرر المجلس ملاحقة الجناة."""
    for cue in reading.of("decision_cue"):
        _, stop = reading.sentence(cue.last)
        giver = _giver(reading, cue)
        word = _decided(reading, cue, stop)
        if word is None or giver is None:
            continue
        yield draft(
            reading,
            f"decision:{cue.item.id}",
            predicate="decision",
            **(_words(reading, word, phrase_end(reading, word, _LONGEST)) | {"value_type": "status"}),
            cue=cue.item,
            subject=giver,
            modality="planned",
        )


def _decided(reading: Reading, cue: Placed[Hit], stop: int) -> int | None:
    """The first word behind the verb that belongs to no name, time or particle."""
    giver = reading.mentions.after(cue.last, min(stop, cue.last + _TITLED))
    behind = giver.last if giver and _is_next(reading, cue, giver) and giver.item.role_start is not None else cue.last
    for word in range(behind + 1, min(stop, cue.last + _REACH)):
        if (
            any(reading.of(table).at(word) for table in _SKIPPED)
            or reading.mentions.at(word)
            or reading.timexes.at(word)
        ):
            continue
        if reading.doc.forms[word].startswith(_JOINED):
            return None
        if reading.of("particle").at(word) is not None or len(reading.doc.forms[word]) < _SHORT:
            return None
        return word
    return None


def _giver(reading: Reading, cue: Placed[Hit]) -> Mention | None:
    """Who orders: right behind the verb, else the nearest before it in the sentence that no preposition governs."""
    first, stop = reading.sentence(cue.first)
    behind = (
        reading.mentions.after(cue.last, min(stop, cue.last + _TITLED))
        if cue.item.form in ("past", "present")
        else None
    )
    if behind is not None and _is_next(reading, cue, behind) and not preposition(reading, behind):
        return behind.item if behind.item.type in _GIVERS else None
    earlier = (one for one in reversed(reading.mentions.within(first, cue.first)) if one.item.type in _GIVERS)
    return next((one.item for one in earlier if not preposition(reading, one)), None)


def _is_next(reading: Reading, cue: Placed[Hit], giver: Placed[Mention]) -> bool:
    """Whether a giver stands right behind the verb, its title between at most: قرر الرئيس السابق مارتن كوفاتش."""
    role = giver.item.role_start
    return giver.first - cue.last <= _NEAR or (role is not None and reading.doc.word_at(role) == cue.last + 1)


def _ordered(reading: Reading, cue: Placed[Hit], stop: int) -> int | None:
    """The first word with ب that belongs to no name, and is a masdar by its shape or its row."""
    for word in range(cue.last + 1, stop):
        if reading.doc.forms[word] in ("ان", "بان"):
            return word + 1 if word + 1 < stop else None
        if reading.mentions.at(word) is None and _is_act(reading, word):
            return word
    return None


def _is_act(reading: Reading, word: int) -> bool:
    form = reading.doc.forms[word]
    return form.startswith("ب") and len(form) > 3 and not form.startswith("بال") and reading.timexes.at(word) is None


def _words(reading: Reading, first: int, last: int) -> dict[str, Any]:
    span = reading.span(first, last)
    if reading.doc.text[span.start] == "ب":
        span = Span(span.start + 1, span.end)
    return {"value_type": "text", "value": span.of(reading.article.text), "value_span": span, "words": (first, last)}
