"""Numbers that name, date or list and count nothing: طائرة بوينغ 747, «1- ...», 2014."""

from __future__ import annotations

import re
from typing import NamedTuple

from kzfacts.extract.counted import Noun
from kzfacts.extract.counts import Count
from kzfacts.text.document import Document

_ARTICLE, _OF, _EACH = "ال", "من", "كل"
_ONE = frozenset(("واحد", "واحده", "واحدا"))
_LATIN = re.compile(r"[a-z]+")
_LIST_SIGN = re.compile(r" ?(?:-|\.|\)|:|\.-|\)-) ?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_FEW = 10
_YEARS = frozenset(("عام", "العام", "لعام", "بعام", "وعام", "سنه", "السنه", "لسنه", "موسم", "لموسم"))
_SINCE = frozenset(("منذ", "حتي", "في"))
_ATTACHED = ("ال", "و", "ب", "ل", "ف")


class Marks(NamedTuple):
    """Last words of labels, first words of month and era names."""

    labels: frozenset[int]
    calendar: frozenset[int]

    @classmethod
    def of(cls, doc: Document) -> Marks:
        """Look them up once."""
        labels = frozenset(hit.last for hit in doc.hits_of("label"))
        return cls(labels, frozenset(hit.first for hit in doc.hits_of("month", "era") if not hit.prefix))


def counts_nothing(doc: Document, marks: Marks, count: Count, noun: Noun | None, *, hedged: bool) -> bool:
    """Whether the number, for all that stands around it, is no quantity."""
    if _is_model(doc, count) and not (noun and noun.is_measure):
        return True
    if noun is not None or hedged:
        return False
    if count.vague:
        return count.low < _FEW
    names = _is_labelled(doc, marks.labels, count) or _is_dated(doc, marks.calendar, count) or _is_year(doc, count)
    return names or _is_list_sign(doc, count) or _is_pronoun(doc, count) or _is_quarter(doc, count)


def _is_model(doc: Document, count: Count) -> bool:
    """إف-16, F16, 1M: letters and digits in one piece."""
    first, after = count.first, count.last + 1
    if not count.digits:
        return False
    if first and doc.forms[first - 1][0].isalpha():
        gap, before = doc.gaps[first], doc.forms[first - 1]
        if (gap == "-" and len(before) > 1) or (gap == "" and _LATIN.fullmatch(before)):
            return True
    return after < len(doc.forms) and doc.gaps[after] in ("", "-") and _is_latin_unknown(doc.forms[after])


def _is_latin_unknown(form: str) -> bool:
    return len(form) < 3 and _LATIN.fullmatch(form) is not None


def _is_labelled(doc: Document, labels: frozenset[int], count: Count) -> bool:
    """رقم 40, المادة 5, مجموعة العشرين."""
    word = count.first - 1
    definite = doc.text[doc.starts[count.first] : count.start] == _ARTICLE
    if word >= 0 and doc.forms[word] == _ARTICLE:
        word, definite = word - 1, True
    if count.digits and word >= 0 and doc.gaps[count.first] == "" and len(doc.forms[word]) > 3:  # جنيف1
        return True
    return word in labels and (count.digits or definite) and "\n" not in doc.gaps[count.first]


def _is_dated(doc: Document, calendar: frozenset[int], count: Count) -> bool:
    """31 أغسطس, 1436 هـ."""
    return count.last + 1 in calendar and "\n" not in doc.gaps[count.last + 1]


def _is_year(doc: Document, count: Count) -> bool:
    """2014 with no counted noun after it; alone on its line it may be a figure."""
    if count.is_range and count.low >= _FIRST_YEAR and count.high is not None and count.high <= _LAST_YEAR:
        return True
    before = doc.forms[count.first - 1] if count.first else ""
    if before in _YEARS:
        return count.digits
    if before in _SINCE:
        return count.digits and _FIRST_YEAR <= count.low <= _LAST_YEAR
    printed = doc.forms[count.first] if count.first == count.last else ""
    if not (count.digits and len(printed) == 4 and printed.isdigit() and _FIRST_YEAR <= count.low <= _LAST_YEAR):
        return False
    sentence = doc.sentence_of(count.first)
    after = count.last + 1
    if after < len(doc.forms) and doc.gaps[after] == " ":
        following = doc.forms[after]
        counted = len(following) > 3 and following.endswith(("ا", "ه")) and not following.startswith(_ATTACHED)
        return not counted
    return sentence.stop - sentence.first > 1


def _is_list_sign(doc: Document, count: Count) -> bool:
    """The number of a list item at the head of its line."""
    if not count.digits or count.low >= 100:
        return False
    first, after = count.first, count.last + 1
    heads = first == 0 or "\n" in doc.gaps[first]
    return heads and after < len(doc.forms) and _LIST_SIGN.fullmatch(doc.gaps[after]) is not None


def _is_quarter(doc: Document, count: Count) -> bool:
    """الربع الثاني, النصف الأول: stretches, not shares."""
    definite = doc.text[doc.starts[count.first] : count.start].endswith(_ARTICLE)
    after = count.last + 1
    return definite and 0 < count.low < 1 and after < len(doc.forms) and doc.forms[after].startswith(_ARTICLE)


def _is_pronoun(doc: Document, count: Count) -> bool:
    """واحد in واحد من, كل واحد, صف واحد."""
    if count.low != 1 or doc.forms[count.last].removeprefix(_ARTICLE) not in _ONE or count.first != count.last:
        return False
    after = count.last + 1
    if after < len(doc.forms) and doc.forms[after] == _OF:
        return True
    return count.first > 0 and doc.gaps[count.first] == " "
