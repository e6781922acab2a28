"""The word that says what a number counts: a casualty noun, a verb before it or after it."""

from __future__ import annotations

from kzfacts.extract.frames.events import is_met
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Quantity
from kzfacts.text.document import Hit

_CUE_REACH = 7
_ASIDE = 10  # words of "among them women" between a number and its verb
TIME_UNITS = frozenset(("year", "month", "week", "day"))
_TO = frozenset(("الي", "عند", "من"))  # up to 40 percent is a level, no change
_TWO = frozenset(("اثنين", "اثنان", "اثنتين", "اثنتان"))
DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال", "وبال", "ولل")


def cue_of(reading: Reading, quantity: Placed[Quantity]) -> Hit | None:
    """The casualty noun that is counted, else the verb or noun right before."""
    first, stop = reading.segment(quantity.first)
    for one in reading.of("count_cue").within(quantity.last + 1, min(stop, quantity.last + _CUE_REACH)):
        if one.item.entry.row.get("whole"):
            return one.item  # of killed and injured together
    freed = reading.of("count_cue").before(quantity.first, max(first, quantity.first - _CUE_REACH))
    if freed is not None and freed.item.entry.row.get("over") and _fits(reading, freed, quantity):
        return freed.item  # the freed hostages are no hostages
    noun = reading.of("count_noun").within(quantity.first, quantity.last + 2)
    timed = quantity.item.unit in TIME_UNITS  # عمره 60 عاما مصاب بمرض
    if noun and not timed and (noun[0].first <= quantity.last or not noun[0].item.prefix):
        return noun[0].item
    if (before := _noun_before(reading, quantity)) is not None:
        return before
    if freed is not None and _fits(reading, freed, quantity):
        return freed.item
    return _cue_after(reading, quantity) or _far_toll(reading, quantity)


def _far_toll(reading: Reading, quantity: Placed[Quantity]) -> Hit | None:
    """The toll that a clause opens with, whatever it says of the event before the number: عدد قتلى انفجار ... 12."""
    first, _ = reading.segment(quantity.first)
    toll = reading.of("count_cue").before(quantity.first, first)
    if toll is None or not toll.item.entry.row.get("far") or not _fits(reading, toll, quantity):
        return None
    return None if reading.quantities.within(toll.last + 1, quantity.first) else toll.item


def _noun_before(reading: Reading, quantity: Placed[Quantity]) -> Hit | None:
    """The definite noun that a definite numeral or "two" follows: المصابون الثلاثة, متطرفين اثنين."""
    if quantity.item.unit is not None or not follows_noun(reading, quantity):
        return None
    found = reading.of("count_noun").before(quantity.first, quantity.first - 2)
    return found.item if found and found.last == quantity.first - 1 else None


def follows_noun(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether the numeral is definite like the noun before it, or stresses a dual."""
    forms = reading.doc.forms
    word = quantity.first
    if word <= reading.segment(word)[0]:
        return False
    if forms[word].startswith(DEFINITE):
        return "ال" in forms[word - 1][:4]
    return forms[word] in _TWO and forms[word - 1].endswith(("ين", "ان"))


def _cue_after(reading: Reading, quantity: Placed[Quantity]) -> Hit | None:
    """The verb right after, 12 شخصا قتلوا; or the end of a phrase that brackets the number, لقي 12 شخصا مصرعهم.

    An aside on a part of them may stand between: 12 شخصا بينهم نساء قتلوا.
    """
    _, stop = reading.segment(quantity.last)
    following = reading.quantities.after(quantity.last, stop)
    part = reading.of("part_signal").at(quantity.last + 1) is not None
    stop = following.first if following and not part else stop
    reach = _ASIDE if part else _CUE_REACH
    for one in reading.of("count_cue").within(quantity.last + 1, min(stop, quantity.last + 1 + reach)):
        beside = (part or one.first == quantity.last + 1) and one.item.form in ("past", "plain")
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
