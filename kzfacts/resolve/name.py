"""A name as its words, each with the ways it can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from kzfacts.resolve.given import known_name
from kzfacts.resolve.sound import VOWELS, code_of, key_of, latin_of, letters_of, load_rows, script_of, sounds_of
from kzfacts.text.normalize import normalize

LONGEST_NAME = 200  # characters; what is longer is no name
_APOSTROPHES = "'ʹʺʻʼʽʾʿˈ′‘’`´"
_PIECE = re.compile(r"[^\W_]+")
_COMMA = re.compile(r"[^,]*,[^,]*")
_ARTICLE = re.compile(r"ال(?=.{3})")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word.

    Attributes:
        code: Its feature code.
        key: Its blocking key.
        consonants: How long its consonants are in the feature code.
        letters: One letter a sound.
        latin: Its Latin letters.
    """

    code: str
    key: str
    consonants: int
    letters: str
    latin: str


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word of a name.

    Attributes:
        text: The word, folded.
        script: Its script; None where it has none that is known, or two.
        readings: With and without an initial ال; empty for what cannot be coded.
        initial: A single letter that stands for a name.
        known: Which well-known name it is; None for others.
    """

    text: str
    script: str | None
    readings: tuple[Reading, ...]
    initial: bool = False
    known: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name ready to be compared.

    Attributes:
        text: The name, folded.
        words: Its words without honorifics, articles, "son of" and the word for a kind of place.
        father: Whether a "son of" stands in it, which fixes the order of its words.
        surname: How many words a comma sets before the others: Doe, John; 0 without a comma.
        is_coded: Whether every word can be read aloud.
        place: The word before a place's own name: مدينة; empty without one.
    """

    text: str
    words: tuple[Word, ...]
    father: bool = False
    surname: int = 0
    is_coded: bool = False
    place: str = ""


@lru_cache(maxsize=65536)
def parse_name(text: str) -> Name:
    """The words of a name; none for what holds no letter or is too long."""
    return _set_apart(parse_folded(fold_names((text,))[0]), text)


def parse_names(texts: Iterable[str]) -> list[Name]:
    """The same for many names."""
    given = list(texts)
    return [_set_apart(parse_folded(folded), text) for folded, text in zip(fold_names(given), given, strict=True)]


def _set_apart(name: Name, text: str) -> Name:
    """The name with the words before its only comma counted."""
    if "," not in text or not _COMMA.fullmatch(text):
        return name
    surname = len(parse_folded(fold_names((text.partition(",")[0],))[0]).words)
    return replace(name, surname=surname) if surname < len(name.words) else name


def fold_names(texts: Iterable[str]) -> list[str]:
    """Each text folded to its words, one space between; empty for what is no name."""
    return [
        " ".join(_PIECE.findall(text.lower().translate(_FOLDS))) if len(text) <= LONGEST_NAME else "" for text in texts
    ]


class _Folds(dict[int, str]):
    """A folding table filled as letters are met: names are too short to fold as texts."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        self[point] = "" if letter in _APOSTROPHES else normalize(letter)
        return self[point]


_FOLDS = _Folds()


@lru_cache(maxsize=65536)
def parse_folded(folded: str) -> Name:
    """The words of a name already folded."""
    pieces = folded.split()
    if not any(piece.isalpha() for piece in pieces):
        return Name("", ())
    father = any(_kinds().get(piece) == "father" for piece in pieces[:-1])
    place = pieces.pop(0) if len(pieces) > 1 and _kinds().get(pieces[0]) == "place" else ""
    words = tuple(_word(piece) for piece in _joined(_without(pieces)))
    return Name(folded, words, father, is_coded=all(word.readings for word in words), place=place)


def join_words(words: tuple[Word, ...]) -> Word:
    """The words as one, written without spaces."""
    return _word("".join(word.text for word in words))


def _without(pieces: list[str]) -> list[str]:
    """The pieces without leading honorifics, articles and "son of", unless nothing would be left."""
    kinds = _kinds()
    lead = 0
    while lead < len(pieces) - 1 and kinds.get(pieces[lead]) == "honorific":
        lead += 1
    inner = [piece for piece in pieces[lead:-1] if kinds.get(piece) not in ("article", "father")]
    return [*inner, pieces[-1]]


def _joined(pieces: list[str]) -> list[str]:
    """The pieces with compounds as one word: عبد الله -> عبدالله."""
    kinds = _kinds()
    words: list[str] = []
    for piece in pieces:
        opens = bool(words) and kinds.get(words[-1]) == "compound"
        if words and (opens or kinds.get(piece) == "second"):
            words[-1] += piece
        else:
            words.append(piece)
    return words


@lru_cache(maxsize=65536)
def _word(piece: str) -> Word:
    script = script_of(piece)
    texts = [piece]
    if script == "arab" and _ARTICLE.match(piece):
        texts.append(piece[2:])
    ways = dict.fromkeys(sounds_of(text, other=other) for other in (False, True) for text in texts)
    readings = tuple(_reading(sounds) for sounds in ways if sounds)
    return Word(piece, script, readings, initial=len(piece) == 1, known=known_name(piece))


def _reading(sounds: tuple[str, ...]) -> Reading:
    return Reading(
        code_of(sounds),
        key_of(sounds),
        len(code_of(tuple(sound for sound in sounds if sound not in VOWELS))),
        letters_of(sounds),
        latin_of(sounds),
    )


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    return {surface: row["kind"] for row in load_rows("name_words")["word"] for surface in row["surface"]}
