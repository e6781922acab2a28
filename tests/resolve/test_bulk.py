"""Names compared in bulk: the same verdicts as one by one."""

from itertools import product

import pytest

from kzfacts.resolve.block import find_candidates
from kzfacts.resolve.bulk import compare_candidates
from kzfacts.resolve.compare import compare_parsed
from kzfacts.resolve.name import parse_names
from kzfacts.resolve.near import LEAST

GIVEN = ("مارتن", "مارتين", "Martin", "ميخائيل", "م.")
MIDDLE = ("", "علي", "سيرغييفيتش", "Сергеевич")
LAST = ("كوفاتش", "Kovač", "غورباتشوف", "جورباتشف", "Гончар", "تاج مير", "تاجمير")
OTHERS = (
    "كوفاتش مارتن",
    "Kovač, Martin",
    "عبد الله",
    "لينا",
    "لينة",
    "مدينة لينا",
    "ليnа",
    "",
    "محمد بن علي",
    "علي محمد",
)


def test_verdicts_are_those_of_each_pair():
    names = parse_names([*(" ".join(words) for words in product(GIVEN, MIDDLE, LAST)), *OTHERS])
    found = find_candidates(names)
    scores, same = compare_candidates(names, found)
    for (a, b), score, one in zip(found.pairs.tolist(), scores.tolist(), same.tolist(), strict=True):
        expected = compare_parsed(names[a], names[b])
        assert one == expected.same
        assert score == pytest.approx(expected.score, abs=1e-9 if expected.score >= LEAST else LEAST)
    assert same.any()
    assert not same.all()


def test_no_candidates():
    scores, same = compare_candidates((), find_candidates(()))
    assert len(scores) == len(same) == 0
