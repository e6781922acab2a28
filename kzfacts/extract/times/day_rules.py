"""Rules for days: of a month, of a week, counted from today, and feasts."""

from __future__ import annotations

from kzfacts.extract.times.builders import (
    day_and_month,
    following,
    lone_day,
    moment,
    repeated,
    the_day,
)
from kzfacts.extract.times.dates import (
    both_weekdays,
    day_of_feast,
    day_of_it,
    day_of_this_month,
    days_and_weekdays,
    edge_of_year,
    eve_of_feast,
    half_of_month,
    last_weekday,
    monday_of_week,
    nth_day,
    part_of_today,
    weekday_and_rank,
    weekday_of_month,
)
from kzfacts.extract.times.figures import short_date
from kzfacts.extract.times.grammar import Rule
from kzfacts.extract.times.phrases import A_MONTH, A_YEAR, MONTH, THIS_MONTH, YEAR

_TO = "(dash|to|until|and until)"
_LISTED = "day2:day_number ((and|comma) day_number)* (and|comma|colon) last_day2:day_number"
_FEAST = f"holiday (month_way:shift|of? year2:any_year era?|of? {A_YEAR})?"

_OF_MONTH = (
    Rule("day-month", "date", f"day? article? day:day_number (dash|slash)? (of|in)? {MONTH} {YEAR}", day_and_month),
    Rule("the-day-month", "date", f"today day:day_number (of|in)? {A_MONTH}", the_day),
    Rule(
        "days-month",
        "date",
        f"(units|both)? (of|between)? (day:day_number {_TO} last_day:day_number|{_LISTED}) (of|in)? {MONTH} {YEAR}",
        day_and_month,
    ),
    Rule(
        "weekdays-days-month",
        "date",
        f"both? weekday and weekday article? day:day_number and last_day:day_number (of|in)? {MONTH} {YEAR}",
        days_and_weekdays,
    ),
    Rule(
        "month-day",
        "date",
        f"{MONTH} dash? (day:digits|day2:ordinal) comma? (of)? (year_word? year:any_year era?)?",
        day_and_month,
    ),
    Rule(
        "month-days",
        "date",
        f"{MONTH} (between)? day:day_number ({_TO}|and) last_day:day_number (of? year_word? year:any_year era?)?",
        day_and_month,
    ),
    Rule("day-this-month", "date", f"day? article? day:day_number (of|in)? {THIS_MONTH}", moment),
    Rule("day-this", "date", "day? day:day_number of? month_shift:shift", day_of_this_month),
    Rule("day-of-it", "date", "day:day_number of_it", day_of_it),
    Rule(
        "days-this-month",
        "date",
        f"(of|between)? day:day_number (and|{_TO}) last_day:day_number (of|in)? {THIS_MONTH}",
        moment,
    ),
    Rule("named-day", "date", "day article? day:day_number (of month_word)?", lone_day),
    Rule("short-date", "date", "digits (slash|dash) digits", short_date),
    Rule("half-of-month", "date", f"fraction (of? {A_MONTH}|month_word)", half_of_month),
    Rule("nth-day-of-month", "date", f"day:ordinal (units|day) (of|in)? {A_MONTH}", nth_day),
    Rule("last-day", "date", f"(nth:final|nth2:recent) day (of|in)? {A_MONTH}", moment),
    Rule("edge-of-year", "date", f"(final|ordinal) (day|units) (of|in)? ({A_YEAR}|year_word)", edge_of_year),
    Rule("day-each-month", "set", "day:day_number of each month_word", repeated),
)

_OF_WEEK = (
    Rule(
        "weekday-day",
        "date",
        "day? weekday (namely|in)? article? day:digits (?! any_unit|units|colon|slash|dash|of|any_month)",
        moment,
    ),
    Rule("weekday", "date", "(day|that)? weekday (weekday_way:shift)?", moment),
    Rule("weekdays", "date", "both weekday and weekday (weekday_way:shift)?", both_weekdays),
    Rule("this-weekday", "date", "weekday_way:this day? weekday", moment),
    Rule("weekday-of-week", "date", "bare_weekday (?= week)", moment),
    Rule("monday-of-week", "date", "number of? week (week_shift:shift)", monday_of_week),
    Rule("monday-of-this-week", "date", "number of? week_shift:this week", monday_of_week),
    Rule("nth-weekday", "date", f"nth:ordinal day? any_day (of|in)? {A_MONTH}", moment),
    Rule("weekday-nth", "date", f"day? weekday rank:ordinal (of|in)? {A_MONTH}", weekday_of_month),
    Rule("last-weekday", "date", f"(nth:final|nth2:recent) day? any_day (of|in)? {A_MONTH}", moment),
    Rule("weekday-last", "date", f"day? weekday (nth:final|nth2:recent) (of|in)? {A_MONTH}", moment),
    Rule("weekday-rank", "date", "day weekday rank:ordinal (?! of|in)", weekday_and_rank),
    Rule("last-weekday-alone", "date", "nth:final bare_weekday (?! of|in|shift|recent|before|after)", last_weekday),
    Rule("sets", "set", "(units|each) weekday ((and|comma) weekday)* (of each (week|month_word))?", repeated),
    Rule("sets-bare", "set", "each (day? any_day|day number|day_part)", repeated),
)

_FROM_TODAY = (
    Rule("deictic", "date", "(day|today)? deictic ((open|comma)? day? weekday close?)?", moment),
    Rule("today", "date", "(this|day)? today ((open|comma)? day? weekday close?)? (?! ordinal|shift|that)", moment),
    Rule("other-day", "date", "(this|that)? (day|today|deictic) shift:shift", following),
    Rule("that-day", "date", "shift:that (day|today)", following),
    Rule("this-part", "date", "this day_part", part_of_today),
)

_FEASTS = (
    Rule("feast", "date", f"day? {_FEAST}", moment),
    Rule("day-of-feast", "date", f"rank:ordinal (units|day) of? {_FEAST}", day_of_feast),
    Rule("the-day-of-feast", "date", f"today rank:ordinal (of|in)? {_FEAST}", day_of_feast),
    Rule("eve-of-feast", "offset", f"day_part {_FEAST}", eve_of_feast),
)

DAYS = (*_OF_MONTH, *_OF_WEEK, *_FROM_TODAY, *_FEASTS)
