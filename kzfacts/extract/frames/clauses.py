"""Reasons, aims and conditions in the words of the text, where no lexicon names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.events import event_before
from kzfacts.extract.frames.phrases import phrase_end
from kzfacts.extract.reading import Placed, Reading
from kzfacts.extract.wordlist import is_function_word
from kzfacts.model import Claim, Span
from kzfacts.model.claim import Modality
from kzfacts.text.document import Hit

_REACH = 10  # words from the event to the word that opens the clause
_LONGEST = 14  # words of a clause
_POINTING = frozenset(("هذا", "هذه", "ذلك", "تلك", "ذاك"))  # "because of this" says nothing by itself
_TOLLS = frozenset(("killed_count", "injured_count", "casualty_count"))
_THEN = ("فان", "فسوف", "فسي", "فست", "فلن")  # what follows from a condition
_WHETHER = frozenset(("ما", "عما", "فيما", "بما"))


class Opening(NamedTuple):
    """A sort of clause: the table of the words that open it, and what its claims are."""

    table: str
    predicate: str
    value_type: Literal["cause", "condition"]
    modality: Modality | None = None


_OPENINGS = (
    Opening("reason", "event_cause", "cause"),
    Opening("aim", "purpose", "cause"),
    Opening("proviso", "condition", "condition", "conditional"),
)
# what the row of the event calls its cause or its condition
_ROW_KEYS = {"event_cause": "cause", "condition": "condition"}


def read_clauses(reading: Reading) -> Iterator[Claim]:
    """The clause after "because of", "in order to", "provided that", about the event before it."""
    for opening in _OPENINGS:
        for signal in reading.of(opening.table):
            claim = _clause(reading, opening, signal)
            if claim is not None:
                yield claim


def condition_spans(reading: Reading) -> list[Span]:
    """Where the text sets a condition, whichever rule reads it."""
    clauses = (_words(reading, one) for one in reading.of("proviso") if not _sets_nothing(reading, one))
    return [reading.span(first, last) for first, last in clauses if first <= last]


def _clause(reading: Reading, opening: Opening, signal: Placed[Hit]) -> Claim | None:
    if _is_taken(reading, signal) or (opening.table == "proviso" and _sets_nothing(reading, signal)):
        return None
    event = event_before(reading, signal.first, _REACH, resume=opening.table == "proviso")
    family = event.item.id if event else _family_before(reading, signal.first)
    first, last = _words(reading, signal)
    forms = reading.doc.forms
    if last < first or forms[first] in _POINTING or (first == last and is_function_word(forms[first])):
        return None
    row, key = event.item.entry.row if event else {}, _ROW_KEYS.get(opening.predicate)
    begin = reading.sentence(first)[0] if event is None else max(event.first, reading.sentence(first)[0])
    start = reading.doc.starts[first]
    led = signal.item.entry.row.get("to") or first == signal.first
    if opening.table == "aim" and led and re.match("ل[^ل]", reading.doc.text[start : start + 2]):
        start += 1  # لإقامة: to found
    return draft(
        reading,
        f"{opening.table}:{signal.item.id}",
        predicate=signal.item.entry.row.get("predicate")
        or str(row.get(key, opening.predicate) if key else opening.predicate),
        value_type=opening.value_type,
        value=" ".join(reading.doc.forms[first : last + 1])[start - reading.doc.starts[first] :],
        value_span=Span(start, reading.doc.ends[last]),
        words=(max(begin, first - _REACH), last),
        cue=signal.item,
        event=family,
        modality=opening.modality,
        confidence=None if event else 0.6,
    )


def _family_before(reading: Reading, word: int) -> str | None:
    """The family of events that a verb near before is of: أرسلت قوة لمساعدة."""
    frame = reading.of("frame").before(word, max(reading.sentence(word)[0], word - 2 * _REACH))
    row = reading.family(str(frame.item.entry.row.get("event"))) if frame else None
    return str(row["id"]) if row else None


def _sets_nothing(reading: Reading, signal: Placed[Hit]) -> bool:
    """Whether "if" asks, and "in return for" weighs or prices: ما إذا كان, مقابل مقتل عشرة, مقابل مليون جنيه."""
    if reading.quantities.at(signal.last + 1) is not None:
        return True
    toll = reading.of("count_cue").at(signal.last + 1)
    if toll is not None and toll.item.entry.row["predicate"] in _TOLLS:
        return True
    return signal.first > 0 and reading.doc.forms[signal.first - 1] in _WHETHER


def _words(reading: Reading, signal: Placed[Hit]) -> tuple[int, int]:
    """First and last word: of a condition up to the next comma or connective, of a reason as far as its phrase."""
    _, stop = reading.segment(signal.last)
    first = signal.first if signal.item.entry.row.get("whole") else signal.last + 1
    last = min(stop, signal.last + 1 + _LONGEST) - 1
    if signal.item.table == "proviso":  # a condition may be a verb
        words = range(first + 1, last + 1)
        return first, next((word - 1 for word in words if reading.doc.forms[word].startswith(_THEN)), last)
    return first, min(last, phrase_end(reading, signal.last + 1, _LONGEST)) if last > signal.last else last


def _is_taken(reading: Reading, signal: Placed[Hit]) -> bool:
    """Whether the word is of a name (قوات لحفظ السلام) or a state, or the lexicon knows what follows it at once."""
    if reading.mentions.at(signal.first) is not None or reading.of("status").at(signal.first) is not None:
        return True
    _, stop = reading.segment(signal.last)
    near = min(stop, signal.last + 5)
    return any(reading.of(table).within(signal.first, near) for table in ("cause", "state"))
