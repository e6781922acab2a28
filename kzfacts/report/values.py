"""The sayings of one fact as rows of a plot."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kzfacts.errors import InputError
from kzfacts.report.conflicts import side_letter
from kzfacts.report.display import isolated, plain
from kzfacts.report.index import Index
from kzfacts.report.reading import Row, day_of

_LINE = 24  # letters of a value on one line of an axis


class Sayings(NamedTuple):
    """What is said of a fact, or on the sides of one of its conflicts.

    Attributes:
        fact: The fact.
        title: Subject and predicate.
        rows: One a claim in order of publication: voice, value, words, side, and low and high, its ends on the axis.
        axis: Q: numbers, T: days, N: neither.
        has_sides: Whether they stand on sides.
    """

    fact: Row
    title: str
    rows: tuple[Row, ...]
    axis: str
    has_sides: bool

    @property
    def largest(self) -> float:
        """The largest count on the axis."""
        return max((float(row["high"]) for row in self.rows if row["axis"] == "Q"), default=1.0)


def sayings_of(index: Index, wanted: str) -> Sayings:
    """The sayings of a fact, or of a conflict.

    Raises:
        InputError: The result holds neither.
    """
    conflicts = {row["conflict_id"]: row for row in index.rows("conflicts")}
    fact_id = conflicts[wanted]["fact_id"] if wanted in conflicts else wanted
    if fact_id not in index.facts:
        raise InputError(
            f"no fact or conflict {wanted!r} in this result; "
            f"it holds {len(index.facts)} facts and {len(conflicts)} conflicts"
        )
    fact = index.facts[fact_id]
    own = [conflicts[wanted]] if wanted in conflicts else index.conflicts_of_fact.get(fact_id, [])[:1]
    letters = {side["claim_id"]: side_letter(side["side"]) for one in own for side in index.sides[one["conflict_id"]]}
    claims = [
        claim for claim in index.claims_of_fact[fact_id] if wanted not in conflicts or claim["claim_id"] in letters
    ]
    rows = tuple(_rows(claims, letters, index))
    axis = next((axis for axis in ("Q", "T") if all(row["axis"] == axis for row in rows)), "N")
    pairs = index.contradictions.get(wanted, [fact])
    return Sayings(fact, index.gloss_text(index.title(pairs[0])), rows, axis, bool(letters))


def _rows(claims: Iterable[Row], letters: Mapping[str, str], index: Index) -> Iterator[Row]:
    for claim in sorted(claims, key=lambda one: (str(one["published"]), one["claim_id"])):
        axis, low, high = _extent(claim)
        speaker = index.latin.get(claim["speaker"] or "")
        yield {
            "axis": axis, "low": low, "high": high, "value": isolated(index.english_value(claim)),
            "voice": f"{speaker + ', ' if speaker else ''}{isolated(claim['source'])} ({day_of(claim['published'])})",
            "side": letters.get(claim["claim_id"], "none"), "words": plain(claim["evidence"] or ""),
            "shape": _shape(claim), "lines": "|".join(textwrap.wrap(index.english_value(claim), _LINE)),
        }  # fmt: skip


def _shape(claim: Row) -> str:
    """A triangle points to where a count has no bound."""
    if claim["value_type"] != "quantity" or (claim["low"] is None) == (claim["high"] is None):
        return "circle"
    return "triangle-right" if claim["high"] is None else "triangle-left"


def _extent(claim: Row) -> tuple[str, object, object]:
    """Q for counts, T for days, N for the rest; where one bound is open, the other."""
    low, high, kind = claim["low"], claim["high"], "Q"
    if claim["value_type"] != "quantity":
        days = [claim[key] and claim[key].date().isoformat() for key in ("first_day", "last_day")]
        low, high, kind = *days, "T"
    if low is None and high is None:
        return "N", None, None
    return kind, high if low is None else low, low if high is None else high
