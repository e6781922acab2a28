"""Which sightings are of one happening, worked out by hand."""

import datetime as dt

import pytest

from kzfacts.resolve.happenings import gather_happenings
from kzfacts.resolve.sightings import Sighting

FRIDAY, SATURDAY = dt.date(2030, 5, 3), dt.date(2030, 5, 4)
PUBLISHED = {"a": SATURDAY, "b": SATURDAY, "late": dt.date(2030, 5, 20)}
HOMES = dict.fromkeys(PUBLISHED, "NO")
NEAR = {"village": frozenset(["town"]), "town": frozenset(["village"])}


def see(
    article="a", place=None, days=None, toll=None, voice="", *, at=0, busy=False, family="attack", text="", clause=()
):
    days = days and (days if isinstance(days, tuple) else (days, days))
    told = ("killed_count", "", str(toll)) if toll else None
    return Sighting(0, article, at, family, place, busy, days, voice, told, clause, text or article)


def groups(*sightings):
    """The numbers of the sightings that share a happening, as sorted lists."""
    numbered = [one._replace(number=number, at=one.at or number) for number, one in enumerate(sightings)]
    found = gather_happenings(numbered, PUBLISHED, HOMES, NEAR)
    return sorted(sorted(one.number for one in happening.sightings) for happening in found)


@pytest.mark.parametrize(
    ("sightings", "expected"),
    [
        pytest.param([see(place="village", days=FRIDAY), see()], [[0, 1]], id="what follows goes on about it"),
        pytest.param([see(), see(place="village")], [[0, 1]], id="a headline is about the only one that follows"),
        pytest.param(
            [see(place="village"), see(place="port"), see(at=900)],
            [[0], [1], [2]],
            id="of two, nobody knows which is meant far below",
        ),
        pytest.param([see(place="village"), see(place="town")], [[0, 1]], id="a village near a town"),
        pytest.param([see(place="village"), see(place="port")], [[0], [1]], id="two places"),
        pytest.param([see(days=FRIDAY), see(days=SATURDAY)], [[0], [1]], id="two days"),
        pytest.param([see(toll=4), see(toll=9)], [[0], [1]], id="one voice with two tolls means two happenings"),
        pytest.param(
            [see(place="village", toll=4, voice="police"), see(toll=9, voice="doctors")],
            [[0, 1]],
            id="two voices with two tolls may mean one",
        ),
        pytest.param(
            [see(days=FRIDAY, toll=4), see(days=(dt.date(2030, 4, 1), SATURDAY), toll=400)],
            [[0], [1]],
            id="a sum over weeks is not that day's",
        ),
        pytest.param([see(family="attack"), see(family="strike")], [[0], [1]], id="two families"),
    ],
)
def test_within_an_article(sightings, expected):
    assert groups(*sightings) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(see(place="village", days=FRIDAY), see("b", "village", FRIDAY), True, id="place and day"),
        pytest.param(see(place="village", days=FRIDAY), see("b", "village", SATURDAY), True, id="around midnight"),
        pytest.param(see(place="village"), see("b", "village"), True, id="a village, told on one day"),
        pytest.param(see(place="village"), see("late", "village"), False, id="a village, told two weeks apart"),
        pytest.param(see(place="city", busy=True), see("b", "city", busy=True), False, id="in a city much happens"),
        pytest.param(
            see(place="city", busy=True, toll=12), see("b", "city", busy=True, toll=12), True, id="a city and one toll"
        ),
        pytest.param(see(days=FRIDAY, toll=12), see("b", days=FRIDAY, toll=12), True, id="no place, one day, one toll"),
        pytest.param(see(days=FRIDAY, toll=2), see("b", days=FRIDAY, toll=2), False, id="a small toll is chance"),
        pytest.param(see(days=FRIDAY), see("b", days=FRIDAY), False, id="no place, one day"),
        pytest.param(see(place="village", days=FRIDAY), see("b", "port", FRIDAY), False, id="two places"),
    ],
)
def test_across_articles(one, other, same):
    assert groups(one, other) == ([[0, 1]] if same else [[0], [1]])
    assert groups(other, one) == ([[0, 1]] if same else [[0], [1]])


def test_rivals_in_one_article_are_not_told_apart_by_place_alone():
    first, second = see(place="village", days=FRIDAY, toll=4), see(place="village", days=FRIDAY, toll=9, at=500)
    assert groups(first, second, see("b", "village", FRIDAY)) == [[0], [1], [2]]
    assert groups(first, second, see("b", "village", FRIDAY, toll=9)) == [[0], [1, 2]]


CLAUSE = ("a", "bomb", "went", "off", "in", "the", "old", "market", "at", "noon")


@pytest.mark.parametrize(
    ("sightings", "expected"),
    [
        pytest.param([see("a"), see("b")], [[0], [1]], id="nothing is known of either"),
        pytest.param([see("a"), see("b", text="a")], [[0, 1]], id="a reprint"),
        pytest.param([see("a"), see("late", text="a")], [[0], [1]], id="a text that is used again weeks later"),
        pytest.param([see("a", clause=CLAUSE), see("b", clause=CLAUSE)], [[0, 1]], id="a clause word for word"),
        pytest.param(
            [see("a", place="village"), see("a", place="port"), see("b", place="port", text="a")],
            [[0], [1, 2]],
            id="a text that tells two, reprinted in part",
        ),
    ],
)
def test_copies_tell_what_the_original_tells(sightings, expected):
    assert groups(*sightings) == expected


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (see("b", place="town", days=FRIDAY), "same place and day"),
        (see("b", place="village"), "same place, told within days"),
        (see("b", place="village", toll=9), "same place and toll"),
        (see("b", clause=CLAUSE), "a clause word for word"),
        (see("b", text="a"), "one text reprints the other"),
        (see("b", days=FRIDAY, toll=9), "same day and toll, at home in one country"),
    ],
)
def test_reasons(other, why):
    one = see("a", place="village", days=FRIDAY, toll=9, clause=CLAUSE)
    (happening,) = gather_happenings([one, other._replace(number=1)], PUBLISHED, HOMES, NEAR)
    assert happening.reasons == [f"«a» and «b» tell of it: {why}."]
