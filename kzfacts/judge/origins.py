"""The first source behind a claim: five reprints of one wire are one origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kzfacts.judge.saying import Saying, Setting, core_of
from kzfacts.model import ResolvedClaim
from kzfacts.text.reprints import clause_words

Key = tuple[object, ...]


def count_origins(claims: Iterable[ResolvedClaim], setting: Setting) -> int:
    """How many first sources stand behind the claims: groups that no key joins."""
    groups: list[set[Key]] = []
    for claim in claims:
        keys = set(keys_of(claim, setting))
        joined = [group for group in groups if not group.isdisjoint(keys)]
        groups = [group for group in groups if group.isdisjoint(keys)] + [keys.union(*joined)]
    return len(groups)


def keys_of(claim: ResolvedClaim, setting: Setting) -> Iterator[Key]:
    """What tells its origin; claims that share one key have one origin.

    The speaker with the value, or the relayed outlet, or the outlet; a voice in a
    text that is reprinted; a voice in a long clause that is the same word for word.
    """
    if claim.speaker is None:
        voice = None
        yield ("outlet", setting.name(claim.via) if claim.via else setting.source(claim))
        yield ("text", setting.text(claim))
    else:
        voice, core = setting.name(claim.speaker), core_of(claim)
        yield ("speaker", claim.speaker, core)
        yield ("voice", voice, setting.text(claim), core)
    if words := clause_words(claim.claim.evidence):
        yield ("words", voice, words)


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
