"""Entities in the making: mentions of a bundle, and the groups they form."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kzfacts.model import Mention
from kzfacts.model.mention import MentionType
from kzfacts.resolve.name import Name, fold_names, parse_folded

Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A mention with what resolving needs of it.

    Attributes:
        article: Its article.
        mention: The mention.
        folded: Its surface, folded, the fused لل as ال.
        name: The same as a name.
    """

    article: str
    mention: Mention
    folded: str
    name: Name

    @property
    def key(self) -> Key:
        """Article, start, end."""
        return self.article, self.mention.start, self.mention.end


@dataclass(slots=True, eq=False)
class Draft:
    """A growing entity: its type, its items and why they are together."""

    type: MentionType
    items: list[Item] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    key: str = ""

    def take(self, other: Draft, reason: str) -> None:
        """Swallow another draft."""
        self.items += other.items
        self.reasons += [reason, *other.reasons]
        other.items = []


@dataclass(frozen=True, slots=True)
class Context:
    """What the bundle says as a whole.

    Attributes:
        ranked: For each article, the countries that its places, bodies and offices point to, the most frequent first.
    """

    ranked: Mapping[str, tuple[str, ...]]

    def country(self, article: str) -> str | None:
        """The country an article is about."""
        return next(iter(self.ranked.get(article, ())), None)


def read_items(bundle: Iterable[tuple[str, str, Sequence[Mention]]]) -> list[Item]:
    """The mentions of all articles in the order of article, place, then the longer first."""
    found = [(article, mention) for article, _, mentions in bundle for mention in mentions]
    found.sort(key=lambda pair: (pair[0], pair[1].start, -pair[1].end, pair[1].type))
    surfaces = list(dict.fromkeys(mention.surface for _, mention in found))
    folded = dict(zip(surfaces, map(_open_fused, fold_names(surfaces)), strict=True))
    return [
        Item(article, mention, folded[mention.surface], parse_folded(folded[mention.surface]))
        for article, mention in found
    ]


def _open_fused(folded: str) -> str:
    """للجيش stands for ل + الجيش."""
    return "ال" + folded[2:] if folded.startswith("لل") and len(folded) > 4 else folded


def read_context(items: Iterable[Item], outlets: frozenset[str] = frozenset()) -> Context:
    """The country that each article names most, outlets left out; the first in the alphabet of equals."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        if item.mention.country and item.mention.kind not in outlets:
            counts[item.article][item.mention.country] += 1
    return Context(
        {
            article: tuple(sorted(counter, key=lambda country: (-counter[country], country)))
            for article, counter in counts.items()
        }
    )


def by_article(items: Iterable[Item]) -> dict[str, list[Item]]:
    """The items of each article, in text order."""
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[item.article].append(item)
    return found


def nearest(item: Item, others: Iterable[Item]) -> Item | None:
    """The last of the others before the item, or the first after it, in its article."""
    before: Item | None = None
    after: Item | None = None
    for other in others:
        if other.article != item.article or other is item:
            continue
        if other.mention.start < item.mention.start:
            if before is None or other.mention.start >= before.mention.start:
                before = other
        elif after is None or other.mention.start < after.mention.start:
            after = other
    return before or after


def group(items: Iterable[Item], keys: Iterable[str], type_: MentionType, why: str = "") -> Iterator[Draft]:
    """One draft a key, in the order of their first items; `why` says what other surfaces have in common."""
    found: dict[str, Draft] = {}
    seen: set[tuple[str, str]] = set()
    for item, key in zip(items, keys, strict=True):
        draft = found.setdefault(key, Draft(type_, key=key))
        if why and draft.items and (key, item.folded) not in seen:
            draft.reasons.append(f"«{item.mention.surface}» and «{draft.items[0].mention.surface}»: {why}")
        seen.add((key, item.folded))
        draft.items.append(item)
    yield from found.values()


def take_in_beginnings(drafts: list[Draft], least: int) -> list[Draft]:
    """Names of `least` words or more that begin just one other name become one with it.

    وكالة أنباء X is وكالة أنباء X الحكومية where no other body begins so.
    """
    beginnings: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        words = draft.items[0].folded.split()
        for i in range(least, len(words)):
            beginnings[" ".join(words[:i])].append(draft)
    for short in sorted(drafts, key=lambda draft: -len(draft.items[0].folded)):
        longer = [draft for draft in beginnings.get(short.items[0].folded, ()) if draft.items]
        if len(longer) == 1:
            reason = f"«{short.items[0].mention.surface}» begins «{longer[0].items[0].mention.surface}» and no other"
            longer[0].take(short, reason)
    return [draft for draft in drafts if draft.items]
