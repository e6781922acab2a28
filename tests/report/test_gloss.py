import pytest

from kzfacts.report.gloss import glossed_text, glosses
from kzfacts.report.markup import glossed, quoted, shown

LATIN = {"سالم حداد": "Salim Haddad", "حداد": "Haddad", "الوزير": "al-Wazir"}


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("killed", [("killed", None)]),
        ("سالم حداد: killed", [("سالم حداد", "Salim Haddad"), (": killed", None)]),
        (
            "قال سالم حداد اليوم",
            [("قال", None), (" ", None), ("سالم حداد", "Salim Haddad"), (" ", None), ("اليوم", None)],
        ),
        ("الوزير سالم حداد", [("الوزير", "al-Wazir"), (" ", None), ("سالم حداد", "Salim Haddad")]),
        ("سالم", [("سالم", None)]),
        ("", []),
    ],
)  # fmt: skip
def test_names_are_told_apart_the_longest_first(line, parts):
    assert [(part.words, part.latin) for part in glosses(line, LATIN)] == parts
    assert "".join(part.words for part in glosses(line, LATIN)) == line


def test_as_text_every_arabic_part_is_isolated():
    assert glossed_text("سالم حداد, 2022-01-12: x", LATIN) == "\u2068سالم حداد\u2069 (Salim Haddad), 2022-01-12: x"


def test_as_html_every_arabic_part_is_isolated_and_all_is_escaped():
    assert glossed("سالم حداد <b>: 12\u202e", LATIN) == (
        '<bdi lang="ar">سالم حداد</bdi> <small class="latin">(Salim Haddad)</small> &lt;b&gt;: 12'
    )


def test_a_number_after_an_arabic_name_stays_with_it():
    assert shown("عربي 21, 2022-01-12") == '<bdi lang="ar">عربي 21</bdi>, <time>2022-01-12</time>'


def test_a_piece_of_a_line_keeps_its_blanks_and_sets_latin_words_apart():
    assert quoted(" من طراز An-124\n") == " من طراز <bdi>An-124</bdi> "


def test_a_day_is_never_broken_in_two_and_an_id_is_no_day():
    assert shown("by 2022-01-12, a_2022-01-12.txt") == "by <time>2022-01-12</time>, a_2022-01-12.txt"
