"""The killed and the hurt without a number: one soldier, some dead, somebody's brother by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.harm import harm_fields
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Span
from kzfacts.text.document import Hit

_PASSIVE = frozenset(("past", "noun", "plain"))
_REACH = 14
_IN_BETWEEN = 5  # words from a verb to whom it befell, with "in the attack" between
_BETWEEN = 3  # words of a name's description before the next of a list
_PLACING = frozenset(
    ("في", "علي", "خلال", "اثناء", "اثر", "جراء", "عند", "امام", "قرب", "لدي", "بعد", "قبل", "حين", "عندما", "وهو")
)
_HIS = "ه"  # "his child" is folded like "a girl"
_DENIAL = 7  # words from a negation to what it denies
_OBJECT = 4  # words in which the object of an active verb follows


class _Person(NamedTuple):
    """Somebody by name or by kin; `first` and `last` are words."""

    first: int
    last: int
    span: Span


def read_casualties(reading: Reading) -> Iterator[Claim]:
    """Claims of verbs and masdars of killing and hurting that no number follows."""
    for cue in reading.of("count_cue"):
        if cue.item.form not in _PASSIVE or "victim" not in cue.item.entry.row:
            continue
        if reading.of("condition_signal").at(cue.first - 1) or reading.of("proviso").at(cue.first - 1):
            continue  # in case of his death
        single = _single(reading, cue)
        if single is not None:
            yield _count(reading, cue, single, low=1, high=1)
            continue
        persons = _persons(reading, cue)
        if persons and not _names_victims(cue.item) and not _ends_clause(reading, persons[-1].last):
            persons = []
        if persons:
            yield _named(reading, cue, persons)
    yield from _none(reading)
    for signal in reading.of("toll_signal"):
        noun = reading.of("vague_toll").after(signal.last, signal.last + 3)
        if noun is not None and _is_bare(reading, noun) and not _is_denied(reading, signal):
            yield _count(reading, signal, noun, low=2, high=None)


def _none(reading: Reading) -> Iterator[Claim]:
    """No casualties: دون أن يسفر عن إصابات."""
    for noun in reading.of("harm_noun"):
        first = max(reading.segment(noun.first)[0], noun.first - _DENIAL)
        denial = reading.of("negation").before(noun.first, first)
        if denial is None or reading.of("status").at(denial.first) is not None or _known_none(reading, noun):
            continue
        if reading.of("toll_signal").within(denial.first, noun.first) or noun.first == denial.last + 1:
            yield draft(
                reading,
                "casualties:none",
                predicate="casualties",
                value_type="status",
                value="none",
                value_span=reading.span(denial.first, noun.last),
                words=(denial.first, noun.last),
                modality=None,
            )


def _known_none(reading: Reading, noun: Placed[Hit]) -> bool:
    """Whether the lexicon has the whole phrase, which another rule reads."""
    found = reading.of("status").at(noun.first)
    return found is not None and found.item.entry.row["predicate"] == "casualties"


def _is_bare(reading: Reading, noun: Placed[Hit]) -> bool:
    """Whether no number counts the noun, and none before it is of them."""
    counted = reading.quantities.at(noun.first) or reading.quantities.at(noun.first - 1)
    return counted is None and "ال" not in noun.item.prefix


def _is_denied(reading: Reading, signal: Placed[Hit]) -> bool:
    first = max(reading.segment(signal.first)[0], signal.first - _DENIAL)
    return bool(reading.of("negation").within(first, signal.first))


def _single(reading: Reading, cue: Placed[Hit]) -> Placed[Hit] | None:
    """The one person right after the cue: مقتل شرطي; not the doer of a verb with an object."""
    found = reading.of("one_person").at(cue.last + 1)
    if found is None or found.item.prefix or reading.quantities.at(found.first) is not None:
        return None
    if reading.doc.text[reading.doc.ends[found.last] - 1] == _HIS:
        return None
    _, stop = reading.segment(cue.last)
    if found.last + 1 < stop and reading.doc.forms[found.last + 1].startswith("ال"):
        return None  # رجل الأعمال is somebody known
    objects = reading.quantities.within(found.last + 1, min(stop, found.last + _OBJECT))
    active = cue.item.form == "past" and any(not reading.doc.forms[one.first].startswith("و") for one in objects)
    return None if active else found


def _count(reading: Reading, cue: Placed[Hit], noun: Placed[Hit], *, low: float, high: float | None) -> Claim:
    row = cue.item.entry.row
    predicate = row["predicate"] if "predicate" in row else noun.item.entry.row["predicate"]
    more: dict[str, Any] = harm_fields(reading, noun.first, predicate)
    return draft(
        reading,
        f"casualties:{cue.item.id}",
        predicate=predicate,
        value_type="quantity",
        value="1" if high else f"{low:g}..",
        value_span=reading.span(noun.first, noun.last),
        words=(cue.first, noun.last),
        cue=cue.item,
        low=low,
        high=high,
        unit="person",
        modifier="exact" if high else "vague",
        group=noun.item.entry.row.get("group"),
        **more,
    )


def _names_victims(hit: Hit) -> bool:
    """Whether who follows is the one who was hurt: a masdar of it or a verb that has no object."""
    return hit.form != "past" or bool(hit.entry.row.get("passive"))


def _ends_clause(reading: Reading, word: int) -> bool:
    """Whether no object can follow a name, so that it is who was killed: قتل مارتن كوفاتش برصاص مجهولين."""
    _, stop = reading.segment(word)
    if word + 1 >= stop:
        return True
    form = reading.doc.forms[word + 1]
    return form in _PLACING or (form.startswith("ب") and len(form) > 3) or reading.timexes.at(word + 1) is not None


def _persons(reading: Reading, cue: Placed[Hit]) -> list[_Person]:
    """Those named right after the cue, and those that "and" joins to them."""
    _, stop = reading.sentence(cue.last)
    behind = cue.last + 1
    if behind >= stop or _is_parted(reading, behind):
        return []
    chain: list[_Person] = []
    for one in _candidates(reading, cue.last + 1, min(stop, cue.last + _REACH)):
        if not chain:
            if one.first > cue.last + (_IN_BETWEEN if reading.doc.forms[behind] == "في" else 2):
                return []
        elif one.first <= chain[-1].last:
            continue
        elif one.first - chain[-1].last > _BETWEEN or not reading.doc.forms[one.first].startswith("و"):
            break
        chain.append(one)
    return chain


def _is_parted(reading: Reading, word: int) -> bool:
    """Whether another clause begins at a word: لقوا حتفهم، وقال مارتن."""
    return "," in reading.doc.gaps[word] or reading.of("say").at(word) is not None


def _candidates(reading: Reading, first: int, stop: int) -> list[_Person]:
    kin = [
        _Person(one.first, one.last, reading.span(one.first, one.last)) for one in reading.of("kin").within(first, stop)
    ]
    named = [
        _Person(_begin(reading, one.item.role_start, one.first), one.last, Span(one.item.start, one.item.end))
        for one in reading.mentions.within(first, stop)
        if one.item.type == "PERSON" and one.item.form == "name"
    ]
    return sorted([*kin, *named], key=lambda one: (one.first, -one.last))


def _begin(reading: Reading, role_start: int | None, first: int) -> int:
    return first if role_start is None else min(first, reading.doc.word_at(role_start))


def _named(reading: Reading, cue: Placed[Hit], persons: Sequence[_Person]) -> Claim:
    spans = tuple(one.span for one in persons)
    surfaces = sorted(span.of(reading.article.text) for span in spans)
    several = len(spans) > 1
    return draft(
        reading,
        f"casualties:{cue.item.id}",
        predicate=cue.item.entry.row["victim"],
        value_type="set" if several else "entity",
        value="|".join(surfaces),
        value_span=Span(spans[0].start, spans[-1].end),
        words=(cue.first, persons[-1].last),
        cue=cue.item,
        members=spans,
        **harm_fields(reading, cue.first, "killed_count"),
    )
