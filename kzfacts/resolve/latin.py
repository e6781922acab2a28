"""Names for readers of Latin letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

from kzfacts.resolve.given import known_name
from kzfacts.resolve.name import fold_names
from kzfacts.resolve.sound import VOWELS, latin_of, load_rows, script_of, sounds_of

# a vowel is spoken after the first of two consonants, and within three: قندهار, أكرم
_UNSPOKEN = re.compile(r"^c(?=c)|c(?=c$)|(?<=c)c(?=c)")


@lru_cache(maxsize=65536)
def name_latin(surface: str) -> str:
    """The surface in Latin letters: a known name as English writes it, the rest by sound."""
    if not re.search(r"[^\W\d_a-zA-Z]", surface):
        return surface
    folded = fold_names((surface,))[0]
    return " ".join(filter(None, (_word_latin(piece) for piece in folded.split())))


def country_latin(code: str) -> str | None:
    """The English name of an ISO 3166 country."""
    name = Locale("en").territories.get(code)
    return str(name) if name else None


@lru_cache(maxsize=65536)
def _word_latin(piece: str) -> str:
    known = known_name(piece)
    if known:
        return known
    if script_of(piece) == "latn" or piece.isdigit():
        return piece.capitalize()
    if piece.startswith("ال") and len(piece) > 4:
        inner = known_name(piece[2:])
        return "al-" + (inner or _spoken(piece[2:]))
    return _spoken(piece)


def _spoken(piece: str) -> str:
    for ending, latin in _endings().items():
        if piece.endswith(ending) and len(piece) > len(ending) + 1:
            return (_sounded(piece[: -len(ending)]) + latin).capitalize()
    return _sounded(piece).capitalize() or piece


def _sounded(piece: str) -> str:
    """The sounds, with the short vowels that Arabic leaves unwritten among consonants."""
    sounds = sounds_of(piece)
    if script_of(piece) != "arab":
        return latin_of(sounds)
    letters = "".join("." if sound in VOWELS else "c" for sound in sounds)
    gaps = {found.end() for found in _UNSPOKEN.finditer(letters)}
    return "".join("a" * (i in gaps) + _spelled(sounds, i) for i in range(len(sounds)))


def _spelled(sounds: tuple[str, ...], i: int) -> str:
    """The ayn is silent beside a vowel and an a elsewhere."""
    if sounds[i] == "ayn" and (i == len(sounds) - 1 or sounds[i + 1] not in VOWELS):
        return "a"
    return latin_of((sounds[i],))


@lru_cache(maxsize=1)
def _endings() -> Mapping[str, str]:
    rows = load_rows("latin")["ending"]
    return {row["surface"][0]: row["latin"] for row in rows}
