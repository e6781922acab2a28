"""Numbers that stand for a day, an hour or a minute by themselves: «في 15», «عند 7» at the end of a sentence."""

from __future__ import annotations

from kzfacts.extract.numbers import Number
from kzfacts.extract.times.values import Moment
from kzfacts.text.document import Document

_DAYS, _MONTHS, _HOURS = range(1, 32), range(1, 13), range(25)
_FIRST_COMPOUND = 11  # the first to the tenth may be anything named before; the eleventh on are days
_IN = frozenset(("في", "وفي"))
_TOWARDS = frozenset(("في", "وفي", "الي", "حتي", "منذ", "قبل", "بعد"))
_MINUTE = "الدقيقه"
_MINUTES = range(60)
_FEMININE = ("ه", "ي")
_AT = frozenset(("عند", "وعند"))


def bare_moment(doc: Document, number: Number) -> tuple[str, Moment] | None:
    """Class and meaning of such a number; None for one that counts or ranks something."""
    if not number.first or not _ends_sentence(doc, number):
        return None
    before = doc.forms[number.first - 1]
    if before == _MINUTE:
        return _minute(doc, number)
    if number.ordinal:
        is_hour = before in _AT and number.value in _HOURS and doc.forms[number.last].endswith(_FEMININE)
        return ("clock", Moment(hour=int(number.value), minute=0)) if is_hour else _day_by_rank(before, number)
    if number.kind != "digits" or number.first != number.last:
        return None
    figures = doc.forms[number.first]
    if before in _AT and figures.isdigit() and number.value in _HOURS:
        return "clock", Moment(hour=int(number.value), minute=0)
    return _day(figures) if before in _IN else None


def _minute(doc: Document, number: Number) -> tuple[str, Moment] | None:
    """الدقيقة 12 as the whole of what is said; inside a report it is a minute of the match."""
    alone = doc.sentence_of(number.last).first == number.first - 1
    return ("clock", Moment(minute=int(number.value))) if alone and number.value in _MINUTES else None


def _ends_sentence(doc: Document, number: Number) -> bool:
    after = number.last + 1
    if after < len(doc.forms) and doc.gaps[after] == " ":
        return False
    return doc.sentence_of(number.last).stop == after


def _day_by_rank(before: str, number: Number) -> tuple[str, Moment] | None:
    """في الثاني والعشرين: with the article, behind a preposition."""
    if before not in _TOWARDS or not _FIRST_COMPOUND <= number.value <= _DAYS[-1]:
        return None
    return "date", Moment(day=int(number.value))


def _day(figures: str) -> tuple[str, Moment] | None:
    """15 is a day of the month nearby, 22.4 the 22nd of April; the month may come first where it cannot be one."""
    first, _, second = figures.partition(".")
    if not second:
        return ("date", Moment(day=int(first))) if first.isdigit() and int(first[:3]) in _DAYS else None
    if not (first.isdigit() and second.isdigit()) or len(figures) > len("22.04"):
        return None
    day, month = int(first), int(second)
    if month not in _MONTHS:
        day, month = month, day
    return ("date", Moment(month=month, day=day)) if month in _MONTHS and day in _DAYS else None
