"""Rules for sets, single entities, places and causes."""

from __future__ import annotations

from kzfacts.judge.saying import Pair
from kzfacts.judge.tables import load_causes
from kzfacts.text.reprints import are_copies

_NAMED = frozenset({"set", "entity"})


def _members(pair: Pair) -> tuple[frozenset[str], frozenset[str]] | None:
    if not frozenset(pair.types) <= _NAMED:
        return None
    return frozenset(pair.a.claim.value.split("|")), frozenset(pair.b.claim.value.split("|"))


def edited(pair: Pair) -> str | None:
    """A copy of a text has other members in the same clause."""
    members, setting = _members(pair), pair.setting
    if members is None or pair.same_article or setting.text(pair.a.claim) != setting.text(pair.b.claim):
        return None
    named = [sorted(setting.name(one) for one in part) for part in members]
    if pair.a.is_denied or pair.b.is_denied or named[0] == named[1]:
        return None
    return "copies of one clause differ" if are_copies(pair.a.read.evidence, pair.b.read.evidence) else None


def open_list(pair: Pair) -> str | None:
    """A list of examples shuts nothing out."""
    hedged = {"at_least", "approximately", "vague", "more_than"} & {pair.a.read.modifier, pair.b.read.modifier}
    return "a list of examples shuts nothing out" if _members(pair) and hedged else None


def subset(pair: Pair) -> str | None:
    """One names a part of what the other names."""
    members = _members(pair)
    if members is None or not (members[0] <= members[1] or members[1] <= members[0]):
        return None
    return "one names a part of what the other names"


def sets_swap(pair: Pair) -> str | None:
    """Lists that agree but for a member swapped for another."""
    members = _members(pair)
    if members is None or not members[0] & members[1]:
        return None
    left, right = (
        ", ".join(sorted(pair.setting.name(one) for one in part))
        for part in (members[0] - members[1], members[1] - members[0])
    )
    return f"the lists agree but for {left} in one and {right} in the other"


def entities_differ(pair: Pair) -> str | None:
    """Two names for what can only be one; two lists without a common member may be of two things."""
    return "only one of them can be meant" if pair.types == ("entity", "entity") else None


def _places(pair: Pair) -> tuple[str, str] | None:
    named = frozenset(pair.types)
    if not named <= {"place", "entity"} or "place" not in named:
        return None
    return pair.a.claim.value, pair.b.claim.value


def place_within(pair: Pair) -> str | None:
    """One place lies inside the other."""
    places = _places(pair)
    if places is None:
        return None
    (a, b), setting = places, pair.setting
    inside = b in setting.within.get(a, ()) or a in setting.within.get(b, ())
    first, second = setting.name(a).split(), setting.name(b).split()
    named = len(first) != len(second) and (set(first) <= set(second) or set(second) <= set(first))
    return "one place lies inside the other" if inside or named else None


def place_unsure(pair: Pair) -> str | None:
    """Nobody knows that the places lie apart."""
    places = _places(pair)
    if places is None:
        return None
    if pair.predicate.kind == "location" and not any(place in pair.setting.unnamed for place in places):
        return None
    return "one place may lie inside the other"


def places_apart(pair: Pair) -> str | None:
    """It can only be in one of the two places."""
    return "it can only be in one of the two places" if _places(pair) else None


def _causes(pair: Pair) -> tuple[str, str] | None:
    if pair.types != ("cause", "cause"):
        return None
    canonical = load_causes()["canonical"]
    a, b = pair.a.claim.value, pair.b.claim.value
    return canonical.get(a, a), canonical.get(b, b)


def cause_coarser(pair: Pair) -> str | None:
    """One names the cause more closely, or in other words."""
    causes = _causes(pair)
    if causes is None:
        return None
    a, b = causes
    under = load_causes()["under"]
    if a == b or b in under.get(a, ()) or a in under.get(b, ()) or a.partition(":")[0] == b.partition(":")[0]:
        return "one names the cause more closely or in other words"
    return None


def _rival(pair: Pair) -> str | None:
    causes = _causes(pair)
    if causes is None:
        return None
    table = load_causes()
    families = frozenset(_family(cause) for cause in causes)
    reason: str | None = table["exclusive"].get(families)
    return reason


def _family(cause: str) -> str | None:
    """The family of the label, or of its general form."""
    family = load_causes()["family"]
    found: str | None = family.get(cause) or family.get(cause.partition(":")[0])
    return found


def causes_fit(pair: Pair) -> str | None:
    """Both causes can have worked together."""
    if _causes(pair) is None or (_rival(pair) and not pair.same_speaker):
        return None
    return "both causes can have worked together"


def causes_exclude(pair: Pair) -> str | None:
    """Rival explanations of one event."""
    return _rival(pair)
