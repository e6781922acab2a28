"""Who belongs to a body, where brackets or a colon list them behind its name."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.joints import coordinated
from kzfacts.extract.reading import Reading
from kzfacts.model import Claim, Span

_LEAST = 2


def read_members(reading: Reading) -> Iterator[Claim]:
    """The countries or bodies between brackets right behind a body: المنظمة (فرنسا وإيطاليا)."""
    for body in reading.mentions:
        first = body.last + 1
        if body.item.type != "ORG" or first >= len(reading.doc.forms) or "(" not in reading.doc.gaps[first]:
            continue
        opening = reading.mentions.at(first)
        if opening is None or opening.first != first or opening.item.type not in ("PLACE", "ORG"):
            continue
        chain = [one.item for one in coordinated(reading, opening, ("PLACE", "ORG"))]
        if len(chain) >= _LEAST:
            yield draft(
                reading,
                "members:brackets",
                predicate="members",
                value_type="set",
                value="|".join(sorted(one.surface for one in chain)),
                value_span=Span(chain[0].start, chain[-1].end),
                words=(body.first, reading.doc.word_at(chain[-1].start)),
                subject=body.item,
                members=tuple(Span(one.start, one.end) for one in chain),
                modality="asserted",
            )
