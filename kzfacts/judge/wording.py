"""Values and voices in English, for reasons and summaries."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from kzfacts.judge.moments import days_of_value
from kzfacts.judge.saying import Pair, Saying, Setting
from kzfacts.model import ResolvedClaim
from kzfacts.model.days import as_date

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
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")
_HOURS = re.compile(r"PT(\d+(?:\.\d+)?)([HM])")


def number_text(number: float | None) -> str:
    """12.0 -> "12"; 2.5 -> "2.5"; None -> "?"."""
    if number is None:
        return "?"
    return str(int(number)) if float(number).is_integer() else f"{number:g}"


def value_text(claim: ResolvedClaim, setting: Setting) -> str:
    """The value as a reader would write it, with its mode: "planned: at most 10 days"."""
    read = claim.claim
    text = _plain(claim, setting)
    if read.polarity == "negated" or read.modality == "denied":
        text = f"not {text}"
    return text if read.modality in ("asserted", "denied") else f"{read.modality}: {text}"


def _plain(claim: ResolvedClaim, setting: Setting) -> str:
    write = _WRITERS.get(claim.claim.value_type)
    return write(claim, setting) if write else claim.value


def _named(claim: ResolvedClaim, setting: Setting) -> str:
    return ", ".join(setting.name(member) for member in claim.value.split("|"))


def _role(claim: ResolvedClaim, setting: Setting) -> str:
    label, _, body = claim.value.partition("@")
    return f"{label.replace('-', ' ')} ({setting.name(body)})" if body else label.replace("-", " ")


def _conditions(claim: ResolvedClaim, setting: Setting) -> str:
    return "depends on " + " and ".join(_condition(part.strip(), setting) for part in claim.value.split("&"))


def _label(claim: ResolvedClaim, _: Setting) -> str:
    return claim.value.replace(":", ": ").replace("-", " ")


def _condition(part: str, setting: Setting) -> str:
    head, _, target = part.partition(":")
    return f"{head.replace('-', ' ')} of {setting.name(target)}" if target else head.replace("-", " ")


def _quantity(claim: ResolvedClaim, _: Setting) -> str:
    read = claim.claim
    counted = read.group or (read.unit if read.unit not in (None, "person") else "")
    if read.low is not None and read.high is not None and read.low != read.high:
        number = f"{number_text(read.low)} to {number_text(read.high)}"
    else:
        number = number_text(read.low if read.low is not None else read.high)
    return f"{_HEDGE.get(read.modifier or 'exact', '')}{number}{f' ({counted})' if counted else ''}"


def _date(claim: ResolvedClaim, _: Setting) -> str:
    read, value = claim.claim, claim.value
    days = days_of_value(value)
    if days and None not in (read.first_day, read.last_day) and days != (read.first_day, read.last_day):
        value = f"{read.first_day}/{read.last_day}"  # early in the month
    hedge = _DATE_HEDGE.get(read.modifier or "exact", "")
    return f"{hedge}{value.rpartition('/')[2] if hedge == _DATE_HEDGE['at_most'] else value}"


def _duration(claim: ResolvedClaim, _: Setting) -> str:
    hedge, value = _HEDGE.get(claim.claim.modifier or "exact", ""), claim.value
    if found := _LENGTH.fullmatch(value):
        unit = _UNITS[found[2]]
    elif found := _HOURS.fullmatch(value):
        unit = "hour" if found[2] == "H" else "minute"
    else:
        return f"{hedge}{value}"
    return f"{hedge}{found[1]} {unit}{'' if found[1] == '1' else 's'}"


_WRITERS: Mapping[str, Callable[[ResolvedClaim, Setting], str]] = {
    "quantity": _quantity, "date": _date, "interval": _date, "duration": _duration, "set": _named,
    "entity": _named, "place": _named, "role": _role, "condition": _conditions, "status": _label, "cause": _label,
}  # fmt: skip


def voice_text(saying: Saying, setting: Setting) -> str:
    """Who says it, and where: "the ministry (Outlet A, 2022-01-11)"."""
    source = setting.source(saying.claim)
    moment = setting.published.get(saying.read.article_id)
    place = source if moment is None else f"{source}, {as_date(moment).isoformat()}"
    relay = f" via {setting.name(saying.claim.via)}" if saying.claim.via else ""
    if saying.claim.speaker is None:
        return f"{place}{relay}"
    return f"{setting.name(saying.claim.speaker)} ({place}{relay})"


def reason_text(pair: Pair, why: str) -> str:
    """One sentence with both voices, both values and why they do or do not fit."""
    a, b = (f"{voice_text(one, pair.setting)}: {value_text(one.claim, pair.setting)}" for one in (pair.a, pair.b))
    return f"{a}; {b}. {why[:1].upper()}{why[1:]}."


def summary_text(label: str, sides: Sequence[Sequence[Saying]], setting: Setting) -> str:
    """What is disputed and who stands where, a part a side."""
    parts = [
        f"{value_text(side[0].claim, setting)} ({', '.join(dict.fromkeys(_voice(one, setting) for one in side))})"
        for side in sides
    ]
    return f"{label}: {' / '.join(parts)}"


def _voice(saying: Saying, setting: Setting) -> str:
    return setting.name(saying.claim.speaker) if saying.claim.speaker else setting.source(saying.claim)
