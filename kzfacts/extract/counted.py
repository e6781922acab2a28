"""What a number counts: the noun, sign or pronoun beside it."""

from __future__ import annotations

from typing import NamedTuple

from kzfacts.extract.counts import Count
from kzfacts.text.document import Document, Hit, clitic_start

# printed signs; ISO 4217 codes for money
SIGNS = {
    "%": "percent",
    "°": "degree",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₸": "KZT",
    "₺": "TRY",
    "₪": "ILS",
    "¢": "cent",
}
TABLES = ("unit", "measure")
_SOFT = " /«»\"'()"
_OF, _AMONG, _ARTICLE = "من", "بين", "ال"


class Noun(NamedTuple):
    """The counted noun; `last` is its last word, `start` and `end` its original span."""

    unit: str
    group: str | None
    id: str
    first: int
    last: int
    start: int
    end: int
    is_measure: bool = False
    is_calendar: bool = False
    scale: float = 1.0
    part: tuple[str, float] | None = None

    def measured(self, value: float | None) -> tuple[str, float]:
        """The unit and what the value is multiplied by: half a kilogram is 500 gram."""
        if self.part is not None and value is not None and 0 < abs(value) < 1:
            return self.part
        return self.unit, self.scale


def noun_of(doc: Document, hit: Hit) -> Noun:
    """The noun of a unit hit, with its article and endings."""
    row = hit.entry.row
    start = clitic_start(doc, hit, len(_ARTICLE)) if hit.prefix.endswith(_ARTICLE) else hit.start
    part = (row["part"], float(row["parts"])) if "part" in row else None
    return Noun(
        row["unit"],
        row.get("group"),
        hit.id,
        hit.first,
        hit.last,
        start,
        doc.ends[hit.last],
        is_measure=hit.table == "measure",
        is_calendar="calendar" in row,
        scale=float(row.get("scale", 1)),
        part=part,
    )


def is_dual(hit: Hit) -> bool:
    """Whether the noun says two by its ending."""
    return hit.form == "plain" and "short" not in hit.entry.row


class Nouns(NamedTuple):
    """The unit nouns of a document by their first and by their last word, the longest of several."""

    doc: Document
    by_first: dict[int, Hit]
    by_last: dict[int, Hit]

    @classmethod
    def of(cls, doc: Document) -> Nouns:
        """Look them up once."""
        by_first: dict[int, Hit] = {}
        by_last: dict[int, Hit] = {}
        for hit in doc.hits_of(*TABLES):
            by_first.setdefault(hit.first, hit)
            by_last.setdefault(hit.last, hit)
        return cls(doc, by_first, by_last)

    def of_count(self, count: Count, word: int, free: int = 0) -> Noun | None:
        """What a count counts.

        `word` is the first after it and its hedge; those before `free` belong to another.
        """
        noun = (
            _sign_after(self.doc, count.last)
            or _sign_before(self.doc, count.first, free)
            or self._after(word, definite=count.vague)
            or self._before(count, free)
        )
        is_share = noun is not None and not noun.is_measure and 0 < count.low < 1  # ثلث الأعضاء
        return None if is_share else noun

    def phrases(self) -> set[int]:
        """Words inside set phrases, whose numbers count nothing: المئة of في المئة."""
        longer = (hit for hit in self.by_first.values() if hit.last > hit.first)
        return {word for hit in longer for word in range(hit.first + 1, hit.last + 1)}

    def refined(self, hit: Hit) -> Noun:
        """عنصرا من قوات الأمن, قتيلا مدنيا: the noun with the kind that the next noun names."""
        noun, word = noun_of(self.doc, hit), hit.last + 1
        if noun.unit != "person" or noun.group not in (None, "member") or word >= len(self.doc.forms):
            return noun
        following = self.by_first.get(word + 1 if self.doc.forms[word] == _OF else word)
        if following is None or following.prefix not in ("", _ARTICLE) or not self._is_soft(following.first):
            return noun
        row = following.entry.row
        return noun._replace(group=row.get("group", noun.group)) if row["unit"] == "person" else noun

    def _after(self, word: int, *, definite: bool) -> Noun | None:
        """The noun that begins at `word`, or after من there; a vague number takes a definite noun."""
        if word >= len(self.doc.forms) or not self._is_soft(word):
            return None
        hit = self.by_first.get(word)
        if hit is not None and (hit.prefix == "" or (definite and hit.prefix == _ARTICLE)):
            return self.refined(hit)
        if self.doc.forms[word] != _OF and not definite:
            return None
        word += 1 if self.doc.forms[word] == _OF else 0
        word += 1 if word < len(self.doc.forms) and self.doc.forms[word] == _AMONG else 0
        hit = self.by_first.get(word)
        if hit is None or hit.prefix not in ("", _ARTICLE) or "calendar" in hit.entry.row or not self._is_soft(word):
            return None
        return self.refined(hit)

    def _before(self, count: Count, free: int) -> Noun | None:
        """القتلى العشرون, رجل واحد, جنديان اثنان."""
        word = count.first - 1
        definite = self.doc.text[self.doc.starts[count.first] : count.start] == _ARTICLE
        if word >= 0 and self.doc.forms[word] == _ARTICLE:
            word, definite = word - 1, True
        hit = self.by_last.get(word)
        if hit is None and definite and word > 0 and self.doc.forms[word].startswith(_ARTICLE):
            hit = self.by_last.get(word - 1)  # الجنود الأجانب العشرة
        if hit is None or hit.first < free or not self._is_soft(count.first) or count.vague:
            return None
        if not definite and (count.digits or count.low > 2):
            return None
        if definite and count.low == 1:  # الشخص الواحد: each
            return None
        return noun_of(self.doc, hit) if hit.prefix.endswith((_ARTICLE, "لل")) == definite else None

    def _is_soft(self, word: int) -> bool:
        return not self.doc.gaps[word].strip(_SOFT)


def _sign_after(doc: Document, last: int) -> Noun | None:
    """20%, 10 $."""
    printed = doc.gaps[last + 1]
    gap = printed.lstrip(" ")
    if not gap or gap[0] not in SIGNS or (gap != printed and len(gap) == 1 and _is_figure(doc, last + 1)):
        return None
    start = next(i for i in range(doc.ends[last], len(doc.text)) if not doc.text[i].isspace())
    return _sign(gap[0], last, start)


def _is_figure(doc: Document, word: int) -> bool:
    return word < len(doc.forms) and doc.forms[word][0].isdigit()


def _sign_before(doc: Document, first: int, free: int) -> Noun | None:
    """$20, %8; after another number the sign is that one's."""
    gap = doc.gaps[first]
    sign = gap.rstrip(" ")[-1:]
    if not sign or sign not in SIGNS or sign == "°" or (sign == "%" and gap.endswith(" ")):
        return None
    if first and (gap.startswith(sign) or (gap.endswith(" ") and first == free)) and not gap.startswith("\n"):
        return None
    start = next(i for i in range(doc.starts[first] - 1, -1, -1) if not doc.text[i].isspace())
    return _sign(sign, first, start)


def _sign(sign: str, word: int, start: int) -> Noun:
    return Noun(SIGNS[sign], None, SIGNS[sign].lower(), word, word, start, start + 1, is_measure=True)
