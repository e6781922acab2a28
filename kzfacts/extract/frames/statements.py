"""What somebody demands, and where somebody stands."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.attribution import speaker_at
from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.agents import is_of_speaker
from kzfacts.extract.frames.joints import coordinated
from kzfacts.extract.frames.phrases import phrase_end
from kzfacts.extract.reading import Placed, Reading, mention_at
from kzfacts.model import Claim, Mention
from kzfacts.text.document import Hit

_PLURAL = ("ون", "وا")
_REACH = 5
_BARE = ("", "و", "ف")  # a stance by noun: تأييد المجلس, not المعارضة
_LONGEST = 9  # words of what a stance is about


def read_demands(reading: Reading) -> Iterator[Claim]:
    """The content of a demand, under the one who makes it."""
    for speech in reading.attributions:
        if speech.speech != "demanded" or speech.speaker is None:
            continue
        words = reading.doc.words_within(*speech.content)
        if not words:
            continue
        yield draft(
            reading,
            "demand",
            predicate="demand",
            value_type="text",
            value=speech.content.of(reading.article.text),
            value_span=speech.content,
            words=(words[0], words[-1]),
            subject=mention_at(reading, speech.speaker),
            modality="demanded",
        )


def read_positions(reading: Reading) -> Iterator[Claim]:
    """A stance towards what follows: welcomes, condemns, supports, refuses."""
    for cue in reading.of("stance"):
        first, stop = reading.segment(cue.first)
        after = reading.heads.get(cue.last + 1) or reading.mentions.after(cue.last, min(stop, cue.last + 3))
        before = reading.mentions.before(cue.first, first)
        plural = reading.doc.forms[cue.last].endswith(_PLURAL)  # a verb before its subject stays in the singular
        adjacent = after is not None and after.first == cue.last + 1 and not plural
        agent = after if after and not plural and (cue.item.form == "past" or adjacent) else before
        if agent is before and is_of_speaker(reading, cue):
            agent = None
        named = cue.item.form == "noun" and (reading.mentions.at(cue.first) is not None or cue.item.prefix not in _BARE)
        if named or stop - cue.last <= 1 or (agent is not None and agent.item.type == "EQUIPMENT"):
            continue
        behind = agent is not None and agent.first > cue.first
        begin = _last_agent(reading, agent) + 1 if agent is not None and behind else cue.last + 1
        begin = _behind_the_thanked(reading, begin, stop) if cue.item.id == "thanks" else begin
        manner = reading.of("manner").at(begin)
        begin = manner.last + 1 if manner else begin
        subject = agent.item if agent else _speaker(reading, cue)
        if begin >= stop or subject is None or cue.item.suffix:
            continue  # the movement that Washington backs: what is backed stands before
        end = phrase_end(reading, begin, _LONGEST)
        span = reading.span(begin if behind else cue.first, end)
        target = _target(reading, begin, stop)
        yield draft(
            reading,
            f"position:{cue.item.id}",
            predicate="position",
            value_type="status" if target else "text",
            value=f"{cue.item.id}:{target}" if target else reading.span(begin, end).of(reading.article.text),
            value_span=span,
            words=(min(cue.first, agent.first) if agent else cue.first, end),
            cue=cue.item,
            subject=subject,
        )


def _behind_the_thanked(reading: Reading, begin: int, stop: int) -> int:
    """The word after "for": شكرت الحكومة المنظمة على المساعدة."""
    words = range(begin, min(stop, begin + _REACH))
    return next((word + 1 for word in words if reading.doc.forms[word] == "علي"), begin)


def _last_agent(reading: Reading, agent: Placed[Mention]) -> int:
    """The last word of an agent and those that "and" joins to it."""
    last = coordinated(reading, agent, ("ORG", "PLACE", "PERSON", "GROUP"))[-1].last
    whole = reading.mentions.at(last + 1)  # نواب البرلمان
    return whole.last if whole is not None and whole.first == last + 1 and whole.item.type == "ORG" else last


def _speaker(reading: Reading, cue: Placed[Hit]) -> Mention | None:
    """Who speaks, where a verb of the present names nobody: نرحب, أنه يرفض."""
    if cue.item.form != "present" and not is_of_speaker(reading, cue):
        return None
    speech = speaker_at(reading.attributions, cue.item.start, cue.item.end)
    return mention_at(reading, speech.speaker) if speech and speech.speaker else None


def _target(reading: Reading, first: int, stop: int) -> str | None:
    """What the stance is about, where a theme or an event of the lexicon names it at once."""
    if reading.of("undoing").within(first, min(stop, first + _REACH - 1)):
        return None  # تريد تقويض الأمن: not the security is wanted
    backed = reading.mentions.at(first)
    if backed is not None and backed.first == first and backed.item.type in ("ORG", "PERSON"):
        return None  # يدعمون الحكومة المسؤولة عن الأمن: the government is backed
    found = [
        (one.first, one.item.id)
        for table in ("theme", "event")
        for one in reading.of(table).within(first, min(stop, first + _REACH - 1))
        if one.item.form not in ("past", "present")
    ]
    return min(found)[1] if found else None
