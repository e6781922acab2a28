"""Which words cannot be part of a name: closed lists of dictionary words, and shapes of words."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from kzfacts.text.normalize import normalize

_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل")
_ARTICLES = ("", "ال", "لل")
_LEADS = frozenset(clitic + article for clitic in _CLITICS for article in _ARTICLES)
_LONGEST_LEAD = max(map(len, _LEADS))
_SUFFIXES = frozenset((
    "", "ا", "ه", "ها", "هم", "هما", "ي", "ين", "ون", "ات", "يه", "ت", "وا", "ان", "نا", "تين",
))  # fmt: skip
_ENDINGS_OF_TA = frozenset(("ات", "ت", "تي", "ته", "تها", "تهم"))
_LONGEST_ENDING = max(map(len, _SUFFIXES | _ENDINGS_OF_TA))
_SHORTEST_STEM = 3
_OF_FUTURE = ("ي", "ت", "ن")  # what the س of the future stands before
# endings of transliterated surnames: Slavic, Armenian, Georgian, Turkish, Germanic, Romance
_FOREIGN = re.compile(
    r"(?:[وي]ف|[وي]فا|سكي|سكايا|نكو|تشوك|شفيلي|ادزه|[يا]يان|نيان|اوغلو|وغلو|زاده|تين|بيك|باي|اهو|"
    r"سون|ستون|مان|بيرغ|بيرج|ستاين|شتاين|يتش|تش|يدس|وبولوس|ينغ|نغ|ينيو|يني|يلي|ولد|ليند|يوس|وس|"
    r"نتز|ينز|يتز|ييه|انو|ينو|وني|ينكن|اين|ايس|غو|جو|يدي|وزا|يز)$"
)
_FOREIGN_INSIDE = re.compile(r"تش|غغ|[پڤگچژ]|يي|وو|اوي|ايو|يفيت|شت|زيغ|زنب")
# verbal nouns and participles by their pattern. Source: Ryding 2005, ch. 5 and 6
_VERBAL_NOUN = re.compile(
    r"(?:است...?ا?.?|ا.ت.ا.|ان..ا.|ت..ي.|م.ا..ه|مست...?|مت...|ت.ا..|ت[^شو]...ت|[يت]ت....?|[يت]ست...?)(?:ات|ه|ها|هم|ا|وا|ون|ين)?"
)
_CLITIC = re.compile(r"(?:[وف]?[بلك]?(?:ال|لل)?)(.+)")
_PARTICIPLE = re.compile(r"م..و.(?:ه|ات|ين|ون)?|م..ي?.ه|.{1,24}(?:يه|ات|تهم|تها|اتهم|ناها)")


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
    return form in closed or (len(form) > 2 and form[0] in "وفبلك" and form[1:] in closed)


@lru_cache(maxsize=1 << 15)
def is_common(form: str) -> bool:
    """Whether a folded word is in the list, with any of the usual clitics and endings."""
    closed, nouns = _sections()
    return is_function_word(form) or any(stem in closed or stem in nouns for stem in _stems(form))


def _stems(form: str) -> set[str]:
    """What is left of a word without clitics and endings."""
    found = {form}
    for lead in _beginnings(form):
        rest = form[len(lead) :]
        if "س" in lead and rest[:1] not in _OF_FUTURE:
            continue
        endings = [rest[cut:] for cut in range(max(0, len(rest) - _LONGEST_ENDING), len(rest) + 1)]
        found.update(rest.removesuffix(end) for end in endings if end in _SUFFIXES)
        found.update(rest.removesuffix(end) + "ه" for end in endings if end in _ENDINGS_OF_TA)
    return {stem for stem in found if len(stem) >= _SHORTEST_STEM or stem == form}


def _beginnings(form: str) -> list[str]:
    """The letters before a stem that may be clitics and the article."""
    return [form[:cut] for cut in range(min(_LONGEST_LEAD, len(form)) + 1) if form[:cut] in _LEADS]


@lru_cache(maxsize=1 << 15)
def is_foreign(form: str) -> bool:
    """Whether a folded word has the shape of a transliterated name."""
    if len(form) < 4 or form.startswith(("ال", "لل")) or form.endswith(("ون", "ات")):
        return False
    if form.endswith("ين") and not form.endswith("تين"):
        return False
    return bool(_FOREIGN.search(form) or _FOREIGN_INSIDE.search(form)) and not form.startswith(("وال", "بال", "است"))


@lru_cache(maxsize=1 << 15)
def is_verbal_noun(form: str) -> bool:
    """Whether a folded word has the pattern of an Arabic verbal noun or verb: استقبال, تشكيل, مناقشة."""
    return bool(_VERBAL_NOUN.fullmatch(form) or _VERBAL_NOUN.fullmatch(_without_clitics(form))) and not is_foreign(form)


@lru_cache(maxsize=1 << 15)
def is_derived(form: str) -> bool:
    """Whether it has the pattern of a verbal noun, a participle, or the ending of a plural or a relation adjective."""
    return is_verbal_noun(form) or (bool(_PARTICIPLE.fullmatch(_without_clitics(form))) and not is_foreign(form))


def _without_clitics(form: str) -> str:
    match = _CLITIC.fullmatch(form)
    return match[1] if match and len(match[1]) > _SHORTEST_STEM else form
