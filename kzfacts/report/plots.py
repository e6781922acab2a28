"""Plots of a result: when, who says what, and which values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from itertools import count
from typing import TYPE_CHECKING

from kzfacts.report.display import isolated, plain
from kzfacts.report.index import Index
from kzfacts.report.matrix import MEANINGS, SIGNS, Cell, matrix_of
from kzfacts.report.plot import Plot, colour_scale, dressed, load_altair
from kzfacts.report.reading import Row
from kzfacts.report.timeline import Timeline, timeline_of
from kzfacts.report.values import sayings_of

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation

# of the sides of a conflict the first four, as in the page; then those of the other states
_COLOURS = {
    "side A": "#0b5394", "side B": "#b3261e", "side C": "#6b3fa0", "side D": "#00798c", "several sides": "#3b3f45",
    "agrees": "#2e7d4f", "updates": "#8a6d00", "aside": "#a08080", "beside": "#8a8f98", "alone": "#b3ab9d",
    "silent": "#d9d6cf", "absent": "#f3f1ec",
}  # fmt: skip
_DISPUTED = {"disputed": "#b3261e", "not disputed": "#0b5394"}
_ROOM = 1.2  # of the axis beyond the largest count, for its label
_LONGEST_LABEL = 200  # pixels
_DAY = 24 * 60 * 60 * 1000  # milliseconds, as Vega counts
_NEAR = dt.timedelta(days=45)  # from the days of publication, within which the axis of time runs


def plot_timeline(result: Reconciliation) -> Plot:
    """A row for each article: when it appeared, and the days it speaks of by number of claims.

    Raises:
        ExtraError: Altair is not installed.
    """
    alt = load_altair()
    timeline = timeline_of(Index(result))
    articles = {row.article["article_id"]: _article(row.article) for row in timeline.rows}
    points, n_outside = _points(timeline, articles)
    printed = [
        {"article": articles[row.article["article_id"]], "day": row.article["published"].date().isoformat()}
        for row in timeline.rows
        if row.article["published"] is not None
    ]
    scale = alt.Scale(type="utc", padding=20)  # days have no time zone: the same drawing everywhere
    axis = alt.Axis(format="%-d %b %Y", labelOverlap=True, tickMinStep=_DAY)
    x = alt.X("day:T", title="day of the event spoken of", scale=scale, axis=axis)
    y = alt.Y("article:N", sort=list(articles.values()), title=None)
    said = alt.Chart(alt.Data(values=points)).encode(
        x, y, color=alt.Color("state:N", title=None, scale=colour_scale(alt, _DISPUTED)),
        tooltip=["article:N", "when:N", "claims:Q", "state:N"], description="when:N",
    )  # fmt: skip
    legend = alt.Legend(tickMinStep=1, format="d")
    size = alt.Size("claims:Q", title="claims", legend=legend, scale=alt.Scale(domainMin=1, range=[40, 500]))
    days = said.transform_filter("datum.day == datum.last").mark_circle(opacity=0.8).encode(size=size)
    # a month or a year is a line from its first day to its last
    stretches = said.transform_filter("datum.day != datum.last").mark_rule(strokeWidth=3, opacity=0.5)
    appeared = alt.Chart(alt.Data(values=printed)).mark_point(shape="diamond", size=150, color="#1b1d20").encode(x, y)
    drawn = days + stretches.encode(x2="last:T") + appeared
    title: dict[str, object] = {"text": "When the articles appeared (diamond), and the days they speak of"}
    undated = sum(row.article["published"] is None for row in timeline.rows)
    notes = [f"{n_outside} claims speak of days further away or of longer stretches"] if n_outside else []
    notes += [f"{undated} articles have no day of publication"] if undated else []
    title |= {"subtitle": notes} if notes else {}
    return Plot(dressed(drawn.properties(title=title, width=620, height=alt.Step(30))))


def _points(timeline: Timeline, articles: Mapping[str, str]) -> tuple[list[Row], int]:
    """A row for each article and period near the days of publication, and how many claims speak of others."""
    days = [row.article["published"].date() for row in timeline.rows if row.article["published"] is not None]
    first, last = (min(days) - _NEAR, max(days) + _NEAR) if days else (dt.date.min, dt.date.max)
    points: list[Row] = []
    n_outside = 0
    for row in timeline.rows:
        for period, cell in zip(timeline.periods, row.cells, strict=True):
            if cell is None or not cell.claim_ids:
                continue
            if period.first < first or period.last > last:
                n_outside += len(cell.claim_ids)
                continue
            points.append({
                "article": articles[row.article["article_id"]],
                "day": str(period.first),
                "last": str(period.last),
                "when": period.label,
                "claims": len(cell.claim_ids),
                "state": "disputed" if cell.is_disputed else "not disputed",
            })  # fmt: skip
    return points, n_outside


def plot_matrix(result: Reconciliation) -> Plot:
    """Conflicts and shared facts by outlet: who agrees, who stands on which side, who is silent.

    Raises:
        ExtraError: Altair is not installed.
    """
    alt = load_altair()
    index = Index(result)
    matrix = matrix_of(index, rows=40, sources=16)
    titles = _distinct([index.gloss_text(row.title) for row in matrix.rows])
    sources = _distinct([isolated(source) for source in matrix.sources])
    cells = [
        {"fact": title, "outlet": source, "state": _look(cell), "meaning": MEANINGS[cell.state],
         "sign": cell.letters or SIGNS[cell.state], "values": plain("; ".join(cell.values))}
        for title, row in zip(titles, matrix.rows, strict=True)
        for source, cell in zip(sources, row.cells, strict=True)
    ]  # fmt: skip
    base = alt.Chart(alt.Data(values=cells)).encode(
        alt.X("outlet:N", sort=sources, title=None, axis=alt.Axis(orient="top", labelAngle=-30)),
        alt.Y("fact:N", sort=titles, title=None),
    )
    there = {cell["state"] for cell in cells}
    colours = {state: colour for state, colour in _COLOURS.items() if state in there}
    squares = base.mark_rect(stroke="#ffffff").encode(
        color=alt.Color("state:N", title=None, scale=colour_scale(alt, colours)),
        tooltip=["fact:N", "outlet:N", "meaning:N", "values:N"],
    )
    signs = base.mark_text(fontWeight="bold", color="#ffffff").encode(text="sign:N")
    chart = (squares + signs).properties(title=["Who says what"], width=alt.Step(70), height=alt.Step(24))
    return Plot(dressed(chart))


def _look(cell: Cell) -> str:
    """The state, of a side which one."""
    if cell.state != "differs":
        return cell.state
    side = f"side {cell.letters}"
    return side if side in _COLOURS else "several sides"


def plot_values(result: Reconciliation, fact: str) -> Plot:
    """What each saying of a fact gives: counts and times on an axis, other values side by side.

    Args:
        result: The result.
        fact: A fact_id; its sides are those of its gravest conflict. Or a conflict_id: what stands on its sides.

    Raises:
        InputError: The result holds no such fact.
        ExtraError: Altair is not installed.
    """
    alt = load_altair()
    index = Index(result)
    told = sayings_of(index, fact)
    voices = list(dict.fromkeys(row["voice"] for row in told.rows))
    base = alt.Chart(alt.Data(values=list(told.rows))).encode(
        alt.Y("voice:N", sort=voices, title=None),
        color=alt.Color("side:N", title="side", legend=alt.Legend() if told.has_sides else None),
        tooltip=["voice:N", "value:N", "words:N"],
    )
    if told.axis == "N":
        # long values are told in several lines
        axis = alt.Axis(labelAngle=0, labelExpr="split(datum.label, '|')", labelLimit=_LONGEST_LABEL)
        chart = base.mark_square(size=160).encode(alt.X("lines:N", title=None, axis=axis))
    else:
        scale = (
            alt.Scale(type="utc", nice=True, padding=30)
            if told.axis == "T"
            else alt.Scale(zero=True, nice=True, domainMax=_ROOM * told.largest)
        )
        x = alt.X(f"low:{told.axis}", title=index.label(told.fact["predicate"]), scale=scale)
        chart = base.mark_rule(strokeWidth=3).encode(x, x2="high")
        chart += base.mark_point(filled=True, size=90).encode(x, shape=alt.Shape("shape:N", scale=None, legend=None))
        chart += base.mark_text(align="left", dx=9, dy=-8).encode(x, text="value:N")
    return Plot(dressed(chart.properties(title=[told.title], width=620, height=alt.Step(34))))


def _article(row: Row) -> str:
    name = isolated(row["source"])
    return name if row["source"] == row["article_id"] else f"{name}, {isolated(row['article_id'])}"


def _distinct(labels: list[str]) -> list[str]:
    """Labels of which none is there twice: with a number where it would be."""
    made: list[str] = []
    for label in labels:
        numbered = (label if number == 1 else f"{label} ({number})" for number in count(1))
        made.append(next(one for one in numbered if one not in made))
    return made
