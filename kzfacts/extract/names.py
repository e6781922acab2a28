"""How far the name of a person runs, by closed lists and shapes."""

from __future__ import annotations

from typing import NamedTuple

from kzfacts.extract.sights import Sights
from kzfacts.extract.wordlist import is_common, is_foreign, is_function_word

_LONGEST = 7
_INITIAL_GAPS = frozenset((". ", " .", ".", " "))
_PARTICLES = frozenset(
    [
        "عبد",
        "ابو",
        "ابي",
        "ابا",
        "بن",
        "ابن",
        "بنت",
        "ال",
        "ولد",
        "ام",
        "بو",
        "ذو",
        "دي",
        "دو",
        "دا",
        "فان",
        "فون",
        "ماك",
        "ديل",
        "دوس",
    ]
)
_FAMILY = "ال"  # آل سعود, folded
_GIVEN_WITHOUT = ("", "و", "ف", "ب", "ل", "ك", "ول", "وب")


class Run(NamedTuple):
    """Words `first` up to `stop` that make a name.

    `given`: how many are given names that are no words of the language. `unknown`: how many
    stand in no list. `foreign`: how many look transliterated.
    """

    first: int
    stop: int
    given: int = 0
    unknown: int = 0
    foreign: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.stop - self.first


def given_at(sights: Sights, word: int) -> str | None:
    """ "given" or "ambiguous" where a given name stands, clitics aside; None where none does."""
    hit = sights.hit("given_name", word)
    if hit is None or hit.prefix not in _GIVEN_WITHOUT or hit.entry.row.get("role"):
        return None
    if sights.form(word) in ("علي", "وعلي") and sights.doc.text[sights.doc.ends[word] - 1] == "ى":
        return "ambiguous"
    if hit.entry.row.get("ambiguous") or hit.prefix not in ("", "و"):
        return "ambiguous"
    return "given"


def read_name(sights: Sights, word: int) -> Run:
    """The name that begins at a word; an empty run where none does."""
    start = _after_initials(sights, word)
    run = Run(start, start)
    pending = False
    while run.stop < len(sights.doc.forms) and run.stop - word < _LONGEST:
        at = run.stop
        if at > start and not _in_one_name(sights, at):
            break
        step = _step(sights, at, begun=at > start, pending=pending)
        if step is None:
            break
        run = Run(run.first, at + 1, run.given + step[0], run.unknown + step[1], run.foreign + step[2])
        pending = sights.form(at) in _PARTICLES
    while run.stop > start and sights.form(run.stop - 1) in _PARTICLES:
        run = run._replace(stop=run.stop - 1)
    return run._replace(first=word) if run.stop > start else Run(word, word)


def _in_one_name(sights: Sights, word: int) -> bool:
    gap = sights.doc.gaps[word]
    return gap == " " or (gap == "-" and len(sights.form(word)) > 2)


def _after_initials(sights: Sights, word: int) -> int:
    """The word after initials: ك. ك. ماسيموف."""
    at = word
    while at + 1 < len(sights.doc.forms) and len(sights.form(at)) == 1 and sights.doc.gaps[at + 1] in (". ", "."):
        at += 1
    return at


def _step(sights: Sights, word: int, *, begun: bool, pending: bool) -> tuple[int, int, int] | None:
    """What a word adds to a name: given, unknown, foreign; None where it ends it."""
    form = sights.form(word)
    if form in _PARTICLES:
        return _particle(sights, word, begun=begun)
    given = given_at(sights, word)
    hit = sights.hit("given_name", word)
    if (
        given
        and hit is not None
        and not hit.prefix
        and not (form in ("علي",) and not _among_names(sights, word, begun=begun))
    ):
        return (1, 0, 0) if given == "given" else (0, 0, 0)
    if pending and not is_function_word(form):
        return (0, 0, 0)
    if form.startswith("ال") and not begun:
        return None
    if form[0].isascii() or not sights.is_plain(word) or sights.hit("nationality", word):
        return None
    if begun and _joins_another(sights, word):
        return None
    foreign = is_foreign(form)
    return (0, 1, 1) if foreign else (0, 1, 0)


def _particle(sights: Sights, word: int, *, begun: bool) -> tuple[int, int, int] | None:
    """A particle needs a name after it; آل and بن stand only inside one."""
    form = sights.form(word)
    following = sights.form(word + 1)
    if not sights.joined(word + 1) or is_function_word(following) or (form in ("بن", "ال", "ام") and not begun):
        return None
    if form == _FAMILY and sights.doc.ends[word] - sights.doc.starts[word] < 2:
        return None
    return (1, 0, 0) if form == "عبد" else (0, 0, 0)


def _among_names(sights: Sights, word: int, *, begun: bool) -> bool:
    """Whether علي, which is spelled like a preposition, is a name here."""
    if sights.doc.text[sights.doc.ends[word] - 1] == "ى" and not begun:
        return False
    following = word + 1
    if sights.joined(following):
        return (
            sights.form(following) in _PARTICLES
            or given_at(sights, following) is not None
            or sights.is_plain(following)
        )
    return begun


def _joins_another(sights: Sights, word: int) -> bool:
    """Whether "and" or a preposition is joined to a known word: وسعد, وعلق."""
    form = sights.form(word)
    hit = sights.hit("given_name", word)
    if hit is not None and hit.prefix:
        return True
    return form[0] in "وبلف" and len(form) > 4 and is_common(form[1:])
