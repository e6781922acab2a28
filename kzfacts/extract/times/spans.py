"""What phrases for weeks, first months, seasons and centuries mean."""

from __future__ import annotations

from kzfacts.extract.times.builders import LIKELY_YEARS, period, portion
from kzfacts.extract.times.grammar import Match, number_of, united
from kzfacts.extract.times.values import Meaning, Moment, Stretch, Vague, unite

_WEEKS = range(1, 54)
_WEEKS_OF_MONTH = (-1, 1, 2, 3, 4)
_MONTHS = range(2, 12)
_QUARTER, _QUARTERS = 15, range(1, 5)  # a quarter by the minutes it has of an hour; its numbers
_CENTURIES = range(1, 31)
_YEAR = ("year", "year_shift", "year_shift2", "year_shift3")


def week_number(match: Match) -> Meaning | None:
    """الأسبوع 34, الأسبوع التاسع من عام 2031; a rank without a year counts from something else."""
    number = match.fields["week"]
    told = any(name in match.fields for name in _YEAR)
    if number_of(match, "week") not in _WEEKS or (number.kind != "digits" and not told):
        return None
    return period(match)


def week_of_month(match: Match) -> Meaning | None:
    """الأسبوع الأول من أكتوبر, آخر أسبوع في شباط."""
    whole = united(match)
    return whole if whole is not None and whole.month_week in _WEEKS_OF_MONTH else None


def week_of_day(match: Match) -> Meaning | None:
    """أسبوع 11 مارس: the week that holds the day."""
    return united(match, Moment(whole_week=True))


def year_of_account(match: Match) -> Meaning | None:
    """السنة المالية 2021, العام الدراسي 2015."""
    year = number_of(match, "year" if "year" in match.fields else "year2")
    return Moment(year=year) if year in LIKELY_YEARS else None


def school_year(match: Match) -> Meaning | None:
    """العام الدراسي المقبل."""
    return united(match, Moment(which_shift=0)) if len(match.tokens) == 1 else united(match)


def last_quarter(match: Match) -> Meaning | None:
    """الربع الأخير من 2013, الفصل الأخير من العام الماضي."""
    part = match.tokens[0]
    quarter = part.definite and (part.kind == "term" or part.number == _QUARTER)
    return united(match, Moment(portion="quarter", which=4)) if quarter else None


def quarter_by_term(match: Match) -> Meaning | None:
    """الفصل الثالث من 2014: the press of the Levant calls quarters so."""
    rank = number_of(match, "ordinal")
    return united(match, Moment(portion="quarter", which=rank)) if rank in _QUARTERS else None


def first_months(match: Match) -> Meaning | None:
    """الأشهر الستة الأولى من 2022, أول خمسة أشهر من العام."""
    units, count, rank = match.tokens[:3] if match.tokens[0].kind == "units" else match.tokens[2::-1]
    year = united(match) if any(name in match.fields for name in _YEAR) else this_year(match)
    if units.mark != "M" or rank.number != 1 or int(count.number or 0) not in _MONTHS:
        return None
    if units.definite != (units is match.tokens[0]):
        return None
    if year is None:
        return None
    first, last = unite(year, Moment(month=1)), unite(year, Moment(month=int(count.number or 0)))
    return Stretch(first, last) if first and last else None


def this_year(match: Match) -> Moment | None:
    """من العام: of the year that goes on, if it has the article."""
    return Moment(year_shift=0) if match.tokens[-1].definite else None


def portion_of_this_year(match: Match) -> Meaning | None:
    """الربع الثاني من العام."""
    part, year = portion(match), this_year(match)
    return unite(part, year) if isinstance(part, Moment) and year else None


def lone_season(match: Match) -> Meaning | None:
    """في الخريف."""
    return match.tokens[0].meaning if match.tokens[0].definite else None


def century(match: Match) -> Meaning | None:
    """القرن التاسع عشر, القرن الماضي, العقد المقبل."""
    unit, which = match.tokens
    if not unit.definite or unit.mark not in ("CEN", "DEC") or (which.meaning is not None and which.kind == "shift"):
        return None
    number = int(which.number or 0)
    if which.kind in ("ordinal", "number", "digits"):
        if unit.mark == "DEC" or number not in _CENTURIES or (which.kind == "number" and not which.definite):
            return None
        return Moment(portion="century", which=100 * (number - 1) + 1)
    if which.kind == "recent" or (unit.mark == "DEC" and number == 0):
        return None  # years that end now; a contract
    return Moment(portion="century" if unit.mark == "CEN" else "decade", which_shift=number)


def passed(match: Match) -> Meaning | None:
    """في الماضي, في السابق: once."""
    return Vague("PAST_REF") if match.tokens[0].number == -1 else None
