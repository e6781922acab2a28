"""The distinct sayings of a fact, and what judging two of them needs to know."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from kzfacts.judge.moments import BOUNDS, days_of_value
from kzfacts.judge.tables import status_id
from kzfacts.model import Claim, Fact, Predicate, ResolvedClaim, load_predicates
from kzfacts.model.days import as_date
from kzfacts.model.decision import Decision

Core = tuple[object, ...]
EVERYBODY = frozenset({None, "person", "people"})  # units and groups under which everybody is counted
STORY = "story:"  # ids of an article's matter, where neither subject nor event is known
NAMELESS = "group:"  # ids of speakers such as "sources" or "residents"


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about the bundle beside its claims.

    Attributes:
        sources: Outlet by article id.
        published: Day or moment of publication by article id.
        names: Display name by entity id.
        moved: Subjects that take or leave an office within the bundle.
        unclear: Ids of claims that stand in one clause with another value of their fact.
        within: Places that hold a place, by its id, where somebody knows them.
        unnamed: Places of which nobody knows where they are: "the town".
        reprints: The first of the articles that print the same text, by article id; see `find_reprints`.
        predicates: All there are by id, the caller's own included.
        decisions: What readers decided earlier, by the fingerprint of the conflict.
    """

    sources: Mapping[str, str | None] = field(default_factory=dict)
    published: Mapping[str, dt.date | None] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    moved: Collection[str] = frozenset()
    unclear: Collection[str] = frozenset()
    within: Mapping[str, Collection[str]] = field(default_factory=dict)
    unnamed: Collection[str] = frozenset()
    reprints: Mapping[str, str] = field(default_factory=dict)
    predicates: Mapping[str, Predicate] = field(default_factory=load_predicates)
    decisions: Mapping[str, Decision] = field(default_factory=dict)

    def source(self, claim: ResolvedClaim) -> str:
        """The outlet; the article where no outlet is known."""
        article = claim.claim.article_id
        return claim.claim.source or self.sources.get(article) or article

    def text(self, claim: ResolvedClaim) -> str:
        """The article whose text it stands in: the first of its reprints."""
        article = claim.claim.article_id
        return self.reprints.get(article, article)

    def name(self, entity_id: str) -> str:
        """Its display name; the id of what has none."""
        return self.names.get(entity_id, entity_id)

    def may_be_one(self, place: str, other: str) -> bool:
        """Whether both may be one place: nobody knows where one of them is."""
        return place == other or place in self.unnamed or other in self.unnamed

    def predicate(self, name: str) -> Predicate:
        """The predicate of that name; a plain one where no table has it."""
        return self.predicates.get(name) or Predicate(id=name, label=name.replace("_", " "), value_type="text")


@dataclass(frozen=True, slots=True)
class Saying:
    """One value by one speaker; its first claim stands for the copies.

    Attributes:
        claim: The first one.
        copies: All of them, the first included.
        read: The first one as read.
        core: Its value; equal ones are the same.
        is_denied: The speaker says that it is not so.
    """

    claim: ResolvedClaim
    copies: tuple[ResolvedClaim, ...]
    read: Claim
    core: Core
    is_denied: bool

    @classmethod
    def of(cls, copies: Sequence[ResolvedClaim], core: Core | None = None) -> Self:
        """The saying of claims that say the same."""
        first = copies[0]
        return cls(first, tuple(copies), first.claim, core or core_of(first), is_denied(first.claim))

    @property
    def is_pending(self) -> bool:
        """Whether it is a plan or hangs on a condition."""
        return self.read.modality in ("planned", "conditional")

    @property
    def told_moments(self) -> set[dt.date]:
        """The days or moments for which its copies give it in so many words."""
        moments = (claim.claim.as_of_day or claim.claim.said_day for claim in self.copies)
        return {moment for moment in moments if moment is not None}

    def said(self, setting: Setting) -> dt.date | None:
        """When it was said; when it was printed where that is all we know."""
        return self.read.said_day or setting.published.get(self.read.article_id)

    def holds(self, setting: Setting) -> dt.date | None:
        """The moment it holds for."""
        return self.read.as_of_day or self.said(setting)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two distinct sayings of one fact, `a` the earlier."""

    a: Saying
    b: Saying
    predicate: Predicate
    setting: Setting

    @property
    def types(self) -> tuple[str, str]:
        """Both value types."""
        return (self.a.read.value_type, self.b.read.value_type)

    @property
    def same_article(self) -> bool:
        """Whether one article says both."""
        return self.a.read.article_id == self.b.read.article_id

    @property
    def same_source(self) -> bool:
        """Whether one outlet printed both."""
        return self.setting.source(self.a.claim) == self.setting.source(self.b.claim)

    @property
    def same_speaker(self) -> bool:
        """Whether one voice says both: a speaker, or whichever outlets tell one of them for themselves."""
        if self.a.claim.speaker is None and self.b.claim.speaker is None:
            return self.same_article or self._are_same_outlets()
        return self.a.claim.speaker == self.b.claim.speaker

    def _are_same_outlets(self) -> bool:
        """Whether each text that says `a` is printed by an outlet that says `b` in another article."""
        articles = {claim.claim.article_id for claim in self.a.copies}
        others = {self.setting.source(claim) for claim in self.b.copies if claim.claim.article_id not in articles}
        printed: dict[str, set[str]] = defaultdict(set)
        for claim in self.a.copies:
            printed[self.setting.text(claim)].add(self.setting.source(claim))
        return all(not others.isdisjoint(outlets) for outlets in printed.values())

    @property
    def share_moment(self) -> bool:
        """Whether both are given of one moment, in so many words."""
        return not self.a.told_moments.isdisjoint(self.b.told_moments)

    @property
    def same_clause(self) -> bool:
        """Whether one clause of one voice gives both."""
        return self.same_article and self.same_speaker and self.a.read.evidence_span.overlaps(self.b.read.evidence_span)

    @property
    def one_voice(self) -> bool:
        """Whether one article gives both as of one voice, or of voices without a name."""
        if not self.same_article:
            return False
        voices = (self.a.claim.speaker, self.b.claim.speaker)
        nameless = all(voice is None or voice.startswith(NAMELESS) for voice in voices)
        return self.same_speaker or (nameless and self._are_one_sort(voices))

    def _are_one_sort(self, voices: tuple[str | None, str | None]) -> bool:
        """Whether two voices without a name may be one: the outlet and "sources", "sources" and "local sources"."""
        heads = {self.setting.name(voice).split()[0] for voice in voices if voice is not None}
        return len(heads) < len(voices)

    @property
    def days_between(self) -> int | None:
        """Days from the moment of `a` to that of `b`; None where one is unknown."""
        return days_between(self.a.holds(self.setting), self.b.holds(self.setting))

    @property
    def days_between_prints(self) -> int | None:
        """Days from the article of `a` to that of `b`; None where one is unknown."""
        published = self.setting.published
        return days_between(published.get(self.a.read.article_id), published.get(self.b.read.article_id))


def days_between(first: dt.date | None, last: dt.date | None) -> int | None:
    """Whole days from one to the other; None where one is unknown."""
    return None if first is None or last is None else (as_date(last) - as_date(first)).days


def is_denied(claim: Claim) -> bool:
    """Whether the claim says that it is not so."""
    return claim.polarity == "negated" or claim.modality == "denied"


def core_of(claim: ResolvedClaim) -> Core:
    """What is compared first: equal cores are the same value."""
    read = claim.claim
    if read.value_type == "quantity":
        counted = tuple(None if word in EVERYBODY else word for word in (read.unit, read.group))
        return ("quantity", read.low, read.high, read.modifier or "exact", *counted)
    if read.value_type == "duration":
        return ("duration", claim.value, read.modifier or "exact")
    if read.value_type == "status":
        return ("status", status_id(claim.value))
    if read.value_type in ("set", "entity"):
        return ("set", *sorted(set(claim.value.split("|"))))
    if read.value_type == "condition":
        return ("condition", *sorted({part.strip() for part in claim.value.split("&")}))
    kind = "date" if read.value_type == "interval" else read.value_type
    return (kind, claim.value, *(_marks(claim) if kind == "date" else ()))


def _marks(claim: ResolvedClaim) -> Iterator[object]:
    """What a date says beyond its value: before it, by it, early in it."""
    read = claim.claim
    if "/" not in claim.value and read.modifier in BOUNDS:
        yield read.modifier
    given = (read.first_day, read.last_day)
    if None not in given and days_of_value(claim.value) not in (None, given):
        yield from given


def sayings_of(fact: Fact) -> tuple[Saying, ...]:
    """Distinct sayings in the order of their first claims."""
    groups: dict[tuple[Core, str | None, str, str], list[ResolvedClaim]] = {}
    for claim in fact.claims:
        mode = "denied" if is_denied(claim.claim) else claim.claim.modality
        groups.setdefault((core_of(claim), claim.speaker, mode, claim.claim.predicate), []).append(claim)
    return tuple(Saying.of(members, core) for (core, *_), members in groups.items())


def predicate_of(fact: Fact, a: ResolvedClaim, b: ResolvedClaim, setting: Setting) -> Predicate:
    """The predicate of both; the fact's own where they differ."""
    return setting.predicate(a.claim.predicate if a.claim.predicate == b.claim.predicate else fact.predicate)
