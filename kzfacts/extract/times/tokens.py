"""Words of time and numbers, each as a token with its class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kzfacts.extract.numbers import Number
from kzfacts.extract.times.bare import bare_moment
from kzfacts.extract.times.stamps import dotted_dates, stamps_of
from kzfacts.extract.times.traps import counts_noun, counts_things, is_trap
from kzfacts.extract.times.values import Meaning
from kzfacts.extract.times.words import TABLES, read_entry
from kzfacts.text.document import Document, Hit, clitic_start


class Token(NamedTuple):
    """A word, a sign or an expression already read.

    Attributes:
        kind: Its class, a name that the rules use.
        first, last: Word indices, both included; a sign has those of the word before it.
        start, end: Original offsets: with the article, without other clitics.
        meaning: What it says; None for signs and small words.
        number: Value of a number, shift of an adjective, mod of a part ...
        mark: What else its lexicon row says: unit, mod, signal, calendar.
        definite: It carries the article.
        digits: How many digits it is written with; 0 for words.
    """

    kind: str
    first: int
    last: int
    start: int
    end: int
    meaning: Meaning | None = None
    number: float | None = None
    mark: str = ""
    definite: bool = False
    digits: int = 0


_LONGEST_NUMBER = 12  # digits; no length of time has more
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_ARTICLES = frozenset(("ال", "وال", "بال", "فال", "لل", "ولل"))  # الـ6: a word of its own before figures


def marked_tokens(doc: Document, numbers: Sequence[Number]) -> list[Token]:
    """Hits and numbers, of those that overlap the longest hit first."""
    counts = {number.first: number for number in numbers if number.kind in ("digits", "words")}
    inside = {word for number in counts.values() for word in range(number.first + 1, number.last + 1)}
    after, found = -1, []
    taken: set[int] = set()
    for hit in doc.hits_of(*TABLES):
        if hit.first <= after:
            continue
        definite = hit.prefix.endswith("ال") or hit.prefix.endswith("لل")
        kind, meaning, number, mark = read_entry(hit.entry)
        if kind == "bare_weekday" and definite:
            kind = "weekday"
        if is_trap(doc, hit, kind):
            continue
        if hit.first in counts and not _is_safar(doc, counts, hit) and _is_number_rather(kind, mark, counts, hit):
            continue
        if kind == "fraction" and hit.first in inside:
            continue  # 3 وثلث is one number
        after = hit.last
        last, end = hit.last, hit.end
        if kind == "zone" and hit.entry.row.get("named_after") and _has_word_after(doc, last):
            after = last = last + 1
            end = doc.ends[last]
        taken.update(range(hit.first, last + 1))
        found.append(Token(kind, hit.first, last, _with_article(doc, hit), end, meaning, number, mark, definite))
    found += [_number(doc, number) for number in counts.values() if number.first not in taken]
    found += [Token("date", word, word, doc.starts[word], doc.ends[word], day) for word, day in dotted_dates(doc)]
    stamps = [Token("date", first, last, doc.starts[first], doc.ends[last], at) for first, last, at in stamps_of(doc)]
    stamped = {word for stamp in stamps for word in range(stamp.first, stamp.last + 1)}
    found = [*stamps, *(token for token in found if token.first not in stamped)]
    return sorted(found, key=lambda token: token.first)


def _has_word_after(doc: Document, last: int) -> bool:
    return last + 1 < len(doc.forms) and doc.gaps[last + 1] == " " and doc.forms[last + 1].isalpha()


def _is_number_rather(kind: str, mark: str, counts: dict[int, Number], hit: Hit) -> bool:
    """ثانية is the second unless a number counts it; اثنين without the article is two."""
    if mark == "SEC":
        return hit.first - 1 not in counts
    return kind in ("bare_weekday", "trap_month") or counts[hit.first].last > hit.last


def _is_safar(doc: Document, counts: dict[int, Number], hit: Hit) -> bool:
    """15 من صفر, شهر صفر, 15 صفر 1443: the month behind a day, elsewhere nought."""
    if hit.table != "month" or not hit.first or doc.gaps[hit.first] != " ":
        return False
    before = doc.forms[hit.first - 1]
    if before.endswith("شهر") or (before == "من" and hit.first - 2 in counts):
        return True
    year = counts.get(hit.last + 1)
    return hit.first - 1 in counts and year is not None and year.value >= _FIRST_YEAR


def _with_article(doc: Document, hit: Hit) -> int:
    """Where the word starts with its article, which the hit leaves out."""
    if not hit.prefix.endswith("ل") or hit.prefix in ("ل", "ول", "فل"):
        return hit.start
    return clitic_start(doc, hit, 2 if hit.prefix.endswith("ال") else 1)


def _number(doc: Document, number: Number) -> Token:
    if bare := bare_moment(doc, number):
        return Token(bare[0], number.first, number.last, _article_of_number(doc, number), number.end, bare[1])
    first, form = number.first, doc.forms[number.first]
    start, definite = number.start, False
    if first and doc.forms[first - 1] in _ARTICLES:
        first, definite = first - 1, True
        start = doc.starts[first] + len(doc.forms[first]) - len("ال")
    if number.kind == "digits" and number.first == number.last and form.isdigit():
        if len(form) > _LONGEST_NUMBER:
            return Token("break", first, number.last, start, number.end)
        value = int(form)
        is_year = len(form) == len("2022") and _FIRST_YEAR <= value <= _LAST_YEAR and not counts_noun(doc, number.first)
        small = len(form) <= len("2022") and not counts_things(doc, number.first, value)
        kind = "year" if is_year else "digits" if small else "decimal"
        return Token(kind, first, number.last, doc.starts[number.first] if not definite else start, number.end,
                     number=value, definite=definite, digits=len(form))  # fmt: skip
    whole = number.value.is_integer() and number.kind == "words"
    kind = "ordinal" if number.ordinal else "number" if whole else "decimal"
    if kind == "number" and _FIRST_YEAR <= number.value <= _LAST_YEAR:
        kind = "big"
    start = _article_of_number(doc, number) if number.kind == "words" else number.start
    mark = "hour" if kind == "ordinal" and _may_be_hour(doc, number) else ""
    if number.kind == "digits" and number.first == number.last:
        mark = form
    return Token(kind, first, number.last, start, number.end, number=number.value, mark=mark,
                 definite=start < number.start)  # fmt: skip


def _may_be_hour(doc: Document, number: Number) -> bool:
    """Hours are feminine; behind a feminine noun with the article the ordinal belongs to it (المرة الثالثة)."""
    form = doc.forms[number.first]
    if not form.endswith(("ه", "ولي")):
        return False
    before = doc.forms[number.first - 1] if number.first and doc.gaps[number.first] == " " else ""
    return before in ("الساعه", "للساعه", "بالساعه") or not (before.endswith(("ه", "ات")) and "ال" in before[:4])


def _article_of_number(doc: Document, number: Number) -> int:
    before = doc.text[doc.starts[number.first] : number.start]
    for article in ("ال", "أل", "ل"):
        if before.endswith(article) and (len(article) > 1 or before.endswith("لل")):
            return number.start - len(article)
    return number.start
