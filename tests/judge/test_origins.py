"""Reprints, and how many first sources stand behind what is said."""

from __future__ import annotations

import datetime as dt
from itertools import permutations

import pytest

import kzfacts
from kzfacts.text.reprints import find_reprints
from tests.judge.test_judging import judge

# A wire of 40 words, the same with a head and without its tail, and the same matter in other words
WIRE = (
    "قال متحدث باسم الشرطة إن ثمانية أشخاص قتلوا في انفجار هز سوقا شعبية وسط المدينة صباح الثلاثاء وإن عشرين آخرين "
    "أصيبوا بجروح ونقلوا إلى مستشفيات قريبة فيما أغلقت قوات الأمن جميع الطرق المؤدية إلى المكان وبدأت التحقيق في أسباب "
    "الانفجار"
)
REPRINT = "مراسلون - وكالات\n" + WIRE[: WIRE.index(" فيما")] + "."
OWN = (
    "لقي ثمانية من رواد سوق وسط المدينة مصرعهم وجرح عشرون غيرهم بعد تفجير وقع أول من أمس بحسب ما أعلنته الشرطة التي "
    "طوقت الحي ومنعت الصحفيين من الاقتراب ولم تتهم أحدا حتى مساء اليوم بينما طالب سكان الحي بتشديد الحراسة"
)


def test_a_shortened_reprint_is_the_same_text():
    assert find_reprints({"c": WIRE, "a": REPRINT, "b": OWN}) == {"a": "a", "b": "b", "c": "a"}


def test_reprints_of_reprints_are_reprints():
    words = [f"كلمة{number}" for number in range(120)]
    texts = {name: " ".join(words[first : first + 60]) for name, first in (("a", 0), ("b", 25), ("c", 50))}
    assert set(find_reprints(texts).values()) == {"a"}
    assert set(find_reprints({name: texts[name] for name in "ac"}).values()) == {"a", "c"}


def test_too_short_to_tell():
    assert find_reprints({"a": "عاجل: قتلى في انفجار", "b": "عاجل: قتلى في انفجار"}) == {"a": "a", "b": "b"}


def articles(*texts):
    day = dt.date(2030, 3, 6)
    return [kzfacts.Article(id=f"{n}", text=text, source=f"Paper {n}", published=day) for n, text in enumerate(texts)]


def killed(result):
    facts = result.facts
    return facts[facts["predicate"] == "killed_count"][["n_sources", "n_origins", "status"]].to_numpy().tolist()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([WIRE], [1, 1, "single_source"]),
        ([WIRE, REPRINT], [2, 1, "single_source"]),
        ([WIRE, REPRINT, WIRE], [3, 1, "single_source"]),
    ],
)
def test_reprints_are_no_witnesses(texts, expected):
    assert killed(kzfacts.reconcile(articles(*texts))) == [expected]


EVIDENCE = "eight people died when a bomb went off in the market"


@pytest.mark.parametrize(
    ("rows", "origins"),
    [
        ([{"says": "8", "by": ""}, {"says": "8", "by": ""}], 2),
        ([{"says": "8", "by": "", "outlet": "x"}, {"says": "9", "by": "", "outlet": "x"}], 1),
        ([{"says": "8", "by": "", "via": "wire"}, {"says": "8", "by": "", "via": "wire"}], 1),
        ([{"says": "8", "by": "mayor"}, {"says": "8", "by": "mayor"}], 1),
        ([{"says": "8", "by": "mayor"}, {"says": "9", "by": "mayor"}], 2),
        ([{"says": "8", "by": "group:1"}, {"says": "8", "by": "group:2"}], 2),
        ([{"says": "8", "by": "", "evidence": EVIDENCE}, {"says": "8", "by": "", "evidence": EVIDENCE}], 1),
        ([{"says": "8", "by": "", "evidence": "eight died"}, {"says": "8", "by": "", "evidence": "eight died"}], 2),
        ([{"says": "8", "by": "mayor", "evidence": EVIDENCE}, {"says": "8", "by": "", "evidence": EVIDENCE}], 2),
    ],
)
def test_origins_of_a_fact(rows, origins):
    for order in permutations(rows):
        assert [count.n_origins for count in judge(*order).counts] == [origins]


def test_copies_that_differ_are_an_editing_difference():
    changed = REPRINT.replace("ثمانية أشخاص", "أحد عشر شخصا")  # eight -> eleven
    pair = kzfacts.reconcile(articles(WIRE, changed)).contradictions.iloc[0]
    assert "one article reprints the other: one of them edited it" in pair["reason"]
    assert pair["severity"] == 1


def test_a_copy_adds_no_origin_and_no_contradiction():
    bundle = articles(WIRE, OWN.replace("ثمانية", "تسعة"))
    copy = kzfacts.Article(id="copy", text=WIRE, source="Another", published=dt.date(2030, 3, 6))
    once, twice = kzfacts.reconcile(bundle), kzfacts.reconcile([*bundle, copy])
    assert len(twice.conflicts) == len(once.conflicts)
    assert len(twice.contradictions) == len(once.contradictions)
    assert sorted(twice.facts["n_origins"]) == sorted(once.facts["n_origins"])


def test_a_wire_that_a_hundred_print_is_one_text():
    texts = {f"{number:03}": f"صحيفة {number}\n{WIRE}" for number in range(100)}
    assert set(find_reprints(texts).values()) == {"000"}
    assert find_reprints(texts | {"own": OWN})["own"] == "own"
