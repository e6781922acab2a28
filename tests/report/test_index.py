"""Names in Latin letters: by id where it is known, by name only where that is no guess."""

import pytest

from kzfacts.reconciliation import Reconciliation
from kzfacts.report.counts import counts_of
from kzfacts.report.index import Index


def entity(key, name, latin, kind="ORG"):
    return {"entity_id": key, "type": kind, "name": name, "name_latin": latin, "surfaces": [name], "n_mentions": 1,
            "n_articles": 1}  # fmt: skip


def test_two_bodies_of_one_name_are_told_apart_by_id_and_not_guessed_by_name(rows):
    rows["entities"] += [
        entity("o1", "وزارة الصحة", "Ministry of Health, Libya"),
        entity("o2", "وزارة الصحة", "Ministry of Health, Yemen"),
    ]
    index = Index(Reconciliation.from_rows(rows))
    assert "(" not in index.gloss("وزارة الصحة: killed")
    assert "(Ministry of Health, Yemen)" in index.gloss("وزارة الصحة: killed", "o2")
    assert index.latin_of_name["الفيضان"] == "al-fayadan"


@pytest.mark.parametrize(
    ("latin", "shown"), [("protesters", "protesters"), ("al-Matazahirun", "المتظاهرون"), ("Mutazahirun", "المتظاهرون")]
)
def test_words_that_are_no_name_are_not_spelled_out(rows, latin, shown):
    rows["entities"] += [entity("g1", "المتظاهرون", latin, "GROUP")]
    assert Index(Reconciliation.from_rows(rows)).latin["g1"] == shown


@pytest.mark.parametrize(("n_origins", "told"), [(1, (1, 0)), (2, (0, 1))])
def test_what_several_print_after_one_first_source_is_not_told_differently(rows, n_origins, told):
    rows["facts"][0] |= {"status": "single_source", "n_sources": 2, "n_origins": n_origins}
    counts = counts_of(Index(Reconciliation.from_rows(rows)))
    assert (counts.echoed, counts.apart) == told
    assert counts.single_source == 0
