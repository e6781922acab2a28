"""What somebody demands, and where somebody stands."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.reading import Reading, mention_at
from kzfacts.model import Claim

_REACH = 5


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
        after = reading.mentions.after(cue.last, min(stop, cue.last + 3))
        before = reading.mentions.before(cue.first, first)
        adjacent = after is not None and after.first == cue.last + 1
        agent = after if after and (cue.item.form == "past" or adjacent) else before
        named = cue.item.form == "noun" and reading.mentions.at(cue.first) is not None  # المعارضة
        if agent is None or agent.item.type == "EQUIPMENT" or stop - cue.last <= 1 or named:
            continue
        begin = agent.last + 1 if agent.first > cue.first else cue.last + 1
        if begin >= stop:
            continue
        target = _target(reading, begin, stop)
        yield draft(
            reading,
            f"position:{cue.item.id}",
            predicate="position",
            value_type="status" if target else "text",
            value=f"{cue.item.id}:{target}" if target else reading.span(begin, stop - 1).of(reading.article.text),
            value_span=reading.span(begin, stop - 1),
            words=(min(cue.first, agent.first), stop - 1),
            cue=cue.item,
            subject=agent.item,
        )


def _target(reading: Reading, first: int, stop: int) -> str | None:
    """What the stance is about, where a theme or an event of the lexicon names it at once."""
    found = [
        (one.first, one.item.id)
        for table in ("theme", "event")
        for one in reading.of(table).within(first, min(stop, first + _REACH - 1))
    ]
    return min(found)[1] if found else None
