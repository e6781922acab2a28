"""A result as one HTML page that needs no other file and no network."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from kzfacts.model.decision import MEANINGS as STATUSES
from kzfacts.model.decision import REVIEW_FORMAT, REVIEW_VERSION, SET_ASIDE
from kzfacts.report.conflicts import ConflictView, view_conflict
from kzfacts.report.counts import counts_of
from kzfacts.report.filters import Filters
from kzfacts.report.index import Index
from kzfacts.report.matrix import MEANINGS, SIGNS, Matrix, matrix_of
from kzfacts.report.quotes import Quote, quote_of
from kzfacts.report.reading import EVERYTHING, Row, Wanted, wanted_conflicts
from kzfacts.report.rendering import asset, render
from kzfacts.report.texts import ArticleView, view_articles
from kzfacts.report.timeline import Timeline, timeline_of

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation


class Limits(NamedTuple):
    """How much one page holds at most, so that a browser opens it at once; the page says what it leaves out."""

    conflicts: int = 300
    quotes: int = 50  # on a side
    dismissed: int = 300
    rows: int = 80  # of the matrix
    sources: int = 24
    timeline: int = 60  # articles
    periods: int = 45
    entities: int = 400
    characters: int = 2_500_000


class DismissedView(NamedTuple):
    """A pair that differs and does not contradict."""

    title: Markup
    code: str
    sayings: tuple[tuple[Markup, Quote], tuple[Markup, Quote]]
    reason: Markup


class AsideView(NamedTuple):
    """A conflict that a reader set aside: the decision, and the pairs that it dismisses."""

    row: Row
    pairs: tuple[DismissedView, ...]


def page(result: Reconciliation, wanted: Wanted = EVERYTHING, limits: Limits = Limits()) -> str:  # noqa: B008  a constant
    """A page of the wanted conflicts, of who says what, when, and in which words, and of what was let go."""
    index = Index(result)
    chosen = wanted_conflicts(result.tables, wanted)
    conflicts = [view_conflict(row, index, limits.quotes) for row in chosen[: limits.conflicts]]
    dismissed = [_dismissed(row, index) for row in index.rows("dismissed")[: limits.dismissed]]
    matrix = matrix_of(index, rows=limits.rows, sources=limits.sources)
    timeline = timeline_of(index, articles=limits.timeline, periods=limits.periods)
    names = [row for row in index.rows("entities") if row["type"] != "EVENT"]
    aside = [_aside(row, index) for row in index.set_aside]
    paired = [*dismissed, *(pair for card in aside for pair in card.pairs)]
    articles = view_articles(index, set(_linked(conflicts, paired, matrix, timeline)), limits.characters)
    return render(
        "page.html",
        about=result.about,
        aside=aside,
        articles=articles,
        claims=index.claims,
        codes=_codes(index),
        conflicts=conflicts,
        counts=counts_of(index),
        cuts=list(_cuts(index, limits, (len(chosen), len(names)), matrix, timeline, articles)),
        dismissed=dismissed,
        entities=names[: limits.entities],
        filters=Filters(conflicts, index),
        gloss=index.gloss,
        matrix=matrix,
        merges=index.merges,
        n_names=len(names),
        numbers={view.row["article_id"]: view.number for view in articles if view.text is not None},
        problems=index.rows("problems"),
        settings=_json(_settings(index)),
        shown_ids={view.row["conflict_id"] for view in conflicts},
        timeline=timeline,
        **_fixed(),
    )


def _fixed() -> dict[str, object]:
    """What is the same on every page."""
    script = asset("page.js")
    styles = {"style": asset("page.css"), "card_style": asset("card.css"), "tokens": asset("tokens.css")}
    words = {"meanings": MEANINGS, "signs": SIGNS, "statuses": STATUSES}
    return {"script": script, "script_hash": _hash(script), **styles, **words}


def _dismissed(row: Row, index: Index) -> DismissedView:
    def saying(letter: str) -> tuple[Markup, Quote]:
        claim = index.claims[row[f"claim_{letter}"]]
        return index.gloss(row[f"value_{letter}"]), quote_of(claim, index)

    reason = index.gloss(row["reason"])
    return DismissedView(index.gloss(index.title(row)), row["reason_code"], (saying("a"), saying("b")), reason)


def _linked(
    conflicts: Iterable[ConflictView], dismissed: Iterable[DismissedView], matrix: Matrix, timeline: Timeline
) -> Iterator[str]:
    """Every claim whose words can be opened from the page."""
    yield from (quote.claim_id for view in conflicts for side in view.sides for quote in side.quotes)
    yield from (quote.claim_id for pair in dismissed for _, quote in pair.sayings)
    yield from (cell.claim_ids[0] for row in matrix.rows for cell in row.cells if cell.claim_ids)
    yield from (cell.claim_ids[0] for row in timeline.rows for cell in row.cells if cell and cell.claim_ids)


def _codes(index: Index) -> list[tuple[str, int]]:
    """Why pairs were dismissed, the most frequent first."""
    codes = Counter(index.tables["dismissed"]["reason_code"].tolist())
    return sorted(codes.items(), key=lambda item: (-item[1], item[0]))


def _aside(review: Row, index: Index) -> AsideView:
    pairs = (row for row in index.rows("dismissed") if row["conflict_id"] == review["conflict_id"])
    return AsideView(review, tuple(_dismissed(row, index) for row in pairs))


def _settings(index: Index) -> Row:
    """What the script needs to know: the form of a review, and the decisions the result was made with."""
    keys = ("fingerprint", "status", "note", "summary", "claims")
    return {
        "format": REVIEW_FORMAT,
        "version": REVIEW_VERSION,
        "statuses": list(STATUSES),
        "setAside": sorted(SET_ASIDE),
        "decisions": [{key: row[key] for key in keys} for row in index.reviews.values()],
    }


def _cuts(
    index: Index,
    limits: Limits,
    found: tuple[int, int],
    matrix: Matrix,
    timeline: Timeline,
    articles: Sequence[ArticleView],
) -> Iterator[str]:
    """A sentence for each part of the page that does not hold everything."""
    tables = index.tables
    n_conflicts, n_names = found
    texts = sum(view.text is not None for view in articles)
    parts = (
        ("conflicts, the gravest", limits.conflicts, n_conflicts),
        ("dismissed pairs", limits.dismissed, len(tables["dismissed"])),
        ("rows of who says what, the disputed first", limits.rows, matrix.n_rows),
        ("outlets there, those that say most", limits.sources, matrix.n_sources),
        ("articles in the timeline, those with most claims", limits.timeline, timeline.n_articles),
        ("days there, those most spoken of", limits.periods, timeline.n_periods),
        ("names, the most mentioned", limits.entities, n_names),
        ("texts of articles, those quoted most", texts, len(articles)),
    )
    for what, most, there in parts:
        if there > most:
            yield f"This page holds {most} of {there} {what}; the tables hold all."
    left_out = len(tables["conflicts"]) - n_conflicts
    if left_out:
        was = "was" if left_out == 1 else "were"
        yield f"{left_out} of {len(tables['conflicts'])} conflicts {was} not asked for."


def _json(value: Any) -> Markup:  # noqa: ANN401  anything JSON holds
    """JSON that ends no script element, whatever it holds."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704  escaped


def _hash(script: str) -> str:
    """The source expression of a Content-Security-Policy that lets this script run and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
