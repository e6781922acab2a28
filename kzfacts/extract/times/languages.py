"""What dateparser knows of a language: the words that can be part of a time, and the order of figures in a date."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from kzfacts.errors import LexiconError

_WORD = re.compile(r"[ap]\.m\.|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?|\d+(?:[.:/-]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_OTHER_WORDS = (
    "year", "month", "week", "day", "hour", "minute", "second", "decade", "century",
    "early_morning", "morning", "afternoon", "evening", "night",
)  # fmt: skip
_SMALL_WORDS = ("skip", "pertain", "in", "ago", "am", "pm")


@dataclass(frozen=True, slots=True)
class Language:
    """What dateparser knows of a language.

    Attributes:
        locale: Its own object.
        names: Months and weekdays, folded.
        words: All others that can be part of a time.
        small: Those of them that say nothing alone.
        pattern: Finds words and numbers.
        order: Of day, month and year in figures.
        capital: Months and weekdays are written with one.
        leads: Words that lead to a time, the longest first, and the signal of each.
        ways: Words beside a weekday that put it back, -1, or ahead, 1.
        genitive: Words that tie a week to a month behind it, so that it is not counted from today.
        silent: Words inside a date that say nothing and that dateparser lacks.
    """

    locale: Any
    names: frozenset[str]
    words: frozenset[str]
    small: frozenset[str]
    pattern: re.Pattern[str]
    order: str
    capital: bool
    leads: Mapping[str, str]
    ways: Mapping[str, int]
    genitive: frozenset[str]
    silent: frozenset[str]


@lru_cache(maxsize=16)
def load_language(language: str) -> Language:
    """The words of a language; dateparser is imported here, since it is slow to load and most texts are Arabic."""
    from dateparser.data.languages_info import language_order  # noqa: PLC0415
    from dateparser.languages.loader import default_loader  # noqa: PLC0415

    if language not in language_order:
        known = ", ".join(sorted({"ar", *language_order}))
        raise LexiconError(f"there is no language {language!r}; known are: {known}")
    locale = default_loader.get_locale(language)
    table = tomllib.loads(resources.files(__package__).joinpath("languages.toml").read_text("utf-8"))
    rows = {key: tuple(fold(phrase) for phrase in phrases) for key, phrases in table.get(language, {}).items()}
    genitive, silent = frozenset(rows.pop("genitive", ())), frozenset(rows.pop("silent", ()))
    ways = dict.fromkeys(rows.pop("last", ()), -1) | dict.fromkeys(rows.pop("next", ()), 1)
    leads = {phrase: signal for signal, phrases in rows.items() for phrase in phrases}
    within = frozenset(max(phrase.split(), key=len) for phrase, signal in leads.items() if signal == "within")
    names = frozenset(_all_words(locale.info, _NAMES))
    in_phrases = frozenset(_all_words(locale.info, _SMALL_WORDS))
    small = silent | {
        fold(word) for key in _SMALL_WORDS for word in locale.info.get(key, ()) if fold(word) in in_phrases
    }
    words = small | in_phrases | {*_all_words(locale.info, _OTHER_WORDS), *_relative_words(locale.info)}
    return Language(
        locale=locale,
        names=names,
        words=words - within,
        small=small - within,
        pattern=_pattern_of(locale.info, names | words),
        order=locale.info.get("date_order", "MDY"),
        capital=language in table["capitals"],
        leads=dict(sorted(leads.items(), key=lambda item: -len(item[0]))),
        ways=ways,
        genitive=genitive,
        silent=silent,
    )


def fold(word: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _all_words(info: Mapping[str, Any], keys: Sequence[str]) -> Iterator[str]:
    """The words of the surfaces under the keys, folded, whole and in pieces."""
    for surface in (surface for key in keys for surface in info.get(key, ())):
        yield from _in_pieces(surface)


def _in_pieces(surface: str) -> Iterator[str]:
    for word in fold(surface).strip(" .").split():
        if any(letter.isalpha() for letter in word):
            yield word
            yield from re.findall(r"[^\W\d_]+", word)


def _relative_words(info: Mapping[str, Any]) -> Iterator[str]:
    """Words of yesterday, last week, in (number) days; numerals in words."""
    for surfaces in info.get("relative-type", {}).values():
        for surface in surfaces:
            yield from _in_pieces(surface)
    for surfaces in info.get("relative-type-regex", {}).values():
        for surface in surfaces:
            yield from _in_pieces(re.sub(r"\\.|\(.*?\)", " ", surface))
    for rule in info.get("simplifications", ()):
        for pattern in rule:
            yield from _spelled(pattern)


def _spelled(pattern: str) -> Iterator[str]:
    """The words of a pattern such as дв(а|е|ух): every stem with each of its endings."""
    found = re.fullmatch(r"([\w' -]*)(?:\(([\w|]*)\))?", pattern)
    if found:
        yield from (piece for ending in (found[2] or "").split("|") for piece in _in_pieces(found[1] + ending))


def _pattern_of(info: Mapping[str, Any], words: frozenset[str]) -> re.Pattern[str]:
    """Words parted by blanks, or, where a language has no blanks, its time words themselves."""
    if not info.get("no_word_spacing"):
        return _WORD
    longest_first = sorted((re.escape(word) for word in words), key=lambda word: (-len(word), word))
    return re.compile("|".join([r"\d+(?:[.:/-]\d+)*", *longest_first]))
