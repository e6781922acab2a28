"""What a match of a rule means: one small function for each kind of phrase."""

from __future__ import annotations

from dataclasses import replace

from kzfacts.extract.time_grammar import Match, number_of, united
from kzfacts.extract.time_tokens import Token
from kzfacts.extract.time_values import (
    Amount,
    Calendar,
    Meaning,
    Moment,
    Repeated,
    Stretch,
    Vague,
    is_clock,
    is_day,
    unite,
)

_DAYS_OF_MONTH = range(1, 32)
_MONTHS = range(1, 13)
_LIKELY_YEARS = range(1800, 2101)
_HIJRI_YEARS = range(1300, 1501)
_TWO_DIGITS = 2
_CENTURY_TURNS = 69  # as in POSIX: 69 to 99 are of the last century
_NOON = 12
# a month that is also another word is one behind these
_LEADS_TO_TIME = ("in", "since", "until", "during", "by", "from", "between", "this", "before", "after", "to")


def moment(match: Match) -> Meaning | None:
    """All its parts as one moment."""
    whole = united(match)
    if whole is None or (whole.day is not None and whole.day not in _DAYS_OF_MONTH):
        return None
    return whole


def period(match: Match) -> Meaning | None:
    """A month, week or year."""
    whole = united(match)
    return whole if whole is not None and (whole.month is None or whole.month in _MONTHS) else None


def day_and_month(match: Match) -> Meaning | None:
    """A day of a month, or from one to the other; the day must be one."""
    whole = united(match)
    if whole is None or whole.day is None or whole.day not in _DAYS_OF_MONTH:
        return None
    if whole.last_day is not None and (whole.last_day not in _DAYS_OF_MONTH or whole.last_day <= whole.day):
        return None
    return whole


def the_day(match: Match) -> Meaning | None:
    """اليوم الخامس من مايو is the fifth, not today."""
    if not match.fields["day"].definite:
        return None
    return day_and_month(replace(match, tokens=match.tokens[1:]))


def repeated(match: Match) -> Meaning | None:
    """أيام الأحد, كل أسبوع."""
    if match.tokens[0].kind == "units" and match.tokens[0].mark != "D":
        return None
    return Repeated(meaning) if isinstance(meaning := match.tokens[-1].meaning, Moment | Amount) else None


def lone_day(match: Match) -> Meaning | None:
    """يوم 27 or يوم الثاني; يوم واحد is a length."""
    number = match.fields["day"]
    return moment(match) if number.kind == "digits" or (number.kind == "ordinal" and number.definite) else None


def lone_month(match: Match) -> Meaning | None:
    """A month without a day; one that is also another word must stand in a time phrase."""
    alone = len(match.tokens) == 1 and match.tokens[0].kind == "trap_month"
    if alone and (match.before is None or match.before.kind not in _LEADS_TO_TIME):
        return None
    return period(match)


def lone_year(match: Match) -> Meaning | None:
    """Four digits behind a preposition, where they can be a year of the modern world."""
    return period(match) if number_of(match, "year") in _LIKELY_YEARS else None


def years_apart(match: Match) -> Meaning | None:
    """From one year to another; two bare years joined by و are two."""
    first, last = number_of(match, "year"), number_of(match, "year2")
    if match.tokens[0].kind in ("year", "big") and any(token.kind == "and" for token in match.tokens):
        return None
    if first >= last or first not in _LIKELY_YEARS or last not in _LIKELY_YEARS:
        return None
    return Stretch(Moment(year=first), Moment(year=last))


def months_apart(match: Match) -> Meaning | None:
    """From one month to another of the same year."""
    months = [token.meaning for token in match.tokens if token.kind in ("month", "trap_month")]
    if not all(isinstance(month, Moment) for month in months):
        return None
    year = Moment(year=number_of(match, "year")) if "year" in match.fields else Moment()
    first, last = (unite(month, year) for month in months if isinstance(month, Moment))
    return Stretch(first, last) if first and last else None


def date_in_figures(match: Match) -> Meaning | None:
    """26/7/2015, 2015-07-26, 26/7/15; the month may come first where the day cannot."""
    first, middle, last = (token for token in match.tokens if token.kind in ("digits", "year"))
    calendar: Calendar | None = None
    year = _full_year(first if first.kind == "year" else last)
    month, day = _value(middle), _value(last if first.kind == "year" else first)
    if month not in _MONTHS and day in _MONTHS:
        day, month = month, day
    if year is None or month not in _MONTHS or day not in _DAYS_OF_MONTH or not _touch(first, last, match):
        return None
    if year in _HIJRI_YEARS:
        calendar = "hijri"
    return Moment(year=year, month=month, day=day, calendar=calendar)


def short_date(match: Match) -> Meaning | None:
    """22/4 beside a word that leads to a day; elsewhere it is a fraction or a score."""
    first, last = (token for token in match.tokens if token.kind == "digits")
    day, month = _value(first), _value(last)
    if month not in _MONTHS and day in _MONTHS:
        day, month = month, day
    leads = match.before is not None and match.before.kind in (*_LEADS_TO_TIME, "weekday", "namely", "day", "date")
    leads = leads or first.digits == last.digits == _TWO_DIGITS
    if not leads or month not in _MONTHS or day not in _DAYS_OF_MONTH or not _touch(first, last, match):
        return None
    return Moment(month=month, day=day)


def _touch(first: Token, last: Token, match: Match) -> bool:
    """No blanks inside a date in figures."""
    width = sum(token.end - token.start for token in match.tokens)
    return last.end - first.start <= width


def _value(token: Token) -> int:
    return int(token.number or 0)


def _full_year(token: Token) -> int | None:
    if token.kind == "year":
        return _value(token)
    if token.digits != _TWO_DIGITS:
        return None
    return _value(token) + (1900 if _value(token) >= _CENTURY_TURNS else 2000)


def month_in_figures(match: Match) -> Meaning | None:
    """3/2015."""
    first, last = match.tokens[0], match.tokens[-1]
    return period(match) if _touch(first, last, match) and _value(first) in _MONTHS else None


def portion(match: Match) -> Meaning | None:
    """A quarter or a half of a year: الربع الأول من 2020."""
    which = next(token for token in match.tokens if token.kind == "fraction").number
    field = {15: "quarter", 30: "half"}.get(int(which or 0))
    number = number_of(match, "ordinal") if "ordinal" in match.fields else None
    if field is None or (number is not None and not 1 <= number <= (4 if field == "quarter" else 2)):
        return None
    if number is None:
        return united(match) if field == "quarter" else None
    return united(match, Moment(quarter=number) if field == "quarter" else Moment(half=number))


def following(match: Match) -> Meaning | None:
    """اليوم التالي, ذلك اليوم: counted from the day the text named last."""
    shift = match.fields["shift"]
    anaphoric = shift.kind == "that" or isinstance(shift.meaning, Moment)
    return Moment(day_shift=int(shift.number or 0), anaphoric=anaphoric or None)


def decade(match: Match) -> Meaning | None:
    """The eighties: those of the twentieth century."""
    return united(match)


def vague(match: Match) -> Meaning | None:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""
    return match.tokens[0].meaning if isinstance(match.tokens[0].meaning, Vague) else None


def side_by_side(match: Match) -> Meaning | None:
    """What stands together and can be one: أمس الجمعة, السبت 8 يناير 07:00."""
    whole = unite(*(token.meaning for token in match.tokens if isinstance(token.meaning, Moment)))
    if whole is None:
        return None
    return with_half_of_day(whole)


def part_of_day(match: Match) -> Meaning | None:
    """فجر الجمعة; alone only where it is clearly a time: في المساء, بعد الظهر."""
    if len(match.tokens) == 1:
        token = match.tokens[0]
        alone = match.before is not None and match.before.kind == "in" and token.definite
        return token.meaning if alone else None
    return side_by_side(match)


def part_of_period(match: Match) -> Meaning | None:
    """أوائل يناير, نهاية الشهر المقبل, مطلع العام."""
    whole = united(match)
    if whole is not None and whole != match.tokens[0].meaning:
        return whole if not is_day(whole) and not is_clock(whole) else None
    unit = match.tokens[-1]
    field = {"month_word": "month_shift", "year_word": "year_shift", "week": "week_shift"}.get(unit.kind)
    mod = match.tokens[0].meaning
    if field is None or not unit.definite or not isinstance(mod, Moment):
        return None
    return replace(mod, **{field: 0})  # type: ignore[arg-type]


def stretch(match: Match) -> Meaning | None:
    """From one to the other, both of one grain."""
    ends = [token.meaning for token in match.tokens if isinstance(token.meaning, Moment)]
    if len(ends) != _TWO_DIGITS:
        return None
    first, last = ends
    if is_day(first) != is_day(last) or is_clock(first) != is_clock(last):
        return None
    if first.part is None and is_clock(first):
        first = with_half_of_day(replace(first, part=last.part, first_hour=last.first_hour))
    return Stretch(_completed(first, last), _completed(last, first))


def _completed(moment: Moment, other: Moment) -> Moment:
    """From 5 to 9 May 2015: month and year, once said, hold for both."""
    fields = ("year", "year_shift") if moment.month is not None else ("year", "year_shift", "month", "month_shift")
    if moment.weekday is not None or moment.day_shift is not None or moment.year is not None:
        return moment
    gains = {name: getattr(other, name) for name in fields if getattr(moment, name) is None}
    return replace(moment, **gains)


def with_half_of_day(moment: Moment) -> Moment:
    """3 in the afternoon is 15; 12 at night is the day's end."""
    if moment.hour is None or moment.first_hour is None or moment.hour > _NOON:
        return replace(moment, first_hour=None)
    hour, first = moment.hour, moment.first_hour
    if hour < _NOON and (hour >= first - _NOON if first > _NOON else hour < first):
        hour += _NOON
    elif hour == _NOON and first > _NOON:
        hour = 24
    elif hour == _NOON and first == 0:
        hour = 0
    return replace(moment, hour=hour, first_hour=None)
