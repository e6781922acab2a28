"""Pieces that several rules of time expressions share, in the notation of `grammar`."""

from __future__ import annotations

# the year after a month, in figures, in words or counted from this one
YEAR = (
    "(month_way:shift)? ((comma|slash|dash)? (of|in)? year_word? year:any_year era?"
    " | (of|in)? year_word year_shift:shift | (of|in)? year_shift2:this year_word )?"
)
MONTH = "(month_word (of)?)? any_month"
# a year alone: 2015, عام 2015, العام الماضي, هذا العام
A_YEAR = "((year_word|year_name)? year:any_year era?|(year_word|year_name) year_shift:shift|year_shift2:this year_word)"
THIS_MONTH = "(month_word month_shift:shift | month_shift2:this month_word)"
A_MONTH = f"({MONTH} {YEAR}|{THIS_MONTH})"
ANY_CLOCK = "(clock|year|digits|decimal|number|ordinal)"
SEPARATOR = "comma? (of|in|namely|at|dash)?"
ITEM = "(moment|day_part|meridiem|zone)"
SIDE = f"{SEPARATOR} {ITEM}"
# what may follow a demonstrative that belongs to it: الأسبوع. هذا العام
TIMED = "any_unit|units|dual|today|season|day_part|weekday|any_month|holiday|decade|fraction"
