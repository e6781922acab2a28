"""Whom or what a claim is said of, where its own rule names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kzfacts.extract.kin import NAMING, bearer_of
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention, Span
from kzfacts.text.document import Hit

_OF_A_PATIENT = frozenset(("health", "hospital", "death_cause", "burn_percentage"))
_TROOPS = ["force"]
_ABOUT: dict[str, Sequence[str]] = {"force_size": _TROOPS}
_WHOLE = ("kin", "parent")  # tables whose surfaces hold their article or pronoun
_ADJECTIVES = 2  # words between a noun and its relative
_REACH = 9  # words between what happened and whom it befell


def with_subject(reading: Reading, claim: Claim) -> Claim:
    """The claim with the force that was sent or the person who was arrested as its subject, as its event's row says."""
    if claim.subject is not None or claim.value_type == "role":
        return claim
    told = claim.value_span if claim.predicate == "burn_percentage" else claim.cue_span or claim.value_span
    words = reading.doc.words_within(*told)
    if not words:
        return claim
    if claim.predicate in _OF_A_PATIENT:
        found = _patient(reading, claim, words)
    else:
        wanted = _wanted(reading, claim)
        found = about_of(reading, wanted, (words[0], words[-1]), claim) if wanted else None
    if found is None:
        return claim
    return replace(claim, subject=found.surface, subject_span=Span(found.start, found.end))


def with_known_force(reading: Reading, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, those of a deployment that name no force with that of the nearest that does: a story has one."""
    of_troops = [_wanted(reading, one) == _TROOPS and one.value_type != "role" for one in claims]
    named = [one for one, sent in zip(claims, of_troops, strict=True) if sent and one.subject_span]
    for claim, sent in zip(claims, of_troops, strict=True):
        if named and sent and claim.subject is None:
            at = claim.value_span.start
            known = min(named, key=lambda one: (abs(one.value_span.start - at), one.value_span))
            yield replace(claim, subject=known.subject, subject_span=known.subject_span)
        else:
            yield claim


def _wanted(reading: Reading, claim: Claim) -> Sequence[str]:
    row = reading.family(claim.event) if claim.event else None
    about: Sequence[str] = row.get("about", ()) if row else ()
    return _ABOUT.get(claim.predicate, about)


def about_of(reading: Reading, wanted: Sequence[str], words: tuple[int, int], claim: Claim | None) -> Mention | None:
    """Whom or what the row of an event wants that the words name; not the value of the claim itself."""
    first, last = words
    if claim is not None and claim.predicate in _ABOUT:  # قوة قوامها ألف جندي
        near = list(reversed(reading.mentions.within(reading.sentence(first)[0], first)))
    else:
        known = antecedent_of(reading, first)
        near = [*([known] if known else []), *_around(reading, first, last)]
    found = (one.item for one in near if _is_wanted(reading, one, wanted))
    return next(
        (one for one in found if claim is None or not claim.value_span.contains(Span(one.start, one.end))), None
    )


def antecedent_of(reading: Reading, word: int) -> Placed[Mention] | None:
    """The mention before a relative right before a verb, its adjectives between: الحكومة السابقة التي أقالها."""
    relative = word - 1
    if relative < 1 or not reading.is_relative(relative):
        return None
    found = reading.mentions.before(relative, max(reading.sentence(word)[0], relative - _ADJECTIVES - 1))
    if found is None or not all(form.startswith("ال") for form in reading.doc.forms[found.last + 1 : relative]):
        return None
    return found


def _patient(reading: Reading, claim: Claim, words: range) -> Mention | None:
    """Who is hurt or ill: of a hospital who is brought there, else who was last named before, by name or by kin."""
    begin, _ = reading.sentence(words[0])
    if claim.predicate == "hospital":
        value = reading.doc.words_within(*claim.value_span)
        found = _persons(reading, words[-1] + 1, value[0] if value else words[-1] + 1)
        if found:
            return found[0]
    before = _persons(reading, begin, words[0])
    return before[-1] if before else None


def _persons(reading: Reading, first: int, stop: int) -> list[Mention]:
    """The persons of a stretch by name, and by kin where no name follows at once; none that others are measured by."""
    words = kin_within(reading, first, stop)
    led = {word.last + 1: word.first for word in words}
    named = {one.first: one.item for one in reading.mentions.within(first, stop) if _is_person(one)}
    found = [(led.get(word, word), person) for word, person in named.items()]
    found += [(word.first, person_by_kin(reading, word)) for word in words if word.last + 1 not in named]
    forms = reading.doc.forms  # أصعب من الطفل أحمد
    return [person for word, person in sorted(found, key=lambda pair: pair[0]) if not word or forms[word - 1] != "من"]


def kin_within(reading: Reading, first: int, stop: int) -> list[Placed[Hit]]:
    """The words for one person or for kin in a stretch, by place."""
    found = [word for table in (*NAMING, "one_person") for word in reading.of(table).within(first, stop)]
    bare = [word for word in found if word.item.table in _WHOLE or not word.item.prefix.endswith("ال")]
    return sorted(bare, key=lambda word: (word.first, word.last))


def person_by_kin(reading: Reading, word: Placed[Hit]) -> Mention:
    """Whom a word for kin means: the bearer of that relation by name, else the word itself."""
    bearer = bearer_of(reading.doc, reading.bearers, word)
    if bearer is not None:
        return bearer
    end, text = reading.doc.ends[word.last], reading.article.text
    start = max(reading.doc.starts[word.first], word.item.start)
    return Mention(start, end, text[start:end], "PERSON", "nominal")


def _around(reading: Reading, first: int, last: int) -> Iterator[Placed[Mention]]:
    """The mentions near behind a word, then those before it in its sentence and in the last one, the nearest first."""
    begin, stop = reading.sentence(first)
    yield from reading.mentions.within(first, min(stop, last + 1 + _REACH))
    yield from reversed(reading.mentions.within(begin, first))
    yield from reading.mentions.within(last + 1 + _REACH, stop)
    if begin:
        yield from reversed(reading.mentions.within(reading.sentence(begin - 1)[0], begin))


def _is_person(one: Placed[Mention]) -> bool:
    return one.item.type == "PERSON" and one.item.form == "name"


def _is_wanted(reading: Reading, one: Placed[Mention], wanted: Sequence[str]) -> bool:
    """Whether a mention is what a row is about: a person or place by name, troops, a kind of body."""
    if one.item.type == "ORG" and (
        one.item.kind in wanted or ("force" in wanted and reading.of("force").at(one.first))
    ):
        return True
    return one.item.type in wanted and one.item.form == "name"
