import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kzfacts.errors import InputError
from kzfacts.exchange.workbook import cell_text, workbook_bytes
from kzfacts.reconciliation import Reconciliation

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)  # no table holds half a character
SHEETS = ["conflicts", "articles", "dismissed"]


def written(result, path, **options):
    result.to_xlsx(path, **options)
    return openpyxl.load_workbook(path)


def rows_of(sheet):
    """The rows below the titles, by title."""
    titles, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(titles, row, strict=True)) for row in rows]


def test_a_conflict_has_a_row_for_the_claim_of_each_side(result, tmp_path):
    first, second = rows_of(written(result, tmp_path / "k.xlsx")["conflicts"])
    assert first == {
        "conflict": 1, "kind": "numeric", "severity": 3, "about": "الفيضان", "about (Latin)": "al-fayadan",
        "what": "killed", "side": "A", "value": "12", "speaker": "الشرطة", "outlet": "a.txt",
        "day": dt.datetime(2031, 3, 4), "words": "الفيضان قتل 12 شخصا",  # noqa: DTZ001  a day has no zone
        "why": "12 and 15 cannot both be the toll.", "decision": None, "note": None, "claim": "c-first",
    }  # fmt: skip
    assert (second["conflict"], second["side"], second["value"]) == (1, "B", "15")
    assert (second["speaker"], second["outlet"]) == ("العمدة", "النهار الجديد")
    assert second["day"] == dt.datetime.fromisoformat("2031-03-05T07:30")


def test_a_day_is_a_date_to_excel_and_a_number_in_words_is_not(result, tmp_path):
    sheet = written(result, tmp_path / "k.xlsx")["conflicts"]
    titles = [cell.value for cell in sheet[1]]
    day, moment = (sheet.cell(row, titles.index("day") + 1) for row in (2, 3))
    assert (day.is_date, day.number_format) == (True, "yyyy-mm-dd")
    assert (moment.is_date, moment.number_format) == (True, "yyyy-mm-dd hh:mm")
    assert sheet.cell(2, titles.index("value") + 1).data_type == "s"
    assert sheet.cell(2, titles.index("severity") + 1).data_type == "n"
    with zipfile.ZipFile(tmp_path / "k.xlsx") as parts:  # and Excel does not offer to make it one
        assert b'<ignoredError sqref="A1:XFD3" numberStoredAsText="1"/>' in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("name", ["result", "empty"])
def test_every_sheet_reads_from_the_right_under_titles_that_stay(name, request, tmp_path):
    book = written(request.getfixturevalue(name), tmp_path / "k.xlsx")
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert sheet.sheet_view.rightToLeft
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.column_dimensions["A"].width >= 6
    words = book["conflicts"]["L2"]
    assert words.alignment.wrap_text or name == "empty"


def test_articles_and_dismissed_pairs_have_their_sheets(rows, tmp_path):
    pair = dict(rows["contradictions"][0]) | {"conflict_id": None, "reason_code": "update", "speaker_a": None}
    book = written(Reconciliation.from_rows(rows | {"dismissed": [pair]}), tmp_path / "k.xlsx")
    assert [row["article"] for row in rows_of(book["articles"])] == ["a.txt", "b.txt"]
    assert rows_of(book["articles"])[1]["characters"] == 35
    (dismissed,) = rows_of(book["dismissed"])
    assert (dismissed["value A"], dismissed["value B"]) == ("12", "15")
    assert (dismissed["speaker A"], dismissed["speaker B"]) == ("(the outlet itself)", "العمدة")
    assert (dismissed["dismissed as"], dismissed["about"], dismissed["what"]) == ("a later state", "الفيضان", "killed")


def test_slight_conflicts_can_be_left_out(rows, tmp_path):
    slight = [dict(row) | {"severity": 2} for row in rows["conflicts"]]
    result = Reconciliation.from_rows(rows | {"conflicts": slight})
    assert len(rows_of(written(result, tmp_path / "k.xlsx", min_severity=2)["conflicts"])) == 2
    assert rows_of(written(result, tmp_path / "k.xlsx", min_severity=3)["conflicts"]) == []


def test_a_severity_that_there_is_not_is_told_and_nothing_is_written(result, tmp_path):
    with pytest.raises(InputError, match="`min_severity` must be 1, 2 or 3, not 7"):
        result.to_xlsx(tmp_path / "k.xlsx", min_severity=7)
    assert list(tmp_path.iterdir()) == []


def test_the_earliest_article_of_a_side_comes_first(rows, tmp_path):
    rows["sides"] = [dict(row) | {"side": 1} for row in rows["sides"]]
    rows["claims"] = [
        dict(row) | ({"published": None} if row["claim_id"] == "c-first" else {}) for row in rows["claims"]
    ]
    sheet = written(Reconciliation.from_rows(rows), tmp_path / "k.xlsx")["conflicts"]
    assert [(row["claim"], row["day"] is None) for row in rows_of(sheet)] == [("c-second", False), ("c-first", True)]


def test_an_empty_result_has_titles_alone(empty, tmp_path):
    book = written(empty, tmp_path / "k.xlsx")
    assert [rows_of(book[name]) for name in SHEETS] == [[], [], []]
    assert book["conflicts"]["A1"].value == "conflict"


def test_a_day_before_excel_s_calendar_is_written_in_letters(rows, tmp_path):
    rows["articles"] = [dict(row) | {"published": dt.date(1899, 12, 31)} for row in rows["articles"]]
    sheet = written(Reconciliation.from_rows(rows), tmp_path / "k.xlsx")["articles"]
    assert [row["day"] for row in rows_of(sheet)] == ["1899-12-31", "1899-12-31"]


def test_hostile_words_are_words(hostile, tmp_path):
    book = written(hostile, tmp_path / "k.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}  # "f" would be a formula
    assert not [cell for cell in cells if cell.hyperlink]
    words = "".join(str(cell.value) for cell in cells)
    assert '=1+1 <script>alert("x")</script> abc \ufffd\ufffd[31m \ufffd 🔥' in words
    assert not any(mark in words for mark in "\u202e\x00\x1b\ufffe")
    with zipfile.ZipFile(tmp_path / "k.xlsx") as parts:
        assert not [name for name in parts.namelist() if "rels" in name and b"hyperlink" in parts.read(name)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("سطر\nوسطر", "سطر وسطر"),
        ("\ufffe\uffff\ud800", "\ufffd\ufffd\ufffd"),
        ("ا" * 32_767, "ا" * 32_767),
        ("ا" * 32_768, "ا" * (32_767 - 31) + " [cut: 32768 characters in all]"),
        ("🔥" * 16_384, "🔥" * 16_368 + " [cut: 16384 characters in all]"),  # two units each
    ],
)
def test_what_a_cell_can_hold(text, shown):
    assert cell_text(text) == shown


def test_an_english_sentence_keeps_numbers_after_arabic_words_in_their_place():
    assert cell_text("الشرطة (12 May)", english=True) == "الشرطة\u200e (12 May)"
    assert cell_text("عربي 21, 2022-01-12", english=True) == "عربي 21\u200e, 2022-01-12"
    assert cell_text("قناة الغد 2022-01-12", english=True) == "قناة الغد\u200e 2022-01-12"
    assert cell_text("الشرطة (12 May)") == "الشرطة (12 May)"


@settings(max_examples=60, deadline=None)
@given(TEXT | st.from_regex(r"[=+\-@]\w{0,9}|_x00[0-4][0-9A-F]_", fullmatch=True))
def test_any_words_come_back_as_they_are_shown(words):
    assume("x005F_" not in words)  # openpyxl drops these letters wherever they stand
    article = {"article_id": "a", "source": words, "title": words, "url": words, "language": None, "published": None,
               "published_basis": "given", "characters": 0, "sha256": "", "text": ""}  # fmt: skip
    tables = Reconciliation.from_rows({"articles": [article]}).tables
    file = io.BytesIO(workbook_bytes(Reconciliation(tables, {})))
    (row,) = rows_of(openpyxl.load_workbook(file)["articles"])
    assert (row["title"] or "") == cell_text(words)


def test_nothing_in_the_file_tells_when_it_was_written(result, tmp_path):
    book = written(result, tmp_path / "k.xlsx")
    assert book.properties.created == book.properties.modified == dt.datetime(2000, 1, 1)  # noqa: DTZ001
    with zipfile.ZipFile(tmp_path / "k.xlsx") as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_side_of_every_conflict_is_there(seeds, tmp_path):
    rows = rows_of(written(seeds, tmp_path / "k.xlsx")["conflicts"])
    assert sorted(row["claim"] for row in rows) == sorted(seeds.sides["claim_id"])
    evidence = dict(zip(seeds.claims["claim_id"], seeds.claims["evidence"], strict=True))
    assert all(row["words"] == " ".join(evidence[row["claim"]].split()) for row in rows)
    assert [row["severity"] for row in rows] == sorted((row["severity"] for row in rows), reverse=True)
    assert all(row["about"] and row["why"] for row in rows)
    for number in {row["conflict"] for row in rows}:
        assert len({row["side"] for row in rows if row["conflict"] == number}) >= 2


def test_an_editor_chooses_among_the_decisions_there_are(result, tmp_path):
    sheet = written(result, tmp_path / "k.xlsx")["conflicts"]
    (validation,) = sheet.data_validations.dataValidation
    assert validation.formula1 == '"open,confirmed,explained,false"'
    heading = next(cell for cell in sheet[1] if cell.value == "decision")
    assert str(validation.sqref) == f"{heading.column_letter}2:{heading.column_letter}3"
