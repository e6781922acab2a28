"""What matches of lengths of time mean."""

from __future__ import annotations

from dataclasses import replace

from kzfacts.extract.times.grammar import Match
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.values import Amount, Deadline, Meaning, Moment, Offset, Parts, Repeated, Window

_UNITS = ("day", "week", "month_word", "year_word", "hour", "unit", "units", "dual")
_ONES = ("day", "week", "month_word", "year_word", "hour", "unit")
_COUNTS = ("digits", "number", "decimal", "year", "big")
_BOUNDS = ("bound", "cap", "within")
_TEN_YEARS = "DEC"
# a half, a quarter of a unit in units of their own
_FRACTIONS = {
    ("H", 30): (30, "MIN"), ("H", 15): (15, "MIN"), ("H", 20): (20, "MIN"), ("H", 45): (45, "MIN"),
    ("D", 30): (12, "H"), ("Y", 30): (6, "M"), ("Y", 15): (3, "M"), ("M", 30): (15, "D"), ("MIN", 30): (30, "SEC"),
    ("DEC", 30): (5, "Y"), ("CEN", 30): (50, "Y"), ("CEN", 15): (25, "Y"),
}  # fmt: skip


def amount(match: Match) -> Meaning | None:
    """عشرة أيام, بضعة أسابيع, يومان; بعد ثلاث سنوات هجرية."""
    units = [token.meaning for token in match.tokens if token.kind in _UNITS]
    numbers = [token for token in match.tokens if token.kind in _COUNTS]
    if not units or not isinstance(units[0], Amount):
        return None
    ((count, unit),) = units[0].parts
    if unit == "MIN" and match.tokens[0].kind == "dual" and match.tokens[0].definite:
        return None  # في الدقيقتين 44 و48
    if numbers:
        count = numbers[0].number
    elif match.tokens[0].kind != "dual":
        count = None
    calendar = next((token.meaning.calendar for token in match.tokens if isinstance(token.meaning, Moment)), None)
    return Amount(((count, unit),), calendar=calendar) if count is None or count > 0 else None


def every_amount(match: Match) -> Meaning | None:
    """كل ثلاثة أيام, مرة كل 6 أعوام."""
    length = amount(replace(match, tokens=match.tokens[-2:]))
    return Repeated(length) if isinstance(length, Amount) and length.parts[0][0] else None


def some_units(match: Match) -> Meaning | None:
    """لساعات, طوال سنوات, بعد أشهر من الغياب: nobody says how many."""
    unit = next(token for token in match.tokens if token.kind == "units")
    return unit.meaning if isinstance(unit.meaning, Amount) and not unit.definite else None


def amount_of_one(match: Match) -> Meaning | None:
    """ساعة واحدة, شهر كامل."""
    number = match.tokens[1]
    unit = match.tokens[0].meaning
    if number.kind == "number" and number.number != 1:
        return None
    return Amount(unit.parts) if isinstance(unit, Amount) and not match.tokens[0].definite else None


def fraction_of_unit(match: Match) -> Meaning | None:
    """نصف ساعة, ربع قرن; ثلاثة أرباع الساعة."""
    unit = match.tokens[1]
    part = _FRACTIONS.get((unit.mark, int(match.tokens[0].number or 0)))
    return Amount((part,)) if part and (not unit.definite or unit.mark == "H") else None


def joined_amounts(match: Match) -> Meaning | None:
    """عام وشهر و21 يوما, ساعتان ونصف."""
    if any(token.kind in _ONES and token.definite for token in match.tokens[:-1]):
        return None
    parts: Parts = ()
    for token in match.tokens:
        if token.definite and token.kind in _ONES:
            if token.mark != match.tokens[0].mark and token.mark != parts[0][1]:
                return None
            break  # ساعة ونصف الساعة
        if token.kind == "fraction":
            part = _FRACTIONS.get((parts[-1][1], int(token.number or 0)))
            if part is None:
                return None
            parts += (part,)
        elif isinstance(token.meaning, Amount):
            parts += token.meaning.parts
    return Amount(parts) if all(count is not None for count, _ in parts) else None


def amount_in(match: Match) -> Amount | None:
    """The amount of a match; a lone unit is one of it, but not with the article (خلال العام)."""
    token = next((token for token in match.tokens if isinstance(token.meaning, Amount)), None)
    if token is None or not isinstance(token.meaning, Amount):
        return None
    if (token.kind == "units" and match.tokens[0].kind != "since") or (token.kind != "amount" and token.definite):
        return None
    mod = next((token.mark for token in match.tokens if token.kind in _BOUNDS and token.mark), token.meaning.mod)
    if any(token.kind == "about" for token in match.tokens):
        mod = "APPROX"
    return replace(token.meaning, mod=mod)


def deadline(match: Match) -> Meaning | None:
    """في غضون ستة أشهر كحد أقصى, خلال أسبوع."""
    length = amount_in(match)
    return Deadline(length) if length else None


def deadline_range(match: Match) -> Meaning | None:
    """خلال 3 إلى 5 أيام."""
    length = match.tokens[1].meaning
    return Deadline(length) if isinstance(length, Amount) and length.most else None


def bounded_one(match: Match) -> Meaning | None:
    """أقل من ساعة; أكثر من عقد is also more than one contract, unless it says how long."""
    before = match.before.kind if match.before else ""
    if match.tokens[1].mark == _TEN_YEARS and before not in ("since", "for", "during", "before", "after"):
        return None
    return amount_in(match)


def bounded(match: Match) -> Meaning | None:
    """أكثر من شهر, ثلاثة أيام على الأقل."""
    return amount_in(match)


def offset(match: Match) -> Meaning | None:
    """بعد يومين, قبل ثلاثة أشهر, منذ عام."""
    length = amount_in(match)
    if length is None:
        return None
    return Offset(length, 1 if match.tokens[0].kind == "after" else -1)


def window(match: Match) -> Meaning | None:
    """اليومان الماضيان, الأسابيع القليلة المقبلة, الأسابيع الثلاثة القادمة."""
    token, last = match.tokens[0], match.tokens[-1]
    if not isinstance(token.meaning, Amount) or not token.definite or _way(last) == 0:
        return None
    ((count, unit),) = token.meaning.parts
    given = next((other.number for other in match.tokens[1:] if other.kind in ("digits", "number")), count)
    if any(other.kind == "few" for other in match.tokens):
        given = None
    length = Amount(((given, unit),))
    return length if isinstance(last.meaning, Moment) else Window(length, _way(last))


def counted_window(match: Match) -> Meaning | None:
    """الـ24 ساعة الماضية, 6 أيام القادمة."""
    length = match.tokens[0].meaning
    way = _way(match.tokens[-1])
    if isinstance(match.tokens[-1].meaning, Moment):
        return length  # التالية: from a day that something else tells
    return Window(length, way) if isinstance(length, Amount) and way else None


def final_window(match: Match) -> Meaning | None:
    """آخر ثلاثة أسابيع: those that end now."""
    length = match.tokens[1].meaning
    return Window(length, -1) if isinstance(length, Amount) and all(count for count, _ in length.parts) else None


def _way(token: Token) -> int:
    return int(token.number or 0)


def throughout(match: Match) -> Meaning | None:
    """طوال الأسبوع, طيلة العام."""
    meaning = match.tokens[0].meaning
    return meaning if match.tokens[0].definite and isinstance(meaning, Amount) else None


def in_a_row(match: Match) -> Meaning | None:
    """لليوم الثالث على التوالي: three days by now."""
    unit, rank = match.tokens[0], match.tokens[1]
    letter = "D" if unit.kind == "today" else unit.mark
    return Amount(((rank.number, letter),)) if unit.definite or unit.kind == "today" else None


def amounts_apart(match: Match) -> Meaning | None:
    """بين 3 و5 سنوات, 3 إلى 6 أشهر."""
    unit = match.tokens[-1].meaning
    low, high = (token.number for token in match.tokens if token.kind in _COUNTS)
    if not isinstance(unit, Amount) or not low or not high or low >= high:
        return None
    return Amount(((low, unit.parts[0][1]),), ((high, unit.parts[0][1]),))


def longer_and_shorter(match: Match) -> Meaning | None:
    """من أسبوعين إلى ثلاثة أسابيع, شهر أو شهرين."""
    tokens = [token for token in match.tokens if isinstance(token.meaning, Amount)]
    low, high = (token.meaning for token in tokens)
    if not isinstance(low, Amount) or not isinstance(high, Amount):
        return None
    if any(token.kind in _ONES and token.definite for token in tokens) or low.most or high.most:
        return None
    (least, unit), (most, other) = low.parts[-1], high.parts[-1]
    if unit == other and (least or 0) >= (most or 0):
        return None
    return Amount(low.parts, high.parts)
