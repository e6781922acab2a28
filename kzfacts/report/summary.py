"""A result as a page of lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kzfacts.report.conflicts import side_letter
from kzfacts.report.counts import counts_of
from kzfacts.report.gloss import glossed_text
from kzfacts.report.index import Index
from kzfacts.report.reading import EVERYTHING, Row, Wanted, day_of, label_of_code, label_of_reason, wanted_conflicts

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation

_MOST = 3  # voices shown on one side
Quote = Callable[[str], str]


class Line(NamedTuple):
    """A line, how far it is set in, and its style (a rich style; "" for none)."""

    text: str
    indent: int = 0
    style: str = ""


def summary(result: Reconciliation, quote: Quote, wanted: Wanted = EVERYTHING) -> Iterator[Line]:
    """What was read, every conflict with its sides, the gravest first, and what was dismissed."""
    index = Index(result)
    yield from _reading(index, quote)
    conflicts = wanted_conflicts(result.tables, wanted)
    more = len(index.tables["conflicts"]) - len(conflicts)
    yield Line(
        f"{_count(len(conflicts), 'conflict')}"
        + (", the gravest first" if conflicts else "")
        + (f"; {more} more were not asked for" if more else ""),
        style="bold",
    )
    for number, conflict in enumerate(conflicts, 1):
        yield Line("")
        yield from _conflict(index, conflict, number, quote)
    yield Line("")
    yield from _aside(index, quote)
    yield _dismissed(index)


def _reading(index: Index, quote: Quote) -> Iterator[Line]:
    counts = counts_of(index)
    outlets = _count(counts.outlets, "outlet") + (f" ({counts.unnamed} without a name)" if counts.unnamed else "")
    yield Line(
        f"{_count(counts.articles, 'article')} by {outlets}"
        + (f", {counts.days}" if counts.days else "")
        + (f", {counts.undated} undated" if counts.undated else "")
        + f": {_count(counts.claims, 'claim')} about {_count(counts.facts, 'fact')}"
        + f", {counts.disputed} disputed, {counts.updated} updated, {counts.agreed} agreed",
        style="bold",
    )
    if counts.undated:
        yield Line("Without its day, an article's tolls and dates are hard to match; see README, Your articles.", 1)
    for row in index.rows("problems"):
        yield Line(f"problem: {quote(row['input'])}: {row['problem']}: {quote(row['detail'])}", 1, "yellow")


def _conflict(index: Index, conflict: Row, number: int, quote: Quote) -> Iterator[Line]:
    def gloss(text: str) -> str:
        return glossed_text(text, index.latin_of_name, quote)

    pairs = index.contradictions.get(conflict["conflict_id"], [])
    title = index.title(pairs[0] if pairs else index.facts[conflict["fact_id"]])
    kind = label_of_code(conflict["kind"])
    yield Line(f"{number}. {gloss(title)}  [{kind}, severity {conflict['severity']}]", style="bold red")
    sides = index.sides[conflict["conflict_id"]]
    for side in dict.fromkeys(row["side"] for row in sides):
        yield from _side([row for row in sides if row["side"] == side], index, gloss, quote)
    review = index.reviews.get(conflict["fingerprint"])
    if review is not None:
        yield Line(f"review: {review['status']}{': ' + quote(review['note']) if review['note'] else ''}", 1, "yellow")
    if pairs:
        more = f" (and {_count(len(pairs) - 1, 'more pair')})" if len(pairs) > 1 else ""
        yield Line(f"why: {gloss(pairs[0]['reason'])}{more}", 1)
    yield Line(f"id {conflict['conflict_id']}", 1, "dim")


def _side(rows: list[Row], index: Index, gloss: Quote, quote: Quote) -> Iterator[Line]:
    first = rows[0]
    behind = f"{_count(first['n_origins'], 'first source')} in {_count(first['n_sources'], 'outlet')}"
    yield Line(f"{side_letter(first['side'])}  {gloss(first['value'])}  ({behind})", 1, "cyan")
    for claim in index.in_order(rows)[:_MOST]:
        name = index.names.get(claim["speaker"] or "", claim["speaker"])
        office = index.offices.get(claim["speaker"] or "")
        speaker = "" if name is None else f"{gloss(name)}{f', {gloss(office)}' if office else ''}, in "
        yield Line(f"{speaker}{quote(claim['source'])} ({day_of(claim['published'])})", 2)
        yield Line(quote(claim["evidence"] or ""), 3)
    if len(rows) > _MOST:
        yield Line(f"and {len(rows) - _MOST} more", 2)


def _aside(index: Index, quote: Quote) -> Iterator[Line]:
    """What the reader's decisions keep out of the list."""
    for row in index.set_aside:
        note = f": {quote(row['note'])}" if row["note"] else ""
        yield Line(f"set aside, {row['status']}{note}: {quote(row['summary'] or row['fingerprint'])}", 0, "dim")


def _dismissed(index: Index) -> Line:
    codes = Counter(index.tables["dismissed"]["reason_code"].tolist())
    if not codes:
        return Line("no pair was dismissed")
    ordered = sorted(codes.items(), key=lambda item: (-item[1], item[0]))
    parts = "; ".join(f"{label_of_reason(code)} {count}" for code, count in ordered)
    return Line(f"{_count(codes.total(), 'pair')} differ and do not contradict: {parts}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
