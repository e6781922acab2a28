"""Mentions of places: countries, cities, regions, and what a head noun names."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.sights import Found, Sights, clitics, country_of, is_definite
from kzfacts.extract.wordlist import is_common, is_derived, is_foreign, is_function_word
from kzfacts.text.document import Hit

_PREPOSITIONS = frozenset(
    ("في", "الي", "من", "نحو", "قرب", "باتجاه", "صوب", "داخل", "خارج", "بين", "عبر", "حتي", "تجاه")
)
# words that a place name of two words begins with: بئر السبع
_COMPOUND_FIRST = frozenset((
    "بير", "تل", "دير", "راس", "ام", "ابو", "بني", "كفر", "بيت", "عين", "وادي", "دار", "خان", "سان", "سانت", "سانتا",
    "سانتو", "نيو", "بورت", "بور", "سيدي", "معالي", "كريات", "غراند", "ريو", "لاس", "لوس", "بويرتو", "فورت", "حوش",
    "شيخ", "جسر", "قلعه", "برج", "عزبه",
))  # fmt: skip
_WHOLE_NAME = frozenset(("city", "town", "village", "state", "governorate"))  # the head is no part of the name
_OF_TOWNS = frozenset(("city", "town", "airport"))
_NEEDS_NAME = frozenset((
    "street", "prison", "dam", "checkpoint", "palace", "mosque", "sea", "republic", "river", "district",
))  # fmt: skip
# what is built in a town and bears its name
BUILT = frozenset(("airport", "port", "mosque", "hospital", "prison", "camp", "base", "crossing", "checkpoint", "dam"))
_PLURALS = frozenset((
    "مطارات", "مطاري", "مقاطعات", "مقاطعتي", "مناطق", "منطقتي", "محافظات", "محافظتي", "مدن", "مدينتي", "اقاليم",
    "ولايات", "ولايتي", "مواني", "قري", "قريتي", "بلدات", "بلدتي", "احياء", "حيي", "ضواحي", "جزر", "جبال", "مخيمات",
    "مخيمي", "معسكرات", "نواحي", "ناحيتي", "مديريات", "مديريتي", "اقضيه",
))  # fmt: skip
_SHORTEST = 3  # letters of a name after "and"
_OPENING = frozenset((" ", " «", ' "', " (", " '", "-", "«", '"', "'"))
_CLITIC_OR_VERB = frozenset("وفبلكسيتنا")
_STOPS = frozenset((",", ".", ")", "»"))
_QUOTES = frozenset(("«", '"', "'"))
_NOMINAL_HEADS = frozenset(("city", "airport", "governorate", "region", "town", "village", "camp"))
_COUNTRY_WORDS = frozenset(("البلاد", "للبلاد"))


def find_places(sights: Sights) -> Iterator[Found]:
    """Candidates, in no order, overlaps included."""
    for table in ("country", "city", "region"):
        for hit in sights.at[table].values():
            if is_place(sights, hit):
                yield _listed(sights, hit)
    heads = sights.at["place_head"].values()
    towns = frozenset(sights.form(hit.last + 1) for hit in heads if hit.id in _OF_TOWNS)
    for hit in heads:
        yield from _headed(sights, hit, towns)
    for hit in sights.at["compass"].values():
        yield from _sided(sights, hit)


def place_at(sights: Sights, word: int) -> Hit | None:
    """The listed place that begins at a word without the article or a clitic before it; None where none does."""
    hits = [hit for table in ("country", "city", "region") if (hit := sights.hit(table, word)) and not hit.prefix]
    return max(hits, key=lambda hit: hit.last, default=None)


def is_place(sights: Sights, hit: Hit) -> bool:
    """Whether a listed surface means the place here, not a word of the language."""
    if hit.prefix.endswith(("ال", "لل")):
        return False
    if not hit.entry.row.get("ambiguous"):
        return True
    if _is_of_a_place(sights, hit):
        return False
    before = sights.form(hit.first - 1)
    if _opens_line(sights, hit):
        return True
    return hit.prefix in ("ب", "ل") or before in _PREPOSITIONS or hit.first - 1 in sights.at["place_head"]


def _is_of_a_place(sights: Sights, hit: Hit) -> bool:
    """Whether a place of another country follows at once, so that the word is a noun: سيول درنة, floods of Derna."""
    if hit.last + 1 >= len(sights.doc.forms) or sights.doc.gaps[hit.last + 1] != " ":
        return False
    following = place_at(sights, hit.last + 1)
    return following is not None and country_of(following) != country_of(hit)


def _opens_line(sights: Sights, hit: Hit) -> bool:
    """Whether a place stands before the text as its date line: جدة - الوكالات."""
    opens = hit.first == 0 or "\n" in sights.doc.gaps[hit.first]
    return opens and any(sign in sights.doc.gaps[hit.last + 1] for sign in "-:,(")


def _listed(sights: Sights, hit: Hit) -> Found:
    country = country_of(hit)
    return sights.make(hit.first, hit.last + 1, "PLACE", lead=clitics(hit), kind=hit.table, country=country)


def _headed(sights: Sights, hit: Hit, towns: frozenset[str]) -> Iterator[Found]:
    """A head noun and its name: مطار جديدة; `towns` are the names that towns and airports of the text begin with."""
    if hit.suffix:
        return
    definite = is_definite(sights, hit)
    stop, listed = name_after(sights, hit.last + 1)
    capital = sights.form(hit.first).endswith("عاصمه")
    unnamed = (definite and not capital) or (hit.id in _NEEDS_NAME and not _is_district(sights, hit))
    if stop == hit.last + 1 or (not listed and unnamed):
        yield from _bare_head(sights, hit, definite=definite)
        return
    bare = definite or _is_apart(sights, hit, listed, towns)
    first, lead = (hit.last + 1, 0) if bare else (hit.first, clitics(hit))
    kind = listed.table if listed and (bare or hit.id == "republic") else hit.id
    yield sights.make(first, stop, "PLACE", lead=lead, kind=kind, country=country_of(listed) if listed else None)
    if kind in BUILT and not listed:
        yield sights.make(hit.last + 1, stop, "PLACE")
    yield from _coordinated(sights, stop, several=sights.form(hit.first)[len(hit.prefix) :] in _PLURALS)


def _is_district(sights: Sights, hit: Hit) -> bool:
    """Whether a word names a quarter or township here: not "alive", "on the part of"."""
    if hit.id != "district" or sights.form(hit.first - 1) == "من":
        return False
    following = sights.form(hit.last + 1)
    return following[:1] not in ("ي", "ت") or is_foreign(following)


def _is_apart(sights: Sights, head: Hit, listed: Hit | None, towns: frozenset[str]) -> bool:
    """Whether the head is no part of the name; the region of a city is another place than the city."""
    if head.id in _WHOLE_NAME or sights.form(head.first) in _PLURALS:
        return True
    town = listed.table == "city" if listed else sights.form(head.last + 1) in towns
    return head.id == "region" and not town


def _bare_head(sights: Sights, hit: Hit, *, definite: bool) -> Iterator[Found]:
    """The city, the Kazakh capital: a nominal."""
    adjective = sights.hit("nationality", hit.last + 1) if definite and sights.joined(hit.last + 1) else None
    if definite and (adjective or hit.id in _NOMINAL_HEADS):
        stop = adjective.last + 1 if adjective else hit.last + 1
        country = country_of(adjective) if adjective else None
        yield sights.make(hit.first, stop, "PLACE", lead=clitics(hit), form="nominal", kind=hit.id, country=country)


def name_after(sights: Sights, word: int) -> tuple[int, Hit | None]:
    """Where the name of a place that begins at a word ends, and the listed place there; `word` where none begins."""
    if word >= len(sights.doc.forms) or sights.doc.gaps[word] not in _OPENING:
        return word, None
    listed = place_at(sights, word)
    if listed:
        return listed.last + 1, listed
    if sights.form(word) in _COMPOUND_FIRST and _goes_on(sights, word + 1):
        return word + 2, None
    return (_unlisted(sights, word) if _is_name_word(sights, word) else word), None


def _goes_on(sights: Sights, word: int) -> bool:
    """Whether a word may be the second of a place's name, a hyphen between them or none."""
    if word >= len(sights.doc.forms) or sights.doc.gaps[word] not in (" ", "-"):
        return False
    form = sights.form(word)
    return len(form) > 2 and form.isalpha() and not is_function_word(form)


def _unlisted(sights: Sights, word: int) -> int:
    """One word, and a second where it looks foreign, ends the clause, or the text spells both as one."""
    following = word + 1
    form, after = sights.form(word), sights.form(following)
    if following < len(sights.doc.forms) and sights.doc.gaps[following] in (" ", "-") and form + after in sights.forms:
        return word + 2
    if not sights.joined(following) or not _is_name_word(sights, following):
        return word + 1
    return word + 2 if is_foreign(after) or _closes(sights, following) else word + 1


def _closes(sights: Sights, word: int) -> bool:
    """Whether a word of no clitic or verb's shape ends the clause."""
    form = sights.form(word)
    return form[0] not in _CLITIC_OR_VERB and sights.doc.gaps[word + 1].strip()[:1] in _STOPS


def _is_name_word(sights: Sights, word: int) -> bool:
    form = sights.form(word)
    if form[:1].isascii() or is_derived(form) or (form.startswith("م") and form.endswith("ه")):
        return False
    return sights.is_plain(word) and not (form.startswith("ال") and form.endswith(("يه", "يين")))


def _coordinated(sights: Sights, word: int, *, several: bool) -> Iterator[Found]:
    """Names that "and" joins to a place: روما وميلانو; after "the towns of" words of any shape."""
    while sights.joined(word) and sights.form(word).startswith("و") and len(sights.form(word)) > _SHORTEST:
        form = sights.form(word)[1:]
        if not sights.is_plain(word) or not (is_foreign(form) or (several and not is_common(form))):
            return
        yield sights.make(word, word + 1, "PLACE", lead=1)
        word += 1
    if several and sights.form(word) == "و" and sights.doc.gaps[word + 1] in _QUOTES:
        stop, _ = name_after(sights, word + 1)
        if stop > word + 1:
            yield sights.make(word + 1, stop, "PLACE")


def _sided(sights: Sights, hit: Hit) -> Iterator[Found]:
    """A side of a place: جنوب غرب العراق; الشمال السوري."""
    word = hit.last + 1
    if not sights.joined(word):
        return
    if hit.id == "compass-definite":
        adjective = sights.hit("nationality", word)
        if adjective:
            country = country_of(adjective)
            yield sights.make(hit.first, word + 1, "PLACE", lead=clitics(hit), kind="side", country=country)
        return
    if sights.form(word) in _COUNTRY_WORDS:
        yield sights.make(hit.first, word + 1, "PLACE", lead=clitics(hit), form="nominal", kind="side")
