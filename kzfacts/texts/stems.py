"""Arabic words without what is joined to them: a light stem, and the consonants that words of one root share.

Light stemming after Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", 2007; the
root is a guess for comparing, not a dictionary root.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

_LEADS = ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")
_TAILS = (
    "هما",
    "تهما",
    "اتهم",
    "تها",
    "تهم",
    "اتها",
    "اته",
    "ات",
    "ون",
    "ين",
    "ان",
    "وا",
    "ها",
    "هم",
    "نا",
    "ته",
    "يه",
    "ه",
    "ي",
    "ت",
    "ا",
)
_PATTERNS = ("است", "يست", "تست", "مست", "ان", "ين", "مت", "يت", "تت", "ت", "ي", "ن", "م", "ا")
_WEAK = "اويء"
_FUTURE = ("سي", "ست")
_SHORTEST = 3  # letters of a stem
_INFIX = "ت"  # اجتمع: the second letter of the eighth form


@lru_cache(maxsize=1 << 15)
def stem_of(form: str) -> str:
    """A folded word without clitics, article, sign of the future and ending."""
    if form[:2] in _FUTURE:
        form = form[1:]
    form = _without(form, _LEADS, str.removeprefix)
    return _without(form, _TAILS, str.removesuffix)


def _without(form: str, parts: tuple[str, ...], remove: Callable[[str, str], str]) -> str:
    """The word without the first of the parts that leaves enough of it."""
    shorter = (remove(form, part) for part in parts)
    return next((one for one in shorter if one != form and len(one) >= _SHORTEST), form)


@lru_cache(maxsize=1 << 15)
def root_of(form: str) -> str:
    """The strong consonants of a folded word, its pattern's own letters left out: يستقيل, استقالة -> قل."""
    stem = _without(stem_of(form), _PATTERNS, str.removeprefix)
    if len(stem) > _SHORTEST + 1 and stem[1] == _INFIX:
        stem = stem[0] + stem[2:]
    strong = "".join(letter for letter in stem if letter not in _WEAK)
    return strong if len(strong) > 1 else stem
