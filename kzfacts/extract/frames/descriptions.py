"""What somebody or some place is said to be: an office told at length, kin, the capital of a region."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.phrases import phrase_end
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span
from kzfacts.text.document import Hit

_LONGEST = 14  # words from a title to the name it belongs to
_BESIDE = frozenset(("", " ", ",", ":", "-", "("))
_NO_OFFICE = frozenset(("honorific", "rank", "counterpart"))
_HAPPENING = ("event", "office_cue")  # a phrase that holds one tells what somebody did
_QUOTES = "«»“”\"'"


def read_descriptions(reading: Reading) -> Iterator[Claim]:
    """The title before or after a name that is longer than an office the lexicon knows, and what a place is."""
    done = -1
    for title in reading.of("title"):
        if title.first <= done or title.item.entry.row["use"] in _NO_OFFICE or _is_in_name(reading, title):
            continue
        found = _before_person(reading, title) or _after_name(reading, title, "PERSON")
        if found is not None:
            done = found.last
            yield _claim(reading, found)
    for kin in reading.of("kin_noun"):
        found = _after_name(reading, kin, "PERSON")
        if found is not None:
            yield _claim(reading, found)
    for role in reading.of("place_role"):
        found = _before_place(reading, role) or _after_name(reading, role, "PLACE")
        if found is not None:
            country = reading.mentions.before(found.name.first, found.title.last + 1)
            if role.item.id == "capital" and country is not None:
                yield _capital(reading, found, country.item)
            else:
                yield _claim(reading, found)


class _Described(NamedTuple):
    """A title, the last word of what it says, and whom or what it describes."""

    title: Placed[Hit]
    last: int
    name: Placed[Mention]


def _is_in_name(reading: Reading, title: Placed[Hit]) -> bool:
    """Whether the title is a later part of a name: عبد الملك."""
    mention = reading.mentions.at(title.first)
    return mention is not None and mention.item.form == "name" and mention.first < title.first


def _before_person(reading: Reading, title: Placed[Hit]) -> _Described | None:
    """The leader of the biggest party in the country, Jan Novak."""
    _, stop = reading.sentence(title.first)
    for one in reading.mentions.within(title.last + 1, min(stop, title.first + _LONGEST)):
        if one.item.type != "PERSON" or one.item.form != "name":
            continue
        last = _before_rank(reading, title, one)
        told = last > title.last and phrase_end(reading, title.first, _LONGEST) >= last
        happens = any(reading.of(table).within(title.last + 1, last + 1) for table in _HAPPENING)
        return _Described(title, last, one) if told and not happens and not _has_office(one.item, title) else None
    return None


def _before_place(reading: Reading, role: Placed[Hit]) -> _Described | None:
    """The capital of the country, and its name right behind: عاصمة البلاد برازافيل, العاصمة المؤقتة عدن."""
    _, stop = reading.sentence(role.first)
    named = [
        one for one in reading.mentions.within(role.last + 1, min(stop, role.last + 5)) if one.item.type == "PLACE"
    ]
    whole = role.last > role.first and "ال" in reading.doc.forms[role.first][:3]
    wanted = named[:1] if whole else named[1:2]
    if not wanted or wanted[0].item.form != "name":
        return None
    last = wanted[0].first - 1
    beside = last == role.last if whole else last == named[0].last
    return _Described(role, last, wanted[0]) if beside else None


def _before_rank(reading: Reading, title: Placed[Hit], name: Placed[Mention]) -> int:
    """The last word before the name and the ranks and honorifics in front of it."""
    word = name.first - 1
    while word > title.last:
        rank = reading.of("title").at(word)
        if rank is None or rank.item.entry.row["use"] not in _NO_OFFICE or rank.last != word:
            break
        word = rank.first - 1
    return word


def _after_name(reading: Reading, title: Placed[Hit], kind: str) -> _Described | None:
    """Jan Novak, member of the political bureau of a party."""
    if title.item.prefix not in ("", "ال") or title.item.suffix or title.first == 0:
        return None
    if reading.doc.forms[title.first].endswith("ا"):
        return None  # بتعيين مارتن مديرا للمرفأ
    name = reading.mentions.at(title.first - 1) or _before_is(reading, title)
    if name is None or name.item.type != kind or name.item.form != "name" or _has_office(name.item, title):
        return None
    behind = reading.mentions.at(title.last + 1)
    if title.item.prefix and kind == "PLACE" and behind is not None and behind.item.type == "PLACE":
        return None  # تركيا العاصمة باريس: the capital is the one behind
    gap = reading.doc.gaps[title.first].strip(_QUOTES + " \n")
    last = phrase_end(reading, title.first)
    if (
        gap not in _BESIDE
        or last == title.last
        or (title.item.table == "title" and _has_own_name(reading, title, last))
    ):
        return None
    return _Described(title, last, name)


def _has_own_name(reading: Reading, title: Placed[Hit], last: int) -> bool:
    """Whether the title goes with a name behind it: the president, the envoy Martin Novak."""
    found = reading.mentions.within(title.first, last + 2)
    return any(one.item.type == "PERSON" and one.item.form == "name" for one in found)


def _before_is(reading: Reading, title: Placed[Hit]) -> Placed[Mention] | None:
    """The name before "he is" or "as": مارتن هو حفيد الرئيس."""
    if reading.doc.forms[title.first - 1] not in ("هو", "هي") or title.first < 2:
        return None
    return reading.mentions.at(title.first - 2)


def _has_office(item: Mention, title: Placed[Hit]) -> bool:
    """Whether the title is the name's office that another rule reads."""
    return (
        item.kind is not None
        and item.role_start is not None
        and item.role_end is not None
        and item.role_start < title.item.end
        and title.item.start < item.role_end
    )


def _capital(reading: Reading, found: _Described, country: Mention) -> Claim:
    """The capital by name, of the country named between: عاصمة البلاد برازافيل."""
    name = found.name.item
    span = Span(name.start, name.end)
    return draft(
        reading,
        "description:capital",
        predicate="capital",
        value_type="place",
        value=name.surface,
        value_span=span,
        words=(found.title.first, found.name.last),
        subject=country,
        members=(span,),
        modality="asserted",
    )


def _claim(reading: Reading, found: _Described) -> Claim:
    title, last, name = found
    start = max(reading.doc.starts[title.first], title.item.start)
    span = Span(start, reading.doc.ends[last])
    return draft(
        reading,
        f"description:{title.item.id}",
        predicate="description",
        value_type="role",
        value=span.of(reading.article.text),
        value_span=span,
        words=(min(title.first, name.first), max(last, name.last)),
        subject=name.item,
        modality="asserted",
        confidence=0.7,
    )
