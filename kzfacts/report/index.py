"""The rows of a result by id, looked up many times and read once."""

from __future__ import annotations

from collections import ChainMap, Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from kzfacts.model.decision import SET_ASIDE
from kzfacts.report.gloss import glossed_text
from kzfacts.report.markup import glossed
from kzfacts.report.reading import Row, iterate_rows, label_of, names_of
from kzfacts.tables.spelling import spell_row

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation

Groups = Mapping[str, list[Row]]


class Index:
    """One result as rows by id and by what they belong to, in the order of its tables."""

    def __init__(self, result: Reconciliation) -> None:
        self.tables = result.tables
        self._about: Mapping[str, Any] = result.about

    def rows(self, table: str) -> list[Row]:
        """All rows of a table."""
        return list(iterate_rows(self.tables[table]))

    @cached_property
    def names(self) -> dict[str, str]:
        """Best surface by entity id."""
        return names_of(self.tables)

    @cached_property
    def latin(self) -> dict[str, str]:
        """Name in Latin letters by entity id; the Arabic of what has no name and is told by no English noun."""
        named = set(self.tables["mentions"].loc[self.tables["mentions"]["form"] == "name", "entity_id"])
        return {
            row["entity_id"]: row["name"] if _is_sounds(row, named) else row["name_latin"]
            for row in self.rows("entities")
        }

    @cached_property
    def latin_of_name(self) -> dict[str, str]:
        """Name in Latin letters by best surface, where the two differ and no other entity of that name has another."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, name in self.names.items():
            found[name].add(self.latin[key])
        return {name: latin for name, (latin, *more) in found.items() if not more and latin != name}

    @cached_property
    def claims(self) -> dict[str, Row]:
        """Claims by id."""
        return {row["claim_id"]: row for row in self.rows("claims")}

    @cached_property
    def claims_of_fact(self) -> Groups:
        """Claims by fact id."""
        return _grouped(self.claims.values(), "fact_id")

    @cached_property
    def articles(self) -> dict[str, Row]:
        """Articles by id."""
        return {row["article_id"]: row for row in self.rows("articles")}

    @cached_property
    def facts(self) -> dict[str, Row]:
        """Facts by id."""
        return {row["fact_id"]: row for row in self.rows("facts")}

    @cached_property
    def relations_of_fact(self) -> Groups:
        """Relations by fact id."""
        return _grouped(self.rows("relations"), "fact_id")

    @cached_property
    def conflicts_of_fact(self) -> Groups:
        """Conflicts by fact id."""
        return _grouped(self.rows("conflicts"), "fact_id")

    @cached_property
    def sides(self) -> Groups:
        """Sides by conflict id."""
        return _grouped(self.rows("sides"), "conflict_id")

    @cached_property
    def contradictions(self) -> Groups:
        """Contradicting pairs by conflict id."""
        return _grouped(self.rows("contradictions"), "conflict_id")

    @cached_property
    def silences(self) -> Groups:
        """Silent articles by conflict id."""
        return _grouped(self.rows("silences"), "conflict_id")

    @cached_property
    def merges(self) -> Groups:
        """Why mentions were taken for the same, by entity id."""
        return _grouped(self.rows("merges"), "entity_id")

    @cached_property
    def offices(self) -> dict[str, str]:
        """The office that most claims give a person, in English, where nobody disputes it."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in self.claims.values():
            stands = claim["polarity"] == "affirmed" and claim["modality"] == "asserted"
            settled = self.facts[claim["fact_id"]]["status"] != "disputed"
            if claim["predicate"] == "office_held" and stands and settled:
                found[claim["subject"]][spell_row(claim, self.latin)] += 1
        # of several said as often, the fullest
        return {
            key: max(offices, key=lambda office: (offices[office], len(office), office))
            for key, offices in found.items()
        }

    @cached_property
    def set_aside(self) -> list[Row]:
        """Decisions that keep a conflict out of the list."""
        rows = self.reviews.values()
        return [row for row in rows if row["status"] in SET_ASIDE and row["conflict_id"] is not None]

    @cached_property
    def reviews(self) -> dict[str, Row]:
        """Readers' decisions by fingerprint."""
        return {row["fingerprint"]: row for row in self.rows("reviews")}

    def in_order(self, rows: Iterable[Row]) -> list[Row]:
        """The claims of sides, the earliest article first, the undated last."""
        return sorted((self.claims[row["claim_id"]] for row in rows), key=_day_and_place)

    def gloss(self, text: str, *entity_ids: str | None) -> Markup:
        """A sentence of ours as HTML, with names in Latin letters after the Arabic ones.

        `entity_ids`: of entities that are surely meant, where several have one name.
        """
        meant = {self.names[key]: self.latin[key] for key in entity_ids if key in self.names}
        own = {name: latin for name, latin in meant.items() if latin != name}
        return glossed(text, ChainMap(own, self.latin_of_name))

    def gloss_text(self, text: str) -> str:
        """Likewise as plain text."""
        return glossed_text(text, self.latin_of_name)

    def title(self, row: Row) -> str:
        """Subject and predicate of a pair or a fact: "the mission: status"."""
        name = row.get("subject_name") or self.names.get(row["subject"], row["subject"])
        return f"{name}: {self.label(row['predicate'])}"

    def label(self, predicate: str) -> str:
        """English label of a predicate."""
        return label_of(predicate, self._about)

    def english_value(self, claim: Row) -> str:
        """The value with names in Latin letters: "more than 70 aircraft"."""
        return spell_row(claim, self.latin)

    def told(self, claim: Row) -> str:
        """What a claim says and who says it: "killed: 12, Police says"."""
        speaker = self.latin.get(claim["speaker"] or "")
        said = f", {speaker} says" if speaker else ""
        return f"{self.label(claim['predicate'])}: {self.english_value(claim)}{said}"


def _is_sounds(entity: Row, named: set[str]) -> bool:
    """Whether the Latin letters only spell out words: of a group or a place without a name, no English noun."""
    spelled = entity["name_latin"][:1].isupper() or entity["name_latin"].startswith("al-")
    return entity["type"] in ("GROUP", "PLACE") and entity["entity_id"] not in named and spelled


def _day_and_place(claim: Row) -> tuple[str, str, int]:
    day = claim["published"]
    return (day.isoformat() if day else "~", claim["article_id"], claim["evidence_start"] or 0)


def _grouped(rows: Iterable[Row], column: str) -> Groups:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return dict(groups)
