"""Anything a user has becomes articles; every bad input is named with its reason."""

import datetime as dt
import json
import os
import shutil

import numpy as np
import pandas as pd
import pytest

from kzfacts.errors import InputError
from kzfacts.model import Article
from kzfacts.sources.problem import Problem
from kzfacts.sources.read import read_sources

TEXT = "قال رئيس البلدية إن الجسر مغلق.\r\nوأضاف أن الصيانة تدوم شهرين.\n"
OTHER = "نفى رئيس البلدية إغلاق الجسر."
ALLOWED = (
    "a path, folder or glob pattern (.txt .html .jsonl .csv .parquet), an Article, "
    "a DataFrame with a column 'text', or a list of these"
)
COLUMNS = "id, text, source, published, title, url, language"


@pytest.fixture
def folder(tmp_path):
    """A folder of two articles, one in a folder of its own, and what is no input."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "b.txt").write_bytes(TEXT.encode())
    (tmp_path / "inner" / "a.txt").write_bytes(OTHER.encode())
    (tmp_path / "README.md").write_text("not an article")
    (tmp_path / ".hidden.txt").write_text("not an article")
    return tmp_path


def ids(reading):
    return [article.id for article in reading.articles]


def message_of(sources, published=None):
    with pytest.raises(InputError) as error:
        read_sources(sources, published)
    return str(error.value)


# ---- where articles come from


def test_folder(folder):
    reading = read_sources(folder)
    assert reading.articles == (Article("b.txt", TEXT), Article("inner/a.txt", OTHER))
    assert reading.problems == ()


def test_file_has_its_name_as_id(folder):
    assert ids(read_sources(str(folder / "inner" / "a.txt"))) == ["a.txt"]


def test_glob_ids_are_relative_to_its_fixed_part(folder):
    assert ids(read_sources(f"{folder}/*.txt")) == ["b.txt"]
    assert ids(read_sources(f"{folder}/**/*.txt")) == ["b.txt", "inner/a.txt"]
    assert ids(read_sources(f"{folder}/inn*")) == ["inner/a.txt"]


def test_list_of_everything(folder):
    frame = pd.DataFrame({"text": [OTHER]}, index=["row"])
    given = [folder / "b.txt", Article("own", TEXT), frame]
    reading = read_sources(given)
    assert ids(reading) == ["b.txt", "own", "row"]
    assert read_sources(reversed(given)) == reading


def test_newlines_and_blanks_stay(tmp_path):
    text = "\n\n عنوان\r\n\r\nسطر \t\r آخر\x0b\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert read_sources(tmp_path).articles[0].text == text


def test_frame_columns():
    frame = pd.DataFrame(
        {
            "id": [7, 8.0, None],
            "text": [TEXT, OTHER, TEXT],
            "source": ["النهر", None, np.nan],
            "published": ["2023-03-05", pd.Timestamp("2023-03-06T07:30:00+03:00"), pd.NaT],
            "url": ["https://example.org/1", "", None],
            "language": ["ar", None, None],
        },
        index=["x", "y", "z"],
    )
    assert read_sources(frame).articles == (
        Article("7", TEXT, "النهر", dt.date(2023, 3, 5), url="https://example.org/1", language="ar"),
        Article("8", OTHER, None, dt.datetime.fromisoformat("2023-03-06T07:30")),
        Article("z", TEXT),
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (dt.date(2023, 3, 5), dt.date(2023, 3, 5)),
        (pd.Timestamp("2023-03-05"), dt.date(2023, 3, 5)),
        (np.datetime64("2023-03-05"), dt.date(2023, 3, 5)),
        ("2023-03-05T07:00:00Z", dt.datetime.fromisoformat("2023-03-05T07:00")),
        (" 2023-03-05 ", dt.date(2023, 3, 5)),
        ("", None),
        (None, None),
    ],
)
def test_published_forms(value, expected):
    frame = pd.DataFrame({"text": [TEXT], "published": pd.Series([value], dtype=object)})
    reading = read_sources(frame)
    assert reading.articles[0].published == expected
    assert reading.problems == ()


def test_shuffled_frame_gives_the_same_articles():
    frame = pd.DataFrame({"text": [TEXT, OTHER, TEXT + OTHER]})
    assert read_sources(frame.iloc[::-1]) == read_sources(frame)


def test_given_days_win():
    article = Article("a", TEXT, published=dt.date(2023, 3, 5))
    assert read_sources(article, {"a": dt.date(2023, 3, 6)}).articles[0].published == dt.date(2023, 3, 6)


def test_outlet_from_the_page_itself():
    text = f"{TEXT}المصدر: صحيفة النهر"
    assert read_sources(Article("a", text)).articles[0].source == "صحيفة النهر"
    assert read_sources(Article("a", text, "الوادي")).articles[0].source == "الوادي"


# ---- rows of files


def test_jsonl(tmp_path):
    rows = [{"id": "one", "text": TEXT, "published": "2023-03-05"}, {"text": OTHER}]
    lines = [json.dumps(rows[0]), "", json.dumps(rows[1], ensure_ascii=False), "{broken", "[1]", '{"id": "four"}']
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), "utf-8")
    reading = read_sources(tmp_path)
    assert reading.articles == (
        Article("one", TEXT, published=dt.date(2023, 3, 5)),
        Article("rows.jsonl#3", OTHER),
    )
    assert reading.problems == (
        Problem("four", "empty", "its text is missing"),
        Problem(
            "rows.jsonl#4",
            "bad row",
            "is not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        ),
        Problem("rows.jsonl#5", "bad row", "must be a JSON object with the key 'text', not list"),
    )


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv(tmp_path, separator):
    frame = pd.DataFrame({"source": ["النهر", ""], "text": [TEXT, "NA"]})
    (tmp_path / "rows.csv").write_bytes(frame.to_csv(index=False, sep=separator).encode("utf-8-sig"))
    assert read_sources(tmp_path).articles == (Article("rows.csv#1", TEXT, "النهر"), Article("rows.csv#2", "NA"))


def test_csv_with_a_long_field(tmp_path):
    pd.DataFrame({"text": [TEXT * 5000]}).to_csv(tmp_path / "rows.csv", index=False)
    assert len(read_sources(tmp_path).articles[0].text) == len(TEXT) * 5000


def test_parquet(tmp_path):
    frame = pd.DataFrame({"text": [TEXT, None], "published": pd.to_datetime(["2023-03-05", None])})
    frame.to_parquet(tmp_path / "rows.parquet")
    reading = read_sources(tmp_path)
    assert reading.articles == (Article("rows.parquet#1", TEXT, published=dt.date(2023, 3, 5)),)
    assert reading.problems == (Problem("rows.parquet#2", "empty", "its text is missing"),)


# ---- bad files among good ones


@pytest.mark.parametrize(
    ("name", "raw", "problem", "detail"),
    [
        ("x.txt", b"", "empty", "the file is empty"),
        ("x.txt", " \r\n\t\u200f".encode(), "empty", "its text holds nothing but blanks"),
        (
            "x.txt",
            b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9,
            "not text",
            "is not text in any of UTF-8, cp1256, ISO-8859-6, UTF-16; as UTF-8 it fails at byte 0",
        ),
        (
            "x.txt",
            bytes(400),
            "not text",
            "is not text in any of UTF-8, cp1256, ISO-8859-6, UTF-16; it holds control characters",
        ),
        (
            "x.txt",
            b"\xef\xbb\xbf\xff",
            "not text",
            "is marked as utf-8-sig and is not: invalid start byte at byte 0",
        ),
        ("x.csv", b"id,body\n1,2\n", "no text column", f"lacks the column 'text'; it has id, body; allowed: {COLUMNS}"),
        ("x.jsonl", b'{"a": 1}', "no text column", f"lacks the column 'text'; it has a; allowed: {COLUMNS}"),
    ],
)
def test_bad_file_among_good_ones(folder, name, raw, problem, detail):
    (folder / name).write_bytes(raw)
    reading = read_sources(folder)
    assert ids(reading) == ["b.txt", "inner/a.txt"]
    assert reading.problems == (Problem(name, problem, detail),)
    assert message_of(folder / name) == f"nothing could be read: {name}: {detail}"


def test_csv_rows_of_another_length(tmp_path):
    (tmp_path / "rows.csv").write_text(f'id,text\n1,"{OTHER}"\n2\n\n4,x,y\n5,"x\ny"\n', "utf-8")
    reading = read_sources(tmp_path)
    assert reading.articles == (Article("1", OTHER), Article("5", "x\ny"))
    assert reading.problems == (
        Problem("rows.csv#2", "bad row", "has 1 cells where the header has 2"),
        Problem("rows.csv#4", "bad row", "has 3 cells where the header has 2"),
    )


def test_what_is_no_parquet_among_good_files(folder):
    (folder / "x.parquet").write_bytes(b"no parquet")
    reading = read_sources(folder)
    assert ids(reading) == ["b.txt", "inner/a.txt"]
    assert [(row.input, row.problem) for row in reading.problems] == [("x.parquet", "not readable")]
    assert reading.problems[0].detail.startswith("is not a Parquet file: ")


def test_unreadable_file(folder):
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    assert read_sources(folder).problems == (
        Problem("gone.txt", "not readable", "cannot be read: No such file or directory"),
    )


def test_paths_that_are_no_inputs(folder):
    (folder / "void").mkdir()
    given = [folder, folder / "none.txt", folder / "README.md", folder / "void", f"{folder}/*.xyz"]
    reading = read_sources(given)
    assert ids(reading) == ["b.txt", "inner/a.txt"]
    assert set(reading.problems) == {
        Problem(
            str(folder / "none.txt"),
            "not found",
            "there is no such file or folder; to read a text itself, give an Article",
        ),
        Problem(
            str(folder / "README.md"), "not an input", "its ending is .md; allowed: .txt .html .jsonl .csv .parquet"
        ),
        Problem(
            str(folder / "void"), "no articles", "holds no file with one of the endings .txt .html .jsonl .csv .parquet"
        ),
        Problem(
            f"{folder}/*.xyz", "no articles", "holds no file with one of the endings .txt .html .jsonl .csv .parquet"
        ),
    }


def test_a_text_in_place_of_a_path():
    assert message_of("نفى " * 2000).endswith(
        ": there is no such file or folder; to read a text itself, give an Article"
    )


def test_null_bytes_and_size(tmp_path):
    text = "جسر\0 " * 40 + TEXT * 150_000
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert read_sources(tmp_path).articles[0].text == text


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "utf_16_le", "utf_16_be"])
def test_guessed_encodings_are_named(tmp_path, encoding):
    names = {"cp1256": "cp1256", "iso8859_6": "ISO-8859-6", "utf_16_le": "UTF-16-LE", "utf_16_be": "UTF-16-BE"}
    (tmp_path / "a.txt").write_bytes(TEXT.encode(encoding))
    reading = read_sources(tmp_path)
    assert reading.articles[0].text == TEXT
    assert reading.problems == (Problem("a.txt", "encoding assumed", f"is not UTF-8; read as {names[encoding]}"),)


def test_damaged_utf8_is_read_and_named(tmp_path):
    (tmp_path / "a.txt").write_bytes(OTHER.encode()[:6] + b"\xff" + OTHER.encode()[6:] + b"\xd9")
    reading = read_sources(tmp_path)
    assert reading.articles[0].text == f"{OTHER[:3]}\ufffd{OTHER[3:]}\ufffd"
    detail = "holds 2 places that are not UTF-8; as UTF-8 it fails at byte 6; read as U+FFFD"
    assert reading.problems == (Problem("a.txt", "damaged text", detail),)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_no_text(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes(TEXT.encode(encoding))
    reading = read_sources(tmp_path)
    assert reading.articles[0].text == TEXT
    assert reading.problems == ()


# ---- the same twice


def test_same_file_by_two_paths(folder):
    reading = read_sources([folder, folder / "inner"])
    assert ids(reading) == ["a.txt", "b.txt"]
    assert reading.problems == (Problem("inner/a.txt", "given twice", "is the same file as 'a.txt' and is read once"),)


def test_same_name_in_two_folders(folder):
    shutil.copytree(folder, folder / "copy", ignore=shutil.ignore_patterns("copy"))
    (folder / "copy" / "b.txt").write_bytes(OTHER.encode())
    given = [
        folder / "b.txt",
        folder / "copy" / "b.txt",
        folder / "inner" / "a.txt",
        folder / "copy" / "inner" / "a.txt",
    ]
    reading = read_sources(given)
    assert ids(reading) == ["a.txt", "b.txt", "b.txt#2"]
    assert {article.text for article in reading.articles[1:]} == {TEXT, OTHER}
    assert reading.problems == (
        Problem("a.txt", "given twice", "the same article is given twice and read once"),
        Problem("b.txt#2", "duplicate id", "is a second article named 'b.txt'"),
    )
    assert read_sources(given[::-1]) == reading


def test_own_articles_of_one_id():
    assert message_of([Article("a", TEXT), Article("a", OTHER)]) == (
        "two articles have the id 'a' and are not the same; ids must be unique"
    )
    frame = pd.DataFrame({"id": ["a", "a"], "text": [TEXT, OTHER]})
    assert message_of(frame) == "two articles have the id 'a' and are not the same; ids must be unique"


# ---- bad rows and arguments


def test_frame_without_text():
    frame = pd.DataFrame({"id": [1], "body": [TEXT]})
    assert message_of(frame) == f"the DataFrame lacks the column 'text'; it has id, body; allowed: {COLUMNS}"
    assert message_of(pd.DataFrame()) == (
        f"the DataFrame lacks the column 'text'; it has no columns; allowed: {COLUMNS}"
    )


def test_frame_with_bad_cells():
    frame = pd.DataFrame(
        {
            "id": ["a", "b", "c", "d", "e", "f"],
            "text": [TEXT, None, float("nan"), "", 5, "نصف \ud800 حرف"],
            "published": ["yesterday", None, None, None, None, None],
            "views": [1, 2, 3, 4, 5, 6],
        }
    )
    reading = read_sources(frame)
    assert reading.articles == (Article("a", TEXT),)
    assert reading.problems == (
        Problem("DataFrame", "unknown column", f"column 'views' is not read; allowed: {COLUMNS}"),
        Problem(
            "a",
            "not a date",
            "published 'yesterday' is not an ISO date such as 2020-05-03 or 2020-05-03T07:00; read without it",
        ),
        Problem("b", "empty", "its text is missing"),
        Problem("c", "empty", "its text is missing"),
        Problem("d", "empty", "its text is empty"),
        Problem("e", "bad row", "its text must be a str, not int"),
        Problem("f", "not text", "its text holds half a character (a lone surrogate) at offset 4"),
    )


def test_day_for_no_article(folder):
    message = message_of(folder, {"inner/b.txt": dt.date(2023, 3, 5)})
    assert message == "published names 'inner/b.txt', which is no article; near: 'inner/a.txt', 'b.txt'"


def test_day_that_is_none(folder):
    message = message_of(folder, {"b.txt": "soon"})
    assert message == "published['b.txt']: 'soon' is not an ISO date such as 2020-05-03 or 2020-05-03T07:00"


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        (None, f"sources must be {ALLOWED}; not NoneType"),
        (5, f"sources must be {ALLOWED}; not int"),
        (b"seeds", f"sources must be {ALLOWED}; not bytes"),
        ({"a": TEXT}, f"sources must be {ALLOWED}; not dict"),
        ([5], f"sources must be {ALLOWED}; the list holds a int: 5"),
        ([], f"sources is empty; it must be {ALLOWED}"),
    ],
)
def test_sources_of_no_known_kind(sources, message):
    assert message_of(sources) == message


def test_nothing_readable_names_the_first_reasons(tmp_path):
    for number in range(7):
        (tmp_path / f"{number}.txt").touch()
    assert message_of(tmp_path) == (
        "nothing could be read: 0.txt: the file is empty; 1.txt: the file is empty; 2.txt: the file is empty; "
        "3.txt: the file is empty; 4.txt: the file is empty; and 2 more"
    )


def test_names_that_are_no_utf8(tmp_path):
    try:
        (tmp_path / os.fsdecode(b"\xff.txt")).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("the file system refuses such names")
    assert ids(read_sources(tmp_path)) == ["\ufffd.txt"]
