"""What of a document bears on who says what, by word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kzfacts.extract.quotes import quotations_in
from kzfacts.model import Mention, Span, Timex
from kzfacts.text.document import Document
from kzfacts.text.scan import Hit

SPEAKERS = frozenset(("PERSON", "ORG", "PLACE", "GROUP"))
_SHORT_QUOTATION = 3  # words; a name or a title, not speech
_PARTICLE_PREFIXES = frozenset(("", "و", "ف"))
_THAT_PREFIXES = frozenset(("", "ب", "ف"))
_PREPOSITIONAL = frozenset(("", "و", "ف", "ل", "ب", "لل", "ال", "وال", "ول", "بال", "وب", "ولل"))


@dataclass(frozen=True, slots=True)
class Scene:
    """A document's words by what they do in reported speech.

    Attributes:
        doc: The document.
        heads: Word -> the mention that begins there, role included; the longest.
        timexes: First word -> last word and timex.
        roles: Word -> its particle role ("that", "relative", "boundary" ...).
        phrases: (table, first word) -> its longest hit, for asides, statements, sources, documents.
        cues: Verbs of saying and according-to forms, by first word, the longest of each place.
        quotations: Insides of quotation marks, by start.
        openings: Word -> the quotation that begins there.
        outlets: Words that name an outlet.
        impersonal: Words of phrases by which the outlet itself speaks.
        deeds: Bare masdars of what can happen: "killing", "withdrawal".
    """

    doc: Document
    heads: dict[int, Mention] = field(default_factory=dict)
    timexes: dict[int, tuple[int, Timex]] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    phrases: dict[tuple[str, int], Hit] = field(default_factory=dict)
    cues: dict[int, list[Hit]] = field(default_factory=dict)
    quotations: tuple[Span, ...] = ()
    openings: dict[int, Span] = field(default_factory=dict)
    outlets: set[int] = field(default_factory=set)
    impersonal: set[int] = field(default_factory=set)
    deeds: set[int] = field(default_factory=set)

    def form(self, word: int) -> str:
        """The folded word, "" past the end."""
        return self.doc.forms[word] if word < len(self.doc.forms) else ""

    def last_word(self, end: int) -> int:
        """Index of the word that ends at or holds the offset before `end`."""
        return bisect_left(self.doc.starts, end) - 1

    def span(self, first: int, last: int) -> Span:
        """The words from one to another, both included."""
        return Span(self.doc.starts[first], self.doc.ends[last])

    def quotation_around(self, offset: int) -> Span | None:
        """The outermost quotation of more than a few words that holds an offset."""
        index = bisect_right(self.quotations, offset, key=lambda span: span.start)
        near = self.quotations[max(0, index - 8) : index]
        return next((span for span in near if span.end > offset and self.is_speech(span)), None)

    def is_speech(self, quotation: Span) -> bool:
        """Whether a quotation is long enough to be more than a name."""
        return len(self.doc.words_within(*quotation)) > _SHORT_QUOTATION

    def mentions_within(self, first: int, stop: int) -> Iterator[tuple[int, Mention]]:
        """Mentions that begin at the words of a stretch, with their first word."""
        return ((word, self.heads[word]) for word in range(first, stop) if word in self.heads)

    def is_outlet(self, mention: Mention) -> bool:
        """Whether a mention names an outlet."""
        first = self.doc.word_at(mention.start)
        return any(word in self.outlets for word in range(first, self.last_word(mention.end) + 1))


def read_scene(doc: Document, mentions: Sequence[Mention], timexes: Sequence[Timex]) -> Scene:
    """Sort hits, mentions and timexes by word."""
    quotations = quotations_in(doc.text)
    scene = Scene(doc, quotations=quotations)
    for hit in doc.hits_of(*_PLACES):
        _PLACES[hit.table](scene, hit)
    for mention in mentions:
        _place_mention(scene, mention)
    for timex in timexes:
        words = doc.words_within(timex.start, timex.end)
        if words:
            scene.timexes.setdefault(words[0], (words[-1], timex))
    for quotation in quotations:
        scene.openings.setdefault(doc.word_at(quotation.start), quotation)
    return scene


def _place_mention(scene: Scene, mention: Mention) -> None:
    if mention.type not in SPEAKERS:
        return
    start = mention.start if mention.role_start is None else min(mention.start, mention.role_start)
    for offset in {start, mention.start}:
        word = scene.doc.word_at(offset)
        known = scene.heads.get(word)
        if known is None or (mention.form == "name", mention.end) > (known.form == "name", known.end):
            scene.heads[word] = mention


def _place_particle(scene: Scene, hit: Hit) -> None:
    role = hit.entry.row["role"]
    if role == "bound":
        scene.roles[hit.last] = role
        return
    if role == "that" and hit.prefix == "و":
        role = "and-that"
    allowed = _THAT_PREFIXES if role == "that" else _PARTICLE_PREFIXES
    if hit.prefix not in allowed:
        return
    for word in range(hit.first, hit.last + 1):
        scene.roles.setdefault(word, role)


def _place_phrase(scene: Scene, hit: Hit) -> None:
    if hit.prefix in _PREPOSITIONAL:
        scene.phrases.setdefault((hit.table, hit.first), hit)
        if "outlet" in hit.entry.row:
            scene.outlets.add(hit.first)


def _place_cue(scene: Scene, hit: Hit) -> None:
    scene.cues.setdefault(hit.first, []).append(hit)


def _place_outlet(scene: Scene, hit: Hit) -> None:
    scene.outlets.update(range(hit.first, hit.last + 1))


def _place_impersonal(scene: Scene, hit: Hit) -> None:
    if hit.prefix in _PARTICLE_PREFIXES or hit.prefix == "ال":
        scene.impersonal.update(range(hit.first, hit.last + 1))


def _place_deed(scene: Scene, hit: Hit) -> None:
    if hit.form == "noun" and not hit.prefix:
        scene.deeds.add(hit.first)


_PLACES = {
    "event": _place_deed,
    "count_cue": _place_deed,
    "frame": _place_deed,
    "status": _place_deed,
    "particle": _place_particle,
    "aside": _place_phrase,
    "statement": _place_phrase,
    "source": _place_phrase,
    "title": _place_phrase,
    "document": _place_phrase,
    "say": _place_cue,
    "according": _place_cue,
    "outset": _place_cue,
    "wording": _place_cue,
    "outlet": _place_outlet,
    "impersonal": _place_impersonal,
}
