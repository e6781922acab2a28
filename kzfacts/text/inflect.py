"""Surfaces from stems: the regular endings of Arabic verbs and nouns.

A lexicon row gives stems (`past`, `present`, `noun`, `adjective`) and the
forms that texts show follow by rule; irregular ones stand in `surface`, and
letters that take no clitics (م, هـ) in `abbreviation`.
Input and output are folded (`kzfacts.text.normalize`). Source: Ryding,
A Reference Grammar of Modern Standard Arabic, 2005, ch. 7, 21, 24.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

STEM_FORMS = ("past", "present", "noun", "adjective", "abbreviation")

_PARTICLES = ("", "و", "ف")
_NOUN_PREFIXES = frozenset(
    particle + preposition + article
    for particle in _PARTICLES
    for preposition in ("", "ب", "ك", "ل")
    for article in ("", "ال")
    if preposition + article != "لال"
) | frozenset(particle + "لل" for particle in _PARTICLES)
_VERB_PREFIXES = frozenset(particle + sign for particle in _PARTICLES for sign in ("", "س", "ل"))
_PRONOUNS = frozenset(("ه", "ها", "هم", "هما", "هن", "نا", "كم"))

PREFIXES: dict[str, frozenset[str]] = {
    "past": frozenset(_PARTICLES),
    "present": _VERB_PREFIXES,
    "noun": _NOUN_PREFIXES,
    "adjective": _NOUN_PREFIXES,
    "abbreviation": frozenset(("",)),
    "plain": _NOUN_PREFIXES,
}
SUFFIXES: dict[str, frozenset[str]] = {
    "past": _PRONOUNS | {"", "ني"},
    "present": _PRONOUNS | {"", "ني"},
    "noun": _PRONOUNS | {"", "ا"},
    "adjective": frozenset(("", "ا")),
    "abbreviation": frozenset(("",)),
    "plain": frozenset(("",)),
}


def inflect(stem: str, form: str) -> Iterator[str]:
    """Every surface of a folded stem, the stem first; of a phrase its first word is inflected."""
    head, blank, rest = stem.partition(" ")
    yield from dict.fromkeys(one + blank + rest for one in _ENDINGS[form](head))


def _past(stem: str) -> Iterator[str]:
    yield stem
    base = stem[:-1] if stem[-1] in "اي" else stem
    yield from (base + "ت", base + "تا", base + "وا", stem + "ن")
    if stem[-1] == "ا":  # بدأ, folded like دعا: بدأت
        yield from (stem + "ت", stem + "تا", stem + "وا")
    if base == stem:
        yield from (stem + "ا", stem + "نا")


def _present(stem: str) -> Iterator[str]:
    base = stem[1:]
    for person in "يتنا":
        yield person + base
    plural = base[:-1] if base[-1] in "ايو" else base
    yield from ("ي" + plural + "ون", "ت" + plural + "ون", "ي" + plural + "وا", "ي" + base + "ان", "ت" + base + "ان")


def _noun(stem: str) -> Iterator[str]:
    yield stem
    if stem.endswith("ه"):
        yield stem[:-1] + "ت"


def _adjective(stem: str) -> Iterator[str]:
    yield stem
    yield from (stem + ending for ending in ("ه", "ين", "ون", "ات", "ان", "تان", "تين"))


def _abbreviation(letters: str) -> Iterator[str]:
    yield letters


_ENDINGS: dict[str, Callable[[str], Iterator[str]]] = {
    "past": _past,
    "present": _present,
    "noun": _noun,
    "adjective": _adjective,
    "abbreviation": _abbreviation,
}
