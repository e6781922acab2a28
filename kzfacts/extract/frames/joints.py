"""How a mention is joined to what stands before it: by a preposition, or as one of a list."""

from __future__ import annotations

from collections.abc import Sequence

from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Mention

PREPOSITIONS = frozenset(("الي", "في", "من", "مع", "عن", "علي", "بين", "عبر", "لدي", "ضد", "نحو"))
LETTERS = "لبك"
_LINKS = frozenset(("و", "او", "ثم"))
_PLACE_HEADS = 4  # words of "the airports of the provinces of" before a place
_WORDS_BETWEEN = 5  # "ورئيس الوزراء" before the next name of a list


def preposition(reading: Reading, placed: Placed[Mention]) -> str:
    """The preposition before a mention, written apart or attached; "" where there is none."""
    doc = reading.doc
    begin = placed.item.role_start
    if begin is not None and begin < placed.item.start:  # مع الرئيس ...
        word = doc.word_at(begin)
        lead = doc.text[doc.starts[word] : begin].lstrip("وف")
        before = doc.forms[word - 1] if word else ""
        return lead[0] if lead and lead[0] in LETTERS else _apart(before)
    attached = doc.text[doc.starts[placed.first] : placed.item.start].lstrip("وف")
    if attached and attached[0] in LETTERS:
        return attached[0]
    if doc.forms[placed.first].startswith("لل"):
        return "ل"
    word = placed.first - 1
    while word > max(0, placed.first - _PLACE_HEADS) and reading.of("place_head").at(word) is not None:
        lead = _lead(doc.forms[word])  # من مطارات مقاطعات موسكو
        if lead:
            return lead
        word -= 1
    return _apart(doc.forms[word] if word >= 0 else "")


def _lead(form: str) -> str:
    """The preposition written to a head of places: ببلدة, لمدينة."""
    bare = form.lstrip("وف")
    return bare[0] if bare[:1] in ("ب", "ل") and len(bare) > 4 else ""


def _apart(form: str) -> str:
    """The preposition that a word is, و left out; "" for another word."""
    return form if form in PREPOSITIONS else form[1:] if form[1:] in PREPOSITIONS else ""


def coordinated(reading: Reading, first: Placed[Mention], types: Sequence[str]) -> list[Placed[Mention]]:
    """A list joined by commas and و, from its first member."""
    chain = [first]
    _, stop = reading.sentence(first.first)
    for one in reading.mentions.within(first.last + 1, stop):
        gap = one.first - chain[-1].last - 1
        between = reading.doc.forms[chain[-1].last + 1 : one.first]
        joined = reading.doc.forms[one.first].startswith("و") or (
            gap > 0 and (between[-1] in _LINKS or (gap < _WORDS_BETWEEN and between[0].startswith("و")))
        )
        listed = "," in reading.doc.gaps[one.first] and one.first == chain[-1].last + 1
        if (
            one.item.type not in types
            or gap > _WORDS_BETWEEN
            or not (joined or listed or _role_between(reading, chain[-1], one))
        ):
            break
        chain.append(one)
    return chain


def _role_between(reading: Reading, left: Placed[Mention], right: Placed[Mention]) -> bool:
    """Whether only the next one's office, led by و, stands between."""
    if right.item.role_start is None or right.item.role_start < left.item.end:
        return False
    return reading.doc.forms[left.last + 1].startswith("و")


def lies_beside(reading: Reading, placed: Placed[Mention]) -> bool:
    """Whether a place only says where another lies: ثلاثة مواقع جنوب مأرب."""
    side = reading.of("site").at(placed.first - 1)
    return side is not None and side.item.id in ("near", "side") and side.last == placed.first - 1
