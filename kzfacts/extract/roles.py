"""Offices and titles as texts print them, with what completes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kzfacts.extract.places import place_at
from kzfacts.extract.sights import Found, Sights, clitics, country_of, is_definite
from kzfacts.extract.wordlist import is_common
from kzfacts.text.document import Hit

_LINKING = frozenset(("لدي", "في", "الي", "ل"))  # the ambassador to, the envoy to
_WITH_BODY = frozenset(("body", "head", "office", "rank", "person", "state"))
_CHAIRS = {  # who heads a body of a kind
    "government": "prime-minister",
    "council-of-ministers": "prime-minister",
    "parliament": "speaker",
    "house-of-representatives": "speaker",
    "state-duma": "speaker",
    "knesset": "speaker",
    "senate": "senate-president",
    "general-staff": "chief-of-staff",
    "party": "party-leader",
}
_LONGEST = 14


class Role(NamedTuple):
    """An office or title over the words `first` up to `stop`.

    `lead` letters of clitics are no part of it. `use` is the title row's. `definite`: one
    holder is meant, by the article or by what completes the title.
    """

    first: int
    stop: int
    lead: int
    kind: str
    use: str
    country: str | None = None
    former: bool = False
    definite: bool = False


def read_role(sights: Sights, hit: Hit, bodies: Mapping[int, Found], depth: int = 2) -> Role:
    """The office a title begins, with body, country, and "former"."""
    row = hit.entry.row
    definite = is_definite(sights, hit) or bool(hit.suffix and hit.suffix != "ا")
    role = Role(
        hit.first, hit.last + 1, clitics(hit), hit.id, str(row["use"]), definite=definite or _is_complete(sights, hit)
    )
    if hit.id == "chief" and definite and not hit.suffix:
        role = role._replace(kind="president", use="state")
    role = _with_portfolio(sights, role)
    if not hit.suffix:
        role = _with_complement(sights, role, bodies, depth, definite=definite)
    return _with_country(sights, role)


def _is_complete(sights: Sights, hit: Hit) -> bool:
    """Whether the title brings its own genitive: رئيس الدولة."""
    return hit.last > hit.first and sights.form(hit.last).startswith("ال")


def _with_portfolio(sights: Sights, role: Role) -> Role:
    """The minister's portfolio; further ones that "and" joins lengthen it."""
    if role.use != "portfolio" or not sights.joined(role.stop):
        return role
    first = sights.hit("portfolio", role.stop)
    if first is None or first.prefix not in ("", "ال"):
        return role
    stop = first.last + 1
    while sights.joined(stop) and (more := sights.hit("portfolio", stop)) and more.prefix in ("و", "وال"):
        stop = more.last + 1
    return role._replace(stop=stop, kind=f"{role.kind}-{first.id}", definite=is_definite(sights, first))


def _with_complement(sights: Sights, role: Role, bodies: Mapping[int, Found], depth: int, *, definite: bool) -> Role:
    """What the office is of: another office, a body, or a country."""
    word = role.stop
    if not sights.joined(word):
        return role
    role, word = _past_rank(sights, role, word)
    title = sights.hit("title", word)
    fused = sights.form(word).startswith("ل")
    if title and depth and role.use in ("office", "body") and (fused or not definite or role.kind == "spokesman"):
        inner = read_role(sights, title, bodies, depth - 1)
        if fused or inner.definite or inner.country:
            kind = f"{role.kind}-{inner.kind}" if role.use == "office" else role.kind
            return role._replace(stop=inner.stop, kind=kind, country=inner.country, definite=True)
    place = place_at(sights, word)
    if place and not definite and role.use not in ("honorific", "person"):
        country = country_of(place)
        kind = "president" if role.kind == "chief" else role.kind
        return role._replace(stop=place.last + 1, kind=kind, country=country, definite=True)
    body = bodies.get(word)
    if body and role.use in _WITH_BODY and (fused or not definite or role.kind == "spokesman"):
        kind = _CHAIRS.get(body.mention.kind or "", role.kind) if role.kind == "chief" else role.kind
        return role._replace(stop=body.stop, kind=kind, country=body.mention.country, definite=True)
    return role


def _past_rank(sights: Sights, role: Role, word: int) -> tuple[Role, int]:
    """A role with the adjectives of rank after it: the first deputy, the acting minister."""
    while sights.joined(word) and (suffix := sights.hit("title_suffix", word)) and suffix.prefix in ("", "ال"):
        word = suffix.last + 1
        role = role._replace(stop=word, former=role.former or suffix.id == "former")
    return role, word


def _with_country(sights: Sights, role: Role) -> Role:
    """Nationality, "former", and where an envoy is sent."""
    while sights.joined(role.stop) and role.stop - role.first < _LONGEST:
        word = role.stop
        nationality = sights.hit("nationality", word)
        suffix = sights.hit("title_suffix", word)
        if nationality and nationality.prefix in ("", "ال") and not sights.form(word).endswith(("ين", "ون")):
            country = role.country or country_of(nationality)
            kind = "president" if role.kind == "chief" and role.use == "head" else role.kind
            definite = role.definite or nationality.prefix == "ال"
            role = role._replace(stop=nationality.last + 1, country=country, kind=kind, definite=definite)
        elif suffix and suffix.prefix in ("", "ال"):
            role = role._replace(stop=suffix.last + 1, former=role.former or suffix.id == "former")
        elif sights.form(word) in _LINKING and role.use == "body" and (place := place_at(sights, word + 1)):
            return role._replace(stop=place.last + 1)
        elif role.definite and _is_unknown_nationality(sights, word):
            role = role._replace(stop=word + 1)
        else:
            break
    return role


def _is_unknown_nationality(sights: Sights, word: int) -> bool:
    """A definite relation adjective that no list holds, between a title and a name."""
    form = sights.form(word)
    return (
        form.startswith("ال")
        and len(form) > 5
        and form.endswith(("ي", "يه"))
        and not is_common(form)
        and not sights.known[word]
    )
