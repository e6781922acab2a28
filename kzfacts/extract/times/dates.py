"""What phrases for single days mean, beyond a day and its month: feasts, ranks, halves, days of this month."""

from __future__ import annotations

from dataclasses import replace

from kzfacts.extract.times.builders import DAYS_OF_MONTH, LEADS_TO_TIME, MONDAY_AS_NUMBER, day_and_month
from kzfacts.extract.times.grammar import Match, number_of, united
from kzfacts.extract.times.values import Amount, Meaning, Moment, Offset, Stretch, unite

_HALF = 30  # minutes of the word for a half
_MOST_IN_MONTH = 4
_MIDDLE = 15
_SPOKEN_NUMBERS = (1, 7)  # weekdays that without the article are also "two" and "one of"


def half_of_month(match: Match) -> Meaning | None:
    """نصف مارس, النصف من شعبان: the fifteenth."""
    if match.tokens[0].number != _HALF:
        return None
    last = match.tokens[-1]
    if last.kind == "month_word" and not any(name.startswith("month") for name in match.fields):
        return Moment(day=_MIDDLE, month_shift=0) if last.definite else None
    return united(match, Moment(day=_MIDDLE))


def day_of_this_month(match: Match) -> Meaning | None:
    """20 الجاري; 27 الماضي only behind a word that leads to a time."""
    day, shift = match.fields["day"], number_of(match, "month_shift")
    leads = match.before is not None and match.before.kind in LEADS_TO_TIME
    if number_of(match, "day") not in DAYS_OF_MONTH or (shift and not leads):
        return None
    if isinstance(match.fields["month_shift"].meaning, Moment) or (day.kind != "digits" and not day.definite):
        return None
    return united(match)


def day_of_it(match: Match) -> Meaning | None:
    """11 منه: of the month named last."""
    day = number_of(match, "day")
    return Moment(day=day, month_shift=0, anaphoric=True) if day in DAYS_OF_MONTH else None


def nth_day(match: Match) -> Meaning | None:
    """أول أيام رمضان, ثالث يوم من يناير."""
    unit = match.tokens[1]
    return day_and_month(match) if unit.mark == "D" else None


def edge_of_year(match: Match) -> Meaning | None:
    """أول يوم في السنة القادمة, آخر أيام العام."""
    rank, unit, end = match.tokens[0], match.tokens[1], match.tokens[-1]
    year = united(match)
    if unit.mark != "D" or (rank.kind == "ordinal" and rank.number != 1) or year is None:
        return None
    if year == Moment():
        if end.kind != "year_word" or not end.definite:
            return None
        year = Moment(year_shift=0)
    return unite(year, Moment(month=12, day=31) if rank.kind == "final" else Moment(month=1, day=1))


def days_and_weekdays(match: Match) -> Meaning | None:
    """يومي الجمعة والسبت 14 و15 أغسطس: the days say what the weekdays say."""
    return day_and_month(replace(match, tokens=[token for token in match.tokens if token.kind != "weekday"]))


def both_weekdays(match: Match) -> Meaning | None:
    """يومي السبت والأحد المقبلين."""
    way = number_of(match, "weekday_way") if "weekday_way" in match.fields else None
    days = [token.meaning for token in match.tokens if token.kind == "weekday" and isinstance(token.meaning, Moment)]
    first, last = (replace(day, weekday_way=way) for day in days)
    return Stretch(first, last)


def monday_of_week(match: Match) -> Meaning | None:
    """اثنين الأسبوع الماضي: before a week with the article the number is the day."""
    number, week = match.tokens[0], next(token for token in match.tokens if token.kind == "week")
    if number.number != MONDAY_AS_NUMBER or number.definite or not week.definite:
        return None
    return Moment(weekday=1, week_shift=number_of(match, "week_shift") if "week_shift" in match.fields else 0)


def weekday_and_rank(match: Match) -> Meaning | None:
    """يوم الأحد الثاني is the second of this month, يوم الاثنين العاشر its tenth day."""
    rank = number_of(match, "rank")
    if not match.fields["rank"].definite or rank not in DAYS_OF_MONTH:
        return None
    return united(match, Moment(nth=rank, month_shift=0) if rank <= _MOST_IN_MONTH else Moment(day=rank))


def weekday_of_month(match: Match) -> Meaning | None:
    """الثلاثاء الثالث من أيلول is its third, or the third day of it where that is a Tuesday."""
    rank = number_of(match, "rank")
    if rank not in DAYS_OF_MONTH:
        return None
    return united(match, Moment(day=rank, nth=rank) if rank <= _MOST_IN_MONTH + 1 else Moment(day=rank))


def last_weekday(match: Match) -> Meaning | None:
    """آخر ثلاثاء: the last one of this month."""
    day = match.tokens[1].meaning
    if not isinstance(day, Moment) or day.weekday in _SPOKEN_NUMBERS:
        return None
    return united(match, Moment(month_shift=0))


def part_of_today(match: Match) -> Meaning | None:
    """هذا الصباح."""
    return united(match, Moment(day_shift=0)) if match.tokens[1].definite else None


def day_of_feast(match: Match) -> Meaning | None:
    """أول أيام عيد الفطر, اليوم الثالث من العيد الكبير."""
    unit = next((token for token in match.tokens if token.kind == "units"), None)
    feast = united(replace(match, tokens=[token for token in match.tokens if token.kind != "today"]))
    if feast is None or feast.day is None or (unit is not None and unit.mark != "D"):
        return None
    day = feast.day + number_of(match, "rank") - 1
    return replace(feast, day=day, last_day=None)


def eve_of_feast(match: Match) -> Meaning | None:
    """ليلة عيد الميلاد, عشية رأس السنة: the day before."""
    feast = united(replace(match, tokens=match.tokens[1:]))
    if match.tokens[0].mark not in ("night", "eve") or feast is None:
        return None
    return Offset(Amount(((1, "D"),)), -1, feast)
