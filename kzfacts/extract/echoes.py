"""Later short forms of names already seen in a text: the surname alone, a place without its head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kzfacts.extract.names import given_at
from kzfacts.extract.sights import Found, Sights
from kzfacts.extract.wordlist import is_common
from kzfacts.model.mention import MentionType

_CLITICS = ("", "و", "ل", "ب", "ف", "ك", "ول", "وب", "فل")
_SHORTEST = 3
_LONGEST = 4  # given names before a surname
_PARTICLES = frozenset(("ابو", "ابي", "بن", "ابن", "ال", "عبد"))
_BINDING = frozenset(("بن", "ابن", "ال", "عبد"))
_FAMILY_NOUNS = frozenset(("عايله", "اسره", "عشيره", "قبيله"))
_ALI = "علي"


class Short(NamedTuple):
    """A word that may stand for a name, the letters of clitics before it, what it names, and the word before it."""

    form: str
    lead: int
    type: MentionType
    before: str = ""


def find_echoes(sights: Sights, found: Iterable[Found]) -> Iterator[Found]:
    """Candidates for every word that is a known short form, with the given names before it."""
    short = _short_forms(sights, found)
    if not short:
        return
    known = {lead + form: (form, len(lead)) for form in short for lead in reversed(_CLITICS)}
    for word, form in enumerate(sights.doc.forms):
        if form in known and not (form.endswith(_ALI) and _is_preposition(sights, word)):
            bare, lead = known[form]
            yield _echo(sights, word, Short(bare, lead, *short[bare]))


def _echo(sights: Sights, word: int, short: Short) -> Found:
    if short.type != "PERSON":
        return _place_echo(sights, word, short)
    family = _family_noun(sights, word) if not short.lead else None
    if family is not None:
        return sights.make(word - 1, word + 1, "GROUP", lead=family, form="nominal", kind="family")
    first, lead = word, short.lead
    while not lead and word - first < _LONGEST and sights.joined(first) and _leads_in(sights, first - 1):
        hit = sights.hit("given_name", first - 1)
        first, lead = first - 1, len(hit.prefix) if hit else 0
    return sights.make(first, word + 1, "PERSON", lead=lead)


def _family_noun(sights: Sights, word: int) -> int | None:
    """The letters of clitics of "the family of" before a surname; None where it is not before it."""
    form = sights.form(word - 1)
    if not sights.joined(word):
        return None
    return next((len(lead) for lead in _CLITICS if form.startswith(lead) and form[len(lead) :] in _FAMILY_NOUNS), None)


def _place_echo(sights: Sights, word: int, short: Short) -> Found:
    """A place by its last word, with the first where the text gives both again: سانتا كروز."""
    form = sights.form(word - 1)
    lead = len(form) - len(short.before)
    if short.before and not short.lead and form.endswith(short.before) and form[:lead] in _CLITICS:
        return sights.make(word - 1, word + 1, short.type, lead=lead)
    return sights.make(word, word + 1, short.type, lead=short.lead)


def _leads_in(sights: Sights, word: int) -> bool:
    """Whether a word before a surname belongs to the name: a given name, or "father of"."""
    form = sights.form(word)
    if form in ("ابو", "وابو"):
        return True
    return given_at(sights, word) is not None and not (form.endswith(_ALI) and _is_preposition(sights, word))


def _is_preposition(sights: Sights, word: int) -> bool:
    return sights.doc.text[sights.doc.ends[word] - 1] == "ى"


def _short_forms(sights: Sights, found: Iterable[Found]) -> dict[str, tuple[MentionType, str]]:
    """Surnames and first names of persons, and places that a head named, with the first of their two words."""
    short: dict[str, tuple[MentionType, str]] = {}
    tells_ali = "على " in sights.doc.text  # the preposition is spelled otherwise here
    for one in found:
        if one.mention.type == "PERSON":
            for word in range(one.first, one.stop):
                if _stands_alone(sights, one, word, tells_ali=tells_ali):
                    short[_bare(sights, one, word)] = "PERSON", ""
        elif one.mention.type == "PLACE" and one.stop - one.first <= 2 and _is_new_place(sights, one.stop - 1):
            two = one.stop - one.first == 2 and one.first not in sights.at["place_head"]
            short.setdefault(_bare(sights, one, one.stop - 1), ("PLACE", _bare(sights, one, one.first) if two else ""))
    return short


def _is_new_place(sights: Sights, word: int) -> bool:
    """Whether a word that a head made a place is in no list, and no common noun."""
    form = sights.form(word)
    listed = any(word in sights.at[table] for table in ("city", "country", "region"))
    return len(form) > _SHORTEST and not listed and sights.is_plain(word)


def _bare(sights: Sights, one: Found, word: int) -> str:
    """The folded word without the clitic that the mention leaves out."""
    form = sights.form(word)
    return form[one.mention.start - sights.doc.starts[word] :] if word == one.first else form


def _stands_alone(sights: Sights, one: Found, word: int, *, tells_ali: bool) -> bool:
    """Whether a word of a full name may stand for the person: a surname, or a name that is no word."""
    form = _bare(sights, one, word)
    if len(form) < _SHORTEST or form in _PARTICLES or not form[0].isalpha() or form[0].isascii():
        return False
    if word > one.first and sights.form(word - 1) in _BINDING:
        return False
    last = word == one.stop - 1
    given = given_at(sights, word)
    if form == _ALI:
        return tells_ali and one.stop - one.first > 1 and not _is_preposition(sights, word)
    if given:
        return last or given == "given"
    plain = sights.is_plain(word)
    return plain or (last and not is_common(form) and not sights.known[word])
