"""Which claims speak of one happening: by family, place, day and toll, within an article and across them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kzfacts.model.days import as_date
from kzfacts.resolve.sightings import ONE_DAY, Days, Happening, Sighting, agree, is_long
from kzfacts.resolve.surroundings import Surroundings, are_near
from kzfacts.text.reprints import share_words

_FRESH = dt.timedelta(days=2)  # what an article tells without a day happened so shortly before it
_ENOUGH, _LARGE = 2, 8  # common counts, or one so large, that tell one happening
_BESIDE = 300  # characters in which a sentence without place and day goes on about the happening before


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
    return None if day is None else (as_date(day) - _FRESH, as_date(day))


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
    if sighting.days is None:
        days = not one.is_long
    else:
        days = not is_long(sighting.days) if one.days is None else agree(one.days, sighting.days)
    return places and days and not one.is_contradicted_by(sighting)


def _are_rivals(one: Happening, other: Happening, surroundings: Surroundings) -> bool:
    places = not one.places or not other.places or are_near(one.places, other.places, surroundings)
    days = one.days is None or other.days is None or agree(one.days, other.days)
    return places and days


def _across(told: Iterable[Happening], surroundings: Surroundings) -> list[Happening]:
    """One happening told by several articles; those that say most of place and day come first."""
    whole: list[Happening] = []
    for one in sorted(told, key=_clarity):
        apart = (other for other in whole if other.articles.isdisjoint(one.articles))
        same = next(((other, why) for other in apart if (why := _why_same(other, one, surroundings))), None)
        if same is None:
            whole.append(one)
        else:
            same[0].swallow(one, same[1])
    return whole


def _clarity(one: Happening) -> tuple[bool, bool, Days, tuple[str, ...], str, int]:
    days = one.days or one.fresh or (dt.date.max, dt.date.max)
    first = one.sightings[0]
    return not one.places, one.days is None, days, tuple(sorted(one.places)), first.article, first.at


def _why_same(one: Happening, other: Happening, surroundings: Surroundings) -> str | None:
    """Why both are one: place and day meet, a common toll for one that is unsure, copied words for all; else None."""
    told, days = one.days is not None and other.days is not None, (one.days or one.fresh, other.days or other.fresh)
    if days[0] is None or days[1] is None or not _meet(days[0], days[1]):
        return None
    if copied := _why_copied(one, other):
        return copied
    exact, toll = told and agree(days[0], days[1]), _is_telling(one.figures & other.figures)
    if not one.places or not other.places:
        return "same day and toll, at home in one country" if exact and toll and one.home == other.home != "" else None
    if not are_near(other.places, one.places, surroundings) and not are_near(one.places, other.places, surroundings):
        return None
    if toll:
        return "same place and toll"
    sure = not (one.rivals or other.rivals) and (exact or not one.busy & other.busy)
    return ("same place and day" if exact else "same place, told within days") if sure else None


def _why_copied(one: Happening, other: Happening) -> str | None:
    """Whether a clause of one was copied from the other, or the whole text, which tells no second such happening."""
    if not one.clauses.isdisjoint(other.clauses):
        return "a clause word for word"
    if one.texts.isdisjoint(other.texts):
        return None
    alike = any(share_words(a, b) for a in one.clauses for b in other.clauses)
    return "one text reprints the other" if alike or not (one.rivals or other.rivals) else None


def _is_telling(figures: set[tuple[str, str]]) -> bool:
    """Whether common counts are no chance: two of them, or one that is not small."""
    return len(figures) >= _ENOUGH or any(float(value) >= _LARGE for _, value in figures)


def _meet(one: Days, other: Days) -> bool:
    """Whether two stretches agree, give or take the day for those who count from another midnight."""
    if is_long(one) or is_long(other):
        return agree(one, other)
    return one[0] - ONE_DAY <= other[1] and other[0] <= one[1] + ONE_DAY
