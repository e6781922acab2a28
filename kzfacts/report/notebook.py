"""What a notebook shows of a result and of its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from markupsafe import Markup

from kzfacts.model import Article
from kzfacts.model.marks import KIND_OF_VALUE, Mark
from kzfacts.report.conflicts import view_conflict
from kzfacts.report.counts import counts_of
from kzfacts.report.explain import explain
from kzfacts.report.index import Index
from kzfacts.report.quotes import Quote, quote_of
from kzfacts.report.reading import Row
from kzfacts.report.rendering import asset, render

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation

_GLANCE = 10  # conflicts
_MOST = 10  # sayings of a fact or an entity
Saying = tuple[Markup, Quote]


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """A part of a result; a notebook shows it as HTML, a terminal as text.

    Attributes:
        html: For a notebook.
        text: What `explain` tells.
    """

    html: str
    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.html


def glance(result: Reconciliation) -> str:
    """A result: its size and its gravest conflicts."""
    index = Index(result)
    conflicts = [view_conflict(row, index, 1) for row in index.rows("conflicts")[:_GLANCE]]
    return _render("glance.html", counts=counts_of(index), conflicts=conflicts)


def view(result: Reconciliation, wanted: str) -> View:
    """A conflict, fact, entity or article in the words of the texts; of other ids what `explain` tells.

    Raises:
        InputError: The result holds no such id.
    """
    text = explain(result, wanted)
    index = Index(result)
    for table, (column, show) in _SHOWN.items():
        rows = [row for row in index.rows(table) if row[column] == wanted]
        if rows:
            return View(show(rows[0], index), text)
    return View(f'<pre dir="ltr">{escape(text)}</pre>', text)


def _conflict(row: Row, index: Index) -> str:
    return _render("one_conflict.html", view=view_conflict(row, index))


def _fact(row: Row, index: Index) -> str:
    claims = index.claims_of_fact[row["fact_id"]]
    sayings = [_saying(claim, index) for claim in claims[:_MOST]]
    return _render(
        "one_fact.html",
        fact=row,
        title=index.gloss(index.title(row)),
        sayings=sayings,
        n_more=max(0, len(claims) - _MOST),
    )


def _entity(row: Row, index: Index) -> str:
    key = row["entity_id"]
    about = [claim for claim in index.claims.values() if claim["subject"] == key]
    by = [claim for claim in index.claims.values() if claim["speaker"] == key]
    groups = [_group(f"Said of it: {len(about)}", about, index), _group(f"Said by it: {len(by)}", by, index)]
    return _render("one_entity.html", entity=row, merges=index.merges.get(key, []), groups=groups)


def _group(heading: str, claims: Sequence[Row], index: Index) -> tuple[str, list[Saying], int]:
    return heading, [_saying(claim, index) for claim in claims[:_MOST]], max(0, len(claims) - _MOST)


def _saying(claim: Row, index: Index) -> Saying:
    told = f"{index.label(claim['predicate'])}: {index.english_value(claim)}"
    return index.gloss(told), quote_of(claim, index)


def _article(row: Row, index: Index) -> str:
    article = Article(
        row["article_id"], row["text"], source=row["source"], published=row["published"], title=row["title"]
    )
    claims = [claim for claim in index.claims.values() if claim["article_id"] == row["article_id"]]
    return article.highlight(_mark(claim, index) for claim in claims if _is_placed(claim))._repr_html_()


def _is_placed(claim: Row) -> bool:
    return claim["value_start"] is not None and claim["value_start"] < claim["value_end"]


def _mark(claim: Row, index: Index) -> Mark:
    value = index.label(claim["predicate"])
    return Mark(
        claim["value_start"], claim["value_end"], value, index.told(claim), KIND_OF_VALUE.get(claim["value_type"], "")
    )


def _render(template: str, **values: object) -> str:
    return render(template, tokens=asset("tokens.css"), card_style=asset("card.css"), **values)


_SHOWN: Mapping[str, tuple[str, Callable[[Row, Index], str]]] = MappingProxyType({
    "conflicts": ("conflict_id", _conflict),
    "facts": ("fact_id", _fact),
    "entities": ("entity_id", _entity),
    "articles": ("article_id", _article),
})  # fmt: skip
