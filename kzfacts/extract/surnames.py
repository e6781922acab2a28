"""Names that ran on: where a family name that the text holds elsewhere ends one, the rest is another's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kzfacts.extract.names import PARTICLES, given_at
from kzfacts.extract.sights import Found, Sights

_SHORTEST = 3  # words of a name that may be too long

Ends = Mapping[str, frozenset[str]]


def end_at_surnames(sights: Sights, persons: Sequence[Found]) -> list[Found]:
    """The candidates, names that go on after a family name cut there."""
    long = [one for one in persons if one.mention.form == "name" and one.stop - one.first >= _SHORTEST]
    if not long:
        return list(persons)
    ends = _ends(sights, persons)
    alone = _alone(sights, persons, {sights.form(one.stop - 1) for one in long})
    return [_cut(sights, one, ends, alone) for one in persons]


def _ends(sights: Sights, persons: Sequence[Found]) -> Ends:
    """For each last word of a full name, the first words it goes with."""
    ends: dict[str, set[str]] = defaultdict(set)
    for one in persons:
        if one.mention.form == "name" and one.stop - one.first > 1:
            ends[sights.form(one.stop - 1)].add(sights.form(one.first))
    return {last: frozenset(firsts) for last, firsts in ends.items()}


def _alone(sights: Sights, persons: Sequence[Found], lasts: set[str]) -> frozenset[str]:
    """Those words that stand in the text outside of full names too."""
    inside = {word for one in persons if one.stop - one.first > 1 for word in range(one.first, one.stop)}
    return frozenset(form for word, form in enumerate(sights.doc.forms) if form in lasts and word not in inside)


def _cut(sights: Sights, one: Found, ends: Ends, alone: frozenset[str]) -> Found:
    if one.mention.form != "name" or one.stop - one.first < _SHORTEST:
        return one
    for word in range(one.first + 1, one.stop - 1):
        if _is_family_name(sights, word) and _ends_there(sights, one, word, ends, alone):
            end = sights.doc.ends[word]
            surface = sights.doc.text[one.mention.start : end]
            return Found(one.first, word + 1, replace(one.mention, end=end, surface=surface))
    return one


def _is_family_name(sights: Sights, word: int) -> bool:
    """Whether a word inside a name can be its end: no given name, no particle, none bound to one."""
    if given_at(sights, word) or sights.form(word) in PARTICLES:
        return False
    return sights.form(word - 1) not in PARTICLES and sights.form(word + 1) not in PARTICLES


def _ends_there(sights: Sights, one: Found, word: int, ends: Ends, alone: frozenset[str]) -> bool:
    """Whether another bears the name as the last, or the next word is the family name of another."""
    first, last = {sights.form(one.first)}, sights.form(one.stop - 1)
    bearers = ends.get(sights.form(word), frozenset())
    if bearers - first:
        return True
    if word + 2 != one.stop or not ends.get(last, frozenset()) - first:
        return False
    return bool(bearers) or last in alone
