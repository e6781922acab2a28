"""Speech without a verb of its own: statements that carry it, participles, and outlets that relay it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kzfacts.extract.asides import skip_asides
from kzfacts.extract.complements import Complement, find_clause, find_noun
from kzfacts.extract.narration import Narration
from kzfacts.extract.scene import Scene
from kzfacts.extract.speakers import Speaker, find_speaker, find_subject_before, guess_speaker
from kzfacts.extract.verbs import clause_start, is_unsaid, reach
from kzfacts.model import Span
from kzfacts.text.document import Sentence
from kzfacts.text.scan import Hit

_JOINING = frozenset(("و", "ف"))
_ORIGINS = frozenset(("عن", "الي"))
_PARTICIPLE_ENDINGS = ("ا", "ه", "ين")
_INSIDE = frozenset(("فيه", "فيها"))
_MAKER_BACK = 60  # words from a text back to who wrote it
_LONGEST_TEXT = 60  # sentences of a letter or statement
_NEAR = 9  # words between a participle and its clause


def read_carried(narration: Narration, cue: Hit) -> bool:
    """Read "in a statement of X it came that ...": X speaks."""
    scene, stop = narration.scene, reach(narration, cue)
    start = next(
        (word for word in range(cue.last + 1, min(stop, cue.last + 4)) if ("statement", word) in scene.phrases), None
    )
    found = None if start is None else find_speaker(scene, start, stop)
    if found is None and not any(scene.form(word) in _INSIDE for word in (cue.last + 1, cue.last + 2)):
        return False
    complement = find_clause(scene, cue.last + 1 if found is None else found.last + 1, stop)
    speaker = narration.owner if found is None else narration.bound(found)
    if complement is None or speaker is None:
        return False
    narration.add(cue, speaker, complement, nested=narration.open_at(cue.start) is not None, implicit=False)
    return True


def read_participle(narration: Narration, cue: Hit) -> bool:
    """Read "adding that ...": the speaker is the sentence's own."""
    scene, row = narration.scene, cue.entry.row
    ending = scene.form(cue.last)
    if (
        cue.prefix not in ("", *_JOINING)
        or not ending.endswith(_PARTICIPLE_ENDINGS)
        or _inside_quotation(narration, cue)
    ):
        return False
    stop = narration.sentence.stop
    clause = find_clause(scene, cue.last + 1, stop, farthest=_NEAR) if "clause" in row["complement"] else None
    complement = clause
    if clause is None and "ambiguous" not in row and not ending.endswith("ين"):
        complement = find_noun(scene, cue.last + 1, stop, row)
    speaker = narration.waiting or _sentence_speaker(narration, cue)
    if complement is None or speaker is None:
        return False
    narration.add(cue, speaker, complement, nested=False, implicit=True)
    return True


def _inside_quotation(narration: Narration, cue: Hit) -> bool:
    around = narration.open_at(cue.start)
    return narration.scene.quotation_around(cue.start) is not None or (around is not None and around.quoted)


def _sentence_speaker(narration: Narration, cue: Hit) -> Speaker | None:
    """Who speaks in the sentence, else the subject of its first verb, else who spoke last."""
    scene, first = narration.scene, narration.sentence.first
    if narration.tops:
        return narration.running
    start = skip_asides(scene, first, cue.first)
    for word in (start, start + 1, start + 2):
        subject = find_speaker(scene, word, cue.first)
        if subject is not None and subject.last < cue.first:
            return narration.bound(subject)
    return narration.running


def read_relay(narration: Narration, cue: Hit) -> bool:
    """Read "X quoted Y as saying": Y speaks, X relays."""
    scene = narration.scene
    stop = reach(narration, cue)
    carrier = find_speaker(scene, skip_asides(scene, cue.last + 1, stop), stop)
    after = cue.last + 1 if carrier is None else carrier.last + 1
    complement = find_clause(scene, after, stop)
    if complement is None or is_unsaid(narration, cue):
        return False
    origin = _origin(scene, after, complement.before)
    speaker = origin or carrier or find_subject_before(scene, cue.first, clause_start(narration, cue))
    if speaker is None:
        return False
    if origin is not None and carrier is not None:
        narration.relayed = carrier.span
    narration.add(
        cue, narration.bound(speaker), complement, nested=narration.open_at(cue.start) is not None, implicit=False
    )
    narration.done = max(narration.done, complement.before - 1)
    return True


def _origin(scene: Scene, first: int, stop: int) -> Speaker | None:
    for word in range(first, stop):
        if scene.form(word) in _ORIGINS:
            start = skip_asides(scene, word + 1, stop)
            return find_speaker(scene, start, stop) or guess_speaker(scene, start, stop)
    return None


def read_wording(narration: Narration, cue: Hit) -> bool:
    """Read "the text of which:": a whole letter or statement, up to the next paragraph that reports speech."""
    scene, sentence = narration.scene, narration.sentence
    first = cue.last + 1
    if first >= len(scene.doc.forms) or ":" not in scene.doc.gaps[first]:
        return False
    maker = _maker(scene, max(sentence.first, cue.first - _MAKER_BACK), cue)
    speaker = narration.running if maker is None else narration.bound(maker)
    if speaker is None:
        return False
    end = sentence.end
    for following in _following(scene, sentence):
        if following.first >= first and _reports_speech(scene, following.first):
            break
        end = following.end
    if end <= scene.doc.starts[first]:
        return False
    content = Complement(Span(scene.doc.starts[first], end), first, first, clause=True, quoted=True)
    narration.add(cue, speaker, content, nested=narration.open_at(cue.start) is not None, implicit=maker is None)
    return True


def _maker(scene: Scene, first: int, cue: Hit) -> Speaker | None:
    """Who wrote it: the first person named for a letter, the first body or person for a statement."""
    for word, mention in scene.mentions_within(first, cue.first):
        if mention.type in cue.entry.row["maker"] and not scene.is_outlet(mention):
            return find_speaker(scene, word, cue.first)
    return None


def _following(scene: Scene, sentence: Sentence) -> Sequence[Sentence]:
    at = bisect_right(scene.doc.sentences, sentence.first, key=lambda one: one.first)
    return scene.doc.sentences[at : at + _LONGEST_TEXT]


def _reports_speech(scene: Scene, word: int) -> bool:
    return any(hit.table == "say" and hit.form == "past" for hit in scene.cues.get(word, ()))
