"""What claims say of a happening, and the happening that they come to: its places, days and tolls."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

from kzfacts.model.days import as_date

Days = tuple[dt.date, dt.date]
Toll = tuple[str, str, str]  # predicate, group, value
ONE_DAY = dt.timedelta(days=1)
_LONGEST = dt.timedelta(days=3)  # a longer stretch holds many happenings, and its counts are sums
_ALIKE = 0.5  # of two long stretches, what they must share


class Sighting(NamedTuple):
    """One claim of a happening, with what its clause says of it.

    `number` tells it from the others, `at` is its place in the article, `voice` who says it, `clause` the words
    of a long clause, none of a short one; `text` the first article that prints this one's text.
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
    clause: tuple[str, ...] = ()
    text: str = ""


@dataclass(slots=True, eq=False)
class Happening:
    """Sightings of one happening.

    Attributes:
        family: Of events.
        home: Country of the article that tells it.
        fresh: The days before its article, where no day is told.
        reasons: Why articles are said to tell the same one.
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
    reasons: list[str] = field(default_factory=list)
    rivals: bool = False

    def add(self, sighting: Sighting) -> None:
        """Take in one more."""
        self.sightings.append(sighting)
        self.articles.add(sighting.article)
        if sighting.place:
            self.places.add(sighting.place)
            self.busy |= {sighting.place} if sighting.busy else set()
        if sighting.days:
            self.days = shared_days(self.days, sighting.days)

    def swallow(self, other: Happening, why: str) -> None:
        """Take in all of another, told by other articles."""
        first, last = sorted((min(self.articles), min(other.articles)))
        self.reasons += [f"«{first}» and «{last}» tell of it: {why}.", *other.reasons]
        for sighting in other.sightings:
            self.add(sighting)
        self.rivals |= other.rivals
        self.fresh = shared_days(self.fresh, other.fresh) if other.fresh else self.fresh

    @property
    def figures(self) -> set[tuple[str, str]]:
        """All counts that are given of it, whoever is counted."""
        return {(one.toll[0], one.toll[2]) for one in self.sightings if one.toll}

    @property
    def clauses(self) -> set[tuple[str, ...]]:
        """Its long clauses."""
        return {one.clause for one in self.sightings} - {()}

    @property
    def texts(self) -> set[str]:
        """The texts that tell it, reprints being one."""
        return {one.text for one in self.sightings} - {""}

    @property
    def is_long(self) -> bool:
        """Whether it goes on for many days, so that its counts are sums."""
        return self.days is not None and is_long(self.days)

    def is_contradicted_by(self, sighting: Sighting) -> bool:
        """Whether the same voice has given another number: then it speaks of another happening."""
        if sighting.toll is None:
            return False
        told = (
            one for one in self.sightings if one.toll and (one.article, one.voice) == (sighting.article, sighting.voice)
        )
        return any(one.toll[:2] == sighting.toll[:2] and one.toll != sighting.toll for one in told if one.toll)


def agree(one: Days, other: Days) -> bool:
    """Whether two stretches can be of one happening: they share a day, or are long ones that are alike."""
    if one[0] > other[1] or other[0] > one[1]:
        return False
    long = [is_long(days) for days in (one, other)]
    if not any(long):
        return True
    common = min(one[1], other[1]) - max(one[0], other[0]) + ONE_DAY
    return all(long) and common >= _ALIKE * (max(one[1], other[1]) - min(one[0], other[0]) + ONE_DAY)


def is_long(days: Days) -> bool:
    """Whether a stretch is so long that it holds many happenings."""
    return days[1] - days[0] > _LONGEST


def shared_days(one: Days | None, other: Days) -> Days:
    """What two stretches share; the first where they share nothing."""
    if one is None:
        return other
    return (max(one[0], other[0]), min(one[1], other[1])) if agree(one, other) else one


def as_days(first: dt.date | None, last: dt.date | None) -> Days | None:
    """Two ends as days; None where one is open."""
    if first is None or last is None:
        return None
    return as_date(first), as_date(last)
