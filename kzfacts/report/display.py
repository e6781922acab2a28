"""Words of strangers made safe to show."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FIRST_STRONG_ISOLATE, _LEFT_TO_RIGHT_ISOLATE, _POP_ISOLATE = "\u2068", "\u2066", "\u2069"
# marks that only steer the direction of what stands around them; joiners are kept
_STEERING = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=1)
def _harmless() -> dict[int, str | None]:
    """Control and separator characters to what is shown for them."""
    table: dict[int, str | None] = dict.fromkeys(map(ord, _STEERING))
    for code in range(0x10000):
        kind = unicodedata.category(chr(code))
        if kind in ("Cc", "Cs", "Zl", "Zp"):
            table[code] = " " if chr(code).isspace() else "\ufffd"
    return table | dict.fromkeys(range(0xE0000, 0xE0080))  # invisible tag letters


def plain(text: str) -> str:
    """On one line, without control characters, terminal escapes and direction overrides."""
    return squeezed(text).strip()


def squeezed(text: str) -> str:
    """Likewise, with one blank where there are some at either end: a piece of a line."""
    return _BLANKS.sub(" ", text.translate(_harmless()))


def isolated(text: str) -> str:
    """Likewise, and its direction kept apart from the line around it; an English sentence stays left to right."""
    shown = plain(text)
    english = sum(char.isascii() and char.isalpha() for char in shown) * 2 > sum(map(str.isalpha, shown))
    return f"{_LEFT_TO_RIGHT_ISOLATE if english else _FIRST_STRONG_ISOLATE}{shown}{_POP_ISOLATE}"
