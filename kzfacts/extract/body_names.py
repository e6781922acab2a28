"""How far the name of a body runs after its head noun."""

from __future__ import annotations

import re
from typing import NamedTuple

from kzfacts.extract.names import given_at, read_name
from kzfacts.extract.places import place_at
from kzfacts.extract.sights import Sights, country_of, is_definite
from kzfacts.extract.wordlist import is_common, is_foreign, is_function_word
from kzfacts.text.document import Hit

_LONGEST = 6
_QUOTE_OPEN = re.compile(r' ?[«"\'(]+')
_QUOTE_CLOSE = re.compile(r'[»"\')]')
_EIGHT = "الثمانيه"  # the one number with the shape of a relation adjective
_STATE = frozenset(("الجمهوريه", "المملكه", "السلطنه", "الدوله", "الاماره", "البلاد", "البلد"))  # the article's own
_FORMAL = frozenset(
    "authority union council organisation commission agency foundation association league party".split()  # noqa: SIM905
)
_SERVING = frozenset(("press-office", "bureau", "secretariat", "diwan"))  # of an office: المكتب الصحفي للرئيس
_TAKES_A_NAME = frozenset(("party", "agency", "movement", "group"))
_NO_GENITIVE = frozenset(("loose", "quoted", "definite"))
_TERMS = frozenset(("former", "term"))  # the former government is the same body
_PEOPLE = frozenset(("group", "people", "say", "title"))


class Tail(NamedTuple):
    """What follows the head of a body's name.

    `named`: words of its own follow, not only a country. `inner`: kind of a listed body
    inside. `person`: where the name of its leader ends; 0 for none. `others`: further
    ministries (first word, stop, portfolio) that "and" joins.
    """

    stop: int
    country: str | None = None
    named: bool = False
    quoted: bool = False
    portfolio: str | None = None
    inner: str | None = None
    person: int = 0
    others: tuple[tuple[int, int, str], ...] = ()


def read_tail(sights: Sights, hit: Hit, definite: bool) -> Tail:
    """The words of the name after the head."""
    word = hit.last + 1
    if word >= len(sights.doc.forms):
        return Tail(word)
    if _QUOTE_OPEN.fullmatch(sights.doc.gaps[word]):
        quoted = _quoted(sights, word)
        if quoted:
            inner = _listed_between(sights, word, quoted)
            return _with_adjectives(sights, hit, Tail(quoted, named=True, quoted=True, inner=inner))
    if not sights.goes_on(hit.first, word):
        return Tail(word)
    if definite or (hit.form == "plain" and sights.form(hit.last).startswith("ال")):
        return _with_for(sights, hit, _with_adjectives(sights, hit, Tail(word), agreeing=True))
    return _construct(sights, hit, word)


def _construct(sights: Sights, hit: Hit, word: int) -> Tail:
    """The genitive after an indefinite head, and the adjectives after it."""
    use = hit.entry.row["use"]
    if use == "portfolio":
        return _ministries(sights, hit, word)
    listed = _listed_genitive(sights, hit, word)
    if listed:
        return listed if listed.stop == word else _with_adjectives(sights, hit, listed)
    if use in _NO_GENITIVE and hit.form == "plain":
        return _with_adjectives(sights, hit, Tail(word), agreeing=True)
    if use in _NO_GENITIVE or (use == "bare" and sights.hit("title", word)):
        return _held(sights, hit, word)
    stop = _genitive(sights, word, named=use == "named" or hit.id in _TAKES_A_NAME)
    if stop > word:
        return _with_adjectives(sights, hit, Tail(stop, named=True))
    return _with_adjectives(sights, hit, Tail(word)) if hit.form == "plain" else Tail(word)


def _listed_genitive(sights: Sights, hit: Hit, word: int) -> Tail | None:
    """A place, a listed body, an indefinite nationality, or a person after the head; None where none stands."""
    bare = hit.entry.row["use"] == "bare"
    state = sights.hit("place_head", word)
    place = place_at(sights, state.last + 1 if state and state.id == "republic" else word)
    if bare and not place and sights.form(word) in _STATE:
        return Tail(word + 1)
    if place:
        return Tail(place.last + 1, country_of(place), named=place.table != "country")
    body = sights.hit("organisation", word) or sights.hit("outlet", word)
    if body and not body.prefix:
        return Tail(body.last + 1, country_of(body), named=True, inner=None if bare else body.id)
    nationality = sights.hit("nationality", word)
    if nationality and not nationality.prefix and hit.form == "noun" and bare:
        return Tail(nationality.last + 1, country_of(nationality))
    if bare and given_at(sights, word) and not sights.hit("title", word):
        stop = read_name(sights, word).stop
        return Tail(stop, named=True, person=stop) if stop > word else None
    return None


def _held(sights: Sights, hit: Hit, word: int) -> Tail:
    """A loose head whose genitive is a body or an office: مكتب رئيس الوزراء."""
    inner = sights.hit("body_head", word) or sights.hit("title", word)
    if inner is None or inner.suffix:
        return Tail(word)
    tail = _with_adjectives(sights, hit, Tail(inner.last + 1))
    if is_definite(sights, inner) or tail.country:
        return tail._replace(inner=f"{hit.id}-{inner.id}", named=True)
    return Tail(word)


def _ministries(sights: Sights, hit: Hit, word: int) -> Tail:
    """A portfolio, and those that "and" joins: وزارات الداخلية والمالية."""
    first = sights.hit("portfolio", word)
    if first is None or first.prefix not in ("", "ال"):
        return Tail(word)
    others: list[tuple[int, int, str]] = []
    stop = first.last + 1
    several = sights.form(hit.first).endswith(("وزارات", "وزارتي", "وزارتا"))
    while sights.joined(stop) and (more := sights.hit("portfolio", stop)) and more.prefix in ("و", "وال"):
        if several:
            others.append((stop, more.last + 1, more.id))
        stop = more.last + 1
    end = first.last + 1 if several else stop
    tail = Tail(end, portfolio=first.id, others=tuple(others))
    found = _with_adjectives(sights, hit, tail._replace(stop=stop))
    return found._replace(stop=end) if several else found


def _quoted(sights: Sights, word: int) -> int:
    """Where the quotation that opens before a word closes; 0 where it runs too long."""
    for stop in range(word + 1, min(word + _LONGEST, len(sights.doc.gaps))):
        if _QUOTE_CLOSE.search(sights.doc.gaps[stop]):
            return stop
        if sights.doc.gaps[stop].strip(" -."):
            return 0
    return 0


def _listed_between(sights: Sights, word: int, stop: int) -> str | None:
    """The listed body or outlet that a quotation holds and nothing else."""
    for table in ("outlet", "organisation"):
        hit = sights.hit(table, word)
        if hit and hit.last + 1 == stop:
            return hit.id
    return None


def _genitive(sights: Sights, word: int, *, named: bool) -> int:
    """Where the genitive ends: التعاون; مجلس التعاون; an unknown word where the head needs a name."""
    stop = word
    while stop < word + 3 and _may_belong(sights, stop) and (stop == word or sights.joined(stop)):
        form = sights.form(stop)
        if form.startswith("ال") or sights.hit("country", stop):
            return stop + 1
        stop += 1
    if named and _may_belong(sights, word) and not sights.known[word]:
        following = word + 1
        two = sights.joined(following) and is_foreign(sights.form(following)) and sights.is_plain(following)
        return word + 2 if two else word + 1
    return word


def _may_belong(sights: Sights, word: int) -> bool:
    """Whether a word may stand inside the name of a body."""
    form = sights.form(word)
    if len(form) < 2 or form[0].isdigit() or form[0].isascii() or is_function_word(form):
        return False
    if form[0] in "وبلفك" and len(form) > 4 and is_common(form[1:]) and not sights.hit("portfolio", word):
        return False
    return not any((hit := sights.hit(table, word)) and len(hit.prefix) < 4 and hit.form != "noun" for table in _PEOPLE)


def _with_adjectives(sights: Sights, hit: Hit, tail: Tail, *, agreeing: bool = False) -> Tail:
    """The tail with the adjectives, nationalities and words of the law after it."""
    stop, country, named = tail.stop, tail.country, tail.named
    while sights.goes_on(hit.first, stop) and stop - hit.first <= _LONGEST:
        form = sights.form(stop)
        nationality = sights.hit("nationality", stop)
        if nationality and nationality.prefix == "ال" and not form.endswith(("ين", "ون")):
            stop, country = nationality.last + 1, country_of(nationality) or country
        elif (term := sights.hit("title_suffix", stop)) and term.id in _TERMS and term.prefix == "ال":
            stop += 1
        elif sights.hit("body_adjective", stop) or _is_adjective(
            sights, stop, str(hit.entry.row["gender"]) if agreeing else ""
        ):
            stop, named = stop + 1, True
        else:
            break
    return tail._replace(stop=stop, country=country, named=named)


def _is_adjective(sights: Sights, word: int, gender: str) -> bool:
    """Whether a definite word is a relation adjective; of a gender where one is asked for."""
    form = sights.form(word)
    if not form.startswith("ال") or len(form) < 5 or is_function_word(form) or sights.hit("title", word):
        return False
    if form == _EIGHT or sights.hit("noun_in_ya", word):
        return False
    return form.endswith({"f": ("يه",), "m": ("ي",), "": ("ي", "يه")}[gender])


def _with_for(sights: Sights, hit: Hit, tail: Tail) -> Tail:
    """What a formal name goes on with: the General Authority for Civil Aviation, the press office of the king."""
    word = tail.stop
    served = sights.hit("title", word) if hit.id in _SERVING and sights.joined(word) else None
    if served and sights.form(word).startswith("لل"):
        return _with_adjectives(sights, hit, tail._replace(stop=served.last + 1, named=True))
    if hit.id not in _FORMAL or not tail.named or not sights.joined(word) or not sights.form(word).startswith("ل"):
        return tail
    if sights.hit("country", word) or is_function_word(sights.form(word)):
        return tail
    stop = word + 1
    if not sights.form(word).startswith("لل"):
        if not (sights.joined(stop) and sights.form(stop).startswith("ال")):
            return tail
        stop += 1
    return _with_adjectives(sights, hit, tail._replace(stop=stop))
