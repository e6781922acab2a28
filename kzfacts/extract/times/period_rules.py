"""Rules for months, weeks, years and their parts, as long as no day is named."""

from __future__ import annotations

from kzfacts.extract.times.builders import (
    decade,
    lone_month,
    lone_year,
    months_apart,
    period,
    portion,
    vague,
    years_apart,
)
from kzfacts.extract.times.figures import month_in_figures
from kzfacts.extract.times.grammar import Rule
from kzfacts.extract.times.phrases import A_MONTH, A_YEAR, MONTH, THIS_MONTH, TIMED, YEAR
from kzfacts.extract.times.spans import (
    century,
    first_months,
    last_quarter,
    lone_season,
    passed,
    portion_of_this_year,
    quarter_by_term,
    school_year,
    week_number,
    week_of_day,
    week_of_month,
    year_of_account,
)

_TO = "(dash|and|to|until|slash)"

_MONTHS = (
    Rule("month-year", "coarse", f"{MONTH} {YEAR}", lone_month),
    Rule("this-month-name", "coarse", f"month_way:this {MONTH}", period),
    Rule(
        "month",
        "coarse",
        f"({THIS_MONTH}|month_word month_shift3:this (?! {TIMED})|month_word month_shift4:this_after)",
        period,
    ),
    Rule(
        "months-apart",
        "stretch",
        "(units|both)? (of|between)? any_month (dash|and|to|until) any_month"
        " (month_way:shift|of? year_word? year:any_year)?",
        months_apart,
    ),
    Rule("month-figures", "coarse", "(?<! serial) month:digits slash year:year", month_in_figures),
    Rule("first-months-of", "stretch", f"ordinal count units (of|in)? ({A_YEAR}|year_word)", first_months),
    Rule("first-months", "stretch", f"units count ordinal (of|in)? ({A_YEAR}|year_word)", first_months),
)

_WEEKS = (
    Rule(
        "week",
        "coarse",
        f"(week week_shift:shift | week_shift2:this week | week week_shift3:this (?! {TIMED})"
        " | week week_shift4:this_after)",
        period,
    ),
    Rule(
        "week-number",
        "coarse",
        f"week week:day_number (?! (of|in)? (any_month|month_word)) (of? {A_YEAR})?",
        week_number,
    ),
    Rule("nth-week-of-year", "coarse", f"week:ordinal week (of|in)? {A_YEAR}", week_number),
    Rule("nth-week", "coarse", f"(month_week:ordinal|month_week2:final) week (of|in)? {A_MONTH}", week_of_month),
    Rule(
        "week-nth",
        "coarse",
        f"week (month_week:ordinal|month_week2:final|month_week3:recent) (of|in)? {A_MONTH}",
        week_of_month,
    ),
    Rule("week-of-day", "coarse", f"week (of|in)? day:day_number (of|in)? {MONTH} {YEAR}", week_of_day),
    Rule("weekend", "coarse", "(this)? weekend (week_shift:shift)?", period),
)

_YEARS = (
    Rule("year", "coarse", "year_word (of)? year:any_year era?", period),
    Rule("year-era", "coarse", "year:any_year era", period),
    Rule(
        "year-shift",
        "coarse",
        "(year_word era? year_shift:shift | year_shift2:this year_word"
        f" | year_word year_shift3:this (?! {TIMED}) | year_word year_shift4:this_after)",
        period,
    ),
    Rule("year-shift-told", "coarse", "year_word shift year:any_year era", period),
    Rule("year-small", "coarse", "year_word year:count era", period),
    Rule(
        "years",
        "coarse",
        f"(year_word|units|both|dual)? (of|between)? year:any_year ((and|comma) any_year)* {_TO} year2:any_year era?",
        years_apart,
    ),
    Rule("year-alone", "coarse", "(?<= before_year) year:year", lone_year),
    Rule("year-of-account", "coarse", "year_name (of|in)? (year:any_year|year2:digits)", year_of_account),
    Rule("year-of-account-shift", "coarse", "year_name year_shift:shift", period),
    Rule(
        "years-of-account",
        "coarse",
        "(year_name|school_year) shift? (of|in|open)? year:any_year (dash|slash) year2:any_year era? close?",
        years_apart,
    ),
    Rule("school-year", "coarse", "school_year (which_shift:shift)?", school_year),
    Rule("school-year-told", "coarse", "school_year (of|in)? year:any_year", year_of_account),
)

_PARTS = (
    Rule("quarter", "coarse", f"fraction ordinal:day_number (of|in)? {A_YEAR}", portion),
    Rule("quarter-of-this-year", "coarse", "fraction ordinal:day_number (of|in)? year_word", portion_of_this_year),
    Rule("last-quarter", "coarse", f"(fraction|term) recent (of|in)? {A_YEAR}", last_quarter),
    Rule("quarter-by-term", "coarse", f"term ordinal:day_number (of|in) {A_YEAR}", quarter_by_term),
    Rule("quarter-alone", "coarse", "fraction ordinal:day_number (?! of|in)", portion),
    Rule("quarter-shift", "coarse", "(fraction which_shift:shift | which_shift2:this fraction)", portion),
    Rule("half-in-month", "coarse", f"fraction ordinal:day_number (of|in)? {A_MONTH}", portion),
    Rule(
        "season",
        "coarse",
        "year_shift:this season | season (month_way:shift | of? year_word? year:year | of?"
        " year_word year_shift3:shift | of? year_shift4:this year_word)",
        period,
    ),
    Rule("season-alone", "coarse", "(?<= in|during|since|until|by|from) season", lone_season),
    Rule("decade", "coarse", "decade (of? unit (shift|ordinal|number|digits))?", decade),
    Rule("century", "coarse", "unit (ordinal|number|digits|shift|recent) (?! before)", century),
    Rule("past", "date", "(?<= in) shift", passed),
    Rule("future", "date", "(?<= in) noun_ref", vague),
)

PERIODS = (*_MONTHS, *_WEEKS, *_YEARS, *_PARTS)
