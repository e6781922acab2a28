"""Two headlines: agree, disagree, other; and that each row of the word lists does what it is there for."""

import pytest

import kzfacts
from kzfacts.errors import InputError
from kzfacts.texts.alignment import align_words, compare_words
from kzfacts.texts.classes import Sense, load_word_rows, senses_of
from kzfacts.texts.compare import CONSTANT, load_weights
from kzfacts.texts.features import features_of
from kzfacts.texts.reading import read_short_text
from kzfacts.texts.stems import root_of, stem_of

ROWS = load_word_rows()
PAIRS = [
    ("ارتفاع أسعار القمح في النرويج", "انخفاض أسعار القمح في النرويج", "disagree"),
    ("ارتفاع أسعار القمح في النرويج", "أسعار القمح ترتفع في النرويج", "agree"),
    ("البرلمان النرويجي يوافق على قانون الصيد", "البرلمان النرويجي يرفض قانون الصيد", "disagree"),
    ("مقتل 12 بحارا في غرق سفينة قبالة النرويج", "مصرع 12 بحارا إثر غرق سفينة قرب النرويج", "agree"),
    ("مقتل 12 بحارا في غرق سفينة قبالة النرويج", "مقتل 30 بحارا في غرق سفينة قبالة النرويج", "disagree"),
    ("افتتاح جسر جديد في أوسلو", "فوز فريق اليابان ببطولة السباحة للناشئين", "other"),
]


def features(a, b):
    return features_of(read_short_text(a), read_short_text(b))


@pytest.mark.parametrize(("a", "b", "label"), PAIRS)
def test_label(a, b, label):
    found = kzfacts.compare_texts(a, b)
    assert found.label == label, found
    assert 1 / 3 <= found.score <= 1
    assert found.why.startswith(f"{label} rather than ")


@pytest.mark.parametrize("row", ROWS["opposite"], ids=lambda row: row["id"])
def test_opposites_are_met(row):
    assert features(*row["example"])["opposite"] == 1
    assert {Sense(row["id"], 1)} <= senses_of(read_short_text(row["example"][0]).forms[0])


@pytest.mark.parametrize("row", ROWS["same"], ids=lambda row: row["id"])
def test_synonyms_are_of_one_sense(row):
    first, second = (senses_of(read_short_text(text).forms[0]) for text in row["example"])
    assert Sense(f"same-{row['id']}") in first & second


@pytest.mark.parametrize("table", ["denial", "negation", "despite", "still"])
def test_signs_are_met(table):
    for row in ROWS[table]:
        assert features(*row["example"])[f"{table}-in-one"] == 1
        assert features(*row["example"][::-1])[f"{table}-in-one"] == 1


@pytest.mark.parametrize(
    ("a", "b", "feature"),
    [
        ("النرويج تطلب من اليابان سفينة", "اليابان تطلب من النرويج سفينة", "countries-turned"),
        ("النرويج تشتري سفينة", "اليابان تشتري سفينة", "other-countries"),
        ("اشترت الشركة خمس سفن", "اشترت الشركة سبع سفن", "other-numbers"),
        ("هل اشترت الشركة السفينة؟", "الشركة اشترت السفينة", "question-in-one"),
        ("اشترت الشركة السفينة", "اشترت الشركة السفينة أمس", "nothing-left-in-first"),
        ("وصل الوزير مارتن كوفاتش أمس", "وصل الوزير جان دوبوا أمس", "name-replaced"),
    ],
)
def test_a_feature_is_what_it_says(a, b, feature):
    assert features(a, b)[feature] == 1
    assert features(a, a)[feature] == (feature.startswith("nothing"))


def test_a_text_agrees_with_itself_word_by_word():
    text = "ارتفاع أسعار القمح في النرويج"
    found = features(text, text)
    assert (found["covered"], found["likeness"], found["letters"], found["turned"]) == (1, 1, 1, 0)


def test_every_feature_has_a_weight_and_no_weight_is_without_one():
    assert load_weights().keys() == {CONSTANT, *features("أ ب", "ج د")}


def test_words_of_one_stem_or_root():
    assert (stem_of("والسفينه"), stem_of("سفينتها"), stem_of("سيصل")) == ("سفين", "سفين", "يصل")
    assert root_of("يستقبل") == root_of("استقبال") == "قبل"
    assert compare_words("سفينه", "والسفينه") == 0.95
    assert compare_words("سفينه", "جسر") == 0


def test_words_are_aligned_one_to_one():
    assert [(one.first, one.second) for one in align_words(["سفينه", "جسر"], ["جسر", "سفينه"])] == [(0, 1), (1, 0)]


@pytest.mark.parametrize("text", ["", " \n", None, 7])
def test_what_is_no_text_is_refused(text):
    with pytest.raises(InputError, match="`b` must be a text with words in it"):
        kzfacts.compare_texts("نص", text)


@pytest.mark.parametrize("text", ["!!!", "١٢٣", "«", "a" * 20_000, "نص " * 3_000])
def test_hostile_texts_are_compared(text):
    assert kzfacts.compare_texts(text, "نص قصير").label in {"agree", "disagree", "other"}
