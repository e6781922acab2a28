"""Who is said to have said what: reported speech with its speakers."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from kzfacts.extract.according import read_according, read_headline
from kzfacts.extract.mentions import mentions_in
from kzfacts.extract.narration import Narration
from kzfacts.extract.reports import read_carried, read_participle, read_relay, read_wording
from kzfacts.extract.scene import Scene, read_scene
from kzfacts.extract.times import find_timexes
from kzfacts.extract.verbs import read_verb
from kzfacts.model import Attribution, Mention, Timex
from kzfacts.text.document import Document, Sentence, read_document
from kzfacts.text.lexicon import load_lexicon
from kzfacts.text.scan import Hit

_DEEPEST = 64  # attributions looked back on; no news content holds more


def find_attributions(
    text: str, anchor: dt.date | dt.datetime | None = None, *, language: str = "ar"
) -> list[Attribution]:
    """Who says what in a text, by the start of what is said; `anchor` is the day that days of speech count from.

    Raises:
        InputError: `anchor` is no date.
        LexiconError: The language is not known.
    """
    doc = read_document(text, load_lexicon(language))
    return list(attributions_in(doc, mentions_in(doc), find_timexes(text, anchor, language=language)))


def attributions_in(doc: Document, mentions: Sequence[Mention], timexes: Sequence[Timex]) -> tuple[Attribution, ...]:
    """All reported speech of a document, by the start of its content; contents may nest."""
    scene = read_scene(doc, mentions, timexes)
    narration = Narration(scene, mentions)
    for sentence, words in _cues_by_sentence(scene):
        narration.begin(sentence)
        read_headline(narration)
        for word in words:
            if word > narration.done and word not in scene.impersonal:
                any(_read_cue(narration, hit) for hit in scene.cues[word])
    return tuple(sorted(narration.found, key=lambda one: (one.content.start, -one.content.end, one.cue)))


def _read_cue(narration: Narration, hit: Hit) -> bool:
    """Whether the hit was read as a cue; another of the same word may be."""
    return _READERS[_manner(hit)](narration, hit)


def _manner(hit: Hit) -> str:
    """How speech is brought by a hit: by its table, and for verbs of saying by form and row."""
    if hit.table != "say":
        return hit.table
    if hit.form == "adjective":
        return "participle"
    return next((mark for mark in ("carried", "relay") if mark in hit.entry.row), "verb")


def _read_outset(narration: Narration, hit: Hit) -> bool:
    """The outlet's own comment ("this comes after ...") ends what was said."""
    narration.end_open_content(hit.first)
    return True


_READERS: dict[str, Callable[[Narration, Hit], bool]] = {
    "verb": read_verb,
    "participle": read_participle,
    "carried": read_carried,
    "relay": read_relay,
    "according": read_according,
    "wording": read_wording,
    "outset": _read_outset,
}


def _cues_by_sentence(scene: Scene) -> Iterator[tuple[Sentence, list[int]]]:
    """Each sentence with the first words of its cues."""
    words = sorted(scene.cues)
    at = 0
    for sentence in scene.doc.sentences:
        stop = bisect_left(words, sentence.stop, at)
        yield sentence, words[at:stop]
        at = stop


def speaker_at(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The innermost attribution whose content holds a span; `attributions` come sorted."""
    stop = bisect_left(attributions, start + 1, key=lambda one: one.content.start)
    holding = [one for one in attributions[max(0, stop - _DEEPEST) : stop] if one.content.end >= end]
    return min(holding, key=lambda one: one.content.end - one.content.start, default=None)
