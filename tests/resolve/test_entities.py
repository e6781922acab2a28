"""Mentions to entities: a table of bundles, wishes, ids, order."""

import re
import tomllib
from pathlib import Path

import pytest

from kzfacts.errors import InputError
from kzfacts.model import Mention
from kzfacts.resolve.entities import resolve_mentions

CASES = tomllib.loads(Path(__file__).with_name("entities.toml").read_text("utf-8"))["case"]
MARKED = re.compile(r"\[(\d+) ([A-Z]+)(?: (nominal|pronoun))?(?: ([\w-]+)(?::(\w+))?)?\|([^\]]+)\]")


def bundle_of(articles):
    """The bundle, and the number of each mention."""
    bundle, numbers = [], {}
    for name, marked in zip("abcdef", articles, strict=False):
        text, mentions, last = "", [], 0
        for found in MARKED.finditer(marked):
            number, type_, form, kind, country, surface = found.groups()
            text += marked[last : found.start()]
            mentions.append(
                Mention(len(text), len(text) + len(surface), surface, type_, form or "name", kind=kind, country=country)
            )
            numbers[name, len(text), len(text) + len(surface)] = int(number)
            text, last = text + surface, found.end()
        bundle.append((name, text + marked[last:], mentions))
    return bundle, numbers


def groups_of(resolution, numbers):
    return sorted(sorted(numbers[key] for key in entity.mentions) for entity in resolution.entities)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case):
    bundle, numbers = bundle_of(case["articles"])
    wishes = {"same": case.get("same", ()), "different": case.get("different", ())}
    resolution = resolve_mentions(bundle, **wishes)
    assert groups_of(resolution, numbers) == case["together"]
    assert resolve_mentions(bundle[::-1], **wishes) == resolution


def test_every_mention_has_an_entity():
    bundle, numbers = bundle_of([article for case in CASES for article in case["articles"]][:6])
    assert set(resolve_mentions(bundle).of) == set(numbers)


def test_events_are_left_out():
    assert resolve_mentions([("a", "الحريق", [Mention(0, 6, "الحريق", "EVENT")])]).entities == ()


def test_ids_do_not_change_with_unrelated_articles():
    first, _ = bundle_of(["قال [1 PERSON president:FR|جان مورو] في [2 PLACE country:FR|فرنسا]"])
    second = [("z", "ستيفان هورفات", [Mention(0, 13, "ستيفان هورفات", "PERSON")])]
    before = set(resolve_mentions(first).of.items())
    assert before <= set(resolve_mentions([*second, *first]).of.items())


def test_an_entity_says_what_it_is_and_why():
    bundle, _ = bundle_of(["قال [1 PERSON|ديمتري كازانوف] ثم أضاف [2 PERSON|كازانوف]"])
    (entity,) = resolve_mentions(bundle).entities
    assert (entity.name, entity.name_latin, entity.surfaces) == (
        "ديمتري كازانوف",
        "Dmitry Kazanov",
        ("ديمتري كازانوف", "كازانوف"),
    )
    assert entity.reasons == ("«كازانوف» is a word of «ديمتري كازانوف», known in this article",)
    assert re.fullmatch("person:[0-9a-f]{12}", entity.entity_id)


def test_bodies_and_places_have_english_names():
    bundle, _ = bundle_of(["[1 ORG ministry-defence:FR|وزارة الدفاع الفرنسية] في [2 PLACE country:FR|فرنسا]"])
    assert sorted(entity.name_latin for entity in resolve_mentions(bundle).entities) == [
        "France",
        "Ministry of Defence, France",
    ]


@pytest.mark.parametrize(
    ("mention", "latin"),
    [
        (Mention(0, 9, "المتظاهرين", "GROUP", "nominal", kind="protesters"), "protesters"),
        (Mention(0, 12, "السياح الروس", "GROUP", "nominal", kind="tourists", country="RU"), "tourists, Russia"),
        (Mention(0, 6, "المطار", "PLACE", "nominal", kind="airport"), "airport"),
        (Mention(0, 11, "وزير الدفاع", "PERSON", "nominal", kind="minister-defence"), "minister of defence"),
        (Mention(0, 5, "سليمة", "PERSON", "name", kind="protesters"), "Salima"),
    ],
)
def test_who_has_no_name_is_told_by_an_english_noun(mention, latin):
    (entity,) = resolve_mentions([("a", mention.surface, [mention])]).entities
    assert entity.name_latin == latin


def test_contradictory_wishes_are_refused():
    with pytest.raises(InputError, match="are wished both same and different"):
        resolve_mentions([], same=[["أ", "ب"], ["ب", "ج"]], different=[["ج", "أ"]])


def test_a_wish_is_a_group():
    with pytest.raises(InputError, match="same must be groups of surfaces, not 'أب'"):
        resolve_mentions([], same=["أب"])


def marks_of(text, *marks):
    """A mention for each (surface, type, kind, country), the last of its surface in the text."""
    spans = ((text.rindex(surface), surface, *rest) for surface, *rest in marks)
    return [
        Mention(start, start + len(surface), surface, *rest[:1], kind=rest[1], country=rest[2])
        for start, surface, *rest in spans
    ]


def bodies_in(text, *marks):
    entities = resolve_mentions([("a", text, marks_of(text, *marks))]).entities
    return sorted(entity.surfaces for entity in entities if entity.type == "ORG")


def test_the_government_of_a_president_is_his_country_s():
    assert bodies_in(
        "قال رئيس بيرو خوان باستور إن الحكومة البيروفية باقية، وإن حكومة باستور لن تستقيل",
        ("خوان باستور", "PERSON", "president", "PE"),
        ("الحكومة البيروفية", "ORG", "government", "PE"),
        ("حكومة باستور", "ORG", None, None),
        ("باستور", "PERSON", None, None),
    ) == [("الحكومة البيروفية", "حكومة باستور")]


def test_the_men_of_one_leader_are_one_body():
    assert bodies_in(
        "هاجمت ميليشيات خوان سامبر البلدة، ثم انسحبت قوات سامبر منها، وبقيت قوات رامون فيغا",
        ("ميليشيات خوان سامبر", "ORG", None, None),
        ("خوان سامبر", "PERSON", None, None),
        ("قوات سامبر", "ORG", None, None),
        ("سامبر", "PERSON", None, None),
        ("قوات رامون فيغا", "ORG", None, None),
        ("رامون فيغا", "PERSON", None, None),
    ) == [("قوات رامون فيغا",), ("قوات سامبر", "ميليشيات خوان سامبر")]


def test_every_merge_has_its_reason():
    text = "قالت وزارة الدفاع في بيرو إن وزارة الدفاع البيروفية باقية"
    marks = marks_of(text, ("وزارة الدفاع البيروفية", "ORG", "ministry-defence", "PE"))
    other = Mention(5, 17, text[5:17], "ORG", kind="ministry-defence", country="PE")
    (entity,) = resolve_mentions([("a", text, [other, *marks])]).entities
    assert entity.reasons == ("«وزارة الدفاع البيروفية» and «وزارة الدفاع»: one body by what it is and whose it is",)
