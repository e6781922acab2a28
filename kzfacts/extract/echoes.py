"""Later short forms of names already seen in a text: the surname alone, a place without its head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kzfacts.extract.names import given_at
from kzfacts.extract.sights import Found, Sights
from kzfacts.extract.wordlist import is_common

_CLITICS = ("", "و", "ل", "ب", "ف", "ك", "ول", "وب", "فل")
_SHORTEST = 3
_PARTICLES = frozenset(("ابو", "ابي", "بن", "ابن", "ال", "عبد"))


def find_echoes(sights: Sights, found: Iterable[Found]) -> Iterator[Found]:
    """Candidates for every word that is a known short form."""
    short = _short_forms(sights, found)
    if not short:
        return
    clitic = {lead + form: (form, len(lead)) for form in short for lead in reversed(_CLITICS)}
    for word, form in enumerate(sights.doc.forms):
        if form in clitic:
            base, lead = clitic[form]
            first = word
            if short[base] and word and sights.form(word - 1).endswith("ابو"):
                first, lead = word - 1, 0
            kind = "PERSON" if short[base] else "PLACE"
            yield sights.make(first, word + 1, kind, lead=lead)  # type: ignore[arg-type]


def _short_forms(sights: Sights, found: Iterable[Found]) -> dict[str, bool]:
    """Surnames and first names of persons (true), and places that a head named (false)."""
    short: dict[str, bool] = {}
    for one in found:
        if one.mention.form != "name":
            continue
        if one.mention.type == "PERSON":
            for word in range(one.first, one.stop):
                if _stands_alone(sights, one, word):
                    short[_bare(sights, one, word)] = True
        elif one.mention.type == "PLACE" and one.mention.kind and one.stop - one.first <= 2:
            word = one.stop - 1
            form = sights.form(word)
            if (
                len(form) > _SHORTEST
                and sights.is_plain(word)
                and not form.startswith("ال")
                and word not in sights.at["city"]
            ):
                short.setdefault(form, False)
    return short


def _bare(sights: Sights, one: Found, word: int) -> str:
    """The folded word without the clitic that the mention leaves out."""
    form = sights.form(word)
    return form[one.mention.start - sights.doc.starts[word] :] if word == one.first else form


def _stands_alone(sights: Sights, one: Found, word: int) -> bool:
    """Whether a word of a full name may stand for the person: a surname, or a name that is no word."""
    form = _bare(sights, one, word)
    if len(form) < _SHORTEST or form in _PARTICLES or not form[0].isalpha() or form[0].isascii():
        return False
    if word > one.first and sights.form(word - 1) in ("بن", "ابن", "ال", "عبد"):
        return False
    given = given_at(sights, word)
    last = word == one.stop - 1
    if given:
        return last or (given == "given" and form != "علي")
    return (last and not is_common(form) and not sights.known[word]) or (not last and sights.is_plain(word))
