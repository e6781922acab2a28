"""The first source behind a claim: five reprints of one wire are one origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kzfacts.judge.saying import Saying, Setting, core_of
from kzfacts.model import ResolvedClaim
from kzfacts.text.reprints import clause_words

Key = tuple[object, ...]


def count_origins(claims: Iterable[ResolvedClaim], setting: Setting) -> int:
    """How many first sources stand behind the claims.

    Every speaker with a value is one. Of texts in which outlets speak for
    themselves, as few outlets as can have written all of them.
    """
    voices: list[set[Key]] = []
    texts: list[tuple[set[Key], set[str]]] = []
    for claim in claims:
        keys = set(_keys(claim, setting))
        if claim.speaker is not None:
            joined = [group for group in voices if not group.isdisjoint(keys)]
            voices = [group for group in voices if group.isdisjoint(keys)] + [keys.union(*joined)]
            continue
        same = [text for text in texts if not text[0].isdisjoint(keys)]
        outlet = setting.name(claim.via) if claim.via else setting.source(claim)
        whole = keys.union(*(text[0] for text in same)), {outlet}.union(*(text[1] for text in same))
        texts = [text for text in texts if text[0].isdisjoint(keys)] + [whole]
    return len(voices) + _fewest([outlets for _, outlets in texts])


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
    left, count = sorted(printed, key=len), 0
    while left:
        prints = Counter(outlet for outlets in left for outlet in outlets)
        alone = left[0] if len(left[0]) == 1 else prints
        first = min(alone, key=lambda outlet: (-prints[outlet], outlet))
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
