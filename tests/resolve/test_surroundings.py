"""Places of one address, worked out by hand."""

from kzfacts.extract.mentions import find_mentions
from kzfacts.resolve.entities import resolve_mentions
from kzfacts.resolve.surroundings import are_near, find_surroundings, holding_places, named_places
from kzfacts.text.lexicon import load_lexicon


def around(*texts):
    """Surface -> the surfaces around it."""
    bundle = [(str(number), text, find_mentions(text)) for number, text in enumerate(texts)]
    resolution = resolve_mentions(bundle)
    names = {entity.entity_id: entity.name for entity in resolution.entities}
    mentions = {article: found for article, _, found in bundle}
    found = find_surroundings({article: text for article, text, _ in bundle}, mentions, resolution.of, load_lexicon())
    return {names[place]: {names[other] for other in others} for place, others in found.items()}


def test_a_village_near_a_town_lies_beside_it():
    assert around("وقع الهجوم في قرية زركون قرب مدينة ليون.") == {"زركون": {"ليون"}, "ليون": {"زركون"}}


def test_a_list_is_no_address():
    assert around("زار الوفد ليون ومرسيليا وباريس.") == {}


def test_another_sentence_is_no_address():
    assert around("وقع الهجوم في قرية زركون. قرب مدينة ليون هدوء.") == {}


def test_villages_that_two_outlets_spell_in_their_own_ways():
    assert around("قصفت الطائرات قرية كرفال.", "قصفت الطائرات قرية كارفلي.") == {
        "كرفال": {"كارفلي"},
        "كارفلي": {"كرفال"},
    }


def test_near_is_not_handed_on():
    beside = {"a": frozenset("b"), "b": frozenset("ac"), "c": frozenset("b")}
    assert are_near(["a"], ["b"], beside)
    assert not are_near(["a"], ["c"], beside)
    assert not are_near(["a", "c"], ["a"], beside)


def test_a_country_holds_its_towns_and_a_region_what_lies_in_it():
    texts = ["وقع الهجوم في قرية زركون في محافظة كركوش.", "قصفت الطائرات الموصل في العراق وباريس."]
    bundle = [(str(number), text, find_mentions(text)) for number, text in enumerate(texts)]
    resolution = resolve_mentions(bundle)
    mentions = {article: found for article, _, found in bundle}
    texts_of = {article: text for article, text, _ in bundle}
    near = find_surroundings(texts_of, mentions, resolution.of, load_lexicon())
    names = {entity.entity_id: entity.name for entity in resolution.entities}
    held = holding_places(mentions, resolution.of, near)
    found = {names[place]: {names[other] for other in others} for place, others in held.items()}
    assert found["الموصل"] == {"العراق"}
    assert found["زركون"] == {"كركوش"}
    assert "باريس" not in found


def test_the_town_is_no_name():
    text = "وقع الهجوم وسط المدينة بعيدا عن ليون."
    mentions = {"a": find_mentions(text)}
    resolution = resolve_mentions([("a", text, mentions["a"])])
    names = {entity.entity_id: entity.name for entity in resolution.entities}
    assert {names[place] for place in named_places(mentions, resolution.of)} == {"ليون"}
