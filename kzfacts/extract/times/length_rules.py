"""Rules for lengths of time, and for what is counted from a day or an event."""

from __future__ import annotations

from kzfacts.extract.times.amounts import (
    amount,
    amount_of_one,
    amounts_apart,
    bounded,
    bounded_one,
    counted_window,
    deadline,
    deadline_range,
    every_amount,
    final_window,
    fraction_of_unit,
    in_a_row,
    joined_amounts,
    longer_and_shorter,
    offset,
    some_units,
    throughout,
    window,
)
from kzfacts.extract.times.builders import repeated, vague
from kzfacts.extract.times.grammar import Rule
from kzfacts.extract.times.offsets import (
    offset_before_day,
    offset_from_event,
    offset_from_then,
    offset_then,
    some_time,
)

LENGTHS = (
    Rule("amount", "amount", "(any_count? open any_count close|any_count) (units|any_unit (?! year)) era?", amount),
    Rule("amount-one", "amount", "any_unit number", amount_of_one),
    Rule("units-count", "amount", "units number", amount),
    Rule("dual", "amount", "dual era? (?! ordinal)", amount),
    Rule(
        "hour-part-length",
        "amount",
        "fraction (hour|unit|day (?! weekday)|(month_word|year_word) (?! any_month|year|big))",
        fraction_of_unit,
    ),
    Rule("whole-unit", "amount", "any_unit whole", amount_of_one),
    Rule(
        "throughout",
        "duration",
        "(?<= throughout) (week|month_word|year_word) (?! shift|recent|this|this_after|year|big|ordinal|digits)",
        throughout,
    ),
    Rule("in-a-row", "duration", "(today|any_unit) ordinal row", in_a_row),
    Rule("for-some", "duration", "(?<= for) units (?! few|of_it)", some_units),
    Rule("after-some", "duration", "after units (?! few|shift|recent|number|digits|ordinal|year)", some_units),
    Rule("each-unit", "set", "each (any_unit|dual)", repeated),
    Rule("each-amount", "set", "(each|any_count? often) any_count (units|any_unit)", every_amount),
    Rule("times-a", "set", "any_count? often (today|any_unit)", repeated),
    Rule(
        "count-range",
        "duration",
        "((of|between)? any_count (to|until|dash|or) any_count|between any_count and any_count) (units|any_unit)",
        amounts_apart,
    ),
    Rule("vague", "date", "vague", vague),
    Rule("some-time-ago", "date", "before units (?! few|of|shift|recent|number|digits|ordinal|year)", some_time),
    Rule("since-some-time", "offset", "since units (?! few|of|shift|recent|number|digits|ordinal|year)", offset),
)

JOINED = (
    Rule("amounts", "amount", "amount (and? amount)+", joined_amounts),
    Rule("amount-and-one", "amount", "amount and any_unit", joined_amounts),
    Rule("one-and-amount", "amount", "any_unit and (amount|fraction)", joined_amounts),
    Rule("amount-and-half", "amount", "amount and fraction", joined_amounts),
    Rule("amount-and-half-of-it", "amount", "(any_unit|amount) and fraction any_unit", joined_amounts),
    Rule(
        "amount-range",
        "duration",
        "((of|between)? (amount|any_unit) (to|until|or) amount|between (amount|any_unit) and amount)",
        longer_and_shorter,
    ),
)

COUNTED = (
    Rule("window", "window", "(units|dual) (few|count)? (shift|recent)", window),
    Rule("final-window", "window", "final amount (?! of|in)", final_window),
    Rule("window-counted", "window", "(amount) (shift|recent)", counted_window),
    Rule("within", "deadline", "within_or_during bound? amount (?! shift|recent) cap?", deadline),
    Rule("within-range", "deadline", "within_or_during duration cap?", deadline_range),
    Rule("within-one", "deadline", "within_or_during bound? any_unit cap?", deadline),
    Rule(
        "offset-from-event",
        "duration",
        "(?<! at) (after|before) (about|bound)? (amount|any_unit) cap? (?= of|at)",
        offset_from_event,
    ),
    Rule("offset", "offset", "(?<! at) (after|before|since) (about|bound)? amount cap?", offset),
    Rule("offset-one", "offset", "(?<! at|any_unit) (after|before|since) (about|bound)? any_unit cap?", offset),
    Rule("offset-from", "offset", "(amount|any_unit) (before|after) (date|coarse)", offset_before_day),
    Rule(
        "offset-from-day",
        "offset",
        "(?<! at) ((after|before) about? (amount|any_unit)|amount) of (date|coarse)",
        offset_before_day,
    ),
    Rule(
        "offset-from-then",
        "offset",
        "((after|before) that|after_that|before_that) (amount|any_unit|dual)",
        offset_from_then,
    ),
    Rule(
        "offset-then",
        "offset",
        "(after|before) amount comma? (in|of|at|during|namely)? (date|clock|day_part)"
        " ((in|at|during)? (clock|day_part))?",
        offset_then,
    ),
    Rule("bounded", "duration", "bound? amount cap?", bounded),
    Rule("bounded-one", "duration", "bound any_unit cap?", bounded_one),
    Rule("for-one", "duration", "(?<= for) bound? any_unit cap?", bounded),
)
