"""What a match of a rule means: one small function for each kind of phrase."""

from __future__ import annotations

from dataclasses import replace

from kzfacts.extract.times.clocks import of_half_of
from kzfacts.extract.times.grammar import Match, number_of, united
from kzfacts.extract.times.values import (
    Amount,
    Meaning,
    Moment,
    Portion,
    Repeated,
    Stretch,
    Vague,
    is_clock,
    is_day,
    unite,
)

DAYS_OF_MONTH = range(1, 32)
MONTHS = range(1, 13)
LIKELY_YEARS = range(1800, 2101)
HIJRI_YEARS = range(1300, 1501)
_ENDS = 2  # of a stretch
_CENTURIES = range(1, 31)
_HIJRI_YEARS_OF_NEWS = range(1350, 1461)  # bare figures: عام 1434, and seldom one of the Middle Ages
_PORTIONS: dict[int, Portion] = {15: "quarter", 30: "half"}  # by their minutes of an hour
_SHIFTS = {"month_word": "month_shift", "year_word": "year_shift", "week": "week_shift"}
MONDAY_AS_NUMBER = 2  # without the article the two words are one
_PERIOD_WORDS = ("month_word", "year_word", "week", "this")
# a month that is also another word is one behind these
LEADS_TO_TIME = ("in", "since", "until", "during", "by", "from", "between", "this", "before", "after", "to", "part")


def moment(match: Match) -> Meaning | None:
    """All its parts as one moment."""
    whole = united(match)
    if whole is None or (whole.day is not None and whole.day not in DAYS_OF_MONTH and not whole.holiday):
        return None
    backwards = whole.day is not None and whole.last_day is not None and whole.last_day < whole.day
    return None if backwards else whole


def period(match: Match) -> Meaning | None:
    """A month, week or year."""
    whole = united(match)
    if whole is None or (whole.month is not None and whole.month not in MONTHS):
        return None
    if whole.year in _HIJRI_YEARS_OF_NEWS and whole.month is None and whole.calendar is None:
        return replace(whole, calendar="hijri")
    return whole


def day_and_month(match: Match) -> Meaning | None:
    """A day of a month, or from one to the other; the day must be one."""
    whole = united(match)
    if whole is None or whole.day is None or whole.day not in DAYS_OF_MONTH:
        return None
    day, last = whole.day, whole.last_day
    if last is None:
        return whole
    if any(token.kind == "dash" for token in match.tokens) and last < day:
        day, last = last, day  # 17-11 يناير, printed from its end
    return replace(whole, day=day, last_day=last) if day < last <= DAYS_OF_MONTH[-1] else None


def the_day(match: Match) -> Meaning | None:
    """اليوم الخامس من مايو is the fifth, not today."""
    if not match.fields["day"].definite:
        return None
    return day_and_month(replace(match, tokens=match.tokens[1:]))


def repeated(match: Match) -> Meaning | None:
    """أيام الأحد, كل أسبوع, كل يوم جمعة, مرتين في الشهر, 25 من كل شهر."""
    if match.tokens[0].kind == "units" and match.tokens[0].mark != "D":
        return None
    if "day" in match.fields:
        return Repeated(Moment(day=day)) if (day := number_of(match, "day")) in DAYS_OF_MONTH else None
    if match.tokens[-1].kind == "number":
        return Repeated(Moment(weekday=1)) if match.tokens[-1].number == MONDAY_AS_NUMBER else None
    if match.tokens[-1].kind == "today":
        return Repeated(Amount(((1, "D"),)))
    said = [token.meaning for token in match.tokens if token.kind in ("weekday", "bare_weekday")]
    meaning = said[0] if said else match.tokens[-1].meaning
    return Repeated(meaning) if isinstance(meaning, Moment | Amount) else None


def repeated_day(match: Match) -> Meaning | None:
    """الأول من مايو من كل عام."""
    day, every = match.tokens[0].meaning, match.tokens[-1].meaning
    if not isinstance(day, Moment) or not isinstance(every, Repeated) or not isinstance(every.of, Amount):
        return None
    return Repeated(day) if every.of.parts[0][1] in ("Y", "M") and day.year is None else None


def lone_day(match: Match) -> Meaning | None:
    """يوم 27 or يوم الثاني; يوم واحد is a length."""
    number = match.fields["day"]
    return moment(match) if number.kind == "digits" or (number.kind == "ordinal" and number.definite) else None


def lone_month(match: Match) -> Meaning | None:
    """A month without a day; one that is also another word must stand in a time phrase."""
    alone = len(match.tokens) == 1 and match.tokens[0].kind == "trap_month"
    if alone and (match.before is None or match.before.kind not in LEADS_TO_TIME):
        return None
    return period(match)


def lone_year(match: Match) -> Meaning | None:
    """Four digits behind a preposition, where they can be a year of the modern world."""
    return period(match) if number_of(match, "year") in LIKELY_YEARS else None


def years_apart(match: Match) -> Meaning | None:
    """From one year to another; two bare years joined by و are two."""
    first, last = number_of(match, "year"), number_of(match, "year2")
    era = match.tokens[-1].meaning if match.tokens[-1].kind == "era" else None
    calendar = era.calendar if isinstance(era, Moment) else None
    if match.tokens[0].kind in ("year", "big") and any(token.kind == "and" for token in match.tokens):
        return None
    likely = HIJRI_YEARS if calendar == "hijri" else LIKELY_YEARS
    if first >= last or first not in likely or last not in likely:
        return None
    return Stretch(Moment(year=first, calendar=calendar), Moment(year=last, calendar=calendar))


def months_apart(match: Match) -> Meaning | None:
    """From one month to another of the same year."""
    months = [token.meaning for token in match.tokens if token.kind in ("month", "trap_month")]
    if not all(isinstance(month, Moment) for month in months):
        return None
    year = Moment(year=number_of(match, "year")) if "year" in match.fields else Moment()
    if "month_way" in match.fields:
        year = Moment(month_way=number_of(match, "month_way"))
    first, last = (unite(month, year) for month in months if isinstance(month, Moment))
    return Stretch(first, last) if first and last else None


def portion(match: Match) -> Meaning | None:
    """A quarter or a half of a year: الربع الأول من 2018."""
    which = next(token for token in match.tokens if token.kind == "fraction").number
    portion = _PORTIONS.get(int(which or 0))
    number = number_of(match, "ordinal") if "ordinal" in match.fields else None
    if portion is None or (number is not None and not 1 <= number <= (4 if portion == "quarter" else 2)):
        return None
    if number is None and portion == "half":
        return None
    return united(match, Moment(portion=portion, which=number))


def month_by_number(match: Match) -> Meaning | None:
    """شهر تسعة; not هذا الشهر ثلاثة صيادين, and شهر واحد is a length."""
    noun, number = match.tokens
    is_length = number.kind == "number" and number.number == 1
    return period(match) if not noun.definite and not is_length else None


def following(match: Match) -> Meaning | None:
    """اليوم التالي, ذلك اليوم: counted from the day the text named last."""
    shift = match.fields["shift"]
    if shift.kind == "that" and match.tokens[-1].kind == "day" and not match.tokens[-1].definite:
        return None  # كان ذلك يوما طويلا
    anaphoric = shift.kind == "that" or isinstance(shift.meaning, Moment)
    night = next((token.meaning for token in match.tokens if token.kind == "deictic"), None)
    then = Moment(day_shift=int(shift.number or 0), anaphoric=anaphoric or None)
    if night is None:
        return then
    if not isinstance(night, Moment) or night.day_shift != 0 or not anaphoric:
        return None
    return replace(then, part=night.part, first_hour=night.first_hour)


def decade(match: Match) -> Meaning | None:
    """The eighties, those of the twentieth century unless the words name another."""
    first, rank = match.tokens[0].meaning, match.tokens[-1]
    if not isinstance(first, Moment) or rank.kind not in ("ordinal", "number", "digits"):
        return first
    if int(rank.number or 0) not in _CENTURIES:
        return None
    return replace(first, which=(first.which or 0) % 100 + 100 * (int(rank.number or 0) - 1))


def end_of_period(match: Match) -> Meaning | None:
    """آخر الشهر, آخر العام المقبل."""
    unit = match.tokens[-1]
    if unit.kind == "coarse":
        whole = unit.meaning if isinstance(unit.meaning, Moment) and unit.mark in _PERIOD_WORDS else None
        return replace(whole, mod="END") if whole and whole.mod is None and not is_day(whole) else None
    field = _SHIFTS.get(unit.kind)
    return Moment(mod="END", **{field: 0}) if field and unit.definite else None  # type: ignore[arg-type]


def vague(match: Match) -> Meaning | None:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""
    return match.tokens[0].meaning if isinstance(match.tokens[0].meaning, Vague) else None


def part_of_each(match: Match) -> Meaning | None:
    """نهاية كل شهر."""
    return match.tokens[-1].meaning


def part_of_period(match: Match) -> Meaning | None:
    """أوائل يناير, نهاية الشهر المقبل, مطلع العام; منتصف الليلة الماضية is midnight."""
    whole = united(match)
    if whole is not None and whole != match.tokens[0].meaning:
        if whole.mod == "MID" and whole.part == "NI" and whole.hour is None:
            return replace(whole, mod=None, part=None, first_hour=None, hour=24, minute=0)
        return whole if not is_day(whole) and not is_clock(whole) else None
    unit, mod = match.tokens[-1], match.tokens[0].meaning
    if isinstance(mod, Moment) and mod.mod == "END" and unit.kind == "week" and unit.definite:
        return replace(mod, weekend=True)
    field = _SHIFTS.get(unit.kind)
    if field is None or not unit.definite or not isinstance(mod, Moment):
        return None
    return replace(mod, **{field: 0})  # type: ignore[arg-type]


def stretch(match: Match) -> Meaning | None:
    """From one to the other, both of one grain."""
    ends = [token.meaning for token in match.tokens if isinstance(token.meaning, Moment)]
    if len(ends) != _ENDS:
        return None
    first, last = ends
    if is_day(first) != is_day(last) or is_clock(first) != is_clock(last):
        return None
    if is_clock(first):
        first = of_half_of(first, last)
    return Stretch(_completed(first, last), _completed(last, first))


def _completed(moment: Moment, other: Moment) -> Moment:
    """From 5 to 9 May 2015: month and year, once said, hold for both."""
    fields = ("year", "year_shift") if moment.month is not None else ("year", "year_shift", "month", "month_shift")
    if moment.weekday is not None or moment.day_shift is not None or moment.year is not None:
        return moment
    gains = {name: getattr(other, name) for name in fields if getattr(moment, name) is None}
    return replace(moment, **gains)
