"""Who says what: a row for each conflict and for each other fact that several speak of, a cell for each outlet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from kzfacts.report.conflicts import side_letter
from kzfacts.report.index import Index
from kzfacts.report.reading import Row

CellState = Literal["agrees", "differs", "updates", "aside", "beside", "alone", "silent", "absent"]
MEANINGS: Mapping[CellState, str] = {
    "agrees": "says what another outlet says, or says it more closely",
    "differs": "stands on side A, B ... of a conflict",
    "updates": "gives an earlier or a later state",
    "aside": "differs, and a reader set that aside",
    "beside": "speaks of it, on none of these sides",
    "alone": "says something else that contradicts nobody",
    "silent": "speaks of the subject, not of this",
    "absent": "does not speak of the subject",
}
SIGNS: Mapping[CellState, str] = {
    "agrees": "=", "differs": "A", "updates": "↻", "aside": "×", "beside": "+", "alone": "○", "silent": "·",
    "absent": "",
}  # fmt: skip
# what a relation to another outlet, or a reader's word on it, makes of a cell
_RELATIONS: Mapping[str, CellState] = {
    "marked_explained": "aside", "marked_false": "aside", "agreement": "agrees", "refines": "agrees",
    "update": "updates", "correction": "updates",
}  # fmt: skip
_FIRST: tuple[CellState, ...] = ("aside", "agrees", "updates")
_STATUSES = ("disputed", "updated", "agreed", "single_source")


class Cell(NamedTuple):
    """What one outlet says of one matter.

    Attributes:
        state: A key of MEANINGS.
        letters: Its sides in the conflict: "A", or "A B" where it prints both.
        values: What it says, in English, each value once.
        claim_ids: The claims.
    """

    state: CellState
    letters: str = ""
    values: tuple[str, ...] = ()
    claim_ids: tuple[str, ...] = ()


class MatrixRow(NamedTuple):
    """A matter and its cells, one an outlet, in the order of the outlets; `conflict` is None where none is."""

    title: str
    fact: Row
    conflict: Row | None
    cells: tuple[Cell, ...]


class Matrix(NamedTuple):
    """Matters by outlets, the disputed first; there are `n_rows` and `n_sources`, so that some may be left out."""

    sources: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    n_rows: int
    n_sources: int


def matrix_of(index: Index, *, rows: int = 60, sources: int = 24) -> Matrix:
    """At most so many rows and outlets: the gravest conflicts, then what most speak of."""
    matters = list(_matters(index))
    columns = _sources((fact for fact, _ in matters), index)
    chosen = columns[:sources]
    about = _speakers_of_subjects(index)
    shown = [
        MatrixRow(_title(fact, conflict, index), fact, conflict, _cells(fact, conflict, chosen, about, index))
        for fact, conflict in matters[:rows]
    ]
    return Matrix(tuple(chosen), tuple(shown), len(matters), len(columns))


def _matters(index: Index) -> Iterator[tuple[Row, Row | None]]:
    """Conflicts in the order of their table, then facts of several outlets and those that were updated."""
    for conflict in index.rows("conflicts"):
        yield index.facts[conflict["fact_id"]], conflict
    told = (row for row in index.facts.values() if row["status"] != "disputed")
    shared = [row for row in told if row["n_sources"] > 1 or row["status"] == "updated"]
    shared.sort(key=lambda row: (_STATUSES.index(row["status"]), -row["n_sources"], -row["n_claims"], row["fact_id"]))
    yield from ((fact, None) for fact in shared)


def _title(fact: Row, conflict: Row | None, index: Index) -> str:
    pairs = index.contradictions.get(conflict["conflict_id"]) if conflict else None
    return index.title(pairs[0] if pairs else fact)


def _sources(facts: Iterable[Row], index: Index) -> list[str]:
    """Those who say something of the facts, who say most first."""
    told = (index.claims_of_fact[fact["fact_id"]] for fact in facts)
    counted = Counter(source for claims in told for source in {claim["source"] for claim in claims})
    return sorted(counted, key=lambda source: (-counted[source], source))


def _speakers_of_subjects(index: Index) -> Mapping[str, set[str]]:
    """By subject: the outlets that claim anything of it."""
    about: dict[str, set[str]] = defaultdict(set)
    for claim in index.claims.values():
        about[index.facts[claim["fact_id"]]["subject"]].add(claim["source"])
    return about


def _cells(
    fact: Row, conflict: Row | None, sources: Sequence[str], about: Mapping[str, set[str]], index: Index
) -> tuple[Cell, ...]:
    by_source: dict[str, list[Row]] = defaultdict(list)
    for claim in index.claims_of_fact[fact["fact_id"]]:
        by_source[claim["source"]].append(claim)
    sides = index.sides[conflict["conflict_id"]] if conflict else []
    letters = {side["claim_id"]: side_letter(side["side"]) for side in sides}
    speaking = about[fact["subject"]]
    states = {} if conflict else _states(by_source, index.relations_of_fact.get(fact["fact_id"], []))
    return tuple(
        _cell(by_source[source], letters, states.get(source, "beside"), index)
        if source in by_source
        else Cell("silent" if source in speaking else "absent")
        for source in sources
    )


def _cell(claims: Sequence[Row], letters: Mapping[str, str], otherwise: CellState, index: Index) -> Cell:
    taking_part = [claim for claim in claims if claim["claim_id"] in letters]
    said = taking_part or claims
    values = tuple(dict.fromkeys(index.english_value(claim) for claim in said))
    sides = sorted({letters[claim["claim_id"]] for claim in taking_part})
    return Cell(
        "differs" if taking_part else otherwise, " ".join(sides), values, tuple(claim["claim_id"] for claim in said)
    )


def _states(by_source: Mapping[str, Sequence[Row]], relations: Iterable[Row]) -> dict[str, CellState]:
    """By outlet of a fact that nobody disputes: whether it agrees with another, updates it, or says something else."""
    source_of = {claim["claim_id"]: source for source, claims in by_source.items() for claim in claims}
    told: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for source, claims in by_source.items():
        for claim in claims:
            told[claim["value"], claim["polarity"], claim["modality"]].add(source)
    found: dict[str, set[CellState]] = defaultdict(set)
    for outlets in told.values():
        for source in outlets if len(outlets) > 1 else ():
            found[source].add("agrees")
    for relation in relations:
        pair = {source_of[relation["claim_a"]], source_of[relation["claim_b"]]}
        state = _RELATIONS.get(relation["reason_code"]) or _RELATIONS.get(relation["relation"])
        if state is not None and len(pair) > 1:
            for source in pair:
                found[source].add(state)
    return {source: next((state for state in _FIRST if state in found[source]), "alone") for source in by_source}
