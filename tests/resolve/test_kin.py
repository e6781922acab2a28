"""One of a family whom two articles spell a letter apart."""

from __future__ import annotations

import pytest

from kzfacts.extract.mentions import find_mentions
from kzfacts.resolve.entities import resolve_mentions

SHORT = "أصيب في الحريق والده كريم ووالدته سناء (30 عاما)."  # his father Karim and his mother Sana


def persons(*texts):
    """The names of each person, sorted."""
    bundle = [(str(number), text, find_mentions(text)) for number, text in enumerate(texts)]
    found = resolve_mentions(bundle).entities
    return sorted(entity.surfaces for entity in found if entity.type == "PERSON" and len(entity.surfaces) > 1)


@pytest.mark.parametrize(
    ("other", "merged"),
    [
        ("نقلت الأم هناء حسن إلى المستشفى.", [("سناء", "هناء حسن")]),
        ("نقلت الطبيبة هناء حسن إلى المستشفى.", []),  # a doctor, no mother
        ("نقلت الأم سعاد حسن إلى المستشفى.", []),  # another name
        ("نقلت الأم هناء حسن والأم هدى سالم إلى المستشفى.", []),  # two families
        ("نقلت الأم هناء إلى المستشفى.", []),  # nobody is named in full
    ],
)
def test_a_mother_spelled_in_two_ways(other, merged):
    assert persons(SHORT, other) == merged
    assert persons(other, SHORT) == merged


def test_two_names_in_one_article_are_two_persons():
    assert persons(SHORT + " نقلت الأم هناء حسن إلى المستشفى.") == []
