"""The classes of words and signs that the rules of time expressions are written in."""

from __future__ import annotations

# closed-class words; looked up beside time words only, so they need no place in the automaton
SMALL = {
    "من": "of", "في": "in", "الي": "to", "حتي": "until", "بين": "between", "منذ": "since", "مذ": "since",
    "قبل": "before", "بعد": "after", "خلال": "during", "هذا": "this", "هذه": "this", "هذي": "this", "هاي": "this",
    "هاد": "this", "هاذ": "this", "هادا": "this", "هادي": "this", "هاذا": "this", "هاذي": "this",
    "هيدا": "this", "هيدي": "this", "ده": "this_after", "دا": "this_after", "دي": "this_after",
    "ذلك": "that", "تلك": "that", "ذاك": "that", "عند": "at", "علي": "at", "الا": "minus",
    "الموافق": "namely", "المصادف": "namely",
    "اخر": "final", "الاخير": "final", "الاخيره": "final", "كامل": "whole", "كامله": "whole",
    "ال": "article", "و": "and", "كل": "each", "نحو": "about", "حوالي": "about",
    "بحدود": "about", "القليله": "few", "طويله": "few", "عديده": "few", "كثيره": "few",
    "او": "or", "منه": "of_it",
    "بعدها": "after_that", "بعده": "after_that", "قبلها": "before_that", "قبله": "before_that", "عقب": "after",
    "قبيل": "before", "رقم": "serial", "نهار": "day", "مواليد": "in",
}  # fmt: skip
SIGNS = {",": "comma", "/": "slash", ":": "colon", "-": "dash", "(": "open", ")": "close"}
KINDS = (
    "break", "digits", "number", "ordinal", "year", "big", "decimal", "month", "trap_month", "weekday", "bare_weekday",
    "day", "week", "month_word", "year_word", "hour", "unit", "units", "dual", "today", "deictic", "shift", "recent",
    "part", "day_part", "meridiem", "clock_point", "fraction", "zone", "era", "season", "holiday", "decade", "weekend",
    "vague", "few", "often", "row", "event", "both",
    "within", "for", "by", "from", "bound", "cap", "trap", "date", "coarse", "clock", "amount",
    "stretch", "window", "offset", "deadline", "duration", "set", "aside", "throughout", "stage",
    "year_name", "school_year", "term",
    "noun_ref",
    *dict.fromkeys((*SMALL.values(), *SIGNS.values())),
)  # fmt: skip
