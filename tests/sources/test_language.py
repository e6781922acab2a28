"""Articles in other languages are told of, never read by the rules of Arabic."""

import pytest

import kzfacts

ARABIC = "قتل ثلاثة جنود في انفجار شمال المدينة، كما أعلنت وزارة الدفاع."
PERSIAN = "وزیر خارجه ترکیه روز دوشنبه در آنکارا با همتای خود دیدار کرد."
ENGLISH = "Three soldiers were killed in a blast near Kosta (كوستا) on Monday."


def problems(text, language):
    article = kzfacts.Article(id="a", text=text, language=language)
    other = kzfacts.Article(id="b", text=ARABIC)
    result = kzfacts.reconcile([article, other])
    rows = result.problems[result.problems.problem == "language not read"]
    return list(rows.input), list(rows.detail), result


@pytest.mark.parametrize("language", [None, "ar", "AR", "ar-EG", "ar_SA", "ara"])
def test_arabic_by_any_of_its_codes_is_read(language):
    assert problems(ARABIC, language)[:2] == ([], [])


def test_a_language_given_is_not_read_as_arabic():
    inputs, details, result = problems(PERSIAN, "fa")
    assert inputs == ["a"]
    assert details == ["given as 'fa'; read are ar; it gives no mentions and no claims"]
    assert "a" in set(result.articles.article_id)
    assert "a" not in set(result.claims.article_id) | set(result.mentions.article_id)


def test_another_script_is_told_of_without_being_given():
    inputs, details, _ = problems(ENGLISH, None)
    assert inputs == ["a"]
    assert details == ["48 of its 53 letters are not Arabic; only what is Arabic in it is read"]
