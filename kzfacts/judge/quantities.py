"""Counts as ranges: which two no single number can meet."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kzfacts.judge.saying import EVERYBODY, Pair, Saying, days_between
from kzfacts.judge.tables import load_changing, load_units
from kzfacts.model import Claim

ABOUT = 0.10  # "about 50" may be 45 or 55
ROUNDED = 0.05  # 400 may stand for 390: at most this share off, and a round number
CLOSE = 0.10  # counts this near are a slight contradiction
FAR = 2.0  # one at least twice the other is a grave one


@dataclass(frozen=True, slots=True)
class Range:
    """The counts that a wording allows, ends included unless open."""

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False

    def meets(self, other: Range) -> bool:
        """Whether one count fits both."""
        return not self.is_below(other) and not other.is_below(self)

    def is_below(self, other: Range) -> bool:
        """Whether each count here is less than each there."""
        return self.high < other.low or (self.high == other.low and (self.open_high or other.open_low))

    def holds(self, other: Range) -> bool:
        """Whether each count there fits here too."""
        return self.low <= other.low and other.high <= self.high


def range_of(claim: Claim) -> Range:
    """What the wording allows, hedges widened, in the base unit of its kind."""
    factor = load_units().get(claim.unit or "", ("", 1.0))[1]
    low = -math.inf if claim.low is None else claim.low * factor
    high = math.inf if claim.high is None else claim.high * factor
    if claim.modifier == "approximately" and math.isfinite(low) and math.isfinite(high):
        slack = max(ABOUT * abs(high), factor)
        return Range(low - slack, high + slack)
    return Range(low, high, claim.modifier == "more_than", claim.modifier == "less_than")


def ranges_of(pair: Pair) -> tuple[Range, Range] | None:
    """Both counts; None where one is no count."""
    if pair.types != ("quantity", "quantity"):
        return None
    return range_of(pair.a.read), range_of(pair.b.read)


def _number(saying: Saying) -> float:
    return saying.read.low if saying.read.low is not None else saying.read.high or 0.0


def other_unit(pair: Pair) -> str | None:
    """They count different things."""
    if pair.types != ("quantity", "quantity"):
        return None
    a, b = pair.a.read.unit, pair.b.read.unit
    kinds = [load_units().get(unit or "", (unit, 1))[0] for unit in (a, b)]
    if a is None or b is None or {a, b} <= EVERYBODY or kinds[0] == kinds[1]:
        return None
    return "they count different things"


def unbounded(pair: Pair) -> str | None:
    """A wording without any number, or with bounds that cross."""
    if pair.types != ("quantity", "quantity"):
        return None
    bare = any(_is_bare(saying.read.low, saying.read.high) for saying in (pair.a, pair.b))
    return "one of them gives no number, or none that can be" if bare else None


def _is_bare(low: float | None, high: float | None) -> bool:
    if low is None or high is None:
        return low is high
    return low > high


def same_count(pair: Pair) -> str | None:
    """The same count in other words."""
    ranges = ranges_of(pair)
    if ranges is None or not (ranges[0].holds(ranges[1]) and ranges[1].holds(ranges[0])):
        return None
    return "the same count" if pair.a.read.modifier == pair.b.read.modifier else None


def vague_count(pair: Pair) -> str | None:
    """A vague word such as dozens sets no count."""
    ranges = ranges_of(pair)
    if ranges is None or "vague" not in (pair.a.read.modifier, pair.b.read.modifier):
        return None
    return "a vague word sets no exact count"


def part_of_whole(pair: Pair) -> str | None:
    """A part may be smaller than the whole."""
    parts = _part_and_whole(pair)
    if parts is None or range_of(parts[1].read).is_below(range_of(parts[0].read)):
        return None
    return "one counts a part of what the other counts"


def part_above_whole(pair: Pair) -> str | None:
    """A part cannot exceed the whole."""
    parts = _part_and_whole(pair)
    if parts is None or (pair.predicate.cumulative and grew(pair)):
        return None
    part, whole = parts
    if not range_of(whole.read).is_below(range_of(part.read)) or _rounded(pair):
        return None
    return "the part would exceed the whole"


def _part_and_whole(pair: Pair) -> tuple[Saying, Saying] | None:
    a, b = pair.a.read.group, pair.b.read.group
    if pair.types != ("quantity", "quantity") or (a in EVERYBODY) == (b in EVERYBODY):
        return None
    return (pair.b, pair.a) if a in EVERYBODY else (pair.a, pair.b)


def bound_holds(pair: Pair) -> str | None:
    """One number fits both wordings."""
    ranges = ranges_of(pair)
    return "one number fits both wordings" if ranges and ranges[0].meets(ranges[1]) else None


def rounded_count(pair: Pair) -> str | None:
    """A round number may stand for one close to it."""
    return "the round number may stand for the other" if ranges_of(pair) and _rounded(pair) else None


def _rounded(pair: Pair) -> bool:
    first, second = _number(pair.a), _number(pair.b)
    if pair.a.read.unit != pair.b.read.unit and pair.a.read.unit in load_units():
        return abs(range_of(pair.a.read).low - range_of(pair.b.read).low) <= ROUNDED * range_of(pair.a.read).low
    return any(
        number >= 100 and number % 10 == 0 and 0 < abs(first - second) <= min(ROUNDED * number, _grain(number) / 2)
        for number in (first, second)
    )


def _grain(number: float) -> float:
    """The step to which a round number is rounded: 400 -> 100, 2090 -> 10."""
    grain = 10.0
    while number % (grain * 10) == 0:
        grain *= 10
    return grain


def another_person(pair: Pair) -> str | None:
    """Ages so far apart are those of two persons of one name."""
    if pair.predicate.id != "age" or ranges_of(pair) is None:
        return None
    low, high = sorted(range_of(saying.read).low for saying in (pair.a, pair.b))
    return "ages so far apart are those of two persons" if high >= FAR * low else None


def grew(pair: Pair) -> bool:
    """Whether the later count is the higher one."""
    ordered = in_time(pair)
    return ordered is not None and range_of(ordered[0].read).is_below(range_of(ordered[1].read))


def in_time(pair: Pair) -> tuple[Saying, Saying] | None:
    """Both in the order of the moments they hold for; None where that is the same, unknown, or given of both."""
    if pair.a.read.superseded != pair.b.read.superseded:
        return _earlier_first(pair)
    if pair.share_moment:
        return None
    first, last = pair.a.holds(pair.setting), pair.b.holds(pair.setting)
    if first is None or last is None:
        return None
    clock = all(hasattr(moment, "hour") for moment in (first, last))
    gap = (last > first) - (last < first) if clock else days_between(first, last)
    if gap == 0 and not clock and (pair.a.read.as_of_day is None) != (pair.b.read.as_of_day is None):
        gap = pair.days_between_prints  # "until last night" in the next day's paper is later than that day's paper
    if not gap:
        return None
    return (pair.a, pair.b) if gap > 0 else (pair.b, pair.a)


def _earlier_first(pair: Pair) -> tuple[Saying, Saying]:
    """What its own text calls an earlier count comes first; beside one of a day before, the lower, as counts grow."""
    old, new = (pair.a, pair.b) if pair.a.read.superseded else (pair.b, pair.a)
    days = days_between(old.holds(pair.setting), new.holds(pair.setting))
    if days is not None and days < 0 and range_of(new.read).is_below(range_of(old.read)):
        return new, old
    return old, new


def count_changed(pair: Pair) -> str | None:
    """A count that goes up and down, of two days."""
    if ranges_of(pair) is None or pair.predicate.id not in load_changing() or not pair.days_between:
        return None
    return "such a count may change from day to day"


def _disjoint(pair: Pair) -> bool:
    ranges = ranges_of(pair)
    return ranges is not None and not ranges[0].meets(ranges[1])


def counts_far_apart(pair: Pair) -> str | None:
    """No single number fits both wordings, and one is at least twice the other."""
    low, high = sorted((_number(pair.a), _number(pair.b)))
    if not _disjoint(pair) or high < FAR * max(low, 0):
        return None
    return "one count is at least twice the other, and no single number fits both wordings"


def counts_close(pair: Pair) -> str | None:
    """No single number fits both wordings, though they are close."""
    low, high = sorted((_number(pair.a), _number(pair.b)))
    if not _disjoint(pair) or high - low > CLOSE * high:
        return None
    return "the counts are close, yet no single number fits both wordings"


def counts_disjoint(pair: Pair) -> str | None:
    """No single number fits both wordings."""
    return "no single number fits both wordings" if _disjoint(pair) else None
