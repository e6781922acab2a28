"""The first source behind a claim: five reprints of one wire are one origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kzfacts.judge.saying import Saying, Setting, core_of
from kzfacts.model import ResolvedClaim
from kzfacts.text.groups import join_groups
from kzfacts.text.reprints import clause_words

Key = tuple[object, ...]


def count_origins(claims: Iterable[ResolvedClaim], setting: Setting) -> int:
    """How many first sources stand behind the claims.

    Every speaker with a value is one. Of texts in which outlets speak for
    themselves, as few outlets as can have written all of them.
    """
    claims = list(claims)
    if len(claims) < 2:
        return len(claims)
    roots = join_groups(len(claims), _shared(_keys(claim, setting) for claim in claims))
    voices = {root for root, claim in zip(roots, claims, strict=True) if claim.speaker is not None}
    printed: dict[int, set[str]] = defaultdict(set)
    for root, claim in zip(roots, claims, strict=True):
        if claim.speaker is None:
            printed[root].add(setting.name(claim.via) if claim.via else setting.source(claim))
    return len(voices) + _fewest(list(printed.values()))


def _shared(keys_of: Iterable[Iterable[Key]]) -> Iterator[tuple[int, int]]:
    """Pairs of places that have a key in common: each with the first that has it."""
    first: dict[Key, int] = {}
    for place, keys in enumerate(keys_of):
        for key in keys:
            yield first.setdefault(key, place), place


def _keys(claim: ResolvedClaim, setting: Setting) -> Iterator[Key]:
    """What claims of one origin share: the speaker with the value, the text, or a long clause word for word."""
    voice = None if claim.speaker is None else setting.name(claim.speaker)
    if claim.speaker is None:
        yield ("text", setting.text(claim))
    else:
        core = core_of(claim)
        yield ("speaker", claim.speaker, core)
        yield ("voice", voice, setting.text(claim), core)
    if words := clause_words(claim.claim.evidence):
        yield ("words", voice, words)


def _fewest(printed: Sequence[set[str]]) -> int:
    """How many outlets can have written texts printed by these: at each step the one that prints most of the rest."""
    alone = {outlet for outlets in printed if len(outlets) == 1 for outlet in outlets}
    left = [outlets for outlets in printed if outlets.isdisjoint(alone)]
    count = len(alone)
    while left:
        prints = Counter(outlet for outlets in left for outlet in outlets)
        first = min(prints, key=lambda outlet: (-prints[outlet], outlet))
        left, count = [outlets for outlets in left if first not in outlets], count + 1
    return count


def count_sources(claims: Iterable[ResolvedClaim], setting: Setting) -> int:
    """How many outlets print them."""
    return len({setting.source(claim) for claim in claims})


def shared_origin(a: Saying, b: Saying, setting: Setting) -> str | None:
    """Why two sayings of two articles come from one text, in words; None where they do not."""
    if a.read.article_id == b.read.article_id:
        return None
    if a.claim.via is not None and a.claim.via == b.claim.via:
        return f"both relay {setting.name(a.claim.via)}"
    return "one article reprints the other" if setting.text(a.claim) == setting.text(b.claim) else None
