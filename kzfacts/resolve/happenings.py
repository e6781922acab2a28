"""Which claims speak of one happening: by family, place, day and toll, within an article and across them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kzfacts.resolve.surroundings import Surroundings, are_near

Days = tuple[dt.date, dt.date]
Toll = tuple[str, str, str]  # predicate, group, value
_ONE_DAY = dt.timedelta(days=1)
_FRESH = dt.timedelta(days=2)  # what an article tells without a day happened so shortly before it
_LONGEST = dt.timedelta(days=3)  # a longer stretch holds many happenings, and its counts are sums
_ENOUGH, _LARGE = 2, 8  # common counts, or one so large, that tell one happening
_ALIKE = 0.5  # of two long stretches, what they must share
_BESIDE = 300  # characters in which a sentence without place and day goes on about the happening before


class Sighting(NamedTuple):
    """One claim of a happening, with what its clause says of it.

    `number` tells it from the others, `at` is its place in the article, `voice` who says it.
    `busy`: the place is a town of the atlas, and such things happen there more than once.
    """

    number: int
    article: str
    at: int
    family: str
    place: str | None = None
    busy: bool = False
    days: Days | None = None
    voice: str = ""
    toll: Toll | None = None


@dataclass(slots=True, eq=False)
class Happening:
    """Sightings of one happening.

    Attributes:
        family: Of events.
        home: Country of the article that tells it.
        fresh: The days before its article, where no day is told.
        rivals: Its article tells another one that place and day do not tell from it.
    """

    family: str
    home: str
    fresh: Days | None
    sightings: list[Sighting] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    busy: set[str] = field(default_factory=set)
    days: Days | None = None
    articles: set[str] = field(default_factory=set)
    rivals: bool = False

    def add(self, sighting: Sighting) -> None:
        """Take in one more."""
        self.sightings.append(sighting)
        self.articles.add(sighting.article)
        if sighting.place:
            self.places.add(sighting.place)
            self.busy |= {sighting.place} if sighting.busy else set()
        if sighting.days:
            self.days = _shared(self.days, sighting.days)

    def swallow(self, other: Happening) -> None:
        """Take in all of another."""
        for sighting in other.sightings:
            self.add(sighting)
        self.rivals |= other.rivals
        self.fresh = _shared(self.fresh, other.fresh) if other.fresh else self.fresh

    @property
    def figures(self) -> set[tuple[str, str]]:
        """All counts that are given of it, whoever is counted."""
        return {(one.toll[0], one.toll[2]) for one in self.sightings if one.toll}

    @property
    def is_long(self) -> bool:
        """Whether it goes on for many days, so that its counts are sums."""
        return self.days is not None and _is_long(self.days)

    def is_contradicted_by(self, sighting: Sighting) -> bool:
        """Whether the same voice has given another number: then it speaks of another happening."""
        if sighting.toll is None:
            return False
        told = (
            one for one in self.sightings if one.toll and (one.article, one.voice) == (sighting.article, sighting.voice)
        )
        return any(one.toll[:2] == sighting.toll[:2] and one.toll != sighting.toll for one in told if one.toll)


def gather_happenings(
    sightings: Iterable[Sighting],
    published: Mapping[str, dt.date | None],
    homes: Mapping[str, str],
    surroundings: Surroundings,
) -> list[Happening]:
    """The happenings, in an order that the order of the articles does not change."""
    by_article: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_article[sighting.family, sighting.article].append(sighting)
    told: dict[str, list[Happening]] = defaultdict(list)
    for (family, article), found in sorted(by_article.items()):
        home, fresh = homes.get(article, ""), _freshness(published.get(article))
        told[family] += _within(sorted(found, key=lambda one: (one.at, one.number)), home, fresh, surroundings)
    return [one for family in sorted(told) for one in _across(told[family], surroundings)]


def _freshness(day: dt.date | None) -> Days | None:
    day = day.date() if isinstance(day, dt.datetime) else day
    return None if day is None else (day - _FRESH, day)


def _within(
    sightings: Sequence[Sighting], home: str, fresh: Days | None, surroundings: Surroundings
) -> list[Happening]:
    """The happenings of an article; what has neither place nor day is of the one right before, or of the only one."""
    found: list[Happening] = []
    bare: list[Sighting] = []
    last: Happening | None = None
    for sighting in sightings:
        if sighting.place is None and sighting.days is None:
            if (
                last is None
                or last.is_long
                or sighting.at - last.sightings[-1].at > _BESIDE
                or last.is_contradicted_by(sighting)
            ):
                bare.append(sighting)
            else:
                last.add(sighting)
            continue
        last = next((one for one in reversed(found) if _fits(one, sighting, surroundings)), None)
        if last is None:
            last = Happening(sighting.family, home, fresh)
            found.append(last)
        last.add(sighting)
    _place_bare(found, bare, home, fresh)
    for one in found:
        one.rivals = any(_are_rivals(one, other, surroundings) for other in found if other is not one)
    return found


def _place_bare(found: list[Happening], bare: Sequence[Sighting], home: str, fresh: Days | None) -> None:
    """Put each sighting without place and day to the only happening that is placed or dated, else to one of its own."""
    short = [one for one in found if not one.is_long]
    known = short[0] if len(short) == 1 else None
    for sighting in bare:
        unplaced = (one for one in found if one.days is None and not one.places)
        fitting = (one for one in (known, *unplaced) if one is not None and not one.is_contradicted_by(sighting))
        target = next(fitting, None)
        if target is None:
            target = Happening(sighting.family, home, fresh)
            found.append(target)
        target.add(sighting)


def _fits(one: Happening, sighting: Sighting, surroundings: Surroundings) -> bool:
    """Whether neither place, day nor number of a sighting is another's."""
    places = not one.places or sighting.place is None or are_near((sighting.place,), one.places, surroundings)
    days = not one.is_long if sighting.days is None else one.days is None or _agree(one.days, sighting.days)
    return places and days and not one.is_contradicted_by(sighting)


def _are_rivals(one: Happening, other: Happening, surroundings: Surroundings) -> bool:
    places = not one.places or not other.places or are_near(one.places, other.places, surroundings)
    days = one.days is None or other.days is None or _agree(one.days, other.days)
    return places and days


def _across(told: Iterable[Happening], surroundings: Surroundings) -> list[Happening]:
    """One happening told by several articles; those that say most of place and day come first."""
    whole: list[Happening] = []
    for one in sorted(told, key=_clarity):
        apart = (other for other in whole if other.articles.isdisjoint(one.articles))
        same = next((other for other in apart if _is_same(other, one, surroundings)), None)
        if same is None:
            whole.append(one)
        else:
            same.swallow(one)
    return whole


def _clarity(one: Happening) -> tuple[bool, bool, Days, tuple[str, ...], str, int]:
    days = one.days or one.fresh or (dt.date.max, dt.date.max)
    first = one.sightings[0]
    return not one.places, one.days is None, days, tuple(sorted(one.places)), first.article, first.at


def _is_same(one: Happening, other: Happening, surroundings: Surroundings) -> bool:
    """Whether place and day meet; a common toll stands in for one of them that is unsure."""
    told, days = one.days is not None and other.days is not None, (one.days or one.fresh, other.days or other.fresh)
    if days[0] is None or days[1] is None or not _meet(days[0], days[1]):
        return False
    exact, toll = told and _agree(days[0], days[1]), _is_telling(one.figures & other.figures)
    if not one.places or not other.places:
        return exact and toll and one.home == other.home != ""
    if not are_near(other.places, one.places, surroundings) and not are_near(one.places, other.places, surroundings):
        return False
    return toll or (not (one.rivals or other.rivals) and (exact or not one.busy & other.busy))


def _is_telling(figures: set[tuple[str, str]]) -> bool:
    """Whether common counts are no chance: two of them, or one that is not small."""
    return len(figures) >= _ENOUGH or any(float(value) >= _LARGE for _, value in figures)


def _agree(one: Days, other: Days) -> bool:
    """Whether two stretches can be of one happening: they share a day, or are long ones that are alike."""
    if one[0] > other[1] or other[0] > one[1]:
        return False
    long = [_is_long(days) for days in (one, other)]
    if not any(long):
        return True
    common = min(one[1], other[1]) - max(one[0], other[0]) + _ONE_DAY
    return all(long) and common >= _ALIKE * (max(one[1], other[1]) - min(one[0], other[0]) + _ONE_DAY)


def _is_long(days: Days) -> bool:
    return days[1] - days[0] > _LONGEST


def _meet(one: Days, other: Days) -> bool:
    """Whether two stretches agree, give or take the day for those who count from another midnight."""
    if _is_long(one) or _is_long(other):
        return _agree(one, other)
    return one[0] - _ONE_DAY <= other[1] and other[0] <= one[1] + _ONE_DAY


def _shared(one: Days | None, other: Days) -> Days:
    """What two stretches share; the first where they share nothing."""
    if one is None:
        return other
    return (max(one[0], other[0]), min(one[1], other[1])) if _agree(one, other) else one


def as_days(first: dt.date | None, last: dt.date | None) -> Days | None:
    """Two ends as days; None where one is open."""
    if first is None or last is None:
        return None
    return _as_day(first), _as_day(last)


def _as_day(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day
