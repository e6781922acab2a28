"""The result: tables of who says what, and where the sources agree and contradict."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pandas as pd

from kzfacts.errors import InputError
from kzfacts.tables.columns import COLUMNS
from kzfacts.tables.files import write_whole
from kzfacts.tables.frames import Row, build_frame
from kzfacts.tables.store import read_tables, write_tables
from kzfacts.tables.verify import verify_evidence

if TYPE_CHECKING:
    from kzfacts.report.notebook import View
    from kzfacts.report.plot import Plot

# before pandas 3 a shallow copy shares its values with the original
_COPIES_ON_WRITE = int(pd.__version__.partition(".")[0]) >= 3


class Table:
    """A table of a result, handed out as a copy so that the result itself stays as it is."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, result: Reconciliation, owner: type | None = None) -> pd.DataFrame:
        return result.tables[self._name].copy(deep=not _COPIES_ON_WRITE)

    def __set__(self, result: Reconciliation, value: object) -> None:
        raise AttributeError(f"a Reconciliation is read-only: {self._name} cannot be replaced")


class Reconciliation:
    """What a bundle of articles says, and how its sayings stand to one another.

    Every table is a pandas DataFrame with the columns of `kzfacts.tables.columns.COLUMNS`, sorted, and
    there even when empty. `contradictions` holds the gravest first.
    """

    articles = Table()
    mentions = Table()
    entities = Table()
    merges = Table()
    claims = Table()
    spans = Table()
    facts = Table()
    relations = Table()
    conflicts = Table()
    sides = Table()
    silences = Table()
    contradictions = Table()
    dismissed = Table()
    estimates = Table()
    reviews = Table()
    problems = Table()

    def __init__(self, tables: Mapping[str, pd.DataFrame], about: Mapping[str, Any]) -> None:
        self._tables = MappingProxyType(dict(tables))
        self._about = MappingProxyType(dict(about))

    @classmethod
    def from_rows(cls, rows: Mapping[str, Iterable[Row]], about: Mapping[str, Any] | None = None) -> Reconciliation:
        """The result of plain rows by table; a table without rows is empty.

        Raises:
            InputError: There is no such table, or a row has not exactly its columns.
        """
        if unknown := sorted(rows.keys() - COLUMNS.keys()):
            raise InputError(f"no such tables: {unknown}; there are {list(COLUMNS)}")
        return cls({name: build_frame(name, rows.get(name, ())) for name in COLUMNS}, about or {})

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """The frames by name, not copied; change none of them."""
        return self._tables

    @property
    def columns(self) -> pd.DataFrame:
        """What every column of every table holds: table, column, dtype, meaning."""
        rows = [(table, *column[:3]) for table, columns in COLUMNS.items() for column in columns]
        return pd.DataFrame(rows, columns=["table", "column", "dtype", "meaning"])

    @property
    def about(self) -> Mapping[str, Any]:
        """Version, digests of the lexicons, options; read-only."""
        return self._about

    def explain(self, id: str) -> str:  # noqa: A002  the contract's name
        """What is behind a claim, fact, relation, conflict, entity, article or mention, for reading.

        Raises:
            InputError: The result holds no such id.
        """
        from kzfacts.report.explain import explain  # noqa: PLC0415  a report reads results, never the reverse

        return explain(self, id)

    def show(self, id: str) -> View:  # noqa: A002  the contract's name
        """What `explain` tells, for a notebook: a conflict, an entity, an article or a fact in the words of the texts.

        Raises:
            InputError: The result holds no such id.
        """
        from kzfacts.report.notebook import view  # noqa: PLC0415  as in explain

        return view(self, id)

    def verify(self) -> None:
        """Read every span of every claim again.

        Raises:
            EvidenceError: One of them is not the article's own text.
        """
        verify_evidence(self._tables)

    def save(self, folder: str | os.PathLike[str]) -> None:
        """Write the tables as Parquet; an earlier result in `folder` is replaced as a whole.

        Raises:
            InputError: `folder` holds something else.
        """
        write_tables(Path(folder), self._tables, self._about)

    def to_json(self, path: str | os.PathLike[str]) -> None:
        """Write everything as one JSON file; `kzfacts.exchange.schema.json_schema()` describes it."""
        from kzfacts.exchange.whole import json_text  # noqa: PLC0415  as in explain

        write_whole(path, json_text(self._tables, self._about))

    def to_annotations(self, path: str | os.PathLike[str]) -> None:
        """Write the claims as W3C Web Annotations, each tied to the words of its article, in one JSON-LD file."""
        from kzfacts.exchange.annotations import annotations_text  # noqa: PLC0415  as in explain

        write_whole(path, annotations_text(self._tables, self._about))

    def to_statements(self, path: str | os.PathLike[str]) -> None:
        """Write who is named where, and how it is spelled, as FollowTheMoney statements in one CSV file."""
        from kzfacts.exchange.statements import statements_text  # noqa: PLC0415  as in explain

        write_whole(path, statements_text(self._tables))

    def to_xlsx(
        self,
        path: str | os.PathLike[str],
        *,
        min_severity: int = 1,
        kinds: Collection[str] = (),
        since: dt.date | None = None,
    ) -> None:
        """Write an Excel workbook, right to left: conflicts as in `to_html`, articles, dismissed pairs.

        Raises:
            InputError: There is no such kind or severity.
        """
        from kzfacts.exchange.workbook import workbook_bytes  # noqa: PLC0415  as in explain
        from kzfacts.report.reading import wanted_of  # noqa: PLC0415  as in explain

        write_whole(path, workbook_bytes(self, wanted_of(min_severity, kinds, since)))

    def to_html(
        self,
        path: str | os.PathLike[str],
        *,
        min_severity: int = 1,
        kinds: Collection[str] = (),
        since: dt.date | None = None,
    ) -> None:
        """Write one page that needs no other file and no network.

        Args:
            path: The file.
            min_severity: Slighter conflicts are left out: 1 to 3.
            kinds: Kinds of conflict to show; all where none is given.
            since: Only conflicts with a claim in an article of that day or later.

        Raises:
            InputError: There is no such kind or severity.
        """
        from kzfacts.report.page import page  # noqa: PLC0415  as in explain
        from kzfacts.report.reading import wanted_of  # noqa: PLC0415  as in explain

        write_whole(path, page(self, wanted_of(min_severity, kinds, since)))

    def plot_timeline(self) -> Plot:
        """Articles by day of publication and the days they speak of; needs the extra `plot`."""
        from kzfacts.report.plots import plot_timeline  # noqa: PLC0415  as in explain

        return plot_timeline(self)

    def plot_matrix(self) -> Plot:
        """Conflicts and shared facts by outlet: who agrees, differs or is silent; needs the extra `plot`."""
        from kzfacts.report.plots import plot_matrix  # noqa: PLC0415  as in explain

        return plot_matrix(self)

    def plot_values(self, fact: str) -> Plot:
        """What each saying of a fact, or of a conflict's fact, gives; needs the extra `plot`.

        Raises:
            InputError: The result holds no such fact.
        """
        from kzfacts.report.plots import plot_values  # noqa: PLC0415  as in explain

        return plot_values(self, fact)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self._tables[name])} {name}" for name in ("articles", "claims", "facts", "conflicts"))
        return f"<Reconciliation: {counts}>"

    def _repr_html_(self) -> str:
        from kzfacts.report.notebook import glance  # noqa: PLC0415  as in explain

        return glance(self)


def load(folder: str | os.PathLike[str]) -> Reconciliation:
    """The result that `save` wrote.

    Raises:
        InputError: `folder` holds no saved result.
    """
    return Reconciliation(*read_tables(Path(folder)))
