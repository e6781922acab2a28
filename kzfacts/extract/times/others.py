"""Time expressions of other languages than Arabic, in the words that dateparser knows.

dateparser's own search is not asked: it takes counts for years and single words for months, counts each expression
from the one before, and gives a month today's day. It only puts words into English; see `canonical`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kzfacts.extract.times.anchor import Anchor, Lean
from kzfacts.extract.times.canonical import Reading, read_canonical
from kzfacts.extract.times.languages import Language, fold, load_language
from kzfacts.extract.times.resolve import resolve
from kzfacts.extract.times.values import Amount, Deadline, Meaning, Moment
from kzfacts.model.span import Span
from kzfacts.model.timex import Signal, Timex

_LONGEST = 10  # words of one expression
_WIDEST = 24  # letters of one word; longer ones are no time, and make hostile texts slow
_SHORTEST = 4  # letters of a weekday that stands alone: "sun", "sat" are words
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
_LEADS_TO_YEARS = ("in", "since", "until", "before", "after", "between")
_LEAD = 24  # letters before an expression that can hold its signal
_BLANKS = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_ABBREVIATED = 5  # letters of a name that a full stop may follow inside a date
_HALF_OF_DAY = re.compile(r"\b([ap])\.m\.")
_HALVES = frozenset(("am", "pm", "a.m.", "p.m."))


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number that can be part of a time.

    `kind`: "name" of a month or weekday, "number", "telling" what speaks of time by itself, "small" what does not;
    `joined`: the one before belongs to the same phrase.
    """

    start: int
    end: int
    kind: str
    joined: bool


def find_other_timexes(text: str, anchor: dt.date | dt.datetime | None, *, prefer: Lean, language: str) -> list[Timex]:
    """The time expressions of a text in a language that dateparser knows.

    Raises:
        LexiconError: It knows no such language; the message names those it does.
    """
    spoken = load_language(language)
    base = Anchor(
        anchor.date() if isinstance(anchor, dt.datetime) else anchor,
        prefer=prefer,
        moment=anchor if isinstance(anchor, dt.datetime) else None,
    )
    return [timex for start, end, reading in _expressions(text, spoken, language)
            if (timex := _timex(text, start, end, reading, spoken, base))]  # fmt: skip


def _words(text: str, spoken: Language) -> list[Word]:
    kinds: dict[str, str | None] = {}
    found: list[Word] = []
    for match in spoken.pattern.finditer(text):
        surface = match[0]
        if surface not in kinds:
            kinds[surface] = _kind(surface, spoken)
        kind = kinds[surface]
        if kind is not None and not _is_decade(text, match):
            joined = bool(found) and _joins(text, found[-1], match.start(), kind)
            found.append(Word(match.start(), match.end(), kind, joined))
    return found


def _is_decade(text: str, number: re.Match[str]) -> bool:
    """The 1990s are neither a year nor seconds."""
    return number[0].isdecimal() and text.startswith("s", number.end())


def _kind(surface: str, spoken: Language) -> str | None:
    """The kind of a word; None where it is never part of a time."""
    if len(surface) > _WIDEST:
        return None
    if surface[0].isdecimal():
        return "number" if surface.isascii() else None
    folded = fold(surface).replace(".", "")
    if folded in spoken.names and (surface[0].isupper() or not spoken.capital):
        return "name"
    return "small" if folded in spoken.small else "telling" if folded in spoken.words else None


def _joins(text: str, before: Word, start: int, kind: str) -> bool:
    """Whether nothing, blanks, or a sign inside a date stand between: Jan. 5, 2022; 5. Januar; Tuesday, 11 May."""
    between = text[before.end : start]
    if len(between) > _LONGEST or _BLANKS.fullmatch(between):
        return len(between) <= _LONGEST
    sign, length = between.strip(), before.end - before.start
    if sign == ".":
        abbreviated = before.kind == "name" and length <= _ABBREVIATED and kind == "number"
        return abbreviated or (before.kind == "number" and length <= 2)
    return sign == "," and before.kind in ("name", "number") and kind in ("name", "number")


def _expressions(text: str, spoken: Language, language: str) -> Iterator[tuple[int, int, Reading]]:
    """Start, end and meaning: the longest from each word on, without what adds nothing."""
    words = _words(text, spoken)
    place = after = 0
    while place < len(words):
        last = place
        while last + 1 < len(words) and last + 1 - place < _LONGEST and words[last + 1].joined:
            last += 1
        found = _longest(text, words[place : last + 1], spoken, language)
        if found is None:
            place += 1
            continue
        first, stop, reading = found
        span = Span(words[place + first].start, words[place + stop - 1].end)
        span, reading = _with_way(text, span, reading, spoken, after)
        yield span.start, span.end, reading
        after = span.end
        place += stop


def _with_way(text: str, span: Span, reading: Reading, spoken: Language, after: int) -> tuple[Span, Reading]:
    """A weekday with the word beside it that puts it back or ahead: mardi prochain; none that begins before `after`."""
    if reading.kinds != ("weekday",) or not isinstance(reading.meaning, Moment):
        return span, reading
    before = _WORD_BEFORE.search(text, max(after, span.start - _LEAD), span.start)
    for beside in (_NEXT_WORD.match(text, span.end), before):
        way = spoken.ways.get(fold(beside[1])) if beside else None
        if beside is not None and way is not None:
            wider = Span(min(span.start, beside.start(1)), max(span.end, beside.end(1)))
            return wider, Reading(replace(reading.meaning, weekday_way=way), reading.kinds)
    return span, reading


def _longest(text: str, words: Sequence[Word], spoken: Language, language: str) -> tuple[int, int, Reading] | None:
    """First word, the word after the last, and what they mean."""
    for stop in range(len(words), 0, -1):
        if all(word.kind == "small" for word in words[:stop]) or _is_only_counted(words[:stop]):
            continue
        reading = _read(text[words[0].start : words[stop - 1].end], language)
        if reading is None:
            continue
        first, after = _without_small_words(text, words[:stop], reading, language)
        if _stands(text, words[first].start, words[after - 1].end, reading, spoken):
            return first, after, reading
    return None


def _is_only_counted(words: Sequence[Word]) -> bool:
    """Numbers in a row, which no date is; a year or a clock stands alone."""
    return len(words) > 1 and all(word.kind == "number" for word in words)


def _without_small_words(text: str, words: Sequence[Word], reading: Reading, language: str) -> tuple[int, int]:
    """First word and the word after the last, without the small words at both ends that say nothing."""
    first, after, end = 0, len(words), words[-1].end
    while words[first].kind == "small" and _read(text[words[first + 1].start : end], language) == reading:
        first += 1
    while words[after - 1].kind == "small" and _is_idle(text, words[first:after], reading, language):
        after -= 1
    return first, after


def _is_idle(text: str, words: Sequence[Word], reading: Reading, language: str) -> bool:
    """Whether the last word says nothing."""
    said = text[words[-1].start : words[-1].end].lower()
    return said not in _HALVES and _read(text[words[0].start : words[-2].end], language) == reading


@lru_cache(maxsize=16_384)
def _read(surface: str, language: str) -> Reading | None:
    from dateparser.conf import settings  # noqa: PLC0415

    spoken = load_language(language)
    said = " ".join(word for word in surface.split() if fold(word) not in spoken.silent)
    said = _HALF_OF_DAY.sub(r"\1m", said.replace("’", "'"))
    english = spoken.locale.translate(said, keep_formatting=False, settings=settings)
    return read_canonical(english.lower().strip(), spoken.order)


def _stands(text: str, start: int, end: int, reading: Reading, spoken: Language) -> bool:
    """Whether it is a time there: its words may be counts, other words, or a part of what they do not hold."""
    surface, lead = text[start:end], _lead(text, start, spoken)
    match reading.kinds:
        case ("weekday",):
            return len(surface) >= _SHORTEST or surface.lower() == surface.upper()
        case ("month",) | ("year",):
            return lead in _LEADS_TO_YEARS or (lead is not None and not _goes_on(text, end)) or not surface.isalnum()
        case ("length",):
            counted = any(letter.isdecimal() for letter in surface) or reading.meaning != _one_of(reading.meaning)
            return counted or lead in ("within", "for")
        case ("offset",):
            following = _NEXT_WORD.match(text, end)
            return following is None or fold(following[1]) not in spoken.genitive
    return True


def _one_of(meaning: Meaning) -> Meaning | None:
    """The same length once: "a day" is one only by its article."""
    return Amount(((1.0, meaning.parts[0][1]),)) if isinstance(meaning, Amount) else None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word in small letters follows, which a number before it may count: by 2000 soldiers."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and following[1].islower()


def _lead(text: str, start: int, spoken: Language) -> str | None:
    """The signal of the words right before a place."""
    before = " " + fold(text[max(0, start - _LEAD) : start]).strip()
    return next((signal for phrase, signal in spoken.leads.items() if before.endswith(" " + phrase)), None)


def _timex(text: str, start: int, end: int, reading: Reading, spoken: Language, base: Anchor) -> Timex | None:
    meaning, signal = reading.meaning, _lead(text, start, spoken)
    if isinstance(meaning, Amount) and signal == "within":
        meaning = Deadline(meaning)
    resolved = resolve(meaning, base)
    if resolved is None:
        return None
    named: Signal | None = None if signal in (None, "in") else signal  # type: ignore[assignment]
    return Timex(
        start, end, text[start:end], resolved.type, resolved.value, resolved.mod, resolved.first, resolved.last, named
    )
