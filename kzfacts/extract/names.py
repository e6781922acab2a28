"""How far the name of a person runs, by closed lists and shapes."""

from __future__ import annotations

from kzfacts.extract.sights import Run, Sights
from kzfacts.extract.wordlist import is_common, is_derived, is_foreign, is_function_word, is_verbal_noun

_LONGEST = 7
PARTICLES = frozenset((
    "عبد", "ابو", "ابي", "ابا", "بن", "ابن", "بنت", "ال", "ولد", "ام", "بو", "ذو", "دي", "دو", "دا", "فان", "فون",
    "ماك", "ديل",
))  # fmt: skip
_INNER_ONLY = frozenset(("بن", "ال", "ام"))
_OF_AGE = frozenset(("ابن", "ابنه", "بنت"))
_SECOND_HALVES = frozenset(("الدين", "الله", "الاسلام", "الحق", "الزمان", "الرحمن", "رب", "ربه"))
_GIVEN_WITHOUT = frozenset(("", "و", "ف", "ب", "ل", "ك", "ول", "وب"))
_PRONOUNS = ("ها", "هم", "كم", "ته", "اته")
_OF_VERBS = ("ان", "ون", "وا")  # يصارعان, يواصلون
_TANWIN = "ًٌٍ"
_ALI = "علي"
_IMAM = "امام"  # the folded preposition أمام too


_GIVEN, _LISTED, _UNKNOWN, _FOREIGN = (1, 0, 0), (0, 0, 0), (0, 1, 0), (0, 1, 1)


def given_at(sights: Sights, word: int) -> str | None:
    """The class of the given name at a word: given, or ambiguous with a common word; None where none stands."""
    hit = sights.hit("given_name", word)
    if hit is None or hit.prefix not in _GIVEN_WITHOUT or hit.entry.row.get("role"):
        return None
    if sights.form(word) == _IMAM and sights.doc.text[sights.doc.starts[word]] != "إ":
        return None
    if _spelled_as_preposition(sights, word) or hit.entry.row.get("ambiguous") or hit.prefix not in ("", "و"):
        return "ambiguous"
    return "given"


def _spelled_as_preposition(sights: Sights, word: int) -> bool:
    return sights.form(word).endswith(_ALI) and sights.doc.text[sights.doc.ends[word] - 1] == "ى"


def read_name(sights: Sights, word: int) -> Run:
    """The name that begins at a word; an empty run where none does."""
    run = sights.runs.get(word)
    if run is None:
        run = sights.runs[word] = _read_name(sights, word)
    return run


def _read_name(sights: Sights, word: int) -> Run:
    start = _after_initials(sights, word)
    run = Run(start, start)
    pending = False
    while run.stop < len(sights.doc.forms) and run.stop - word < _LONGEST:
        at = run.stop
        if at > start and not _in_one_name(sights, at):
            break
        step = _step(sights, run, pending=pending)
        if step is None:
            break
        run = Run(run.first, at + 1, run.given + step[0], run.unknown + step[1], run.foreign + step[2])
        pending = sights.form(at) in PARTICLES
    while run.stop > start and sights.form(run.stop - 1) in PARTICLES:
        run = run._replace(stop=run.stop - 1)
    return run._replace(first=word) if run.stop > start else Run(word, word)


def _in_one_name(sights: Sights, word: int) -> bool:
    gap = sights.doc.gaps[word]
    return gap == " " or (gap == "-" and len(sights.form(word)) > 2)


def _after_initials(sights: Sights, word: int) -> int:
    """The word after initials: س. س. حداد."""
    at = word
    while at + 1 < len(sights.doc.forms) and len(sights.form(at)) == 1 and sights.doc.gaps[at + 1] in (". ", "."):
        at += 1
    return at


def _step(sights: Sights, run: Run, *, pending: bool) -> tuple[int, int, int] | None:
    """What the next word adds to a name: given, unknown, foreign; None where it ends it."""
    word, begun = run.stop, run.stop > run.first
    form = sights.form(word)
    if form in PARTICLES:
        return _particle(sights, word, begun=begun)
    if form in _SECOND_HALVES and begun:
        return _GIVEN
    given = given_at(sights, word)
    if given and not sights.at["given_name"][word].prefix and (form != _ALI or _is_ali(sights, word, begun=begun)):
        return _GIVEN if given == "given" else _LISTED
    if pending and not is_function_word(form):
        return _LISTED
    return _unlisted(sights, run)


def _unlisted(sights: Sights, run: Run) -> tuple[int, int, int] | None:
    """A word that no list of names holds."""
    word, begun = run.stop, run.stop > run.first
    form = sights.form(word)
    if begun and _closes_name(sights, run):
        return _UNKNOWN
    if form[0].isascii() or not sights.is_plain(word) or sights.hit("nationality", word) or _has_ending(sights, word):
        return None
    if is_foreign(form):
        return None if begun and _joins_another(sights, word) else _FOREIGN
    if form[0] == "و" or form.startswith("لل") or is_verbal_noun(form):
        return None
    if form[0] == "ي" and form.endswith(_OF_VERBS) and len(form) > 5:
        return None
    if begun:
        wrong = _joins_another(sights, word) or (form[0] == "ي" and len(form) < 7)
    else:
        wrong = _has_article(sights, word) or is_derived(form)
    return None if wrong else _UNKNOWN


def _closes_name(sights: Sights, run: Run) -> bool:
    """Whether the word between a given name and a comma is a surname, though it reads as a preposition and a noun."""
    form = sights.form(run.stop)
    if run.words != 1 or not run.given or form[0] not in "بلك" or len(form) != 4 or is_function_word(form):
        return False
    return sights.doc.gaps[run.stop + 1].strip() in (",", ":")


def _has_article(sights: Sights, word: int) -> bool:
    """Whether a word begins with the article, not with a foreign name's own letters: أليكسس."""
    return sights.form(word).startswith("ال") and sights.doc.text[sights.doc.starts[word]] not in "أإآ"


def _has_ending(sights: Sights, word: int) -> bool:
    """Whether a word ends in an indefinite case sign or in a pronoun: مفتخراً, اهتمامه."""
    form = sights.form(word)
    tail = sights.doc.text[sights.doc.ends[word] - 2 : sights.doc.ends[word]]
    if any(sign in tail for sign in _TANWIN):
        return True
    return (len(form) > 4 and tail.endswith("ه") and not is_foreign(form)) or (
        len(form) > 5 and form.endswith(_PRONOUNS)
    )


def _particle(sights: Sights, word: int, *, begun: bool) -> tuple[int, int, int] | None:
    """A particle needs a name after it; بن and آل stand only inside one."""
    form, following = sights.form(word), sights.form(word + 1)
    if not sights.joined(word + 1) or is_function_word(following) or (form in _INNER_ONLY and not begun):
        return None
    if form in _OF_AGE and is_common(following):  # ابن العام ونصف is an age
        return None
    return _GIVEN if form == "عبد" else _LISTED


def is_ali(sights: Sights, word: int) -> bool:
    """Whether علي after a title is a name by its spelling, in a text that spells the preposition على."""
    return sights.form(word) == _ALI and not _spelled_as_preposition(sights, word) and "على " in sights.doc.text


def _is_ali(sights: Sights, word: int, *, begun: bool) -> bool:
    """Whether علي, which is spelled like a preposition, is a name here."""
    following = word + 1
    if not sights.joined(following):
        return begun
    named = sights.form(following) in PARTICLES or given_at(sights, following) is not None
    if _spelled_as_preposition(sights, word):
        return begun and (named or is_foreign(sights.form(following)))
    return named or sights.is_plain(following)


def _joins_another(sights: Sights, word: int) -> bool:
    """Whether "and" or a preposition is joined to a known word: وسعد, بتشكيل, وجدة."""
    form = sights.form(word)
    hit = sights.hit("given_name", word) or sights.hit("city", word)
    if hit is not None and hit.prefix:
        return True
    rest = form[1:]
    return form[0] in "وبلف" and len(form) > 4 and (is_common(rest) or is_verbal_noun(rest))
