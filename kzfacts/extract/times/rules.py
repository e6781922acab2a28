"""The grammar of Arabic time expressions: four levels of rules, each read as a table.

Names first (dual months, clock faces, dates in figures), then dates and
lengths, then what stands side by side ("yesterday, Friday, at 5"), then
parts, ranges, deadlines. Source: Ryding, A Reference Grammar of Modern
Standard Arabic, 2005, ch. 15, and the usage of the Arabic press.
"""

from __future__ import annotations

from kzfacts.extract.times.amounts import (
    amount,
    amount_of_one,
    bounded,
    counted_window,
    deadline,
    fraction_of_unit,
    joined_amounts,
    offset,
    offset_from,
    offset_from_event,
    window,
)
from kzfacts.extract.times.builders import (
    day_and_month,
    following,
    lone_day,
    lone_month,
    lone_year,
    moment,
    months_apart,
    part_of_period,
    period,
    portion,
    repeated,
    stretch,
    the_day,
    vague,
    years_apart,
)
from kzfacts.extract.times.clocks import (
    clock,
    clock_aside,
    clock_by_part,
    clock_face,
    clock_in_four,
    clock_in_zone,
    clock_range,
    clock_with_fraction,
)
from kzfacts.extract.times.figures import (
    date_in_figures,
    month_in_figures,
    short_date,
)
from kzfacts.extract.times.grammar import Grammar, Rule
from kzfacts.extract.times.sides import (
    night_between,
    part_of_day,
    side_by_side,
)

# the year after a month, in figures, in words or counted from this one
_YEAR = (
    "(month_way:shift)? ((comma|slash|dash)? (of|in)? year_word? year:any_year era?"
    " | (of|in)? year_word year_shift:shift | (of|in)? year_shift2:this year_word )?"
)
_MONTH = "(month_word (of)?)? any_month"
_ANY_CLOCK = "(clock|year|digits|decimal|number|ordinal)"
_ITEM = "(moment|day_part|meridiem|zone)"
_SEPARATOR = "comma? (of|in|namely|at|dash)?"
_SIDE = f"{_SEPARATOR} {_ITEM}"
_THIS_MONTH = "(month_word month_shift:shift | month_shift2:this month_word)"

NAMES = Grammar((
    Rule("month-two-names", "month", "any_month (slash|dash|open) any_month close?", period),
    Rule("month-number", "month", "month_word month:count (?!"
         " units|day|week|month_word|hour|unit|slash|dash|colon)", period),
    Rule("clock-face", "clock", "hour:digits colon minute:digits (colon second:digits)?", clock_face),
    Rule("date-figures", "date", "digits (slash digits slash|dash digits dash) (digits|year) era?", date_in_figures),
    Rule("date-figures-iso", "date", "year (slash digits slash|dash digits dash) digits", date_in_figures),
    Rule("few-units", "amount", "few units", amount),
    Rule("units-few", "amount", "units few", amount),
))  # fmt: skip

PHRASES = Grammar((
    # days of a month
    Rule("day-month", "date", f"day? article? day:day_number (dash|slash)? (of|in)? {_MONTH} {_YEAR}", day_and_month),
    Rule("the-day-month", "date", f"today day:day_number (of|in)? {_MONTH} {_YEAR}", the_day),
    Rule("sets", "set", "(units|each) weekday", repeated),
    Rule("sets-units", "set", "each (any_unit|amount)", repeated),
    Rule("days-month", "date", f"(of|between)? day:day_number (and|dash|to|until|and until|comma|colon)"
         f" last_day:day_number (of|in)? {_MONTH} {_YEAR}", day_and_month),
    Rule("month-day", "date", f"{_MONTH} dash? (day:digits|day2:ordinal) comma? (of)? (year_word? year:any_year"
         " era?)?", day_and_month),
    Rule("month-days", "date", f"{_MONTH} (between)? day:day_number (dash|to|until|and) last_day:day_number"
         " (of? year_word? year:any_year era?)?", day_and_month),
    Rule("day-this-month", "date", f"day? article? day:day_number (of|in)? {_THIS_MONTH}", moment),
    Rule("days-this-month", "date", f"(of|between)? day:day_number (and|dash|to|until) last_day:day_number (of|in)?"
         f" {_THIS_MONTH}", moment),
    Rule("named-day", "date", "day article? day:day_number (of month_word)?", lone_day),
    Rule("short-date", "date", "digits (slash|dash) digits", short_date),
    Rule("weekday-day", "date", "day? weekday (namely|in)? article? day:digits (?!"
         " any_unit|units|colon|slash|dash|of|any_month)", moment),
    # days of a week
    Rule("weekday", "date", "(day|that)? weekday (weekday_way:shift)?", moment),
    Rule("this-weekday", "date", "weekday_way:this day? weekday", moment),
    Rule("weekday-of-week", "date", "bare_weekday (?= week)", moment),
    Rule("nth-weekday", "date", f"nth:ordinal day? any_day (of|in)? ({_MONTH} {_YEAR}|{_THIS_MONTH})", moment),
    Rule("weekday-nth", "date", f"day? weekday nth:ordinal (of|in)? ({_MONTH} {_YEAR}|{_THIS_MONTH})", moment),
    Rule("last-weekday", "date", "(nth:final|nth2:recent) day? any_day (of|in)?"
         f" ({_MONTH} {_YEAR}|{_THIS_MONTH})", moment),
    Rule("weekday-last", "date", "day? weekday (nth:final|nth2:recent) (of|in)?"
         f" ({_MONTH} {_YEAR}|{_THIS_MONTH})", moment),
    Rule("last-day", "date", f"(nth:final|nth2:recent) day (of|in)? ({_MONTH} {_YEAR}|{_THIS_MONTH})", moment),
    # days counted from today
    Rule("deictic", "date", "(day|today)? deictic ((open|comma)? day? weekday close?)?", moment),
    Rule("today", "date", "(this|day)? today ((open|comma)? day? weekday close?)? (?! ordinal|shift|that)", moment),
    Rule("other-day", "date", "(this|that)? (day|today) shift:shift", following),
    Rule("that-day", "date", "shift:that (day|today)", following),
    # months, weeks, years
    Rule("month-year", "coarse", f"{_MONTH} {_YEAR}", lone_month),
    Rule("this-month-name", "coarse", f"month_way:this {_MONTH}", period),
    Rule("month", "coarse", _THIS_MONTH, period),
    Rule("month-of-year", "coarse", "month_word month_shift:shift (of|in)? year_word year:any_year", period),
    Rule("week", "coarse", "(week week_shift:shift | week_shift2:this week)", period),
    Rule("week-number", "coarse", "week week:day_number (of? year_word? year:any_year)?", period),
    Rule("year", "coarse", "year_word (of)? year:any_year era?", period),
    Rule("year-era", "coarse", "year:any_year era", period),
    Rule("year-shift", "coarse", "(year_word era? year_shift:shift | year_shift2:this year_word)", period),
    Rule("year-small", "coarse", "year_word year:count era", period),
    Rule("years", "coarse", "(year_word|units|both)? (of|between)? year:any_year (dash|and|to|until|slash)"
         " year2:any_year", years_apart),
    Rule("year-alone", "coarse", "(?<= before_year) year:year", lone_year),
    Rule("months-apart", "stretch", "(units|both)? (of|between)? any_month"
         " (dash|and|to|until) any_month (of? year_word?"
         " year:any_year)?", months_apart),
    Rule("month-figures", "coarse", "month:digits slash year:year", month_in_figures),
    Rule("quarter", "coarse", "fraction ordinal:day_number ((of|in)? year_word?"
         " (year:any_year|year_shift:shift)|(of|in)? year_shift2:this year_word)?", portion),
    Rule("quarter-shift", "coarse", "(fraction quarter_shift:shift | quarter_shift2:this fraction)", portion),
    Rule("season", "coarse", "year_shift:this season | season (year_shift2:shift | of? year_word? year:year | of?"
         " year_word year_shift3:shift)", period),
    Rule("decade", "coarse", "decade (of? unit (shift|ordinal))?", period),
    Rule("holiday", "date", "day? holiday (of? year_word? (year:any_year|year_shift:shift))?", moment),
    Rule("weekend", "coarse", "(this)? weekend (week_shift:shift)?", period),
    # the clock
    Rule("hour", "clock", "hour in? (open hour:day_number close|article? hour2:day_number)"
         " (and? fraction|minus minute:count (unit|units)?|minus fraction|and minute2:day_number (unit|units)?)?",
         clock),
    Rule("hour-part", "clock", "hour:day_number ((and fraction)|(minus fraction)|(and minute:count (unit|units)?))?"
         " ((of|in)? day_part|meridiem)", clock_by_part),
    Rule("hour-fraction", "clock", "hour:ordinal (and fraction|minus fraction)", clock),
    Rule("hour-decimal", "clock", "hour (open decimal close|decimal)", clock_with_fraction),
    Rule("hour-face", "clock", "hour (of|in)? (open clock close|clock)", clock),
    Rule("hour-four", "clock", "hour (open (year|digits) close|(year|digits))", clock_in_four),
    Rule("hour-zone", "clock", f"hour? {_ANY_CLOCK} (of|in)? zone", clock_in_zone),
    Rule("hour-zone-aside", "aside", f"open hour? {_ANY_CLOCK} ((of|in)? (day_part|meridiem))? (of|in)? zone close",
         clock_in_zone),
    Rule("night-between", "date", "(day_part|clock_point) day? weekday (dash|slash|at|and|to|until)? day? weekday",
         night_between),
    Rule("clock-point", "clock", "clock_point", moment),
    # lengths
    Rule("amount", "amount", "(any_count? open any_count close|any_count) (units|any_unit (?! year)) era?", amount),
    Rule("amount-one", "amount", "any_unit number", amount_of_one),
    Rule("units-count", "amount", "units number", amount),
    Rule("dual", "amount", "dual era?", amount),
    Rule("hour-part-length", "amount", "fraction (hour|unit)", fraction_of_unit),
    Rule("whole-unit", "amount", "any_unit whole", amount_of_one),
    Rule("vague", "date", "vague", vague),
))  # fmt: skip

NEIGHBOURS = Grammar((
    Rule("amounts", "amount", "amount (and? amount)+", joined_amounts),
    Rule("amount-and-one", "amount", "amount and any_unit", joined_amounts),
    Rule("one-and-amount", "amount", "any_unit and (amount|fraction)", joined_amounts),
    Rule("amount-and-half", "amount", "amount and fraction", joined_amounts),
    Rule("day-part-of-day", "clock", "(day_part|clock) (of|in)? (date|part)", part_of_day),
    Rule("side-by-side", "date", f"(hour? aside|moment|day_part) ({_SIDE}|{_SEPARATOR} open {_ITEM} ({_SIDE})* close"
         " |aside)+", side_by_side, shrinks=True),
    Rule("part-alone", "clock", "day_part", part_of_day),
    Rule("aside-alone", "clock", "hour? aside", clock_aside),
))  # fmt: skip

WHOLES = Grammar((
    Rule("part-of", "coarse", "part (of|month_word)? (coarse|date)", part_of_period),
    Rule("part-of-this", "coarse", "part (month_word|year_word|week)", part_of_period),
    Rule("range", "stretch", "(of|between)? moment (to|until|and until|and to|dash) moment", stretch),
    Rule("between", "stretch", "between moment and moment", stretch),
    Rule("clock-range", "stretch", "(of|between)? hour? first:day_number (to|until|dash|and) clock", clock_range),
    Rule("window", "window", "(units|dual) (few|count)? (shift|recent)", window),
    Rule("window-counted", "window", "(amount) (shift|recent)", counted_window),
    Rule("within", "deadline", "within_or_during bound? amount (?! shift|recent) cap?", deadline),
    Rule("within-one", "deadline", "within_or_during bound? any_unit cap?", deadline),
    Rule("offset-from-event", "duration", "(?<! at) (after|before) (about|bound)?"
         " (amount|any_unit) cap? (?= of|at)", offset_from_event),
    Rule("offset", "offset", "(?<! at) (after|before|since) (about|bound)? amount cap?", offset),
    Rule("offset-one", "offset", "(?<! at|any_unit) (after|before|since) (about|bound)? any_unit cap?", offset),
    Rule("offset-from", "offset", "(amount|any_unit) (before|after) (date|coarse)", offset_from),
    Rule("bounded", "duration", "bound? amount cap?", bounded),
    Rule("for-one", "duration", "(?<= for) bound? any_unit cap?", bounded),
))  # fmt: skip

LEVELS = (NAMES, PHRASES, NEIGHBOURS, WHOLES)
