"""Mentions of bodies: those with a fixed name, and those that a head noun begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kzfacts.extract.body_names import Tail, read_tail
from kzfacts.extract.sights import Found, Sights, clitics, country_of, is_definite
from kzfacts.text.document import Hit

_CLASSED = frozenset(("bare", "portfolio"))  # kind and country say which body it is
_OPENING = re.compile(r' ?[«"]')
_CLOSING = re.compile(r'[»"]')
_BEFORE_ACRONYM = frozenset((" ", " (", ' "', " «"))


class Head(NamedTuple):
    """The noun a name of a body begins with: its row, and whether it has the article."""

    hit: Hit
    use: str
    definite: bool


def find_bodies(sights: Sights) -> Iterator[Found]:
    """Candidates, in no order, overlaps included."""
    for table in ("organisation", "outlet"):
        for hit in sights.at[table].values():
            if not hit.prefix.endswith(("ال", "لل")):
                yield from _fixed(sights, hit)
    for hit in sights.at["body_head"].values():
        yield from _headed(sights, hit)
    for hit in sights.at["portfolio"].values():
        yield from _short_ministry(sights, hit)


def bodies_of(sights: Sights, persons: Iterable[Found]) -> Iterator[Found]:
    """The bodies that heads with a person's name after them make: "the forces of X"."""
    one_word = (hit for hit in sights.at["body_head"].values() if hit.first == hit.last)
    heads = {hit.last + 1: hit for hit in one_word if hit.entry.row["use"] == "bare"}
    for one in persons:
        hit = heads.get(one.first)
        joined = hit and sights.joined(one.first) and one.mention.start == sights.doc.starts[one.first]
        if hit and joined and not hit.suffix and not is_definite(sights, hit):
            yield sights.make(hit.first, one.stop, "ORG", lead=clitics(hit))


def second_names_of(sights: Sights, bodies: Iterable[Found]) -> Iterator[Found]:
    """Short names of bodies wherever the text has them: acronyms after the name, and what the name has in quotes."""
    inside: set[int] = set()
    acronyms: set[int] = set()
    for one in bodies:
        if one.mention.form == "name":
            inside.update(word for word in range(one.first + 1, one.stop) if _is_quoted(sights, word))
            acronyms.update([one.stop] if _is_acronym(sights, one.stop) else ())
    forms = {sights.form(word) for word in inside | acronyms}
    for word, form in enumerate(sights.doc.forms if forms else ()):
        if form in forms and word not in inside and (word in acronyms or _stands_free(sights, word)):
            yield sights.make(word, word + 1, "ORG")


def _stands_free(sights: Sights, word: int) -> bool:
    """Whether a word is no part of what another list holds."""
    return not any(sights.hit(table, word) for table in ("organisation", "outlet", "city", "country", "region"))


def _is_quoted(sights: Sights, word: int) -> bool:
    """Whether a word stands alone in quotation marks and is in no list."""
    gaps = sights.doc.gaps
    alone = _OPENING.fullmatch(gaps[word]) and _CLOSING.match(gaps[word + 1])
    return bool(alone) and sights.is_plain(word) and len(sights.form(word)) > 2 and _stands_free(sights, word)


def _is_acronym(sights: Sights, word: int) -> bool:
    """Whether a word of capitals follows with a blank or an opening bracket between."""
    if word >= len(sights.doc.forms) or sights.doc.gaps[word] not in _BEFORE_ACRONYM:
        return False
    letters = sights.doc.text[sights.doc.starts[word] : sights.doc.ends[word]]
    return letters.isascii() and letters.isalpha() and letters.isupper() and len(letters) > 1


def _fixed(sights: Sights, hit: Hit) -> Iterator[Found]:
    """A body with a fixed name, with the adjectives after it: وكالة الأناضول التركية."""
    row = hit.entry.row
    stop, country = hit.last + 1, row.get("country")
    adjective = sights.hit("nationality", stop) if sights.goes_on(hit.first, stop) else None
    if adjective and adjective.prefix == "ال" and (country is None or country_of(adjective) == country):
        stop, country = adjective.last + 1, country_of(adjective)
    yield sights.make(hit.first, stop, "ORG", lead=clitics(hit), kind=hit.id, country=country)


def _headed(sights: Sights, hit: Hit) -> Iterator[Found]:
    head = Head(hit, str(hit.entry.row["use"]), is_definite(sights, hit))
    if hit.suffix:
        if head.use in _CLASSED and hit.suffix != "ا":
            yield sights.make(hit.first, hit.last + 1, "ORG", lead=clitics(hit), form="nominal", kind=hit.id)
        return
    tail = read_tail(sights, hit, head.definite)
    kind = _kind(head, tail)
    if _is_name(head, tail):
        yield sights.make(hit.first, tail.stop, "ORG", lead=clitics(hit), kind=kind, country=tail.country)
        if tail.person > hit.last + 1:
            yield sights.make(hit.last + 1, tail.person, "PERSON")
    elif head.definite and head.use in ("plain", "portfolio", "named"):
        yield sights.make(hit.first, hit.last + 1, "ORG", lead=clitics(hit), form="nominal", kind=hit.id)
    for first, stop, portfolio in tail.others:
        lead = 1 if sights.form(first).startswith("و") else 0
        yield sights.make(first, stop, "ORG", lead=lead, kind=f"ministry-{portfolio}", country=tail.country)


def _kind(head: Head, tail: Tail) -> str | None:
    """The class of the body; None where its own words make it another one."""
    if tail.portfolio:
        return f"{head.hit.id}-{tail.portfolio}"
    several = head.hit.last > head.hit.first
    if head.use in _CLASSED and (several or not tail.named):
        return head.hit.id
    if head.use == "definite" and head.definite and not tail.named:
        return head.hit.id
    return tail.inner


def _is_name(head: Head, tail: Tail) -> bool:
    """Whether head and tail together name a body, as its `use` demands."""
    if head.use == "bare":
        return (
            head.definite
            or tail.stop > head.hit.last + 1
            or (" " in head.hit.entry.row.get("surface", ("",))[0] and head.hit.form == "plain")
        )
    if head.use == "portfolio":
        return bool(tail.portfolio)
    if head.use in ("plain", "named"):
        return tail.named or tail.country is not None
    if head.use == "definite":
        return head.definite and tail.country is not None
    if head.use == "quoted":
        return tail.quoted
    return tail.country is not None or tail.quoted or tail.inner is not None


def _short_ministry(sights: Sights, hit: Hit) -> Iterator[Found]:
    """A ministry by its portfolio alone: الخارجية الأمريكية."""
    if (
        hit.id not in ("foreign", "interior")
        or not sights.form(hit.first).endswith("يه")
        or not is_definite(sights, hit)
    ):
        return
    stop = hit.last + 1
    adjective = sights.hit("nationality", stop) if sights.joined(stop) else None
    if adjective and adjective.prefix == "ال" and sights.form(stop).endswith("ه") and not _after_minister(sights, hit):
        country = country_of(adjective)
        yield sights.make(hit.first, stop + 1, "ORG", lead=clitics(hit), kind=f"ministry-{hit.id}", country=country)


def _after_minister(sights: Sights, hit: Hit) -> bool:
    """Whether the portfolio is a minister's, not a ministry."""
    title = sights.hit("title", hit.first - 1)
    return title is not None and title.entry.row["use"] == "portfolio"
