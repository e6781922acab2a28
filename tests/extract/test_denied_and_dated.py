"""What a negation, a verb of saying and its day leave of a sentence: worked out by hand."""

import datetime as dt

import kzfacts


def claims_of(text):
    article = kzfacts.Article("a", text, published=dt.date(2024, 9, 4))
    return {claim.predicate: claim for claim in kzfacts.extract(article)}


def test_nobody_died_is_a_denied_toll():
    toll = claims_of("قال الوزير إن الأرقام مبالغ فيها ولم يمت 61 شخصا في الفيضانات.")["killed_count"]
    assert (toll.value, toll.polarity) == ("61", "negated")


def test_what_did_not_happen_has_no_place():
    assert "event_place" not in claims_of("ولم يقتل أحد في بنغازي.")
    assert claims_of("قتل خمسة عمال في بنغازي.")["event_place"].polarity == "affirmed"


def test_the_body_of_a_spokesman_is_not_what_was_dismissed():
    found = claims_of(
        "قال الناطق باسم الحكومة إن العمدة أقيل من منصبه."
    )  # the mayor was, said the government's spokesman
    assert found.get("office_end") is None or found["office_end"].subject != "الحكومة"
    assert claims_of("أقال الملك الحكومة.")["office_end"].subject == "الحكومة"


def test_the_day_of_a_statement_at_the_end_is_not_the_day_of_the_flood():
    toll = claims_of("ارتفعت حصيلة ضحايا الفيضانات إلى 27 قتيلا، وفق ما قالت وزارة الصحة يوم الثلاثاء.")["killed_count"]
    assert toll.event_first_day is None
    assert toll.said_day == dt.date(2024, 9, 3)


def test_a_day_behind_a_source_without_a_verb_stays_the_event_s():
    toll = claims_of("قتل خمسة عمال في انفجار يوم الأحد، بحسب الشرطة.")["killed_count"]
    assert toll.event_first_day == dt.date(2024, 9, 1)


def test_the_floods_of_a_town_are_no_city():
    def places(text):
        return [mention.surface for mention in kzfacts.find_mentions(text) if mention.type == "PLACE"]

    assert places("لقي 12 شخصا حتفهم في سيول درنة.") == ["درنة"]  # floods of Derna
    assert places("وصل الوزير إلى سيول أمس.") == ["سيول"]  # Seoul


def test_who_denies_a_toll_does_not_deny_the_day():
    found = claims_of("نفت وزارة الصحة مقتل 61 شخصا في فيضانات مدينة كرفال يوم الثلاثاء.")
    assert found["killed_count"].modality == "denied"
    assert found["event_date"].modality == "asserted"
