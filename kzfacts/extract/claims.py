"""An article's claims: the per-article parser."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from kzfacts.extract.attribution import attributions_in
from kzfacts.extract.frames import RULES
from kzfacts.extract.frames.clauses import condition_spans
from kzfacts.extract.frames.prospects import with_condition, with_prospect
from kzfacts.extract.frames.subjects import with_known_force, with_subject
from kzfacts.extract.homelands import find_homelands
from kzfacts.extract.kin import find_bearers
from kzfacts.extract.lexicons.check import load_checked
from kzfacts.extract.mentions import mentions_in
from kzfacts.extract.numbers import numbers_in
from kzfacts.extract.quantities import quantities_in
from kzfacts.extract.reading import HitTracks, Reading, Track, find_breaks, find_heads, place
from kzfacts.extract.times import expressions_in, resolved_times
from kzfacts.model import Article, Claim, Span
from kzfacts.text.collector import collector_at_rest
from kzfacts.text.document import read_document
from kzfacts.text.layout import read_layout
from kzfacts.text.normalize import fold


@collector_at_rest()
def extract(article: Article, *, lexicons: Sequence[str | Path] = ()) -> tuple[Claim, ...]:
    """The claims of one article, in the order of the text.

    Speakers and subjects are surfaces with spans; entities exist only after
    resolving. Days are counted from `article.published`; where it is None,
    relative days stay open.
    """
    return claims_in(read_article(article, lexicons=lexicons))


def read_article(article: Article, *, lexicons: Sequence[str | Path] = ()) -> Reading:
    """Everything below claims: times, quantities, mentions, attributions."""
    folded = fold(article.text)
    layout = read_layout(folded)
    lexicon = load_checked(lexicons)
    doc = read_document(article.text, lexicon, layout.furniture, folded=folded)
    numbers = numbers_in(doc)
    expressions = expressions_in(doc, numbers)
    timexes = place(doc, tuple(resolved_times(doc, expressions, article.published)))
    quantities = quantities_in(doc, [(one.first, one.last) for one in timexes], numbers=numbers)
    mentions = mentions_in(doc)
    attributions = attributions_in(doc, mentions, [one.item for one in timexes])
    hits = HitTracks(doc)
    named = place(doc, mentions)
    placed = Track((*named, *find_homelands(doc, hits, attributions, named)))
    heads = find_heads(doc, placed)
    return Reading(
        article=article,
        doc=doc,
        expressions=expressions,
        timexes=timexes,
        quantities=place(doc, quantities),
        mentions=placed,
        attributions=attributions,
        hits=hits,
        breaks=find_breaks(doc, hits.of("connective")),
        speech_days=frozenset(one.said.start for one in attributions if one.said),
        title=layout.title,
        ordinals=place(doc, [number for number in numbers if number.ordinal]),
        heads=heads,
        bearers=find_bearers(doc, hits, heads),
        families={row["id"]: row for row in lexicon.rows("event")},
    )


_LOOSE = frozenset(("clause_place", "clause_date", "clause_duration", "rank"))
_EXACT = frozenset(("date", "interval", "duration", "place", "entity", "set"))
# what a denial takes for granted: who denies that 61 died on Tuesday does not deny the day
_GIVEN = frozenset(("event_date", "event_place"))
# who did a thing is not also whom it was done to, by the same words
_DOER_OF = {"accused": "accused_by", "target": "perpetrator", "requested_of": "requested_by"}


def claims_in(reading: Reading) -> tuple[Claim, ...]:
    """What the rules read, each value once for a predicate."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in _all_claims(reading):
        key = (claim.predicate, claim.value_span, claim.event, claim.subject_span)
        if key not in best or best[key].confidence < claim.confidence:
            best[key] = claim
    conditions = condition_spans(reading)
    whole = [with_subject(reading, with_prospect(reading, with_condition(one, conditions))) for one in best.values()]
    return tuple(sorted(with_known_force(reading, whole), key=_order))


def _all_claims(reading: Reading) -> Iterator[Claim]:
    """What the rules read, without what another of them says better."""
    read = [claim for rule in RULES for claim in rule(reading)]
    doers = {(one.predicate, one.value_span) for one in read}
    read = [one for one in read if (_DOER_OF.get(one.predicate), one.value_span) not in doers]
    firm = [one for one in read if one.predicate not in _LOOSE]
    exact = SpanIndex(one.value_span for one in firm if one.value_type in _EXACT)
    roles = SpanIndex(one.value_span for one in firm if one.value_type == "role")
    awaited = SpanIndex(one.value_span for one in read if one.value_type == "condition")
    approved = {one.cue_span for one in read if one.predicate == "approved_by"}
    for claim in read:
        if claim.predicate == "position" and claim.value_type == "text" and claim.cue_span in approved:
            continue  # who approves something is told by that
        if claim.predicate in _LOOSE and (roles if claim.predicate == "rank" else exact).holds(claim.value_span):
            continue  # the day of a clause that is the day of an event
        if claim.value_type == "status" and awaited.holds(claim.cue_span or claim.value_span):
            continue  # until the situation is stable: nobody says that it is
        given = claim.modality == "denied" and claim.predicate in _GIVEN
        yield replace(claim, modality="asserted") if given else claim


def _order(claim: Claim) -> tuple[int, int, str, str]:
    return claim.value_span.start, claim.value_span.end, claim.predicate, claim.value


class SpanIndex:
    """Spans by start, to ask whether one of them holds another."""

    __slots__ = ("_reach", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def holds(self, span: Span) -> bool:
        """Whether a span that begins at or before the start of this one ends at or after its end."""
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and self._reach[index] >= span.end
