"""How a name sounds: one code for Arabic, Cyrillic and Latin letters.

Letters become sounds by the rows of `sound.<script>.toml`, sounds become a
code by `sound.toml`. The code of a sound lists its features, so that a plain
edit distance over codes weighs confusions: g for gh costs a third of b for m.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

SCRIPTS = {"arab": "؀-ۿݐ-ݿ", "cyrl": "Ѐ-ԯ", "latn": "a-zß-ʯḀ-ỿ"}
_SCRIPT = re.compile("|".join(f"(?P<{script}>[{letters}]+)" for script, letters in SCRIPTS.items()))
_DOUBLED = re.compile(r"([^\W\daeiouяуюоеыэаи])\1+")
VOWELS = frozenset(("a", "e", "i", "o", "u", "ah", "ayn"))
SOFT = VOWELS | {"h", "w", "y"}  # often unwritten, or written as a vowel
_FIRST_LETTER = ord("A")  # of the letters that stand for sounds


@dataclass(frozen=True, slots=True)
class _Letters:
    """The rows of a script, compiled: which pattern fits first, and its sounds."""

    pattern: re.Pattern[str]
    sounds: tuple[tuple[str, ...], ...]
    others: tuple[tuple[str, ...], ...]


def script_of(word: str) -> str | None:
    """The one script of a folded word; None for mixed and unknown scripts."""
    found = _SCRIPT.fullmatch(word)
    return found.lastgroup if found else None


@lru_cache(maxsize=65536)
def sounds_of(word: str, *, other: bool = False) -> tuple[str, ...]:
    """Sound ids of one folded word; empty where a letter has no row.

    With `other`, letters that have a second sound (German j, w) take that one.
    """
    script = script_of(word)
    if script is None:
        return ()
    letters = _letters(script)
    values = letters.others if other else letters.sounds
    plain = word if script == "arab" else _DOUBLED.sub(r"\1", word)
    sounds: list[str] = []
    position = 0
    while position < len(plain):
        found = letters.pattern.match(plain, position)
        if found is None:
            bare = unicodedata.normalize("NFD", plain[position])[0]
            if bare == plain[position]:
                return ()
            plain = plain[:position] + bare + plain[position + 1 :]
            continue
        sounds += values[(found.lastindex or 1) - 1]
        position = found.end()
    return tuple(sound for i, sound in enumerate(sounds) if i == 0 or sound != sounds[i - 1])


def code_of(sounds: tuple[str, ...]) -> str:
    """The feature code: three letters a consonant, one a vowel."""
    rows = _sounds()
    return "".join(rows[sound]["code"] for sound in sounds)


def key_of(sounds: tuple[str, ...]) -> str:
    """One letter a consonant, for blocking: the first letter of each code."""
    rows = _sounds()
    return "".join(rows[sound]["code"][0] for sound in sounds if sound not in SOFT)


def letters_of(sounds: tuple[str, ...]) -> str:
    """One letter a sound, to align words by."""
    letters = _sound_letters()
    return "".join(letters[sound] for sound in sounds)


def sound_of(letter: str) -> str:
    """The sound that a letter of `letters_of` stands for."""
    return tuple(_sounds())[ord(letter) - _FIRST_LETTER]


def latin_of(sounds: tuple[str, ...]) -> str:
    """The sounds in Latin letters, lower case."""
    rows = _sounds()
    return "".join(rows[sound]["latin"] for sound in sounds)


@lru_cache(maxsize=16)
def load_rows(stem: str) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """The tables of one of this folder's TOML files."""
    parsed = tomllib.loads(resources.files("kzfacts.resolve").joinpath(f"{stem}.toml").read_text("utf-8"))
    return {table: tuple(rows) for table, rows in parsed.items()}


@lru_cache(maxsize=1)
def _sounds() -> Mapping[str, Mapping[str, Any]]:
    return {row["id"]: row for row in load_rows("sound")["sound"]}


@lru_cache(maxsize=1)
def _sound_letters() -> Mapping[str, str]:
    return {sound: chr(_FIRST_LETTER + i) for i, sound in enumerate(_sounds())}


@lru_cache(maxsize=len(SCRIPTS))
def _letters(script: str) -> _Letters:
    rows = load_rows(f"sound.{script}")["letter"]
    pattern = re.compile("|".join(f"({row['pattern']})" for row in rows))
    return _Letters(
        pattern,
        tuple(tuple(row["sound"].split()) for row in rows),
        tuple(tuple(row.get("or", row["sound"]).split()) for row in rows),
    )
