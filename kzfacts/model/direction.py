"""Which way text reads, and which stretches of it read the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Direction = Literal["rtl", "ltr"]

RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"  # scripts written from the right, with their digits
_RIGHT_LETTERS = re.compile(f"[{RIGHT}]+")
_LEFT_LETTERS = re.compile(rf"[^\W\d_{RIGHT}]+")
# words of the other direction with what joins them: An-124, BBC News, a link; من 12 إلى 14 يناير, عربي 21
_TO_THE_LEFT = re.compile(rf"[^\W_{RIGHT}]+(?:[ .:/@&'’_+?=%#~-]{{1,3}}[^\W_{RIGHT}]+)*")
_TO_THE_RIGHT = re.compile(rf"[{RIGHT}]+(?:[ ./:-]{{1,3}}(?:[0-9]+[ ./:-]{{1,3}})*[{RIGHT}]+)*(?: [0-9]+\b(?!-[0-9]))?")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def direction_of(text: str, otherwise: Direction) -> Direction:
    """By what most letters are; `otherwise` where there are none."""
    right = sum(map(len, _RIGHT_LETTERS.findall(text)))
    left = sum(map(len, _LEFT_LETTERS.findall(text)))
    return otherwise if right == left else "rtl" if right > left else "ltr"


def set_apart(text: str) -> str:
    """For an English sentence: isolated where it holds anything that reads from the right, else as it is."""
    return f"\u2068{text}\u2069" if _RIGHT_LETTERS.search(text) else text


def runs_of(way: Direction, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of a line that read that way, unlike the line; numbers alone do not, but for 2022-01-12."""
    pattern = _TO_THE_LEFT if way == "ltr" else _TO_THE_RIGHT
    for run in pattern.finditer(text, start, end):
        if way == "rtl" or _LEFT_LETTERS.search(run.group()) or _ISO_DAY.fullmatch(run.group()):
            yield run.span()
