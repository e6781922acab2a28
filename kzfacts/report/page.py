"""A result as HTML: one page by itself, and a glance for notebooks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from kzfacts.report.display import plain
from kzfacts.report.reading import Row, day_of, find_rows, iterate_rows, label_of, shown_conflicts

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation

_LETTERS = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_ARABIC = re.compile(f"[{_LETTERS}]+")
# Arabic words with what stands between them, and a number after: عربي 21
_ARABIC_RUN = re.compile(rf"([{_LETTERS}]+(?:[^{_LETTERS}<>&A-Za-z\n()/;:]+[{_LETTERS}]+)*(?: \d+(?![-\d]))?)")
_GLANCE = 10  # contradictions in a notebook cell


class Ours(str):
    """An English sentence that may hold Arabic names."""

    __slots__ = ()


def page(result: Reconciliation, min_severity: int = 1) -> str:
    """A page that needs no other file: conflicts from that severity on, dismissed pairs, articles, problems."""
    template = Template(resources.files("kzfacts.report").joinpath("page.html").read_text("utf-8"))
    tables = result.tables
    return template.substitute(
        counts=_counts(result),
        conflicts="\n".join(_conflict(result, row) for row in shown_conflicts(tables, min_severity)),
        dismissed=_pairs_table(result, iterate_rows(tables["dismissed"]), "reason_code"),
        articles=_table(
            ("article", "source", "published", "basis", "title"),
            (
                (row["article_id"], row["source"], day_of(row["published"]), row["published_basis"], row["title"] or "")
                for row in iterate_rows(tables["articles"])
            ),
        ),
        problems=_table(
            ("input", "problem", "detail"),
            ((row["input"], row["problem"], row["detail"]) for row in iterate_rows(tables["problems"])),
        ),
    )


def glance(result: Reconciliation) -> str:
    """What a notebook shows for a result: its size and its gravest contradictions."""
    rows = iterate_rows(result.tables["contradictions"].head(_GLANCE))
    return f"<div><p>{_counts(result)}</p>{_pairs_table(result, rows, 'kind')}</div>"


def _counts(result: Reconciliation) -> str:
    names = ("articles", "claims", "facts", "conflicts", "contradictions", "dismissed", "problems")
    return escape(", ".join(f"{len(result.tables[name])} {name}" for name in names))


def _conflict(result: Reconciliation, conflict: Row) -> str:
    pairs = find_rows(result.tables["contradictions"], conflict_id=conflict["conflict_id"])
    kind = f"<small>{escape(conflict['kind'])}, severity {conflict['severity']}</small>"
    head = f"<h3>{_words(conflict['summary'])} {kind}</h3>"
    return f"<section>{head}{_pairs_table(result, pairs, 'kind')}{_silences(result, conflict)}</section>"


def _silences(result: Reconciliation, conflict: Row) -> str:
    rows = find_rows(result.tables["silences"], conflict_id=conflict["conflict_id"])
    names = ", ".join(_words(row["article_id"]) for row in rows)
    return f"<p>Silent on it, though they speak of the subject: {names}</p>" if rows else ""


def _pairs_table(result: Reconciliation, pairs: Iterable[Row], code: str) -> str:
    heads = ("about", code.replace("_", " "), "one says", "another says", "why")
    return _table(
        heads,
        (
            (
                Ours(f"{pair['subject_name']}: {label_of(pair['predicate'], result.about)}"),
                pair[code],
                _saying(pair, "a"),
                _saying(pair, "b"),
                Ours(pair["reason"]),
            )
            for pair in pairs
        ),
    )


def _saying(pair: Row, letter: str) -> tuple[str, ...]:
    speaker, source = pair[f"speaker_{letter}"], pair[f"source_{letter}"]
    voice = f"{speaker}, in {source}" if speaker else source
    when = day_of(pair[f"published_{letter}"])
    return (pair[f"value_{letter}"], Ours(f"{voice}, {when}"), pair[f"evidence_{letter}"])


def _table(heads: Iterable[str], rows: Iterable[tuple[str | tuple[str, ...], ...]]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    body = "\n".join("<tr>" + "".join(_cell(value) for value in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if body else "<p>none</p>"


def _cell(value: str | tuple[str, ...]) -> str:
    parts = (value,) if isinstance(value, str) else value
    return "<td>" + "".join(f"<p{_direction(part)}>{_words(part)}</p>" for part in parts) + "</td>"


def _direction(text: str) -> str:
    """By what most of its letters are; a sentence of ours stays left to right, whatever names it holds."""
    if isinstance(text, Ours):
        return ' dir="ltr"'
    arabic = sum(map(len, _ARABIC.findall(text)))
    return ' dir="rtl" lang="ar"' if arabic > sum(map(str.isalpha, text)) / 2 else ' dir="ltr"'


def _words(text: str) -> str:
    """Escaped; each run of Arabic words set apart, so that it turns nothing around it."""
    pieces = _ARABIC_RUN.split(plain(text))
    return "".join(f"<bdi>{escape(piece)}</bdi>" if i % 2 else escape(piece) for i, piece in enumerate(pieces))
