"""How the rows of the time lexicon are read: the class of a word and what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from kzfacts.extract.times.values import FIELDS, Amount, Meaning, Moment, Repeated, Vague
from kzfacts.text.lexicon import Entry, Row

_UNIT_KINDS = {"D": "day", "W": "week", "M": "month_word", "Y": "year_word", "H": "hour"}

# class, meaning, number (shift, minutes, count), mark (unit, mod, signal)
Reading = tuple[str, Meaning | None, float | None, str]


def _month(row: Row) -> Reading:
    kind = "trap_month" if row.get("trap") else "month"
    return kind, _moment(row), None, ""


def _unit(row: Row) -> Reading:
    kinds = {0: "units", 1: _UNIT_KINDS.get(row["unit"], "unit"), 2: "dual"}
    kind = "both" if row["id"].startswith("both") else kinds[row["count"]]
    return kind, Amount(((row["count"] or None, row["unit"]),)), row["count"], row["unit"]


def _day_word(row: Row) -> Reading:
    return "today" if row["id"] == "today" else "deictic", _moment(row), None, ""


def _shift(row: Row) -> Reading:
    anaphoric = Moment(anaphoric=True) if row.get("anaphoric") else None
    return "recent" if row.get("recent") else "shift", anaphoric, row["shift"], ""


def _day_part(row: Row) -> Reading:
    return "day_part", _moment(row), None, "alone" if row.get("alone") else row["id"]


def _holiday(row: Row) -> Reading:
    return "holiday", replace(_moment(row), holiday=True), None, ""


def _signal(row: Row) -> Reading:
    return "throughout" if row.get("whole") else row["signal"], None, None, row.get("mod", "")


def _moment(row: Row) -> Moment:
    """The fields of a moment that a row gives under their own names."""
    return Moment(**{name: row[name] for name in FIELDS if name in row})


READERS: dict[str, Callable[[Row], Reading]] = {
    "month": _month,
    "weekday": lambda row: ("weekday" if row.get("named") else "bare_weekday", _moment(row), None, ""),
    "time_unit": _unit,
    "day_word": _day_word,
    "time_shift": _shift,
    "time_part": lambda row: ("part", Moment(mod=row["mod"]), None, ""),
    "day_part": _day_part,
    "meridiem": lambda row: ("meridiem", *_day_part(row)[1:]),
    "clock_point": lambda row: ("clock_point", Moment(hour=row["hour"], minute=0), None, ""),
    "time_fraction": lambda row: ("fraction", None, row["minutes"], ""),
    "time_zone": lambda _: ("zone", None, None, ""),
    "era": lambda row: ("era", Moment(calendar=row["calendar"]), None, row["id"]),
    "season": lambda row: ("season", Moment(portion="season", which=row["first_month"]), None, ""),
    "holiday": _holiday,
    "decade": lambda row: ("decade", Moment(portion="decade", which=1900 + row["decade"]), None, ""),
    "weekend": lambda _: ("weekend", Moment(weekend=True), None, ""),
    "time_vague": lambda row: ("noun_ref" if row.get("led") else "vague", Vague(row["value"]), None, ""),
    "time_few": lambda _: ("few", None, None, ""),
    "time_every": lambda row: ("set", Repeated(Amount(((1, row["unit"]),))), None, ""),
    "time_often": lambda _: ("often", None, None, ""),
    "time_row": lambda _: ("row", None, None, ""),
    "time_first": lambda row: ("ordinal", None, row["day"], ""),
    "time_event": lambda _: ("event", None, None, ""),
    "time_signal": _signal,
    "time_bound": lambda row: ("bound", None, None, row["mod"]),
    "time_cap": lambda row: ("cap", None, None, row["mod"]),
    "time_fused": lambda row: (row["kind"], _moment(row), None, ""),
    "time_stage": lambda _: ("stage", None, None, ""),
    "year_name": lambda _: ("year_name", None, None, ""),
    "school_year": lambda _: ("school_year", Moment(portion="school_year"), None, ""),
    "time_term": lambda _: ("term", None, None, ""),
    "time_trap": lambda _: ("trap", None, None, ""),
}
TABLES = tuple(READERS)


@lru_cache(maxsize=4096)
def read_entry(entry: Entry) -> Reading:
    """What a row of the time lexicon says."""
    return READERS[entry.table](entry.row)
