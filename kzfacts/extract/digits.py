"""What a number written in digits comes to."""

from __future__ import annotations

import re

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_ARABIC_DECIMAL, _ARABIC_THOUSANDS = "٫", "٬"


def parse_digits(printed: str, folded: str, *, scaled: bool = False) -> float | None:
    """The value; None for what is no single number (192.168.1.2, 12.1.2022).

    `scaled`: a multiplier or percent follows, so «1.250 مليون» is a decimal;
    without it a point before three digits parts thousands (30.000 مشارك).
    """
    if folded.isdigit():
        return float(folded)
    if _ARABIC_DECIMAL in printed or _ARABIC_THOUSANDS in printed:
        return _number(folded, decimal="." if _ARABIC_DECIMAL in printed else "", thousands=",")
    if "." in folded and "," in folded:
        decimal = max(".,", key=folded.rindex)
        return _number(folded, decimal=decimal, thousands=",."[decimal == ","])
    if (match := _THOUSANDS.fullmatch(folded)) and not (scaled and folded.count(match[1]) == 1):
        return float(folded.replace(match[1], ""))
    return float(folded.replace(",", ".")) if _DECIMAL.fullmatch(folded) else None


def _number(folded: str, *, decimal: str, thousands: str) -> float | None:
    whole, _, rest = folded.partition(decimal) if decimal else (folded, "", "0")
    whole = whole.replace(thousands, "")
    return float(f"{whole}.{rest}") if whole.isdigit() and rest.isdigit() else None
