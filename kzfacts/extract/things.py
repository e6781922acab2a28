"""Mentions of equipment, and of collective or anonymous groups."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.designations import find_designations
from kzfacts.extract.sights import Found, Sights, clitics, country_of
from kzfacts.model.mention import MentionForm
from kzfacts.text.document import Hit

_PLURAL = ("ين", "ون")


def find_equipment(sights: Sights) -> Iterator[Found]:
    """Types by name or designation, and noun phrases such as "military transport aircraft"."""
    yield from find_designations(sights)
    for hit in sights.at["equipment"].values():
        if _is_conjunction(sights, hit):
            continue
        yield sights.make(hit.first, hit.last + 1, "EQUIPMENT", lead=clitics(hit), kind=hit.id)
    for hit in sights.at["materiel"].values():
        yield from _materiel(sights, hit)


def _is_conjunction(sights: Sights, hit: Hit) -> bool:
    """Whether the letters are the word "that" before a number: أعلنت أن 12 شخصا, and no آن-12."""
    loose = hit.last > hit.first and sights.doc.gaps[hit.first + 1] == " "
    return loose and sights.form(hit.first) == "ان" and sights.doc.text[hit.start] in "أإا"


def _materiel(sights: Sights, hit: Hit) -> Iterator[Found]:
    stop, country, described = hit.last + 1, None, hit.form == "plain"
    while sights.joined(stop) and stop - hit.first < 6:
        nationality = sights.hit("nationality", stop)
        adjective = sights.hit("materiel_adjective", stop)
        if nationality and nationality.prefix in ("", "ال") and not sights.form(stop).endswith(_PLURAL):
            stop, country = nationality.last + 1, country_of(nationality)
        elif adjective and adjective.prefix in ("", "ال"):
            stop, described = adjective.last + 1, True
        else:
            break
    form: MentionForm = "name" if described and not hit.suffix else "nominal"
    yield sights.make(hit.first, stop, "EQUIPMENT", lead=clitics(hit), form=form, kind=hit.id, country=country)


def find_groups(sights: Sights) -> Iterator[Found]:
    """Protesters, a security source, the French: always nominal."""
    for hit in sights.at["group"].values():
        stop, country = hit.last + 1, None
        nationality = sights.hit("nationality", stop) or sights.hit("people", stop) if sights.joined(stop) else None
        if nationality and nationality.prefix in ("", "ال") and not hit.suffix:
            stop, country = nationality.last + 1, country_of(nationality)
        yield sights.make(hit.first, stop, "GROUP", lead=clitics(hit), form="nominal", kind=hit.id, country=country)
    for hit in sights.at["people"].values():
        yield _people(sights, hit)
    for hit in sights.at["nationality"].values():
        if hit.prefix.endswith(("ال", "لل")) and sights.form(hit.first).endswith(_PLURAL):
            yield _people(sights, hit)


def _people(sights: Sights, hit: Hit) -> Found:
    country = country_of(hit)
    return sights.make(
        hit.first, hit.last + 1, "GROUP", lead=clitics(hit), form="nominal", kind="people", country=country
    )
