"""Mentions of persons, bodies, places, equipment and groups, and the nominals that stand for them."""

from __future__ import annotations

from collections.abc import Iterable

from kzfacts.extract.bodies import bodies_of, find_bodies, second_names_of
from kzfacts.extract.echoes import find_echoes
from kzfacts.extract.persons import find_persons
from kzfacts.extract.places import BUILT, find_places
from kzfacts.extract.sights import Found, Sights, look
from kzfacts.extract.surnames import end_at_surnames
from kzfacts.extract.things import find_equipment, find_groups
from kzfacts.model import Mention
from kzfacts.text.document import Document, read_document
from kzfacts.text.lexicon import load_lexicon

_TOWNS = frozenset(("city", "region", "country"))
_ORDER = {"PERSON": 0, "EQUIPMENT": 1, "ORG": 2, "PLACE": 3, "GROUP": 4, "EVENT": 5}


def find_mentions(text: str, language: str = "ar") -> list[Mention]:
    """The mentions of a text, sorted by place."""
    return list(mentions_in(read_document(text, load_lexicon(language))))


def mentions_in(doc: Document) -> tuple[Mention, ...]:
    """The mentions of a document, sorted.

    Names never cross. The name of a body may hold that of a person or a place ("the forces of X"),
    a nominal any names; one that lies inside a name, or crosses one, is left out.
    """
    sights = look(doc)
    size = len(doc.forms)
    bodies = list(find_bodies(sights))
    bodies += second_names_of(sights, _longest_at(bodies).values())
    persons = end_at_surnames(sights, list(find_persons(sights, _longest_at(bodies))))
    places, equipment, groups = list(find_places(sights)), list(find_equipment(sights)), list(find_groups(sights))
    names = choose((*bodies, *persons, *places, *equipment), size)
    echoes = tuple(find_echoes(sights, names))
    named = (one for one in (*persons, *echoes) if one.mention.type == "PERSON" and one.mention.form == "name")
    every = (*bodies, *bodies_of(sights, named), *persons, *places, *equipment, *echoes)
    names = choose(every, size)
    names += _held(sights, names, every)
    finds = (*persons, *bodies, *places, *equipment, *groups, *echoes)
    nominals = [one for one in finds if one.mention.form != "name"]
    kept = [one for one in names if one.mention.form == "name"]
    return _in_order((*kept, *_around(nominals, kept, _role_words(doc, kept))))


def _longest_at(found: Iterable[Found]) -> dict[int, Found]:
    """For each first word the longest candidate."""
    longest: dict[int, Found] = {}
    for one in found:
        if one.first not in longest or one.stop > longest[one.first].stop:
            longest[one.first] = one
    return longest


def choose(found: Iterable[Found], size: int) -> list[Found]:
    """Of names that overlap the longest; of equals the first by type, then the richer one."""
    taken = bytearray(size)
    kept = []
    for one in sorted((one for one in found if one.mention.form == "name"), key=_rank):
        if not any(taken[one.first : one.stop]):
            taken[one.first : one.stop] = b"\1" * (one.stop - one.first)
            kept.append(one)
    return kept


def _held(sights: Sights, names: list[Found], every: Iterable[Found]) -> list[Found]:
    """Names inside the names of bodies, and towns inside the names of what is built there: مطار X."""
    outer: list[Found | None] = [None] * len(sights.doc.forms)
    for one in names:
        if one.stop - one.first > 1 and one.mention.type in ("ORG", "PLACE"):
            outer[one.first : one.stop] = [one] * (one.stop - one.first)
    towns = {_joined(sights, one) for one in names if one.mention.type == "PLACE"}
    inside = [
        one
        for one in every
        if (body := outer[one.first]) and _lies_in(body, one) and _may_hold(sights, body, one, towns)
    ]
    return choose(inside, len(outer))


def _joined(sights: Sights, one: Found) -> str:
    """The letters of a name, its clitics and the blanks between its words left out."""
    lead = one.mention.start - sights.doc.starts[one.first]
    return "".join(sights.doc.forms[one.first : one.stop])[lead:]


def _lies_in(outer: Found, inner: Found) -> bool:
    """Whether a name lies inside another, after its first word."""
    return inner.mention.form == "name" and outer.first < inner.first and inner.stop <= outer.stop


def _may_hold(sights: Sights, outer: Found, inner: Found, towns: set[str]) -> bool:
    """Whether the inner name is of its own; `towns` are the places that the text names elsewhere."""
    if outer.mention.type == "ORG":
        held = inner.mention.type == "PERSON" or inner.mention.kind == "country"
        return held or (inner.mention.type == "ORG" and _has_parts(sights, outer))
    if outer.mention.kind not in BUILT or inner.mention.type != "PLACE":
        return False
    return inner.mention.kind in _TOWNS or _joined(sights, inner) in towns


def _has_parts(sights: Sights, body: Found) -> bool:
    """Whether a body is another one's, the forces of X: no list has it, or its head only says what part it is."""
    head = sights.hit("body_head", body.first)
    return body.mention.kind is None or (head is not None and head.entry.row["use"] == "loose")


def _rank(one: Found) -> tuple[int, int, bool, bool, int, str]:
    mention = one.mention
    return (
        one.first - one.stop,
        _ORDER[mention.type],
        mention.role is None,
        mention.kind is None,
        mention.start,
        mention.kind or "",
    )


def _role_words(doc: Document, names: Iterable[Found]) -> bytearray:
    """The words that are the role of a named person: no nominal of their own."""
    taken = bytearray(len(doc.forms))
    for one in names:
        if one.mention.role_start is not None and one.mention.role_end is not None:
            for word in doc.words_within(one.mention.role_start, one.mention.role_end):
                taken[word] = 1
    return taken


def _around(nominals: Iterable[Found], names: Iterable[Found], taken: bytearray) -> list[Found]:
    """The nominals that cross no name, the longest of those that overlap; an office may hold its body."""
    owner = [-1] * len(taken)
    spans = list(names)
    for index, one in enumerate(spans):
        owner[one.first : one.stop] = [index] * (one.stop - one.first)
    kept = []
    bodies = bytearray(len(taken))
    for one in sorted(nominals, key=_rank):
        inside = {owner[word] for word in range(one.first, one.stop)} - {-1}
        covered = bodies if one.mention.type == "ORG" else taken
        if all(_is_inside(spans[i], one) for i in inside) and not any(covered[one.first : one.stop]):
            covered[one.first : one.stop] = b"\1" * (one.stop - one.first)
            kept.append(one)
    return kept


def _is_inside(inner: Found, outer: Found) -> bool:
    """Whether one lies inside the other and is shorter."""
    return (
        outer.first <= inner.first and inner.stop <= outer.stop and inner.stop - inner.first < outer.stop - outer.first
    )


def _in_order(found: Iterable[Found]) -> tuple[Mention, ...]:
    mentions = {(one.mention.start, -one.mention.end, _ORDER[one.mention.type]): one.mention for one in found}
    return tuple(mentions[key] for key in sorted(mentions))
