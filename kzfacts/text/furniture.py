"""Lines of a page, and the wordings that mark them as furniture (`layout.ar.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kzfacts.errors import LexiconError
from kzfacts.text.lexicon import Lexicon, Row, scan_form, surfaces
from kzfacts.text.normalize import Folded, normalize
from kzfacts.text.words import WORD

_MATCHES = ("whole", "words", "start", "part")
_LINE = re.compile(r"[^\n]+")
_INNER = re.compile(r"[^\W_].*[^\s]|[^\W_]")
_WORDS = re.compile(WORD)
_COLON = re.compile(r"\s*[:|/\-]+\s*")
_PARTS = re.compile(r"\s-+\s|\s-+|-+\s|[|/(),«»\[\]+]|ــ")
_NAME = re.compile(r"[^\W_](?:[^|/,+()«»]*[^\W_])?")
_NUMERIC_DATE = re.compile(r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b")
_YEAR = re.compile(r"\b(?:1[34]|19|20)\d\d\b")
_FULL_DATE_WORDS = 4
_CITY, _CITY_AND_AGENCY = 1, 3
_DATE_TABLES = ("month", "weekday", "day_part", "meridiem", "era", "time_zone")
_LONGEST_SHORT_LINE = 320
_MOST_WORDS_ALONE = 12


class Line(NamedTuple):
    """A line that holds a letter or digit, without the signs that open it.

    `start` and `end` are original offsets of the line without outer blanks,
    `form` its folded text from the first word on, `at` where that stands in
    the folded text; `words` is empty for lines longer than any heading.
    """

    start: int
    end: int
    form: str
    at: int
    words: tuple[str, ...]

    @property
    def is_long(self) -> bool:
        """Too long for a heading or a button."""
        return not self.words


class Match(NamedTuple):
    """The row a line matches, and where in its form the rest begins."""

    row: Row
    rest: int


class _Start(NamedTuple):
    wording: str
    colon: bool
    row: Row


def read_lines(folded: Folded) -> Iterator[Line | tuple[int, int]]:
    """Every line that is not blank; one without letters and digits as its bare span."""
    for found in _LINE.finditer(folded.text):
        bare = found.group().strip()
        if not bare:
            continue
        at = found.start() + found.group().index(bare)
        start, end = int(folded.starts[at]), int(folded.ends[at + len(bare) - 1])
        inner = _INNER.search(bare)
        if inner is None:
            yield start, end
        else:
            form = inner.group()
            words = tuple(_WORDS.findall(form)) if len(form) <= _LONGEST_SHORT_LINE else ()
            yield Line(start, end, form, at + inner.start(), words)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The rows of `layout.ar.toml`, ready to match; built once."""

    whole: Mapping[str, Row]
    parts: Mapping[str, Row]
    buttons: Mapping[str, Row]
    starts: Mapping[str, tuple[_Start, ...]]
    date_words: frozenset[str]
    months: frozenset[str]

    def match(self, line: Line) -> Match | None:
        """The row that says what the line is; None for a line of the article."""
        if line.is_long:
            return None
        short = len(line.words) <= _MOST_WORDS_ALONE
        if short and (row := self._alone(line)):
            return Match(row, len(line.form))
        return self._start(line.form, len(line.words)) or (self._part(line) if short else None)

    def match_start(self, form: str) -> Match | None:
        """Likewise for a sentence within a line; only rows that say how it begins."""
        return self._start(form, len(_WORDS.findall(form)))

    def is_dateline(self, line: Line) -> bool:
        """Whether the line holds a date and nothing else, a city and an agency aside."""
        others = [word for word in line.words if not word[0].isdigit() and word not in self.date_words]
        if line.is_long or len(others) > self._allowance(line):
            return False
        counts = any(word[0].isdigit() for word in line.words)
        return bool(_NUMERIC_DATE.search(line.form)) or (counts and any(word in self.months for word in line.words))

    def is_clock(self, line: Line) -> bool:
        """Whether the line holds a time of day, or part of a date, and nothing else."""
        digits = any(word[0].isdigit() for word in line.words)
        return digits and all(word[0].isdigit() or word in self.date_words for word in line.words)

    def name_in(self, form: str, rest: int) -> tuple[int, int] | None:
        """Where the first name stands after a cue such as "source:"; None where only agencies at large do."""
        for part in _NAME.finditer(form, rest):
            row = self.parts.get(_key(tuple(_WORDS.findall(part.group()))))
            if row is None or not row.get("anonymous"):
                return part.span()
        return None

    def _allowance(self, line: Line) -> int:
        """How many words that date nothing a full date may stand beside."""
        if not _YEAR.search(line.form) or len(line.words) < _FULL_DATE_WORDS:
            return 0
        return _CITY_AND_AGENCY if line.words[-1] in self.parts else _CITY

    def _alone(self, line: Line) -> Row | None:
        """The row that a whole line, or each of its words, is."""
        if all(word in self.buttons for word in line.words):
            return self.buttons[line.words[0]]
        return self.whole.get(_key(line.words))

    def _start(self, form: str, words: int) -> Match | None:
        first = _WORDS.match(form)
        for start in self.starts.get(first.group(), ()) if first else ():
            if words <= start.row["most_words"] and form.startswith(start.wording):
                rest = _COLON.match(form, len(start.wording))
                if rest:
                    return Match(start.row, rest.end())
                if not start.colon and not form[len(start.wording) :][:1].isalnum():
                    return Match(start.row, min(len(start.wording) + 1, len(form)))
        return None

    def _part(self, line: Line) -> Match | None:
        for part in _PARTS.split(line.form):
            words = _WORDS.findall(part)
            row = self.parts.get(_key(tuple(words)))
            others = sum(len(word) > 1 for word in line.words) - sum(len(word) > 1 for word in words)
            if row is not None and others <= row["most_words"]:
                return Match(row, len(line.form))
        return None


def compile_patterns(lexicon: Lexicon) -> Patterns:
    """The layout rows of a lexicon, and its names of months and weekdays."""
    rows = [(normalize(line), _checked(row)) for row in lexicon.rows("furniture") for line in row["line"]]
    by_match: dict[str, dict[str, Row]] = {"whole": {}, "part": {}, "words": {}}
    starts: dict[str, list[_Start]] = {}
    for wording, row in rows:
        if row["match"] == "start":
            bare = wording.rstrip(":/| ")
            start = _Start(bare, colon=bare != wording, row=row)
            starts.setdefault(_WORDS.findall(bare)[0], []).append(start)
        else:
            by_match[row["match"]].setdefault(_key(tuple(_WORDS.findall(wording))), row)
    labels = {scan_form(line) for row in lexicon.rows("dateline") for line in row["line"]}
    return Patterns(
        whole=by_match["whole"],
        parts=by_match["part"],
        buttons=by_match["words"],
        starts={word: tuple(sorted(group, key=lambda start: -len(start.wording))) for word, group in starts.items()},
        date_words=_words_of(lexicon, *_DATE_TABLES) | labels,
        months=_words_of(lexicon, "month"),
    )


def _checked(row: Row) -> Row:
    if row.get("match") not in _MATCHES:
        raise LexiconError(f"lexicon row {row['id']!r}: match must be one of {', '.join(_MATCHES)}")
    if row["match"] in {"start", "part"} and not isinstance(row.get("most_words"), int):
        raise LexiconError(f"lexicon row {row['id']!r}: match {row['match']!r} needs most_words, a whole number")
    return row


def _words_of(lexicon: Lexicon, *tables: str) -> frozenset[str]:
    """The single words of all surfaces of some tables: كانون and الثاني too."""
    words = {
        word
        for table in tables
        for row in lexicon.rows(table)
        for surface, _ in surfaces(row)
        for word in surface.split()
    }
    return frozenset(words | {"ال" + word for word in words})


def _key(words: tuple[str, ...]) -> str:
    """The words without counts: '3 تعليقات' is 'تعليقات'."""
    return " ".join(word for word in words if not word[0].isdigit())
