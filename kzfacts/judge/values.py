"""Values in English: "planned: at most 10 days", "not completed"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol

from babel import Locale

from kzfacts.judge.counted import counted_text
from kzfacts.judge.moments import days_of_value
from kzfacts.judge.timex_text import time_text

_HEDGE = {
    "at_least": "at least ", "at_most": "at most ", "more_than": "more than ", "less_than": "less than ",
    "approximately": "about ", "vague": "", "exact": "",
}  # fmt: skip
_DATE_HEDGE = {
    "at_least": "not before ",
    "at_most": "by ",
    "more_than": "after ",
    "less_than": "before ",
    "approximately": "about ",
}
Name = Callable[[str], str]


class Valued(Protocol):
    """What is read of a value: the fields of a Claim that say how it is meant."""

    @property
    def value_type(self) -> str: ...  # noqa: D102
    @property
    def low(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float | None: ...  # noqa: D102
    @property
    def unit(self) -> str | None: ...  # noqa: D102
    @property
    def group(self) -> str | None: ...  # noqa: D102
    @property
    def modifier(self) -> str | None: ...  # noqa: D102
    @property
    def first_day(self) -> dt.date | None: ...  # noqa: D102
    @property
    def last_day(self) -> dt.date | None: ...  # noqa: D102
    @property
    def polarity(self) -> str: ...  # noqa: D102
    @property
    def modality(self) -> str: ...  # noqa: D102


def spell_value(read: Valued, value: str, name: Name, words: str | None = None) -> str:
    """A value as a reader would write it, with its mode.

    Args:
        read: How it is meant.
        value: Its normal form.
        name: Gives the name of an entity id.
        words: What the article says, where the normal form is words that were folded for comparison.
    """
    write = _WRITERS.get(read.value_type)
    text = words or (write(read, value, name) if write else value)
    if read.polarity == "negated" or read.modality == "denied":
        text = f"not {text}"
    return text if read.modality in ("asserted", "denied") else f"{read.modality}: {text}"


def number_text(number: float | None) -> str:
    """12.0 -> "12"; 2.5 -> "2.5"; None -> "?"."""
    if number is None:
        return "?"
    return str(int(number)) if float(number).is_integer() else f"{number:g}"


def _named(_: Valued, value: str, name: Name) -> str:
    return ", ".join(name(member) for member in value.split("|"))


def _role(_: Valued, value: str, name: Name) -> str:
    """minister-defence@RU -> "defence minister (Russia)"."""
    label, _sign, body = value.partition("@")
    head, _hyphen, portfolio = label.partition("-")
    office = f"{portfolio} {head}" if head == "minister" and portfolio else label
    country = _countries().get(body)
    return office.replace("-", " ") + (f" ({country or name(body)})" if body else "")


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """English names by ISO 3166 code, from CLDR."""
    return MappingProxyType(dict(Locale("en").territories))


def _conditions(_: Valued, value: str, name: Name) -> str:
    return "depends on " + " and ".join(_condition(part.strip(), name) for part in value.split("&"))


def _label(_: Valued, value: str, name: Name) -> str:
    label, _sign, target = value.replace("-", " ").partition(":")
    named = name(value.partition(":")[2])
    return f"{label}: {target if named.replace('-', ' ') == target else named}" if target else label


def _condition(part: str, name: Name) -> str:
    head, _sign, target = part.partition(":")
    return f"{head.replace('-', ' ')} of {name(target)}" if target else head.replace("-", " ")


def _quantity(read: Valued, _value: str, _name: Name) -> str:
    if read.low is not None and read.high is not None and read.low != read.high:
        number = f"{number_text(read.low)} to {number_text(read.high)}"
    else:
        number = number_text(read.low if read.low is not None else read.high)
    if read.modifier == "vague" and read.high is None:
        return f"some ({counted_text(number, read.unit, read.group)} or more)"
    return f"{_HEDGE.get(read.modifier or 'exact', '')}{counted_text(number, read.unit, read.group)}"


def _date(read: Valued, value: str, _: Name) -> str:
    days = days_of_value(value)
    if days and None not in (read.first_day, read.last_day) and days != (read.first_day, read.last_day):
        value = f"{read.first_day}/{read.last_day}"  # early in the month
    hedge = _DATE_HEDGE.get(read.modifier or "exact", "")
    return f"{hedge}{time_text(value.rpartition('/')[2] if hedge == _DATE_HEDGE['at_most'] else value)}"


def _duration(read: Valued, value: str, _: Name) -> str:
    return f"{_HEDGE.get(read.modifier or 'exact', '')}{time_text(value)}"


_WRITERS: Mapping[str, Callable[[Valued, str, Name], str]] = MappingProxyType({
    "quantity": _quantity, "date": _date, "interval": _date, "duration": _duration, "set": _named,
    "entity": _named, "place": _named, "role": _role, "condition": _conditions, "status": _label, "cause": _label,
})  # fmt: skip
