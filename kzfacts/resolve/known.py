"""What the lexicon knows of bodies and places, looked up by folded surface."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kzfacts.resolve.name import fold_names
from kzfacts.resolve.sound import load_rows
from kzfacts.text.lexicon import Lexicon, Row

# nouns that a writer puts before a proper name or leaves out: وكالة X, قناة X
_LEADS = ("news-agency", "agency", "channel", "newspaper", "magazine", "radio", "television", "site", "network")
_GROUPS = ("organisation", "movement", "party", "group", "tanzim", "alliance")


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Names of the lexicon.

    Attributes:
        bodies: Folded surface -> kind, for bodies with a fixed name.
        fixed: Those kinds: which body it is needs no country.
        outlets: Those of them that print news.
        heads: Folded noun that a name of a body begins with -> kind.
        same: Kind -> the kind that a body of the same country goes by as well.
        shared: Kinds that several states send together: without a country they are of none.
        armless: For a kind of force, the countries that have none.
        leads: Folded nouns that may stand before such a name.
        places: Folded surface -> key ("country|KZ", "place|almaty").
        sides: Folded words for a side of a place.
        capitals: Country code -> key of its capital.
        labels: English name by key, and by kind of body.
        nouns: English noun by kind, for those who are mentioned without a name: protesters, a spokesperson.
    """

    bodies: Mapping[str, str]
    fixed: frozenset[str]
    outlets: frozenset[str]
    heads: Mapping[str, str]
    same: Mapping[str, str]
    shared: frozenset[str]
    armless: Mapping[str, frozenset[str]]
    leads: frozenset[str]
    places: Mapping[str, str]
    sides: frozenset[str]
    capitals: Mapping[str, str]
    labels: Mapping[str, str]
    nouns: Mapping[str, str]

    def body_kind(self, folded: str) -> str | None:
        """The body that a surface names, with the noun before it or adjectives after it; None for others."""
        words = folded.split()
        while words:
            whole = self.bodies.get(" ".join(words))
            if whole:
                return whole
            if words[0] not in self.leads:
                break
            words = words[1:]
        for stop in range(len(words) - 1, 1, -1):
            if not words[stop].startswith("ال"):
                return None
            if kind := self.bodies.get(" ".join(words[:stop])):
                return kind
        return None

    def place_key(self, folded: str) -> tuple[str, str] | None:
        """The words before a known place at the end of a surface, and the place's key."""
        words = folded.split()
        while len(words) > 1 and self._describes(words[-1]) and not self._ends(words):
            words = words[:-1]
        for start in range(len(words)):
            if key := self.places.get(" ".join(words[start:])):
                return " ".join(words[:start]), key
        return None

    def _describes(self, word: str) -> bool:
        """Whether an adjective leaves the place what it is: القدس المحتلة, but not القدس الشرقية."""
        stem = word[2:].removesuffix("ه").removesuffix("ي")
        return word.startswith("ال") and stem not in self.sides

    def _ends(self, words: list[str]) -> bool:
        return any(" ".join(words[start:]) in self.places for start in range(len(words)))


_LOADED: dict[str, Known] = {}  # by the digest of the lexicon


def load_known(lexicon: Lexicon) -> Known:
    """The names of a lexicon, and this package's aliases; read once."""
    if lexicon.digest not in _LOADED:
        _LOADED[lexicon.digest] = _read(lexicon)
    return _LOADED[lexicon.digest]


def _read(lexicon: Lexicon) -> Known:
    fixed = (*lexicon.rows("organisation"), *lexicon.rows("outlet"))
    cities = (*lexicon.rows("region"), *lexicon.rows("city"))
    countries = {row["id"]: f"country|{row['id']}" for row in lexicon.rows("country")}
    aliases = load_rows("aliases")["place"]
    places = {row["id"]: f"place|{row['id']}" for row in (*cities, *aliases)}
    heads = lexicon.rows("body_head")
    leads = [row for row in heads if row["id"] in (*_LEADS, *_GROUPS)]
    return Known(
        bodies=_by_surface(fixed, {row["id"]: row["id"] for row in fixed}),
        fixed=frozenset(row["id"] for row in fixed),
        outlets=frozenset(row["id"] for row in lexicon.rows("outlet")),
        heads=_by_surface(heads, {row["id"]: row["id"] for row in heads}),
        same={row["id"]: row["same_as"] for row in heads if "same_as" in row},
        shared=frozenset(row["id"] for row in heads if row.get("shared")),
        armless={row["id"]: frozenset(row["countries"]) for row in load_rows("aliases")["without"]},
        leads=frozenset(
            word for surface in _by_surface(leads, {r["id"]: r["id"] for r in leads}) for word in surface.split()
        ),
        places=_by_surface(cities, places)
        | _by_surface(lexicon.rows("country"), countries)
        | _by_surface(aliases, places),
        sides=frozenset(
            word for row in lexicon.rows("compass") for s in fold_names(row["surface"]) for word in s.split()
        ),
        capitals={row["country"]: places[row["id"]] for row in cities if row.get("capital")},
        labels=_labels(lexicon, aliases, fixed),
        nouns=_nouns(lexicon),
    )


def _by_surface(rows: Iterable[Row], keys: Mapping[str, str]) -> dict[str, str]:
    pairs = [
        (surface, keys[row["id"]]) for row in rows for form in ("surface", "noun") for surface in row.get(form, ())
    ]
    folded = fold_names([surface for surface, _ in pairs])
    return dict(reversed(list(zip(folded, (key for _, key in pairs), strict=True))))


def _labels(lexicon: Lexicon, aliases: Iterable[Row], fixed: Iterable[Row]) -> dict[str, str]:
    labels = {f"place|{row['id']}": str(row["label"]) for t in ("region", "city") for row in lexicon.rows(t)}
    labels |= {f"place|{row['id']}": str(row["latin"]) for row in aliases}
    labels |= {f"country|{row['id']}": str(row["label"]) for row in lexicon.rows("country")}
    labels |= {row["id"]: str(row["label"]).capitalize() for row in lexicon.rows("body_head")}
    for portfolio in lexicon.rows("portfolio"):
        labels[f"ministry-{portfolio['id']}"] = "Ministry of " + " ".join(
            map(str.capitalize, portfolio["label"].split())
        )
    return labels | {
        row["id"]: _fixed_label(row) for row in (*lexicon.rows("materiel"), *lexicon.rows("equipment"), *fixed)
    }


def _nouns(lexicon: Lexicon) -> dict[str, str]:
    rows = [row for table in ("body_head", "group", "place_head", "title") for row in lexicon.rows(table)]
    ministers = {f"minister-{row['id']}": f"minister of {row['label']}" for row in lexicon.rows("portfolio")}
    return ministers | {row["id"]: str(row["label"]) for row in rows}


def _fixed_label(row: Row) -> str:
    """The label where it is a name; else the surface in Latin letters."""
    label = str(row.get("label", row["id"]))
    ascii_surfaces = [str(surface) for surface in row.get("surface", ()) if str(surface).isascii()]
    if label[:1].isupper():
        return label
    return ascii_surfaces[0] if ascii_surfaces else label.capitalize()
