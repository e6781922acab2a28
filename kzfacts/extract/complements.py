"""What is said: the clause, the quotation or the noun phrase after a verb of saying."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kzfacts.extract.scene import Scene
from kzfacts.model import Span
from kzfacts.text.lexicon import Row
from kzfacts.text.normalize import normalize

_ADDRESSEE = 16  # words of whom a demand is made to
_NEAR = 8  # words of an unknown subject before its preposition
_FARTHEST = 45  # words between a verb and its clause: title, name, occasion, day
_LINKS = frozenset(("الي", "علي", "عن", "من", "في"))
_BARE = frozenset(("ان", "بان", "فان"))
_DAY = frozenset(("يوم", "يوما"))
_ONE_LETTER = {"ب": ("ب", "بال"), "ل": ("ل", "لل")}


class Complement(NamedTuple):
    """What is said.

    Attributes:
        span: Its place, quotation marks left out where it is one quotation.
        first: Its first word.
        before: The first word that is no more the subject's: complementizer, preposition, or what a mark opens.
        clause: It is a clause or a quotation, not a noun phrase.
        quoted: It is one quotation.
    """

    span: Span
    first: int
    before: int
    clause: bool
    quoted: bool


def find_clause(scene: Scene, first: int, stop: int, *, farthest: int = _FARTHEST) -> Complement | None:
    """The first clause or quotation that begins at a word or after it; None at the next verb of saying."""
    for word in range(first, min(stop, first + farthest)):
        if _is_colon(scene, word):
            return _after_colon(scene, word, stop)
        quotation = scene.openings.get(word)
        if quotation is not None and _is_speech_here(scene, word, quotation):
            return _quotation(scene, word, quotation)
        role = scene.roles.get(word)
        if role == "that" and not _is_named(scene, word) and not scene.form(word).startswith("ف"):
            return _after_that(scene, word, stop)
        if word > first and word in scene.cues and _is_verb_alone(scene, word):
            return None
    return None


def _is_named(scene: Scene, word: int) -> bool:
    """Whether a name of several words begins here, for بان can be one too."""
    mention = scene.heads.get(word)
    return mention is not None and mention.end > scene.doc.ends[word]


def _is_colon(scene: Scene, word: int) -> bool:
    gap = scene.doc.gaps[word]
    return ":" in gap and not (scene.form(word).isdigit() and scene.form(word - 1).isdigit())


def _is_speech_here(scene: Scene, word: int, quotation: Span) -> bool:
    """A quotation that is no name and no words of the narrator's own clause."""
    return scene.is_speech(quotation) and word not in scene.heads


def _is_verb_alone(scene: Scene, word: int) -> bool:
    hit = scene.cues[word][0]
    row = hit.entry.row
    if hit.table != "say" or "ambiguous" in row or "carried" in row:
        return False
    if hit.suffix and hit.form != "adjective":
        return False  # "a statement which it published"
    if scene.roles.get(word - 1) == "relative":
        return False
    return hit.form in ("past", "present") or (hit.form == "adjective" and scene.form(word).endswith("ا"))


def _after_colon(scene: Scene, word: int, stop: int) -> Complement | None:
    quotation = scene.openings.get(word)
    if quotation is not None and (scene.is_speech(quotation) or quotation.end >= scene.doc.ends[stop - 1]):
        return _quotation(scene, word, quotation)
    if scene.roles.get(word) == "that":
        return _after_that(scene, word, stop)
    return Complement(_to_end(scene, word, stop), word, word, clause=True, quoted=False)


def _quotation(scene: Scene, word: int, quotation: Span) -> Complement:
    if scene.roles.get(word) == "that" and len(scene.form(word)) == 2:  # «إن ...»
        return Complement(Span(scene.doc.starts[word + 1], quotation.end), word + 1, word, clause=True, quoted=True)
    return Complement(quotation, word, word, clause=True, quoted=True)


def _after_that(scene: Scene, word: int, stop: int) -> Complement:
    bare = scene.form(word) in _BARE and word + 1 < stop
    opening = scene.openings.get(word + 1)
    if opening is not None and opening.end >= scene.doc.ends[stop - 1] - 1:
        bare = True
    first = word + 1 if bare else word  # "that" alone is left out, "that he" is not
    before = word - 1 if scene.form(word - 1) in _LINKS else word
    if bare and opening is not None and opening.end >= scene.doc.ends[stop - 1] - 1:
        return Complement(opening, first, before, clause=True, quoted=True)
    return Complement(_to_end(scene, first, stop), first, before, clause=True, quoted=False)


def _to_end(scene: Scene, first: int, stop: int) -> Span:
    """To the end of the sentence, or over it to the end of a quotation that began in it."""
    start, end = scene.doc.starts[first], scene.doc.ends[stop - 1]
    around = scene.quotation_around(end - 1)
    return Span(start, end if around is None or around.start < start else around.end)


def find_noun(scene: Scene, first: int, stop: int, row: Row) -> Complement | None:
    """The noun phrase that a verb takes, bare or after its preposition."""
    accepted = row["complement"]
    if any(link in accepted for link in ("إلى", "على", "عن", "من", "ب", "ل")) and (
        found := _after_preposition(scene, first, stop, accepted)
    ):
        return found
    if "object" not in accepted or first >= stop or scene.roles.get(first) in ("relative", "bound", "preposition"):
        return None
    if "beside" in row and not _has_beside(scene, first, stop, tuple(row["beside"])):
        return None
    if scene.form(first) in _DAY:
        first = _day_declared(scene, first)
    return Complement(_to_end(scene, first, stop), first, first, clause=False, quoted=False)


def _has_beside(scene: Scene, first: int, stop: int, words: tuple[str, ...]) -> bool:
    return any(scene.form(word) in _folded(words) for word in range(first, min(stop, first + _ADDRESSEE)))


@lru_cache(maxsize=32)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(normalize, words))


def _day_declared(scene: Scene, word: int) -> int:
    """The day before "a day of mourning" is a part of what is declared."""
    back = range(word - 1, max(0, word - 12), -1)
    days = [at for at in back if at in scene.timexes and scene.timexes[at][0] < word]
    return min((at for at in days if word - at <= 10), default=word)


_FOLDED = {"إلى": "الي", "على": "علي", "عن": "عن", "من": "من"}


def _after_preposition(scene: Scene, first: int, stop: int, accepted: list[str]) -> Complement | None:
    """Whom a demand is made to may stand between verb and preposition; it is part of what is said."""
    words = {_FOLDED[link] for link in accepted if link in _FOLDED}
    letters = tuple(start for link in accepted for start in _ONE_LETTER.get(link, ()))
    for word in range(first, min(stop, first + _ADDRESSEE)):
        form = scene.form(word)
        near = "object" not in accepted or (form == "عن" and word - first < _NEAR)
        if form in words and (word == first or near or _is_set_off(scene, word)):
            begin = first if form == _FOLDED["إلى"] and word > first else word + 1
        elif letters and len(form) > 3 and form.startswith(letters) and ("aside", word) not in scene.phrases:
            begin = first
        elif word in scene.cues and word > first and _is_verb_alone(scene, word):
            return None
        else:
            continue
        begin = min(begin, stop - 1)
        return Complement(_to_end(scene, begin, stop), begin, min(word, begin), clause=False, quoted=False)
    return None


def _is_set_off(scene: Scene, word: int) -> bool:
    """Whether a comma or a day stands before a word: what follows belongs to the verb, not to a noun."""
    return "," in scene.doc.gaps[word] or any(
        scene.timexes.get(at, (0,))[0] == word - 1 for at in range(max(0, word - 4), word)
    )
