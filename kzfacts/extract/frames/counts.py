"""How many: tolls, forces, aircraft, ages, shares, sums."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.ages import is_aside, is_of_person, whose
from kzfacts.extract.frames.arguments import holds_subject
from kzfacts.extract.frames.count_cues import DEFINITE, TIME_UNITS, cue_of, follows_noun
from kzfacts.extract.frames.harm import group_told, harm_fields, is_of_others
from kzfacts.extract.frames.standing import is_superseded, standing_of
from kzfacts.extract.frames.units import PREDICATE_OF_UNIT
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Quantity, Span
from kzfacts.text.document import Hit

_OF_PERSONS = frozenset(
    ("killed_count", "injured_count", "missing_count", "detained_count", "displaced_count", "evacuated_count")
)
_ARMED = frozenset(("fighter", "militant", "terrorist", "gunman", "rebel"))
_UNSAID = frozenset(("count", "combatant_count"))
_DEED = 13  # words from those counted to what they did
_PAIR = 2


def read_counts(reading: Reading) -> Iterator[Claim]:
    """A count, under the predicate that its verb or its noun gives."""
    total: Placed[Quantity] | None = None
    of_total = ""
    group: str | None = None
    for quantity in reading.quantities:
        if _is_name(reading, quantity):
            continue
        cue = cue_of(reading, quantity)
        part = _is_part(reading, quantity)
        whole = total if part and total and total.first >= reading.sentence(quantity.first)[0] else None
        predicate = _predicate_of(reading, quantity, cue, of_total if whole else "")
        if predicate is None:
            continue
        told = quantity.item.group or group_told(reading, quantity, cue)
        group = told or (group if total and _goes_on(reading, total, quantity) else None)
        yield _count(reading, quantity, predicate, cue, group=group, whole=whole)
        if not part:
            total, of_total = quantity, predicate
        yield from _joined_noun(reading, quantity, cue)


def _predicate_of(reading: Reading, quantity: Placed[Quantity], cue: Hit | None, of_whole: str) -> str | None:
    """What is counted, `of_whole` being what the whole of a part counts; None where there is nothing to check."""
    predicate = cue.entry.row["predicate"] if cue else _predicate_of_unit(reading, quantity)
    if predicate == "count" and of_whole in _OF_PERSONS:
        predicate = of_whole  # four children among the eighteen killed
    if predicate in _UNSAID and _are_attackers(reading, quantity):
        predicate = "attacker_count"
    if predicate == "count" and (_is_known_pair(reading, quantity) or _says_nothing(quantity.item)):
        return None
    return predicate


def _count(
    reading: Reading,
    quantity: Placed[Quantity],
    predicate: str,
    cue: Hit | None,
    *,
    group: str | None,
    whole: Placed[Quantity] | None,
) -> Claim:
    item = quantity.item
    return draft(
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
        group=group,
        subject=whose(reading, quantity) if predicate == "age" else None,
        part_of=_tight(reading, whole.item) if whole else None,
        as_of_day=standing_of(reading, quantity, predicate),
        superseded=is_superseded(reading, quantity, predicate),
        **harm_fields(reading, quantity.first, predicate),
    )


def _goes_on(reading: Reading, last: Placed[Quantity], quantity: Placed[Quantity]) -> bool:
    """Whether a number counts others of those that the sentence counted last: مقتل ثمانية مدنيين وإصابة سبعة آخرين."""
    return last.first >= reading.sentence(quantity.first)[0] and is_of_others(reading, quantity)


def _are_attackers(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether a verb of attacking behind says that those counted did it: أربعة مستوطنين تسللوا ... وأضرموا النار."""
    if quantity.item.unit != "person":
        return False
    _, stop = reading.sentence(quantity.last)
    verbs = reading.of("frame").within(quantity.last + 1, min(stop, quantity.last + 1 + _DEED))
    return any(one.item.entry.row.get("event") == "attack" and holds_subject(reading, one) for one in verbs)


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


def _tight(reading: Reading, item: Quantity) -> Span:
    """The number with its article and its noun, without the hedge."""
    start = item.number_start if item.number_start is not None else item.start
    if reading.article.text[max(0, start - 2) : start] == "ال":
        start -= 2
    return Span(start, item.end)


def _value(item: Quantity) -> str:
    low, high = (f"{end:g}" if end is not None else "" for end in (item.low, item.high))
    return low if low == high else f"{low}..{high}"


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
    return reading.doc.forms[quantity.first].startswith(DEFINITE)


def _is_name(reading: Reading, quantity: Placed[Quantity]) -> bool:
    """Whether the word is part of a body's name: طالبان is no two students."""
    mention = reading.mentions.at(quantity.first)
    named = mention is not None and mention.item.form == "name" and mention.item.type == "ORG"
    return named and mention is not None and mention.last >= quantity.last


def _says_nothing(item: Quantity) -> bool:
    """Whether it is "a number of" things, or "several times"; a number of persons may have done something."""
    return item.modifier == "vague" and item.unit != "person" and (item.high is None or item.unit == "time")


def _predicate_of_unit(reading: Reading, quantity: Placed[Quantity]) -> str | None:
    unit, group = quantity.item.unit, quantity.item.group
    if unit is None:
        return "count" if follows_noun(reading, quantity) else None
    if unit in TIME_UNITS:
        return "age" if is_aside(reading, quantity) or is_of_person(reading, quantity) else None
    if known := PREDICATE_OF_UNIT.get(unit.split()[0]):  # square kilometre, cubic metre
        return known
    if len(unit) == 3 and unit.isupper():
        return "money"
    return "combatant_count" if group in _ARMED else "count"
