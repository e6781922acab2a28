"""Numbers written in digits, as words of a text and as values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzfacts.extract.numerals import Token
from kzfacts.text.document import Document

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")
_ARABIC_DECIMAL, _ARABIC_THOUSANDS = "٫", "٬"
_SCALE_WORDS = frozenset(("الف", "الفا", "مليون", "مليونا", "مليار", "مليارا", "تريليون"))
_MOST_DIGITS = 18  # longer ones are keys and accounts
_RA = "ر"


def parse_digits(printed: str, folded: str, *, scaled: bool = False) -> float | None:
    """The value; None for what is no single number (192.168.1.2, 12.1.2022).

    `scaled`: a multiplier or percent follows, so «1.250 مليون» is a decimal;
    without it a point before three digits parts thousands (30.000 مشارك).
    """
    if len(folded) > _MOST_DIGITS:
        return None
    if folded.isdigit():
        return float(folded)
    if _ARABIC_DECIMAL in printed or _ARABIC_THOUSANDS in printed:
        return _number(folded, decimal="." if _ARABIC_DECIMAL in printed else "", thousands=",")
    if "." in folded and "," in folded:
        decimal = max(".,", key=folded.rindex)
        return _number(folded, decimal=decimal, thousands="," if decimal == "." else ".")
    if (match := _THOUSANDS.fullmatch(folded)) and not (scaled and match[1] == "." and folded.count(".") == 1):
        return float(folded.replace(match[1], ""))
    return float(folded.replace(",", ".")) if _DECIMAL.fullmatch(folded) else None


def _number(folded: str, *, decimal: str, thousands: str) -> float | None:
    whole, _, rest = folded.partition(decimal) if decimal else (folded, "", "0")
    whole = whole.replace(thousands, "")
    return float(f"{whole}.{rest}") if whole.isdigit() and rest.isdigit() else None


def digit_tokens(doc: Document) -> Iterator[Token]:
    """The numbers in digits of a text, in order; telephone numbers are left out."""
    after = -1
    for i in doc.figures:
        if i <= after:
            continue
        after = last = _spaced_groups(doc, i)
        if "+" in doc.gaps[i] and (phone := _phone(doc, last)) > last:
            after = phone
            continue
        reversed_last = _reversed_groups(doc, i) if last == i else i
        if reversed_last > i:
            after = last = reversed_last
            value: float | None = _reversed_value(doc.forms[i : last + 1 : 2])
        else:
            value = _value(doc, i, last)
        if value is not None:
            yield Token(i, last, doc.starts[i], doc.ends[last], "digits", value)


def _value(doc: Document, first: int, last: int) -> float | None:
    folded = "".join(doc.forms[first : last + 1])
    if doc.gaps[first] in (".", " .") and folded.isdigit() and len(folded) != 4:  # .77, but not «عام .2016»
        return float("0." + folded)
    return parse_digits(doc.text[doc.starts[first] : doc.ends[last]], folded, scaled=_is_scaled(doc, last + 1))


def _spaced_groups(doc: Document, first: int) -> int:
    """Last word of a number printed in groups of three (1 414 021)."""
    last = first
    if len(doc.forms[first]) > 3 or not doc.forms[first].isdigit() or doc.forms[first].startswith("0"):
        return first
    while last + 1 < len(doc.forms) and doc.gaps[last + 1] == " " and _GROUP.fullmatch(doc.forms[last + 1]):
        last += 1
        if not doc.forms[last].isdigit():
            break
    too_long = doc.gaps[last + 1] == " " and last + 1 < len(doc.forms) and doc.forms[last + 1][0].isdigit()
    return first if too_long else last


def _reversed_groups(doc: Document, first: int) -> int:
    """Last word of a number printed from its end with ر between, as Gulf agencies do (5ر31 is 31.5)."""
    last = first
    while (
        last + 2 < len(doc.forms)
        and doc.forms[last + 1] == _RA
        and doc.forms[last + 2].isdigit()
        and not (doc.gaps[last + 1] + doc.gaps[last + 2]).strip(" ")
    ):
        last += 2
    return last


def _reversed_value(groups: tuple[str, ...]) -> float | None:
    *lower, top = groups
    if all(len(group) == 3 for group in lower):
        return float(top + "".join(reversed(lower)))
    return float(f"{top}.{lower[0]}") if len(lower) == 1 else None


def _phone(doc: Document, last: int) -> int:
    """Last word of the telephone number that goes on after this word."""
    while doc.gaps[last + 1] in (" ", "-", "/") and last + 1 < len(doc.forms) and doc.forms[last + 1].isdigit():
        last += 1
    return last


def _is_scaled(doc: Document, word: int) -> bool:
    """A multiplier or a percent sign follows: a point before it is a decimal point."""
    return doc.gaps[word].lstrip().startswith("%") or (word < len(doc.forms) and doc.forms[word] in _SCALE_WORDS)
