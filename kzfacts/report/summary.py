"""A result as a page of lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kzfacts.report.reading import (
    EVERYTHING,
    Row,
    Wanted,
    day_of,
    find_rows,
    iterate_rows,
    label_of,
    names_of,
    wanted_conflicts,
)

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation

_MOST = 3  # voices shown on one side


class Line(NamedTuple):
    """A line, how far it is set in, and its style (a rich style; "" for none)."""

    text: str
    indent: int = 0
    style: str = ""


def summary(result: Reconciliation, quote: Callable[[str], str], wanted: Wanted = EVERYTHING) -> Iterator[Line]:
    """What was read, every conflict with its sides, the gravest first, and what was dismissed."""
    yield from _reading(result, quote)
    conflicts = wanted_conflicts(result.tables, wanted)
    yield Line(f"{_count(len(conflicts), 'conflict')}" + (", the gravest first" if conflicts else ""), style="bold")
    for number, conflict in enumerate(conflicts, 1):
        yield Line("")
        yield from _conflict(result, conflict, number, quote)
    yield Line("")
    yield _dismissed(result)


def _reading(result: Reconciliation, quote: Callable[[str], str]) -> Iterator[Line]:
    articles, problems = result.tables["articles"], list(iterate_rows(result.tables["problems"]))
    outlets = articles.loc[articles["source"] != articles["article_id"], "source"].nunique()
    days = sorted(set(articles["published"].dropna().dt.strftime("%Y-%m-%d")))
    span = ", " + " to ".join(dict.fromkeys((days[0], days[-1]))) if days else ""
    undated = int(articles["published"].isna().sum())
    yield Line(
        f"{_count(len(articles), 'article')}, {_count(outlets, 'known outlet')}{span}"
        + (f", {undated} undated" if undated else "")
        + f": {_count(len(result.tables['claims']), 'claim')} about {_count(len(result.tables['facts']), 'fact')}",
        style="bold",
    )
    for row in problems:
        yield Line(f"problem: {quote(row['input'])}: {row['problem']}: {quote(row['detail'])}", 1, "yellow")


def _conflict(result: Reconciliation, conflict: Row, number: int, quote: Callable[[str], str]) -> Iterator[Line]:
    tables = result.tables
    pairs = find_rows(tables["contradictions"], conflict_id=conflict["conflict_id"])
    names = names_of(tables)
    claims = tables["claims"].set_index("claim_id", drop=False)
    head = (
        f"{quote(pairs[0]['subject_name'])}: {label_of(pairs[0]['predicate'], result.about)}"
        if pairs
        else conflict["summary"]
    )
    yield Line(f"{number}. {head}  [{conflict['kind']}, severity {conflict['severity']}]", style="bold red")
    sides = find_rows(tables["sides"], conflict_id=conflict["conflict_id"])
    for side in dict.fromkeys(row["side"] for row in sides):
        rows = [row for row in sides if row["side"] == side]
        yield Line(quote(rows[0]["value"]), 1, "cyan")
        said = list(iterate_rows(claims.loc[[row["claim_id"] for row in rows]]))
        for claim in said[:_MOST]:
            speaker = (
                "" if claim["speaker"] is None else f"{quote(names.get(claim['speaker']) or claim['speaker'])}, in "
            )
            yield Line(f"{speaker}{quote(claim['source'])} ({day_of(claim['published'])})", 2)
            yield Line(quote(claim["evidence"]), 3, "italic")
        if len(said) > _MOST:
            yield Line(f"and {len(said) - _MOST} more", 2)
    if pairs:
        more = f" (and {_count(len(pairs) - 1, 'more pair')})" if len(pairs) > 1 else ""
        yield Line(f"why: {quote(pairs[0]['reason'])}{more}", 1)
    yield Line(f"explain {conflict['conflict_id']}", 1, "dim")


def _dismissed(result: Reconciliation) -> Line:
    codes = Counter(result.tables["dismissed"]["reason_code"].tolist())
    if not codes:
        return Line("no pair was dismissed")
    parts = ", ".join(f"{count} {code}" for code, count in sorted(codes.items(), key=lambda item: (-item[1], item[0])))
    return Line(f"{_count(codes.total(), 'pair')} differ and do not contradict: {parts}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
