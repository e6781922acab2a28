"""An Excel workbook of a result, for editors who read from right to left."""

from __future__ import annotations

import datetime as dt
import io
import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kzfacts.exchange.sheets import DECISION, Cell, Field, Sheet, article_sheet, conflict_sheet, dismissed_sheet
from kzfacts.exchange.wording import steady
from kzfacts.model.decision import REVIEW_STATUSES
from kzfacts.report.display import plain
from kzfacts.report.index import Index
from kzfacts.report.reading import EVERYTHING, Wanted

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation

_LONGEST = 32_767  # of a cell, in UTF-16 units
_NOT_XML = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_WRITTEN = dt.datetime(2000, 1, 1)  # noqa: DTZ001  the same in every file: the clock is not read
_FIRST_YEAR = 1901  # Excel's calendar has a 29 February 1900
_A3 = 8
_LINE, _TALLEST = 15, 409  # points; Excel has no taller row
_LOOSE = 1.2  # lines that end at a word hold less than they could
_LEFT_TO_RIGHT = 1
_GRID = {"border": 1, "border_color": "#D0D5DC"}  # where a word from the left meets one from the right


def workbook_bytes(result: Reconciliation, wanted: Wanted = EVERYTHING) -> bytes:
    """The conflicts asked for, the articles, and the pairs that were dismissed."""
    index = Index(result)
    return _written((conflict_sheet(index, wanted), article_sheet(index), dismissed_sheet(index)))


def _written(sheets: Iterable[Sheet]) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": "Conflicts found by kzfacts", "created": _WRITTEN})
        styles = _Styles(book)
        for sheet in sheets:
            _fill(book.add_worksheet(sheet.name), sheet, styles)
    return file.getvalue()


def _fill(worksheet: Worksheet, sheet: Sheet, styles: _Styles) -> None:
    """Titles, rows, and how they are looked at: from the right, titles always in sight, every column filtered."""
    last = len(sheet.fields) - 1
    worksheet.right_to_left()
    worksheet.freeze_panes(1, 0)
    worksheet.autofilter(0, 0, max(1, len(sheet.rows)), last)
    worksheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(sheet.rows) + 1}"})
    worksheet.set_landscape()
    worksheet.set_paper(_A3)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    for column, field in enumerate(sheet.fields):
        worksheet.set_column(column, column, field.width)
        if field.title == DECISION:
            allowed = {"validate": "list", "source": list(REVIEW_STATUSES)}
            worksheet.data_validation(1, column, max(1, len(sheet.rows)), column, allowed)
        worksheet.write_string(0, column, field.title, styles.title)
    for row, (number, cells) in enumerate(sheet.rows, 1):
        worksheet.set_row(row, _height(sheet.fields, cells))
        for column, (field, cell) in enumerate(zip(sheet.fields, cells, strict=True)):
            _write(worksheet, (row, column), _ready(field, cell), styles.of(field, cell, shaded=number % 2 == 0))


def _height(fields: Iterable[Field], cells: Iterable[Cell]) -> int:
    """Enough for the words of the fullest cell; some programs do not look for themselves."""
    lines = (math.ceil(len(str(cell or "")) * _LOOSE / field.width) for field, cell in zip(fields, cells, strict=True))
    return min(_TALLEST, _LINE * max(1, *lines))


def _ready(field: Field, cell: Cell) -> Cell:
    """As a cell can hold it, our English sentences with their Arabic words kept in place."""
    if isinstance(cell, dt.datetime) and cell.year < _FIRST_YEAR:
        return cell.date().isoformat()
    return cell_text(cell, english=field.english) if isinstance(cell, str) else cell


def _write(worksheet: Worksheet, place: tuple[int, int], cell: Cell, style: Format) -> None:
    """By its type; words are never taken for a formula, a number or a link."""
    match cell:
        case str():
            worksheet.write_string(*place, cell, style)
        case dt.datetime():
            worksheet.write_datetime(*place, cell, style)
        case None:
            worksheet.write_blank(*place, None, style)
        case _:
            worksheet.write_number(*place, cell, style)


def cell_text(text: str, *, english: bool = False) -> str:
    """What a cell can hold of it: one line, no control characters; what is too long is cut, and says so."""
    shown = plain(text).translate(_NOT_XML)
    shown = steady(shown) if english else shown
    units = shown.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST:
        return shown
    mark = f" [cut: {len(shown)} characters in all]"
    return units[: 2 * (_LONGEST - len(mark))].decode("utf-16-le", "ignore") + mark


class _Styles:
    """The looks of cells, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self.title = book.add_format({"bold": True, "bg_color": "#D9E1EC", "bottom": 1, "text_wrap": True})

    def of(self, field: Field, cell: Cell, *, shaded: bool) -> Format:
        shade = {"bg_color": "#F3F6FA"} if shaded else {}
        look = {"text_wrap": True, "valign": "top", **_GRID, **_look(field, cell), **shade}
        key = tuple(look.items())
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _look(field: Field, cell: Cell) -> dict[str, Any]:
    """Numbers and days in the middle, our English from the left, words of articles as their letters want it."""
    if isinstance(cell, dt.datetime):
        return {"align": "center", "num_format": "yyyy-mm-dd" + (" hh:mm" if cell.time() != dt.time() else "")}
    if isinstance(cell, int):
        return {"align": "center"}
    return {"reading_order": _LEFT_TO_RIGHT, "align": "left"} if field.english else {}
