"""Which words cannot be part of a name: a closed list of dictionary words, and shapes of foreign names."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from kzfacts.text.normalize import normalize

_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل")
_ARTICLES = ("", "ال", "لل")
_SUFFIXES = ("", "ا", "ه", "ها", "هم", "هما", "ي", "ين", "ون", "ات", "يه", "ت", "وا", "ان", "نا", "تين")
_SHORTEST_STEM = 3
# endings of transliterated surnames: Slavic, Armenian, Georgian, Turkish, Germanic, Romance
_FOREIGN = re.compile(
    r"(?:[وي]ف|[وي]فا|سكي|سكايا|نكو|تشوك|شفيلي|ادزه|[يا]يان|نيان|اوغلو|وغلو|زاده|"
    r"سون|ستون|مان|بيرغ|بيرج|ستاين|شتاين|يتش|تش|اروف|باييف|باي|يدس|وبولوس|ينغ|نغ|ينيو|يني|يلي|ولد|رد|ليند|يوس|وس|"
    r"نتز|ينز|يتز|ييه|انو|ينو|وني|ينكن|اين|ايس|غو|جو|يدي|وزا|يز)$"
)
_FOREIGN_INSIDE = re.compile(r"تش|غغ|[پڤگچژ]|يي|وو|اوي|ايو|يفيت|شت|زيغ|زنب")


@lru_cache(maxsize=1)
def _sections() -> tuple[frozenset[str], frozenset[str]]:
    """Function words, time words and verbs; and nouns and adjectives."""
    text = resources.files("kzfacts.extract").joinpath("common_words.ar.txt").read_text("utf-8")
    closed, _, nouns = text.partition("# nouns of news prose")
    return _words(closed), _words(nouns)


def _words(text: str) -> frozenset[str]:
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(normalize(" ".join(lines)).split())


@lru_cache(maxsize=1 << 15)
def is_function_word(form: str) -> bool:
    """Whether a folded word is a preposition, a pronoun, a time word or a verb of the list."""
    closed, _ = _sections()
    return form in closed or (form[:1] in "وف" and form[1:] in closed)


@lru_cache(maxsize=1 << 15)
def is_common(form: str) -> bool:
    """Whether a folded word is in the list, with any of the usual clitics and endings."""
    closed, nouns = _sections()
    return is_function_word(form) or any(stem in closed or stem in nouns for stem in _stems(form))


def _stems(form: str) -> set[str]:
    """What is left of a word without clitics and endings."""
    found = {form}
    for article in _ARTICLES:
        for clitic in _CLITICS:
            lead = clitic + article
            if form.startswith(lead):
                rest = form[len(lead) :]
                found.update(rest.removesuffix(end) for end in _SUFFIXES if rest.endswith(end))
                found.update(
                    rest[: -len(end)] + "ه" for end in ("ات", "ت", "تي", "ته", "تها", "تهم") if rest.endswith(end)
                )
    return {stem for stem in found if len(stem) >= _SHORTEST_STEM or stem == form}


@lru_cache(maxsize=1 << 15)
def is_foreign(form: str) -> bool:
    """Whether a folded word has the shape of a transliterated name."""
    if len(form) < 4 or form.startswith(("ال", "لل")) or form.endswith(("ون", "ين", "ات")):
        return False
    return bool(_FOREIGN.search(form) or _FOREIGN_INSIDE.search(form))
