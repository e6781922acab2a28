"""What somebody is charged with, and what somebody is ordered to do, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.phrases import phrase_end
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span
from kzfacts.text.document import Hit

_LONGEST = 8  # words of a charge
_REACH = 12  # words from "ordered" to what was ordered
_BACK = 14  # words from the charge back to the charged


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
            value_type="text",
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
                value_type="text",
                **_words(reading, word, phrase_end(reading, word, _LONGEST)),
                cue=cue.item,
                subject=giver,
                modality="demanded",
            )


def _giver(reading: Reading, cue: Placed[Hit]) -> Mention | None:
    """Who orders: right behind the verb, else the nearest before it in the sentence."""
    first, stop = reading.sentence(cue.first)
    behind = reading.mentions.after(cue.last, min(stop, cue.last + 3)) if cue.item.form in ("past", "present") else None
    found = behind or reading.mentions.before(cue.first, first)
    return found.item if found and found.item.type in ("PERSON", "ORG", "PLACE") else None


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
    return form.startswith("ب") and len(form) > 4 and not form.startswith("بال") and reading.timexes.at(word) is None


def _words(reading: Reading, first: int, last: int) -> dict[str, object]:
    span = reading.span(first, last)
    if reading.doc.text[span.start] == "ب":
        span = Span(span.start + 1, span.end)
    return {"value": span.of(reading.article.text), "value_span": span, "words": (first, last)}
