"""How far the name of a body runs after its head noun."""

from __future__ import annotations

import re
from typing import NamedTuple

from kzfacts.extract.places import place_at
from kzfacts.extract.sights import Sights, is_definite
from kzfacts.extract.wordlist import is_foreign, is_function_word
from kzfacts.text.document import Hit

_LONGEST = 6
_QUOTE_OPEN = re.compile(r' ?[«"\'(]+')
_QUOTE_CLOSE = re.compile(r'[»"\')]')
_ADJECTIVES = frozenset(
    "المسلحه الخاصه العامه المتحده الموحده المشتركه المركزيه العليا المختصه المعنيه الثلاثيه الرباعيه المستقله العام الاعلي "
    "المركزي المشترك الموحد المستقل الخاص الوطني الدولي العربي الاسلامي الجماعي الجماعيه الشرعيه الشرعي الحر الحره الاحمر الدائم "
    "الثوري الثوريه الشعبي الشعبيه المتقدم المستدامه الحاكم الحاكمه المعارض المعارضه المؤقت المؤقته الانتقالي الانتقاليه "
    "السابق السابقه الجديد الجديده المحتل المحتله الصديقه المنتشره".replace("ؤ", "و").split()
)
_FORMAL = frozenset(
    (
        "authority",
        "union",
        "council",
        "organisation",
        "commission",
        "agency",
        "foundation",
        "association",
        "league",
        "party",
    )
)
_NO_GENITIVE = frozenset(("loose", "quoted"))
_PEOPLE = frozenset(("group", "people", "say", "title"))


class Tail(NamedTuple):
    """What follows the head of a body's name.

    `named`: words of its own follow, not only a country. `inner`: kind of a listed body
    inside. `others`: further ministries (first word, stop, portfolio) that "and" joins.
    """

    stop: int
    country: str | None = None
    named: bool = False
    quoted: bool = False
    portfolio: str | None = None
    inner: str | None = None
    others: tuple[tuple[int, int, str], ...] = ()


def read_tail(sights: Sights, hit: Hit, definite: bool) -> Tail:
    """The words of the name after the head."""
    word = hit.last + 1
    if word >= len(sights.doc.forms):
        return Tail(word)
    if _QUOTE_OPEN.fullmatch(sights.doc.gaps[word]):
        quoted = _quoted(sights, word)
        if quoted:
            return _with_adjectives(sights, hit, Tail(quoted, named=True, quoted=True))
    if not sights.joined(word):
        return Tail(word)
    if definite:
        return _with_for(sights, hit, _with_adjectives(sights, hit, Tail(word), agreeing=True))
    return _construct(sights, hit, word)


def _construct(sights: Sights, hit: Hit, word: int) -> Tail:
    """The genitive after an indefinite head, and the adjectives after it."""
    row = hit.entry.row
    if row["use"] == "portfolio":
        return _ministries(sights, hit, word)
    place = place_at(sights, word)
    if place:
        country = place.id if place.table == "country" else place.entry.row.get("country")
        return _with_adjectives(sights, hit, Tail(place.last + 1, country, named=place.table != "country"))
    listed = sights.hit("organisation", word) or sights.hit("outlet", word)
    if listed and not listed.prefix:
        tail = Tail(
            listed.last + 1,
            listed.entry.row.get("country"),
            named=True,
            inner=None if row["use"] == "bare" else listed.id,
        )
        return _with_adjectives(sights, hit, tail)
    nationality = sights.hit("nationality", word)
    if nationality and not nationality.prefix and hit.form == "noun" and row["use"] == "bare":
        return Tail(nationality.last + 1, nationality.entry.row.get("country"))
    if row["use"] in _NO_GENITIVE:
        return (
            _with_adjectives(sights, hit, Tail(word), agreeing=True)
            if hit.form == "plain"
            else _held(sights, hit, word)
        )
    stop = _genitive(sights, word, named=row["use"] == "named" or row["id"] in ("party", "agency", "movement", "group"))
    if hit.form == "plain" and stop == word:
        return _with_adjectives(sights, hit, Tail(word))
    return _with_adjectives(sights, hit, Tail(stop, named=True)) if stop > word else Tail(word)


def _held(sights: Sights, hit: Hit, word: int) -> Tail:
    """A loose head whose genitive is a body or an office: مكتب رئيس الوزراء."""
    inner = sights.hit("body_head", word) or sights.hit("title", word)
    if inner is None or inner.suffix:
        return Tail(word)
    tail = Tail(inner.last + 1, inner=None)
    found = _with_adjectives(sights, hit, tail)
    return (
        found._replace(inner=f"{hit.id}-{inner.id}", named=True)
        if is_definite(sights, inner) or found.country
        else Tail(word)
    )


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


def _genitive(sights: Sights, word: int, *, named: bool) -> int:
    """Where the genitive ends: الأمن; معاهدة الأمن; an unknown word where the head needs a name."""
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
    return not any((hit := sights.hit(table, word)) and len(hit.prefix) < 4 and hit.form != "noun" for table in _PEOPLE)


def _with_adjectives(sights: Sights, hit: Hit, tail: Tail, *, agreeing: bool = False) -> Tail:
    """The tail with the adjectives, nationalities and words of the law after it."""
    stop, country, named = tail.stop, tail.country, tail.named
    while sights.joined(stop) and stop - hit.first <= _LONGEST:
        form = sights.form(stop)
        nationality = sights.hit("nationality", stop)
        if nationality and nationality.prefix == "ال" and not form.endswith(("ين", "ون")):
            stop, country = nationality.last + 1, nationality.entry.row.get("country") or country
        elif form in _ADJECTIVES or _is_adjective(sights, stop, str(hit.entry.row["gender"]) if agreeing else ""):
            stop, named = stop + 1, True
        else:
            break
    return tail._replace(stop=stop, country=country, named=named)


def _is_adjective(sights: Sights, word: int, gender: str) -> bool:
    """Whether a definite word is a relation adjective; of a gender where one is asked for."""
    form = sights.form(word)
    if not form.startswith("ال") or len(form) < 5 or is_function_word(form) or sights.hit("title", word):
        return False
    return form.endswith({"f": ("يه",), "m": ("ي",), "": ("ي", "يه")}[gender])


def _with_for(sights: Sights, hit: Hit, tail: Tail) -> Tail:
    """ "The General Authority for Civil Aviation": what a formal name goes on with."""
    word = tail.stop
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
