"""All language and world knowledge of a language, compiled to be found in texts.

Every `<stem>.<language>.toml` in the package is a lexicon file: arrays of
tables, each row with `id`, `example`, `source` and its surfaces, given whole
(`surface`) or as stems (`past`, `present`, `noun`, `adjective`,
`abbreviation`; see `kzfacts.text.inflect`). All other keys of a row belong to the reader of its
table. Users pass files of the same form, which may bring their own predicates as well.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzfacts.errors import LexiconError
from kzfacts.text.automaton import Automaton, Pattern, compile_automaton
from kzfacts.text.files import package_files, read_files
from kzfacts.text.inflect import PREFIXES, STEM_FORMS, SUFFIXES, inflect
from kzfacts.text.normalize import normalize
from kzfacts.text.words import WORD

Row = Mapping[str, Any]
_WORDS = re.compile(WORD)
_SHORT = 2  # letters
_REQUIRED = ("id", "example", "source")
_WORDLESS = frozenset(("predicate",))  # tables whose rows hold no words of a text, and so no example


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What a surface stands for.

    Attributes:
        table: The array of tables it comes from ("month", "cue", "title").
        id: The row's id, unique in its table.
        form: "plain" for a whole surface, else the kind of stem.
        row: The row itself.
        bound: A noun's form before a pronoun, طلبت of طلبة: without one it is another word.
    """

    table: str
    id: str
    form: str
    row: Row
    bound: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Rows by table, and what finds their surfaces.

    Attributes:
        tables: Table name -> rows in the order of the files.
        entries: Folded surface, words joined by one space -> what it stands for.
        words: Finds the surfaces of one word; short ones with each clitic they take.
        phrases: Finds those of several words.
        digest: SHA-256 over the files, in order.
    """

    tables: Mapping[str, tuple[Row, ...]]
    entries: Mapping[str, tuple[Entry, ...]]
    words: Automaton
    phrases: Automaton
    digest: str

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table; none where no file has it."""
        return self.tables.get(table, ())

    def only(self, *tables: str) -> Lexicon:
        """A lexicon of some tables alone: faster, where nothing else is asked for."""
        return _compile({table: self.tables[table] for table in tables if table in self.tables}, self.digest)


def load_lexicon(language: str = "ar", extra: Iterable[str | Path] = ()) -> Lexicon:
    """The package's lexicon of a language, and the caller's files after it.

    What a caller's rows mean is not checked here; see `kzfacts.extract.lexicons`.

    Raises:
        LexiconError: A file or row that cannot be used, with its name.
    """
    return _load(language, read_files(extra))


@lru_cache(maxsize=8)
def _load(language: str, extra: tuple[tuple[str, str], ...]) -> Lexicon:
    texts = [*package_files(language), *extra]
    tables: dict[str, list[Row]] = {}
    for name, text in texts:
        for table, row in read_rows(text, name):
            tables.setdefault(table, []).append(row)
    _check_unique(tables)
    digest = hashlib.sha256("\0".join(text for _, text in texts).encode()).hexdigest()
    return _compile({table: tuple(rows) for table, rows in tables.items()}, digest)


def read_rows(text: str, name: str) -> Iterator[tuple[str, Row]]:
    """The rows of one TOML text, each with its table.

    Raises:
        LexiconError: Not TOML, or a row without `id`, `example`, `source`.
    """
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"lexicon {name}: not TOML: {error}") from error
    for table, rows in parsed.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise LexiconError(f"lexicon {name}: {table!r} must be an array of tables, [[{table}]]")
        for number, row in enumerate(rows, 1):
            required = ("id",) if table in _WORDLESS else _REQUIRED
            lacking = [key for key in required if not isinstance(row.get(key), str) or not row[key]]
            if lacking:
                raise LexiconError(
                    f"lexicon {name}: [[{table}]] row {number} ({row.get('id', 'no id')}) lacks "
                    f"{', '.join(lacking)}; it has {', '.join(sorted(row))}"
                )
            yield table, row


def _check_unique(tables: Mapping[str, list[Row]]) -> None:
    for table, rows in tables.items():
        seen: set[str] = set()
        for row in rows:
            if row["id"] in seen:
                raise LexiconError(f"lexicon table [[{table}]] has two rows with the id {row['id']!r}")
            seen.add(row["id"])


def _compile(tables: Mapping[str, tuple[Row, ...]], digest: str) -> Lexicon:
    meanings: dict[str, list[Entry]] = {}
    folded = _fold_all(given for rows in tables.values() for row in rows for given, _ in _given(row))
    for table, rows in tables.items():
        for row in rows:
            nouns = {folded[given] for given, form in _given(row) if form == "noun"}
            for surface, form in surfaces(row, folded.__getitem__):
                bound = form == "noun" and surface not in nouns
                meanings.setdefault(surface, []).append(Entry(table, row["id"], form, row, bound))
    patterns = [pattern for surface, entries in meanings.items() for pattern in _spelled(surface, entries)]
    return Lexicon(
        tables=tables,
        entries={surface: tuple(sorted(entries, key=_order)) for surface, entries in meanings.items()},
        words=compile_automaton(pattern for pattern in patterns if " " not in pattern.surface),
        phrases=compile_automaton(pattern for pattern in patterns if " " in pattern.surface),
        digest=digest,
    )


def _spelled(surface: str, entries: Sequence[Entry]) -> Iterator[Pattern]:
    """The patterns of a surface: itself, or what binds a short one to the edges of a word.

    Within other words it would be met too often.
    """
    if len(surface) > _SHORT:
        yield Pattern("", surface, "")
        return
    trail = "" if any(SUFFIXES[entry.form] > {""} for entry in entries) else " "
    for prefix in sorted({prefix for entry in entries for prefix in PREFIXES[entry.form]}):
        yield Pattern(f" {prefix}", surface, trail)


def _order(entry: Entry) -> tuple[str, str]:
    return entry.table, entry.id


def surfaces(row: Row, fold: Callable[[str], str] | None = None) -> Iterator[tuple[str, str]]:
    """Every folded surface of a row with its form, each pair once; `fold` in place of `scan_form`."""
    seen: set[tuple[str, str]] = set()
    for given, form in _given(row):
        folded = (fold or scan_form)(given)
        if not folded:
            raise LexiconError(f"lexicon row {row['id']!r}: {given!r} holds no letter or digit")
        for surface in _with_article_fused(folded) if form == "plain" else inflect(folded, form):
            if (surface, form) not in seen:
                seen.add((surface, form))
                yield surface, form


def _given(row: Row) -> Iterator[tuple[str, str]]:
    """The surfaces and stems that a row gives, with their forms."""
    for form in ("plain", *STEM_FORMS):
        yield from ((given, form) for given in row.get("surface" if form == "plain" else form, ()))


def _fold_all(given: Iterable[str]) -> dict[str, str]:
    """The scanned form of each, all folded in one go."""
    lines = list(dict.fromkeys(given))
    if not lines:
        return {}
    folded = normalize("\n".join(line.replace("\n", " ") for line in lines)).split("\n")
    return {line: " ".join(_WORDS.findall(text)) for line, text in zip(lines, folded, strict=True)}


def _with_article_fused(surface: str) -> Iterator[str]:
    """A whole surface, and where it begins with the article, its form after the preposition ل: للأمم المتحدة."""
    yield surface
    if surface.startswith("ال") and len(surface) > 4:
        yield "لل" + surface[2:].removeprefix("ل")


def scan_form(surface: str) -> str:
    """A surface as the automaton sees texts: folded words, one space between."""
    return " ".join(_WORDS.findall(normalize(surface)))
