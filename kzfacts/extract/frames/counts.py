"""How many: tolls, forces, aircraft, ages, shares, sums."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.ages import is_aside, is_of_person, whose
from kzfacts.extract.frames.events import day_near, event_in, is_met, place_near
from kzfacts.extract.frames.units import PREDICATE_OF_UNIT
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Quantity, Span
from kzfacts.text.document import Hit

_CUE_REACH = 7
_EVENT_REACH = 120  # words back to the event a toll belongs to
_CAUSES = frozenset(
    ("unrest", "clash", "attack", "strike", "disaster", "war", "evacuation", "coup", "demolition", "control")
)
_EVENTS = {
    "aircraft_count": frozenset(("transport", "deployment")),
    "force_size": frozenset(("deployment",)),
    "evacuated_count": frozenset(("evacuation",)),
    "round_count": frozenset(("talks", "agreement", "peace-process")),
}
_OF_PERSONS = frozenset(
    ("killed_count", "injured_count", "missing_count", "detained_count", "displaced_count", "evacuated_count")
)
_OF_A_PERSON = frozenset(("age", "burn_percentage"))
_ARMED = frozenset(("fighter", "militant", "terrorist", "gunman", "rebel"))
_TIME_UNITS = frozenset(("year", "month", "week", "day"))
_TO = frozenset(("الي", "عند", "من"))  # up to 40 percent is a level, no change
_PAIR = 2
_TWO = frozenset(("اثنين", "اثنان", "اثنتين", "اثنتان"))
_DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال", "وبال", "ولل")


def read_counts(reading: Reading) -> Iterator[Claim]:
    """A count, under the predicate that its verb or its noun gives."""
    total: Placed[Quantity] | None = None
    of_total = ""
    for quantity in reading.quantities:
        item = quantity.item
        cue = _cue(reading, quantity)
        predicate = cue.entry.row["predicate"] if cue else _predicate_of_unit(reading, quantity)
        part = _is_part(reading, quantity)
        inherited = total if part and total and total.first >= reading.sentence(quantity.first)[0] else None
        if inherited and predicate == "count" and of_total in _OF_PERSONS:
            predicate = of_total  # four children among the eighteen killed
        if predicate is None or (predicate == "count" and _is_known_pair(reading, quantity)):
            continue
        yield draft(
            reading,
            f"count:{predicate}",
            predicate=predicate,
            value_type="quantity",
            value=_value(item),
            value_span=_tight(reading, item),
            words=(min(quantity.first, cue.first if cue else quantity.first), quantity.last),
            cue=cue,
            low=item.low,
            high=item.high,
            unit=item.unit,
            modifier=item.modifier,
            group=item.group or _group_told(reading, quantity, cue),
            subject=whose(reading, quantity) if predicate == "age" else None,
            part_of=_tight(reading, inherited.item) if inherited else None,
            **harm_fields(reading, quantity.first, predicate),
        )
        if not part:
            total, of_total = quantity, predicate
        yield from _joined_noun(reading, quantity, cue)


def _group_told(reading: Reading, quantity: Placed[Quantity], cue: Hit | None) -> str | None:
    """The group that the noun before a number names: عدد القتلى المدنيين ... 12 قتيلا."""
    if cue is None or cue.table != "count_noun":
        return None
    first, _ = reading.segment(quantity.first)
    noun = reading.of("count_noun").before(quantity.first, first)
    if noun is None or noun.item.id != cue.id or "ال" not in reading.doc.forms[noun.first][:3]:
        return None
    behind = noun.last + (2 if reading.doc.forms[noun.last + 1] == "من" else 1)
    unit = reading.of("unit").at(behind)
    return unit.item.entry.row.get("group") if unit and "ال" in unit.item.prefix else None


def _joined_noun(reading: Reading, quantity: Placed[Quantity], cue: Hit | None) -> Iterator[Claim]:
    """The same vague count of a second sort: عشرات القتلى والجرحى."""
    if cue is None or cue.table != "count_noun" or quantity.item.modifier != "vague":
        return
    word = cue.last + 1
    noun = reading.of("count_noun").at(word) if word < len(reading.doc.forms) else None
    if noun is None or noun.first != word or not noun.item.prefix.startswith("و"):
        return
    item = quantity.item
    yield draft(
        reading,
        "count:joined",
        predicate=noun.item.entry.row["predicate"],
        value_type="quantity",
        value=_value(item),
        value_span=Span(_tight(reading, item).start, reading.doc.ends[noun.last]),
        words=(quantity.first, noun.last),
        cue=noun.item,
        low=item.low,
        high=item.high,
        unit=item.unit,
        modifier=item.modifier,
        **harm_fields(reading, noun.first, noun.item.entry.row["predicate"]),
    )


def harm_fields(reading: Reading, word: int, predicate: str) -> dict[str, Any]:
    """Event, day and place of what is counted at a word."""
    event = event_in(reading, word, _EVENTS.get(predicate, _CAUSES), _EVENT_REACH)
    day, site = day_near(reading, word), place_near(reading, word)
    return {
        "event": event.item.id if event and predicate not in _OF_A_PERSON else None,
        "event_first_day": day.first_day if day else None,
        "event_last_day": day.last_day if day else None,
        "place": site.surface if site else None,
        "place_span": Span(site.start, site.end) if site else None,
    }


def _tight(reading: Reading, item: Quantity) -> Span:
    """The number with its article and its noun, without the hedge."""
    start = item.number_start if item.number_start is not None else item.start
    if reading.article.text[max(0, start - 2) : start] == "ال":
        start -= 2
    return Span(start, item.end)


def _value(item: Quantity) -> str:
    low, high = (f"{end:g}" if end is not None else "" for end in (item.low, item.high))
    return low if low == high else f"{low}..{high}"


def _cue(reading: Reading, quantity: Placed[Quantity]) -> Hit | None:
    """The casualty noun that is counted, else the verb or noun right before."""
    first, stop = reading.segment(quantity.first)
    for one in reading.of("count_cue").within(quantity.last + 1, min(stop, quantity.last + _CUE_REACH)):
        if one.item.entry.row.get("whole"):
            return one.item  # of killed and injured together
    freed = reading.of("count_cue").before(quantity.first, max(first, quantity.first - _CUE_REACH))
    if freed is not None and freed.item.entry.row.get("over") and _fits(reading, freed, quantity):
        return freed.item  # the freed hostages are no hostages
    noun = reading.of("count_noun").within(quantity.first, quantity.last + 2)
    timed = quantity.item.unit in _TIME_UNITS  # عمره 60 عاما مصاب بمرض
    if noun and not timed and (noun[0].first <= quantity.last or not noun[0].item.prefix):
        return noun[0].item
    if (before := _noun_before(reading, quantity)) is not None:
        return before
    if freed is not None and _fits(reading, freed, quantity):
        return freed.item
    return _cue_after(reading, quantity)


def _noun_before(reading: Reading, quantity: Placed[Quantity]) -> Hit | None:
    """The definite noun that a definite numeral or "two" follows: المصابون الثلاثة, متطرفين اثنين."""
    if quantity.item.unit is not None or not _follows_noun(reading, quantity):
        return None
    found = reading.of("count_noun").before(quantity.first, quantity.first - 2)
    return found.item if found and found.last == quantity.first - 1 else None


def _follows_noun(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether the numeral is definite like the noun before it, or stresses a dual."""
    forms = reading.doc.forms
    word = quantity.first
    if word <= reading.segment(word)[0]:
        return False
    if forms[word].startswith(_DEFINITE):
        return "ال" in forms[word - 1][:4]
    return forms[word] in _TWO and forms[word - 1].endswith(("ين", "ان"))


def _cue_after(reading: Reading, quantity: Placed[Quantity]) -> Hit | None:
    """The verb right after, 12 شخصا قتلوا; or the end of a phrase that brackets the number, لقي 12 شخصا مصرعهم."""
    _, stop = reading.segment(quantity.last)
    following = reading.quantities.after(quantity.last, stop)
    stop = following.first if following else stop
    for one in reading.of("count_cue").within(quantity.last + 1, min(stop, quantity.last + 1 + _CUE_REACH)):
        beside = one.first == quantity.last + 1 and one.item.form in ("past", "plain")
        if not one.item.prefix and (beside or one.item.entry.row.get("trails")) and _fits(reading, one, quantity):
            return one.item
    return None


def _fits(reading: Reading, cue: Placed[Hit], quantity: Placed[Quantity]) -> bool:
    """Whether the cue counts such things, as near as it must be, and all it needs is spoken of."""
    row, unit = cue.item.entry.row, quantity.item.unit
    if "reach" in row and quantity.first - cue.last > row["reach"]:
        return False
    if reading.doc.forms[cue.first - 1 : cue.first] == ("محاوله",) or _is_figurative(reading, quantity):
        return False
    if unit is None and row.get("named"):
        return False
    level = row.get("change") and reading.doc.forms[quantity.first - 1] in _TO
    return (not row.get("units") or unit is None or unit in row["units"]) and not level and is_met(reading, cue)


def _is_figurative(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether nobody is hurt: أصيب المستثمرون بخيبة أمل."""
    _, stop = reading.segment(quantity.last)
    return bool(reading.of("figurative").within(quantity.last + 1, min(stop, quantity.last + 4)))


def _is_part(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether the count is part of the one before: بينهم أربعة, ثلاثة منهم."""
    signals = reading.of("part_signal")
    behind = signals.at(quantity.last) or signals.at(quantity.last + 1)
    return behind is not None or signals.before(quantity.first, quantity.first - 2) is not None


def _is_known_pair(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether a definite dual takes up two that are known: اللاعبان, البلدين."""
    item = quantity.item
    if item.low != _PAIR or item.high != _PAIR or quantity.first != quantity.last:
        return False
    return reading.doc.forms[quantity.first].startswith(_DEFINITE)


def _predicate_of_unit(reading: Reading, quantity: Placed[Quantity]) -> str | None:
    unit, group = quantity.item.unit, quantity.item.group
    if unit is None:
        return "count" if _follows_noun(reading, quantity) else None
    if unit in _TIME_UNITS:
        return "age" if is_aside(reading, quantity) or is_of_person(reading, quantity) else None
    if known := PREDICATE_OF_UNIT.get(unit.split()[0]):  # square kilometre, cubic metre
        return known
    if len(unit) == 3 and unit.isupper():
        return "money"
    return "combatant_count" if group in _ARMED else "count"
