"""The thread of an article's speech: what has been read, and who speaks on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kzfacts.extract.antecedents import bind, head_of
from kzfacts.extract.complements import Complement
from kzfacts.extract.scene import Scene
from kzfacts.extract.speakers import Speaker, find_speaker
from kzfacts.model import Attribution, Mention, Span, Timex
from kzfacts.model.attribution import SpeechClass
from kzfacts.text.document import Sentence
from kzfacts.text.scan import Hit

_LOOK_BACK = 300  # mentions among which a role word finds its bearer
_STILL_OPEN = 8  # reports of one sentence that a cue can bear on
_STATEMENT_BACK = 40  # words back to the statement that is quoted
_BEARERS = frozenset(("PERSON", "ORG"))


class Narration:
    """What runs on from cue to cue.

    Attributes:
        scene: The document by word.
        found: The attributions so far.
        sentence: The one being read.
        running: The last speaker that the outlet itself let speak.
        owner: Who made the statement last spoken of.
        waiting: A subject whose verb was not followed by what is said; a participle brings it.
        relayed: The outlet named before the verb of saying that it relays.
        tops: Indices of the sentence's attributions that no other holds.
        done: The last word that an earlier cue has used up.
    """

    def __init__(self, scene: Scene, mentions: Sequence[Mention]) -> None:
        self.scene = scene
        self.found: list[Attribution] = []
        self.sentence = Sentence(0, 0, 0, 0)
        self.running: Speaker | None = None
        self.owner: Speaker | None = None
        self.waiting: Speaker | None = None
        self.relayed: Span | None = None
        self.tops: list[int] = []
        self.done = -1
        self._said: Timex | None = None
        self._via: Span | None = None
        self._titled: dict[str, Speaker] = {}
        self._bearers = [one for one in mentions if one.type in _BEARERS]
        self._bearer_starts = [one.start for one in self._bearers]

    def begin(self, sentence: Sentence) -> None:
        """Turn to the next sentence; quotations that run into it stay open."""
        self.sentence, self.waiting, self.relayed = sentence, None, None
        self.tops = [index for index in self.tops if self.found[index].content.end > sentence.start]

    def bound(self, speaker: Speaker) -> Speaker:
        """The speaker that a role word, a statement or "the sources" stand for."""
        if speaker.statement:
            return self.owner or self.running or speaker
        at = bisect_left(self._bearer_starts, speaker.span.start)
        return bind(self.scene, speaker, self.running, self._titled, self._bearers[max(0, at - _LOOK_BACK) : at])

    def open_at(self, offset: int) -> Attribution | None:
        """The outermost attribution of the sentence whose content holds an offset."""
        contents = (self.found[index] for index in self.tops[-_STILL_OPEN:])
        return next((one for one in contents if one.content.start <= offset < one.content.end), None)

    def add(self, cue: Hit, speaker: Speaker | None, complement: Complement, *, nested: bool, implicit: bool) -> None:
        """Keep an attribution; unless nested it ends the content before it and becomes the running one."""
        said = self._day(cue, speaker, complement)
        via = self._relay(cue, speaker, complement)
        if implicit and not nested:
            said, via = said or self._said, via or self._via
        if not nested:
            self.end_open_content(self._begin(cue, speaker, implicit=implicit))
            self._said, self._via, self.relayed, self.waiting = said, via, None, None
        self._keep(
            Attribution(
                cue=Span(cue.start - len(cue.prefix), cue.end),
                speaker=None if speaker is None else speaker.span,
                content=complement.span,
                speech=_speech(cue),
                quoted=complement.quoted,
                via=via,
                said=said,
            ),
            speaker,
            complement,
            nested=nested,
        )

    def _begin(self, cue: Hit, speaker: Speaker | None, *, implicit: bool) -> int:
        """The first word of the report: of a speaker that stands before the cue, else of the cue."""
        if speaker is None or implicit or not self.sentence.first <= speaker.first < cue.first:
            return cue.first
        return speaker.first

    def add_headline(self, cue: Span, speaker: Speaker, complement: Complement) -> None:
        """Keep what a headline says after a colon."""
        self._keep(Attribution(cue, speaker.span, complement.span, quoted=complement.quoted), speaker, complement)

    def _keep(self, one: Attribution, speaker: Speaker | None, complement: Complement, *, nested: bool = False) -> None:
        if not nested:
            self.tops.append(len(self.found))
            if speaker is not None:
                self.running = speaker
                self._titled[head_of(self.scene, speaker.first)] = speaker
                self.owner = self._statement_owner(complement.first) or speaker
        self.found.append(one)

    def end_open_content(self, word: int) -> None:
        """End the content that reaches over a word where that word's clause begins."""
        doc, first = self.scene.doc, word
        while first > self.sentence.first and self.scene.roles.get(first - 1) in ("boundary", "past"):
            first -= 1
        for index in self.tops[-_STILL_OPEN:]:
            content = self.found[index].content
            if content.start < doc.starts[word] < content.end:
                end = max(doc.ends[first - 1], content.start)
                self.found[index] = replace(self.found[index], content=Span(content.start, end))

    def relay_all(self, via: Span) -> None:
        """Note the outlet that relays what the sentence's speakers say."""
        for index in self.tops[-_STILL_OPEN:]:
            if self.found[index].via is None:
                self.found[index] = replace(self.found[index], via=via)
        self._via = via

    def _day(self, cue: Hit, speaker: Speaker | None, complement: Complement) -> Timex | None:
        """The day named between cue and content, else before the cue in its sentence, unless that is the content.

        Where the content stands first, the day right behind the speaker of a verb: وفق ما قالت الوزارة الثلاثاء.
        """
        timexes = self.scene.timexes
        between = range(cue.last + 1, complement.first)
        before = range(cue.first - 1, max(self.sentence.first, cue.first - 12) - 1, -1)
        if complement.first < cue.first:  # قتل خمسة يوم السبت، بحسب الشرطة
            before = range(0)
            between = self._behind(cue, speaker)
        near = [timexes[word][1] for part in (between, before) for word in part if word in timexes]
        return next((timex for timex in near if timex.type in ("DATE", "TIME") and timex.first_day), None)

    def _behind(self, cue: Hit, speaker: Speaker | None) -> range:
        """The word behind a speaker whose verb of saying stands between cue and name, if no comma parts them."""
        if speaker is None or speaker.first <= cue.first or speaker.last + 1 >= self.sentence.stop:
            return range(0)
        verbs = (hit for word in range(cue.first, speaker.first) for hit in self.scene.cues.get(word, ()))
        told = any(hit.table == "say" and hit.form in ("past", "present") for hit in verbs)
        parted = "," in self.scene.doc.gaps[speaker.last + 1]
        return range(speaker.last + 1, speaker.last + 2) if told and not parted else range(0)

    def _relay(self, cue: Hit, speaker: Speaker | None, complement: Complement) -> Span | None:
        for word, mention in self.scene.mentions_within(cue.last + 1, complement.first):
            if speaker is not None and speaker.first <= word <= speaker.last:
                continue
            if self.scene.is_outlet(mention) and not (
                speaker and speaker.span.start <= mention.start < speaker.span.end
            ):
                return Span(mention.start, mention.end)
        return self.relayed

    def _statement_owner(self, stop: int) -> Speaker | None:
        for word in range(max(self.sentence.first, stop - _STATEMENT_BACK), stop):
            if ("statement", word) in self.scene.phrases:
                made = find_speaker(self.scene, word, stop)
                return made if made is not None and not made.statement else None
        return None


def _speech(cue: Hit) -> SpeechClass:
    speech: SpeechClass = cue.entry.row.get("speech", "said")
    return speech
