"""Whether lexicon files can be used: known tables, rows of the right shape, names of what there is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kzfacts.errors import LexiconError
from kzfacts.extract.lexicons.references import PREDICATE, Known, Tables, Vocabulary
from kzfacts.extract.lexicons.shapes import Shape, find_wordless, shape_of
from kzfacts.extract.lexicons.wording import allowed
from kzfacts.model.predicate import load_predicate_rows
from kzfacts.text.files import read_files
from kzfacts.text.lexicon import Lexicon, Row, load_lexicon, read_rows


class PlacedRow(NamedTuple):
    """A row and where it stands: the file, the table, and the how-manieth of its table there."""

    file: str
    table: str
    number: int
    row: Row

    @property
    def place(self) -> str:
        """As a message names it."""
        return f"lexicon {self.file}: [[{self.table}]] row {self.number} ({self.row['id']})"


def load_checked(paths: Iterable[str | Path] = ()) -> Lexicon:
    """The package's lexicon and the caller's files after it, every row of them checked.

    Raises:
        LexiconError: A file that cannot be read, or a row that cannot be used: file, table, row id, what
            is wrong and what is allowed. Of several faults it names the first and says how many follow.
    """
    files = read_files(paths)
    faults = find_faults(files) if files else ()
    if faults:
        more = f" (and {len(faults) - 1} more; `kzfacts lexicon check` shows all)" if len(faults) > 1 else ""
        raise LexiconError(faults[0] + more)
    return load_lexicon("ar", [name for name, _ in files])


@lru_cache(maxsize=8)
def find_faults(files: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """What is wrong with a caller's files, given as names and texts; empty where nothing is.

    Raises:
        LexiconError: Not TOML, or a row without `id`, `example`, `source`.
    """
    own, package = place_rows(files), package_tables()
    return (*find_faults_of(own, package), *_find_twins(own, package))


def find_faults_of(rows: Sequence[PlacedRow], package: Tables) -> tuple[str, ...]:
    """What is wrong with each row by itself, beside the package and one another."""
    vocabulary = Vocabulary(Known(package, _together(package, rows)))
    shapes = package_shapes()
    return tuple(f"{one.place}: {fault}" for one in rows for fault in _find_faults(one, shapes, vocabulary))


def place_rows(files: Iterable[tuple[str, str]]) -> tuple[PlacedRow, ...]:
    """The rows of files, given as names and texts."""
    placed = []
    for name, text in files:
        counts: Counter[str] = Counter()
        for table, row in read_rows(text, name):
            counts[table] += 1
            placed.append(PlacedRow(name, table, counts[table], row))
    return tuple(placed)


@lru_cache(maxsize=1)
def package_tables() -> Tables:
    """The package's rows by table, predicates included."""
    return {**load_lexicon("ar").tables, PREDICATE: load_predicate_rows()}


@lru_cache(maxsize=1)
def package_shapes() -> Mapping[str, Shape]:
    """By table, what its rows look like; of the tables that a caller's file may add to."""
    shapes = {table: shape_of(rows) for table, rows in package_tables().items()}
    return {table: shape for table, shape in shapes.items() if shape.is_spelled or table == PREDICATE}


def _find_faults(one: PlacedRow, shapes: Mapping[str, Shape], vocabulary: Vocabulary) -> Iterator[str]:
    if one.table not in shapes:
        yield f"there is no such table; {allowed(one.table, shapes)}"
        return
    faults = [*shapes[one.table].find_faults(one.row), *find_wordless(one.row)]
    yield from faults or vocabulary.find_faults(one.table, one.row)


def _find_twins(rows: Iterable[PlacedRow], package: Tables) -> Iterator[str]:
    """Rows whose id another row of their table has."""
    first = {(table, row["id"]): "a row of the package" for table, given in package.items() for row in given}
    for one in rows:
        taken = first.setdefault((one.table, one.row["id"]), f"row {one.number} of {one.file}")
        if taken != f"row {one.number} of {one.file}":
            yield f"{one.place}: the id is that of {taken}; ids are unique in a table"


def _together(package: Tables, rows: Iterable[PlacedRow]) -> Tables:
    together: defaultdict[str, list[Row]] = defaultdict(list)
    for table, row in chain(
        ((table, row) for table, given in package.items() for row in given), ((one.table, one.row) for one in rows)
    ):
        together[table].append(row)
    return together
