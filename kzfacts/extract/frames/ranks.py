"""Places in an order: the third truce, ninth of the countries, the biggest producer."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.joints import preposition
from kzfacts.extract.frames.phrases import phrase_end
from kzfacts.extract.reading import Placed, Reading
from kzfacts.extract.wordlist import is_function_word
from kzfacts.model import Claim, Mention, Span

_LONGEST = 5  # words of what is ranked
_TIMES = frozenset(("مره", "مرات", "مرتين"))  # for the first time
_SIDES = frozenset(("جهه", "ناحيه", "مره"))  # من جهة ثانية: on the other hand
_TAKEN = ("title", "title_suffix", "place_role")
_PLAIN_GAPS = frozenset((" ", " «", ' "', " “"))


def read_ranks(reading: Reading) -> Iterator[Claim]:
    """A rank by ordinal beside its noun, and a superlative before one: first of them."""
    for ordinal in reading.ordinals:
        words = _ranked(reading, ordinal.first, ordinal.last)
        if words is not None:
            yield _claim(reading, words, ordinal.item.value, "ordinal")
    for best in reading.of("superlative"):
        if (
            best.item.prefix in ("", "و", "ال", "ف")
            and not _is_taken(reading, best)
            and _has_noun(reading, best.last + 1)
        ):
            yield _claim(reading, (best.first, phrase_end(reading, best.first, _LONGEST)), 1.0, "superlative")


def _ranked(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The words of a noun and its ordinal: الهدنة الثالثة, ثاني مدن البلاد."""
    forms, gaps = reading.doc.forms, reading.doc.gaps
    begin, stop = reading.segment(first)
    if any(reading.mentions.at(word) or reading.timexes.at(word) for word in (first, last)):
        return None
    if any(reading.of(table).at(first) for table in _TAKEN) or (first > begin and forms[first - 1] in _SIDES):
        return None
    if forms[first].startswith(("ال", "بال", "لل")):
        fits = first > begin and gaps[first] == " " and "ال" in forms[first - 1][:4]
        return (first - 1, last) if fits else None
    if last + 1 < stop and gaps[last + 1] in _PLAIN_GAPS and _has_noun(reading, last + 1):
        return first, last + 1
    if first > begin and gaps[first] == " " and forms[first][0] != "و" and not is_function_word(forms[first - 1]):
        return first - 1, last
    return None


def _is_taken(reading: Reading, best: Placed) -> bool:  # type: ignore[type-arg]
    if reading.ordinals.at(best.first) is not None:
        return True
    return reading.mentions.at(best.first) is not None or reading.timexes.at(best.first) is not None


def _has_noun(reading: Reading, word: int) -> bool:
    """Whether a noun can stand at a word: no particle, time or figure."""
    _, stop = reading.segment(word - 1)
    if word >= stop or reading.timexes.at(word) is not None or reading.quantities.at(word) is not None:
        return False
    form = reading.doc.forms[word]
    return len(form) > 2 and form.isalpha() and form != "بكثير" and form not in _TIMES and not is_function_word(form)


def _claim(reading: Reading, words: tuple[int, int], rank: float, rule: str) -> Claim:
    first, last = words
    span = reading.span(first, last)
    ranked = _ranked_thing(reading, first)
    return draft(
        reading,
        f"rank:{rule}",
        predicate="rank",
        value_type="quantity",
        value=f"{rank:g}",
        value_span=Span(span.start, span.end),
        words=words,
        subject=ranked.item if ranked else None,
        low=rank,
        high=rank,
        unit="rank",
        group=" ".join(reading.doc.forms[first : last + 1]),
        modifier="exact",
        confidence=0.6,
    )


def _ranked_thing(reading: Reading, word: int) -> Placed[Mention] | None:
    """What the rank is given to: the name it is apposed to, that of its relative clause, or the clause's first."""
    begin, _ = reading.segment(word)
    first, _ = reading.sentence(word)
    if begin > first:
        before = reading.mentions.at(begin - 1)
        if before is not None and before.item.form == "name" and (begin == word or reading.is_relative(begin)):
            return before  # ليون، أكبر المدن; ليون، التي تعد أكبر المدن
    named = reading.mentions.within(begin, word)
    if named and not preposition(reading, named[0]):
        return named[0] if named[0].item.form == "name" else None
    return _ranked_thing(reading, begin - 1) if _goes_on(reading, begin, word) else None


def _goes_on(reading: Reading, begin: int, word: int) -> bool:
    """Whether "and" joins a second rank to the clause before: تاسع دول العالم، وأكبرها."""
    return begin == word and begin > reading.sentence(word)[0] and reading.doc.forms[word].startswith("و")
