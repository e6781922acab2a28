"""The grammar of Arabic time expressions: four levels of rules, each read as a table.

Names first (dual months, clock faces, dates in figures), then dates and
lengths, then what stands side by side ("yesterday, Friday, at 5"), then
parts, ranges, deadlines. Source: Ryding, A Reference Grammar of Modern
Standard Arabic, 2005, ch. 15, and the usage of the Arabic press.
"""

from __future__ import annotations

from kzfacts.extract.times.amounts import amount
from kzfacts.extract.times.builders import (
    end_of_period,
    lone_year,
    month_by_number,
    part_of_each,
    part_of_period,
    period,
    repeated_day,
    stretch,
)
from kzfacts.extract.times.clock_rules import CLOCKS
from kzfacts.extract.times.clocks import clock_aside, clock_face, clock_range, clock_range_open, minute_of_hour
from kzfacts.extract.times.day_rules import DAYS
from kzfacts.extract.times.figures import date_in_figures
from kzfacts.extract.times.grammar import Grammar, Rule
from kzfacts.extract.times.length_rules import COUNTED, JOINED, LENGTHS
from kzfacts.extract.times.period_rules import PERIODS
from kzfacts.extract.times.phrases import ITEM, SEPARATOR, SIDE
from kzfacts.extract.times.sides import part_of_day, side_by_side

NAMES = Grammar((
    Rule("month-two-names", "month", "any_month (slash|dash|open)? any_month close?", period),
    Rule("month-number", "month", "month_word month:count (?!"
         " units|day|week|month_word|hour|unit|slash|dash|colon)", month_by_number),
    Rule("clock-face", "clock", "hour:digits colon minute:digits (colon second:digits)?", clock_face),
    Rule("date-figures", "date", "digits (slash digits slash|dash digits dash) (digits|year) era?", date_in_figures),
    Rule("date-figures-iso", "date", "year (slash digits slash|dash digits dash) digits era?", date_in_figures),
    Rule("few-units", "amount", "few units", amount),
    Rule("units-few", "amount", "units few", amount),
))  # fmt: skip

PHRASES = Grammar((*DAYS, *PERIODS, *CLOCKS, *LENGTHS))

NEIGHBOURS = Grammar((
    *JOINED,
    Rule("day-part-of-day", "clock", "(day_part|clock) (of|in)? (date|part)", part_of_day),
    Rule("side-by-side", "date", f"(hour? aside|moment|day_part) ({SIDE}|{SEPARATOR} open {ITEM} ({SIDE})* close"
         " |aside)+", side_by_side, shrinks=True),
    Rule("part-alone", "clock", "stage? day_part", part_of_day),
    Rule("minute-of-hour", "clock", "unit clock", minute_of_hour),
    Rule("year-too", "coarse", "(?<= coarse and) year:year", lone_year),
    Rule("aside-alone", "clock", "hour? aside", clock_aside),
))  # fmt: skip

WHOLES = Grammar((
    Rule("part-of", "coarse", "part (of|month_word)? (coarse|date)", part_of_period),
    Rule("part-of-each", "set", "part set", part_of_each),
    Rule("part-of-this", "coarse", "part (month_word|year_word|week)", part_of_period),
    Rule("end-of", "coarse", "final (month_word|year_word|week|coarse)", end_of_period),
    Rule("range", "stretch", "(of|between)? moment (to|until|and until|and to|dash) moment", stretch),
    Rule("between", "stretch", "between moment and moment", stretch),
    Rule("clock-range", "stretch", "(of|between)? hour? first:day_number (to|until|dash|and) clock", clock_range),
    Rule("clock-range-open", "stretch", "of (clock|date) (to|until) last:day_number (?! units|any_unit|dual)",
         clock_range_open),
    Rule("third-year", "coarse", "(?<= coarse and) year:year", lone_year),
    Rule("each-year", "set", "(date|coarse) of set", repeated_day),
    *COUNTED,
))  # fmt: skip

LEVELS = (NAMES, PHRASES, NEIGHBOURS, WHOLES)
