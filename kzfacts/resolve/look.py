"""What the spans of claims mean in one bundle: entities, sites, values."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from kzfacts.model import Article, Claim, Mention, ResolvedClaim, Span
from kzfacts.model.digest import digest
from kzfacts.resolve.draft import Key
from kzfacts.resolve.events import EventKey, Site, story_id
from kzfacts.resolve.name import fold_names
from kzfacts.resolve.surroundings import WIDE
from kzfacts.text.lexicon import Lexicon

_LONGEST_SIDE = 12  # letters of a word for a side


def sides_of(lexicon: Lexicon) -> list[str]:
    """Folded words for a side of a place; "the middle of", a row of its own, is in it."""
    rows = (row for row in lexicon.rows("compass") if row["id"] == "compass")
    return [word for row in rows for word in fold_names(row["surface"])]


class Look:
    """The look-ups of one bundle."""

    def __init__(
        self,
        entity_of: Mapping[Key, str],
        articles: Mapping[str, Article],
        named: frozenset[str],
        sides: Iterable[str],
    ) -> None:
        self.entity_of = entity_of
        self.named = named
        self._sides = frozenset(sides)
        self.articles = articles
        self._sha = {key: hashlib.sha256(article.text.encode()).hexdigest() for key, article in articles.items()}
        self._kinds: dict[str, dict[Span, str | None]] = {}

    def resolve(self, claim: Claim, key: EventKey | None) -> ResolvedClaim:
        """The claim with entities, about the event of that key."""
        subject = self.entity(claim, claim.subject_span)
        event_id = key.id if key else None
        topic = event_id or subject or story_id(claim.article_id)
        return ResolvedClaim(
            claim_id=self._claim_id(claim),
            claim=claim,
            subject=subject or topic,
            topic=topic,
            value=self._value(claim),
            speaker=self.entity(claim, claim.speaker_span),
            via=self.entity(claim, claim.via_span),
            event_id=event_id,
            place=self.entity(claim, claim.place_span),
        )

    def entity(self, claim: Claim, span: Span | None) -> str | None:
        """The entity of a span of the claim's article."""
        return self.entity_of.get((claim.article_id, *span)) if span else None

    def site(self, claim: Claim, mentions: Mapping[str, Sequence[Mention]]) -> Site:
        """Where it happened, where that is narrower than a region."""
        article = claim.article_id
        if article not in self._kinds:
            self._kinds[article] = self._places(article, mentions.get(article, ()))
        struck = claim.members[0] if claim.predicate == "target" and len(claim.members) == 1 else None
        span = struck if struck in self._kinds[article] else claim.place_span
        kind = self._kinds[article].get(span) if span else None
        if span is None or kind in WIDE or self._is_beside(article, span):
            return Site(None)
        return Site(self.entity(claim, span), kind == "city")

    def _is_beside(self, article: str, span: Span) -> bool:
        """Whether it happened to one side of the place: شمال شرق بغداد, somewhere north-east of Baghdad."""
        before = self.articles[article].text[max(0, span.start - _LONGEST_SIDE) : span.start].split()
        return bool(before) and fold_names([before[-1]])[0] in self._sides

    def _places(self, article: str, mentions: Sequence[Mention]) -> dict[Span, str | None]:
        """Kinds of its places that somebody calls by name."""
        places = ((Span(one.start, one.end), one.kind) for one in mentions if one.type == "PLACE")
        return {span: kind for span, kind in places if self.entity_of.get((article, *span)) in self.named}

    def _claim_id(self, claim: Claim) -> str:
        spans = (claim.value_span, claim.evidence_span, claim.subject_span, claim.cue_span)
        return digest("c", claim.article_id, self._sha[claim.article_id], *spans, claim.predicate)

    def _value(self, claim: Claim) -> str:
        members = [self.entity(claim, span) or span.of(self.articles[claim.article_id].text) for span in claim.members]
        if claim.value_type == "set" and members:
            return "|".join(sorted(set(members)))
        return members[0] if claim.value_type in ("entity", "place") and members else claim.value
