"""The lexicon: every row fires on its own example, and bad files say what is wrong."""

import pytest

from kzfacts.errors import LexiconError
from kzfacts.text.document import read_document
from kzfacts.text.inflect import STEM_FORMS
from kzfacts.text.lexicon import load_lexicon, read_rows, scan_form

SPELLED = [
    (table, row)
    for table, rows in sorted(load_lexicon().tables.items())
    for row in rows
    if any(row.get(form) for form in ("surface", *STEM_FORMS))
]


@pytest.mark.parametrize(("table", "row"), SPELLED, ids=[f"{table}-{row['id']}" for table, row in SPELLED])
def test_row_fires_on_its_example(table, row):
    found = {(hit.table, hit.id) for hit in read_document(row["example"]).hits}
    assert (table, row["id"]) in found


def written(tmp_path, text):
    path = tmp_path / "extra.ar.toml"
    path.write_text(text, "utf-8")
    return path


def test_user_rows_are_found(tmp_path):
    path = written(
        tmp_path, '[[my-table]]\nid = "kite"\nsurface = ["طائرة ورقية"]\nexample = "طائرة ورقية"\nsource = "mine"\n'
    )
    hits = read_document("رأى بالطائرة ورقية", load_lexicon(extra=[path])).hits_of("my-table")
    assert [(hit.id, hit.prefix, hit.start, hit.end) for hit in hits] == [("kite", "بال", 7, 18)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[[city]]\nid = "x"\nsource = "an atlas"\n',
            "lexicon mine.toml: [[city]] row 1 (x) lacks example; it has id, source",
        ),
        (
            '[[city]]\nsurface = ["س"]\n',
            "lexicon mine.toml: [[city]] row 1 (no id) lacks id, example, source; it has surface",
        ),
        ("[city]\nid = 1\n", "lexicon mine.toml: 'city' must be an array of tables, [[city]]"),
        ("city = 3\n", "lexicon mine.toml: 'city' must be an array of tables, [[city]]"),
        ("not toml", "lexicon mine.toml: not TOML: Expected '=' after a key in a key/value pair (at line 1, column 5)"),
    ],
)
def test_bad_file_says_what_is_wrong(text, message):
    with pytest.raises(LexiconError) as error:
        list(read_rows(text, "mine.toml"))
    assert str(error.value) == message


def test_two_rows_of_one_id(tmp_path):
    row = '[[city]]\nid = "x"\nsurface = ["س"]\nexample = "س"\nsource = "an atlas"\n'
    with pytest.raises(LexiconError) as error:
        load_lexicon(extra=[written(tmp_path, row + row)])
    assert str(error.value) == "lexicon table [[city]] has two rows with the id 'x'"


def test_surface_without_letters(tmp_path):
    path = written(tmp_path, '[[city]]\nid = "x"\nsurface = ["--"]\nexample = "--"\nsource = "an atlas"\n')
    with pytest.raises(LexiconError) as error:
        load_lexicon(extra=[path])
    assert str(error.value) == "lexicon row 'x': '--' holds no letter or digit"


def test_file_that_is_not_there(tmp_path):
    path = tmp_path / "none.toml"
    with pytest.raises(LexiconError) as error:
        load_lexicon(extra=[path])
    assert str(error.value) == f"lexicon {path}: cannot be read: [Errno 2] No such file or directory: '{path}'"


def test_scan_form_joins_folded_words_by_one_space():
    assert scan_form("الأُمَم  المتّحدة") == "الامم المتحده"
    assert scan_form("إل-76") == "ال 76"
