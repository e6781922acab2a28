"""Who is said to have said what: reported speech with its speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kzfacts.extract.according import read_according, read_headline
from kzfacts.extract.narration import Narration
from kzfacts.extract.reports import read_carried, read_participle, read_relay, read_wording
from kzfacts.extract.scene import Scene, read_scene
from kzfacts.extract.verbs import read_verb
from kzfacts.model import Attribution, Mention, Timex
from kzfacts.text.document import Document, Hit, Sentence

_DEEPEST = 64  # attributions looked back on; no news content holds more


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
    if hit.table == "outset":
        narration.end_open_content(hit.first)
        return True
    if hit.table == "according":
        return read_according(narration, hit)
    if hit.table == "wording":
        return read_wording(narration, hit)
    if hit.form == "adjective":
        return read_participle(narration, hit)
    if hit.form not in ("past", "present"):
        return False
    if "carried" in hit.entry.row:
        return read_carried(narration, hit)
    return (read_relay if "relay" in hit.entry.row else read_verb)(narration, hit)


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
