"""Rules for the clock: hours and minutes, in words and figures, with parts of the day and zones."""

from __future__ import annotations

from kzfacts.extract.times.builders import moment
from kzfacts.extract.times.clocks import (
    clock,
    clock_by_part,
    clock_in_four,
    clock_in_zone,
    clock_of_one_number,
    clock_with_fraction,
    hour_counted,
    hours_between,
    now_by_hour,
)
from kzfacts.extract.times.grammar import Rule
from kzfacts.extract.times.phrases import ANY_CLOCK
from kzfacts.extract.times.sides import night_between

_HOUR = "hour in? (open hour:day_number close|article? hour2:day_number)"
_PAST = "(and? fraction|minus minute:count (unit|units)?|minus fraction unit?|and minute2:day_number (unit|units)?)"
_PART = "((of|in)? day_part|meridiem)"

CLOCKS = (
    Rule("hour", "clock", f"{_HOUR} {_PAST}? (?! colon digits)", clock),
    Rule("hour-one-number", "clock", "hour in? number unit", clock_of_one_number),
    Rule(
        "hour-part",
        "clock",
        "hour:day_number (and fraction|minus fraction|(and|minus) minute:count (unit|units)?)?"
        " ((of|in)? day_part|meridiem)",
        clock_by_part,
    ),
    Rule("hour-fraction", "clock", "hour:ordinal (and fraction|minus fraction)", clock),
    Rule("hour-decimal", "clock", "hour (open decimal close|decimal)", clock_with_fraction),
    Rule(
        "decimal-part",
        "clock",
        f"decimal (?= {_PART} (?! today|deictic|weekday|day)|(of|in) day_part)",
        clock_with_fraction,
    ),
    Rule("hour-face", "clock", "hour (of|in)? (open clock close|clock)", clock),
    Rule("hour-four", "clock", "hour (open (year|digits) close|(year|digits))", clock_in_four),
    Rule("hour-zone", "clock", f"hour? {ANY_CLOCK} (of|in)? zone", clock_in_zone),
    Rule(
        "hour-zone-aside",
        "aside",
        f"open hour? {ANY_CLOCK} ((of|in)? (day_part|meridiem))? (of|in)? zone close",
        clock_in_zone,
    ),
    Rule("hour-counted", "offset", "(hour|unit) (before|after)? shift", hour_counted),
    Rule("this-hour", "offset", "this (hour|unit) | (hour|unit) (this|this_after)", hour_counted),
    Rule(
        "now-by-hour",
        "date",
        "until hour (?! in|open|article|digits|number|ordinal|decimal|clock|year|shift|recent|amount)",
        now_by_hour,
    ),
    Rule("hours-between", "clock", "between hour? day_number and day_number (of|in)? day_part", hours_between),
    Rule("hours-to", "clock", "of hour? day_number (to|until) day_number (of|in)? day_part", hours_between),
    Rule(
        "night-between",
        "date",
        "(day_part|clock_point) day? weekday (dash|slash|at|and|to|until)? day? weekday",
        night_between,
    ),
    Rule("clock-point", "clock", "clock_point", moment),
)
