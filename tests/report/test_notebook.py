"""What a notebook shows of a result and its parts."""

import pytest

import kzfacts
from kzfacts.errors import InputError
from kzfacts.reconciliation import Reconciliation


def test_a_result_shows_its_size_and_its_conflicts(result):
    html = result._repr_html_()
    assert "2 articles by 2 outlets (1 without a name), 2031-03-04 to 2031-03-05; 2 claims about 1 fact" in html
    assert "<b>A</b> 12 <small>1 first source in 1 outlet</small>" in html
    assert "x-toll" in html


def test_an_empty_result_shows_that_it_is():
    assert "No two sayings exclude each other." in Reconciliation.from_rows({})._repr_html_()


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        ("x-toll", ["Why they are in conflict", 'class="letter">B</span> 15', "العمدة"]),
        ("f-toll", ["disputed", "killed: 12", "killed: 15"]),
        ("e-police", ["al-shurta", "Said by it: 1", "killed: 12"]),
        ("e-flood", ["Why they are one", "same kind of event within two days"]),
        ("a.txt", ["<article", "قالت", "<mark", "killed: 12, al-shurta says"]),
        ("r-toll", ["<pre", "12 and 15 cannot both be the toll."]),
    ],
)
def test_parts_of_a_result(result, wanted, holds):
    view = result.show(wanted)
    html = view._repr_html_()
    for words in holds:
        assert words in html
    assert repr(view) == result.explain(wanted)


def test_an_id_that_is_not_there(result):
    with pytest.raises(InputError, match="no id 'q' in this result"):
        result.show("q")


def test_markup_in_articles_is_shown_as_text():
    article = kzfacts.Article("<i>", "قتل 12 شخصا <script>alert(1)</script> في انفجار.", source="<script>")
    result = kzfacts.reconcile(article)
    for key in ("<i>", *result.facts["fact_id"], *result.entities["entity_id"]):
        assert "<script" not in result.show(key)._repr_html_()
    assert "<script" not in result._repr_html_()
