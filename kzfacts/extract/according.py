"""According-to forms, and headlines that name a speaker before a colon."""

from __future__ import annotations

from kzfacts.extract.asides import skip_asides
from kzfacts.extract.complements import Complement, find_clause
from kzfacts.extract.narration import Narration
from kzfacts.extract.scene import Scene
from kzfacts.extract.speakers import Speaker, find_speaker, guess_speaker
from kzfacts.model import Attribution, Span
from kzfacts.text.scan import Hit

_PRONOUNS = frozenset(("له", "لها", "لهم", "لهما"))
_SHORTEST_CONTENT = 3  # words


def read_according(narration: Narration, cue: Hit) -> bool:
    """Read "according to X": X speaks, or relays who speaks in the sentence."""
    found = _source(narration, cue)
    if found is None:
        return False
    scene, sentence = narration.scene, narration.sentence
    speaker = narration.bound(found)
    narration.done = max(narration.done, found.last)
    if skip_asides(scene, sentence.first, cue.first + 1) >= cue.first:
        return _lead(narration, cue, speaker, found)
    if narration.tops:
        _trail(narration, cue, speaker)
        return True
    if _verb_follows(scene, found.last, sentence.stop):
        narration.relayed = speaker.span
        return True
    return _cover(narration, cue, speaker, found)


def _source(narration: Narration, cue: Hit) -> Speaker | None:
    scene, stop = narration.scene, narration.sentence.stop
    word = cue.last + 1
    if "what" in cue.entry.row:
        return _source_of_verb(narration, cue, word, stop)
    if scene.form(word) in _PRONOUNS and narration.running is not None:
        return narration.running._replace(last=word)
    if ("document", word) in scene.phrases:
        return None
    if scene.form(word) in ("ما", "لما"):
        return _source_of_verb(narration, cue, word + 1, stop)
    return find_speaker(scene, word, stop)


def _source_of_verb(narration: Narration, cue: Hit, word: int, stop: int) -> Speaker | None:
    """Who speaks in "as X announced"; "as X announced that ..." is a verb of its own."""
    scene = narration.scene
    hits = [hit for hit in scene.cues.get(word, ()) if hit.table == "say" and hit.form in ("past", "present")]
    if not hits or cue.first == narration.sentence.first:
        return None
    start = skip_asides(scene, hits[0].last + 1, stop)
    if scene.roles.get(start) == "pronominal":
        start += 1
    speaker = find_speaker(scene, start, stop)
    if speaker is None and scene.form(cue.first) != "كما":
        speaker = guess_speaker(scene, start, _comma(scene, start, stop))
    after = start if speaker is None else speaker.last + 1
    if scene.form(cue.first) == "كما" and find_clause(scene, after, stop) is not None:
        return None
    return speaker


def _comma(scene: Scene, word: int, stop: int) -> int:
    return next((at for at in range(word + 1, stop) if "," in scene.doc.gaps[at]), stop)


def _verb_follows(scene: Scene, last: int, stop: int) -> bool:
    near = range(last + 1, min(stop, last + 4))
    return any(hit.form in ("past", "present") for word in near for hit in scene.cues.get(word, ()))


def _lead(narration: Narration, cue: Hit, speaker: Speaker, found: Speaker) -> bool:
    """At the start of a sentence it covers what follows; an outlet before a verb of saying relays."""
    scene, stop = narration.scene, narration.sentence.stop
    if _verb_follows(scene, found.last, stop) and found.mention is not None and scene.is_outlet(found.mention):
        narration.relayed = found.span
        return True
    first = found.last + 1
    if scene.roles.get(first) == "that" and len(scene.form(first)) <= 3:
        first += 1
    return _keep(narration, cue, speaker, first, stop)


def _trail(narration: Narration, cue: Hit, speaker: Speaker) -> None:
    """After another's speech it names the relay, or the speaker of the last part ("while ..., X said")."""
    scene = narration.scene
    narration.end_open_content(cue.first)
    last = narration.found[narration.tops[-1]]
    parts = [
        word
        for word in scene.doc.words_within(last.content.start, scene.doc.starts[cue.first])
        if scene.roles.get(word) == "boundary"
    ]
    if parts and not _is_relay(narration, speaker):
        narration.end_open_content(parts[0])
        _keep(narration, cue, speaker, parts[-1] + 1, cue.first)
    elif not _is_same(last, speaker):
        narration.relay_all(speaker.span)


def _is_relay(narration: Narration, speaker: Speaker) -> bool:
    return speaker.mention is not None and narration.scene.is_outlet(speaker.mention)


def _is_same(attribution: Attribution, speaker: Speaker) -> bool:
    return attribution.speaker == speaker.span


def _cover(narration: Narration, cue: Hit, speaker: Speaker, found: Speaker) -> bool:
    """At the end it covers the sentence before it, in the middle the whole of it."""
    first, stop = narration.sentence.first, narration.sentence.stop
    return _keep(narration, cue, speaker, first, cue.first if found.last + 2 >= stop else stop)


def _keep(narration: Narration, cue: Hit, speaker: Speaker, first: int, stop: int) -> bool:
    if stop - first < _SHORTEST_CONTENT:
        return False
    scene = narration.scene
    complement = Complement(scene.span(first, stop - 1), first, first, clause=True, quoted=False)
    narration.add(cue, speaker, complement, nested=False, implicit=False)
    return True


def read_headline(narration: Narration) -> bool:
    """Read "X: what X says", where a sentence opens with a speaker and a colon."""
    scene, sentence = narration.scene, narration.sentence
    speaker = find_speaker(scene, sentence.first, sentence.stop)
    if speaker is None or speaker.statement:
        return False
    colon = skip_asides(scene, speaker.last + 1, sentence.stop)
    if colon >= sentence.stop or ":" not in scene.doc.gaps[colon] or sentence.stop - colon < _SHORTEST_CONTENT:
        return False
    if speaker.mention is not None and (scene.is_outlet(speaker.mention) or _is_dateline(narration, speaker)):
        return False
    complement = find_clause(scene, colon, sentence.stop)
    if complement is None:
        return False
    mark = scene.doc.ends[colon - 1]
    narration.add_headline(Span(mark, mark + 1), narration.bound(speaker), complement)
    return True


def _is_dateline(narration: Narration, speaker: Speaker) -> bool:
    """A place before a colon is where the news comes from, except in the headline."""
    return speaker.mention is not None and speaker.mention.type == "PLACE" and narration.sentence.first > 0
