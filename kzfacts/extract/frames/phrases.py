"""How far a noun phrase goes on, as far as its words tell without a parser."""

from __future__ import annotations

from kzfacts.extract.reading import Reading

_VERBAL = ("say", "status", "frame", "count_cue", "event", "aspect", "stance")
_PARTING = frozenset(("relative", "that", "and-that", "boundary", "past", "negation", "bound", "pronominal"))
_CLOSING = frozenset(",;:()[]{}.\n-")
_QUOTES = "«»“”\"'‹›"
_CLAUSES = ("proviso", "reason")
_SAID_IN = frozenset(("في", "عبر", "خلال"))
_LONGEST = 12


def phrase_end(reading: Reading, first: int, longest: int = _LONGEST) -> int:
    """The last word of the phrase that begins at a word: no sign, verb or particle that parts clauses comes in."""
    doc = reading.doc
    _, stop = reading.sentence(first)
    word = first
    while word + 1 < min(stop, first + longest) and not _parts(reading, word + 1):
        word += 1
    while word > first and reading.of("particle").at(word) is not None:
        word -= 1  # a preposition without its noun
    return word if word >= first else min(first, len(doc.forms) - 1)


def _parts(reading: Reading, word: int) -> bool:
    """Whether a word begins something new."""
    doc = reading.doc
    if not _CLOSING.isdisjoint(doc.gaps[word].strip(_QUOTES + " ")):
        return True
    if any(reading.of(table).at(word) for table in _CLAUSES):
        return True
    particle = reading.of("particle").at(word)
    if particle is not None and particle.item.entry.row["role"] in _PARTING:
        return True
    if doc.forms[word] in _SAID_IN and reading.of("statement").at(word + 1) is not None:  # المتحدث باسم الجيش في بيان
        return True
    if reading.timexes.at(word) is not None or doc.forms[word].startswith("و"):
        return not _is_named(reading, word)
    return any((hit := reading.of(table).at(word)) and hit.item.form in ("past", "present") for table in _VERBAL)


def _is_named(reading: Reading, word: int) -> bool:
    """Whether a word lies inside a name, or begins one that no "and" leads."""
    mention = reading.mentions.at(word)
    if mention is None:
        return False
    return mention.first < word or reading.doc.starts[word] == mention.item.start
