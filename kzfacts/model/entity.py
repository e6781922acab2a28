"""The mentions that mean the same, across articles."""

from __future__ import annotations

from dataclasses import dataclass

from kzfacts.model.mention import MentionType


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place, thing, group or event of a bundle.

    Attributes:
        entity_id: Digest of type and best surface.
        type: One of MENTION_TYPES.
        name: The best surface: the fullest of the most frequent.
        name_latin: The name in Latin letters.
        surfaces: All spellings, sorted.
        mentions: `(article_id, start, end)` of each mention, sorted.
        reasons: Why the mentions were merged, one sentence a merge.
    """

    entity_id: str
    type: MentionType
    name: str
    name_latin: str
    surfaces: tuple[str, ...]
    mentions: tuple[tuple[str, int, int], ...]
    reasons: tuple[str, ...] = ()
