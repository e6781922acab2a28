"""Which way an expression leans: back, as news does, or ahead, where the words around it plan."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile

from kzfacts.extract.times.anchor import Lean
from kzfacts.extract.times.values import Meaning, Moment, Stretch
from kzfacts.model.timex import Signal
from kzfacts.text.document import Document, Hit

_REACH = 8
_OPENING = 20  # words from the verb that opens a sentence to the day
_HITS_OF_A_WORD = 8
_SHORTEST = 5  # letters of a verb with the sign of the future: سيبدأ
_FUTURE_SIGNS = ("سي", "ست", "سن")
_PARTICLES = frozenset(("سوف", "لن"))
# nouns and past verbs that begin as a future verb does
_NO_FUTURE = (
    "سيطر", "سيار", "سياس", "سيناء", "سينات", "سينم", "سيناري", "سياق", "سياح", "سياج", "سياد", "سيول", "سيرت", "سيره",
    "سيئ", "سيده", "سيدات", "سيف", "سيب", "سيلفا", "ستين", "ستون", "ستار", "ستوك", "ستراتي", "ستيف", "سنوات", "سنوي",
    "سنين", "سنتين", "سنغاف", "سنجار", "سندات", "سنجق", "ستمائ", "ستاد", "ستود",
)  # fmt: skip
_SAID = frozenset((
    "قال", "قالت", "اعلن", "اعلنت", "اكد", "اكدت", "افاد", "افادت", "ذكر", "ذكرت", "اوضح", "اوضحت", "صرح", "صرحت",
    "كشف", "كشفت", "اضاف", "اضافت", "اشار", "اشارت", "بحسب", "وفق", "وفقا", "كان", "كانت",
))  # fmt: skip


def speaks_of_future(doc: Document, word: int, first: int, *, reach: int = _REACH) -> bool:
    """Whether a verb in the future stands shortly before a word, from the word `first` on."""
    return any(_is_future(form) for form in doc.forms[max(first, word - reach) : word])


def _is_future(form: str) -> bool:
    bare = form.lstrip("وف")
    if bare in _PARTICLES:
        return True
    return len(bare) >= _SHORTEST and bare[:2] in _FUTURE_SIGNS and not bare.startswith(_NO_FUTURE)


def lean_of(doc: Document, word: int, meaning: Meaning, signal: Signal | None) -> Lean | None:
    """The lean that the words before give; None where they give none.

    "By Sunday" and "will meet on Sunday" lie ahead; "from Sunday on", "until Sunday", "is to meet on Sunday" near;
    "will meet, he said on Sunday" leans on nothing.
    """
    moment = meaning.first if isinstance(meaning, Stretch) else meaning
    if not isinstance(moment, Moment) or signal == "since":
        return None
    if signal == "by":
        return "coming"
    if moment.weekday is None or moment.day is not None or moment.weekday_way is not None:
        return None
    return _lean_of_verb(doc, word) or ("near" if signal in ("from", "until") else None)


def _may_be_past(doc: Document, hit: Hit) -> bool:
    """افتتح is "he opened" rather than "I open"."""
    return hit.form == "present" and doc.text[hit.start] in "اأ"


def _lean_of_verb(doc: Document, word: int) -> Lean | None:
    """Ahead behind a verb in the future; near behind one of a plan, which may have come to pass since."""
    first = max(doc.sentence_of(word).first, word - _REACH)
    start = bisect_left(doc.hits, first, key=lambda hit: hit.first)
    stop = bisect_left(doc.hits, word, key=lambda hit: hit.first)
    planned = {hit.first for hit in doc.hits[start:stop] if hit.table == "time_ahead" and not _may_be_past(doc, hit)}
    for place in range(word - 1, first - 1, -1):
        form = doc.forms[place]
        if form in _SAID or form[1:] in _SAID:
            return None
        if _is_future(form):
            return "coming"
        if place in planned:
            return "near"
    return "near" if _opens_with_plan(doc, word, first) else None


def _opens_with_plan(doc: Document, word: int, near: int) -> bool:
    """Whether the sentence opens with a verb of a plan, not far before: يصل وزير خارجية ... إلى ... يوم الأحد."""
    first = doc.sentence_of(word).first
    if first >= near or word - first > _OPENING or any(form in _SAID for form in doc.forms[first:near]):
        return False
    place = bisect_left(doc.hits, first, key=lambda hit: hit.first)
    opening = takewhile(lambda hit: hit.first == first, doc.hits[place : place + _HITS_OF_A_WORD])
    return any(hit.table == "time_ahead" and hit.form == "present" and not _may_be_past(doc, hit) for hit in opening)
