"""Types of aircraft, vehicles and arms by designation, listed or not: سي-130, “C-5”, كا-52."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources

from kzfacts.extract.sights import Found, Sights
from kzfacts.extract.wordlist import is_foreign
from kzfacts.text.normalize import normalize

_JOINTS = frozenset(("-", ""))
_LOOSE = frozenset(("-", "", " "))
_CLITICS = "وبلك"
_MOST_LETTERS = 3
_LONGEST_LATIN = 5
_LONGEST_SUFFIX = 3
_REACH = 8  # words from a noun such as "aircraft" to the designation
_QUOTES = frozenset("«\"'(")


def find_designations(sights: Sights) -> Iterator[Found]:
    """Letters and a number, after "of the type" or near a noun of equipment; candidates in no order."""
    doc, last = sights.doc, -_REACH
    after_cue = {hit.last + 1 for hit in sights.at["model"].values()}
    covered = {word for hit in sights.at["equipment"].values() for word in range(hit.first, hit.last + 1)}
    for number in _numbers(sights, after_cue):
        found = None if number in covered else _read(sights, number, after_cue)
        if found and (found.first in after_cue or _is_near(sights, found.first, last)):
            last = number
            yield found
        elif number in covered:
            last = number
    for word in after_cue:
        if word < len(doc.forms) and word not in covered and _is_model_name(sights, word):
            yield sights.make(word, word + 1, "EQUIPMENT")


def _numbers(sights: Sights, after_cue: set[int]) -> list[int]:
    """The numbers that a hyphen or nothing parts from the word before; after a cue a blank may."""
    forms, gaps = sights.doc.forms, sights.doc.gaps
    close = {i for i in sights.breaks if i and gaps[i] in _JOINTS and forms[i].isdecimal()}
    near = {w + n for w in after_cue for n in range(1, _MOST_LETTERS + 1) if sights.form(w + n).isdecimal()}
    return sorted(close | near)


def _is_near(sights: Sights, word: int, last: int) -> bool:
    """Whether a noun of equipment, or another designation, stands shortly before in the sentence."""
    first = max(sights.doc.sentence_of(word).first, word - _REACH)
    if last >= first:
        return True
    return any(w in sights.at[table] for table in ("materiel", "equipment") for w in range(first, word))


def _read(sights: Sights, number: int, after_cue: set[int]) -> Found | None:
    """The designation that ends with a number; None where no letters lead it in."""
    gaps = sights.doc.gaps
    if gaps[number] not in _LOOSE:
        return None
    first, lead, letters = _letters_before(sights, number)
    if not letters and number - 1 in after_cue and sights.is_plain(number - 1):
        first, letters = number - 1, sights.form(number - 1)
    if not letters:
        return None
    stop, tail = number + 1, ""
    while stop < len(sights.doc.forms) and gaps[stop] == "" and sights.form(stop).isascii():
        if len(sights.form(stop)) > _LONGEST_SUFFIX:
            return None
        stop, tail = stop + 1, tail + sights.form(stop)
    return sights.make(first, stop, "EQUIPMENT", lead=lead, kind=f"{letters}-{sights.form(number)}{tail}")


def _letters_before(sights: Sights, number: int) -> tuple[int, int, str]:
    """The first word of the letters before a number, the letters of clitics on it, and the letters."""
    makers, letters = _tables()
    word = number - 1
    form = sights.form(word)
    for lead in (0, 1):
        bare = form[lead:]
        if (not lead or form[0] in _CLITICS) and bare in makers:
            return word, lead, makers[bare]
    if form.isascii() and form.isalpha():
        return (word, 0, form) if len(form) < _LONGEST_LATIN else (word, 0, "")
    read = ""
    while word >= max(0, number - _MOST_LETTERS):
        form = sights.form(word)
        if form in letters:
            read = letters[form] + read
        elif form[:1] and form[0] in _CLITICS and form[1:] in letters:
            return word, 1, letters[form[1:]] + read
        else:
            break
        if sights.doc.gaps[word] not in _LOOSE:
            return word, 0, read
        word -= 1
    return word + 1, 0, read


def _is_model_name(sights: Sights, word: int) -> bool:
    """Whether a word after "of the type" is a name: quoted, or foreign."""
    form, gap = sights.form(word), sights.doc.gaps[word]
    if form.isdecimal() or len(form) < 3:
        return False
    quoted = not _QUOTES.isdisjoint(gap)
    return (quoted and sights.is_plain(word)) or (gap in (" ", *_QUOTES) and (form.isascii() or is_foreign(form)))


@lru_cache(maxsize=1)
def _tables() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Folded spelling -> designator, and -> letter."""
    text = resources.files("kzfacts.extract").joinpath("designations.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    makers, letters = (
        {normalize(surface): row["id"] for row in tables[name] for surface in row["surface"]}
        for name in ("maker", "letter")
    )
    return makers, letters
