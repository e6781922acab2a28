"""The country that "his country" means: that of whoever speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzfacts.extract.attribution import speaker_at
from kzfacts.extract.reading import HitTracks, Placed, Track
from kzfacts.model import Attribution, Mention
from kzfacts.text.document import Document


def find_homelands(
    doc: Document, hits: HitTracks, attributions: Sequence[Attribution], mentions: Track[Mention]
) -> Iterator[Placed[Mention]]:
    """A nominal mention for each "his country" whose speaker's country the article tells: قال سفير اليابان إن بلاده."""
    for word in hits.of("homeland"):
        if mentions.at(word.first) is not None:
            continue
        start, end = word.item.start, word.item.end
        speech = speaker_at(attributions, start, end)
        country = _country_of(doc, mentions, speech) if speech else None
        if country:
            surface = doc.text[start:end]
            mention = Mention(start, end, surface, "PLACE", "nominal", kind="country", country=country)
            yield Placed(word.first, word.last, mention)


def _country_of(doc: Document, mentions: Track[Mention], speech: Attribution) -> str | None:
    """The country that the speaker's office or body is of, here or where the article last names it by that name."""
    words = doc.words_within(*speech.speaker) if speech.speaker else None
    speaker = mentions.at(words[0]) if words else None
    if speaker is None:
        return None
    if speaker.item.country:
        return speaker.item.country
    last = doc.forms[speaker.last]
    alike = (one for one in mentions if one.item.type == speaker.item.type and doc.forms[one.last] == last)
    return next((one.item.country for one in alike if one.item.country), None)
