"""Whom a role word, a bare body or an unnamed source stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kzfacts.extract.scene import Scene
from kzfacts.extract.speakers import Speaker
from kzfacts.model import Mention, Span

_ARTICLE = "ال"
_SAME_HEAD = 4  # letters that singular and plural of a source share


def head_of(scene: Scene, word: int) -> str:
    """The head word of a noun phrase, folded, without its article."""
    return scene.form(word).removeprefix("لل").removeprefix(_ARTICLE)


def bind(
    scene: Scene,
    speaker: Speaker,
    running: Speaker | None,
    titled: Mapping[str, Speaker],
    seen: Sequence[Mention],
) -> Speaker:
    """The speaker that the words stand for; the words themselves where nobody fits.

    `titled` holds for each head word ("spokesman") who last spoke under it, `seen` the mentions before.
    """
    mention = speaker.mention
    if mention is not None and mention.form == "name":
        return speaker
    if mention is None or mention.type == "GROUP":
        return _bind_unnamed(scene, speaker, running, titled)
    for other in _candidates(scene, speaker, running, titled, seen):
        if other.form == "name" and other.type == mention.type and _is_alike(scene, mention, other):
            return speaker._replace(span=Span(other.start, other.end), mention=other)
    earlier = titled.get(head_of(scene, speaker.first))
    if earlier is not None and earlier.mention is not None and _may_be(mention, earlier.mention):
        return speaker._replace(span=earlier.span, mention=earlier.mention)
    return speaker


def _candidates(
    scene: Scene,
    speaker: Speaker,
    running: Speaker | None,
    titled: Mapping[str, Speaker],
    seen: Sequence[Mention],
) -> Iterator[Mention]:
    spoken: Iterable[Speaker | None] = (running, titled.get(head_of(scene, speaker.first)))
    yield from (one.mention for one in spoken if one is not None and one.mention is not None)
    yield from reversed(seen)


def _is_alike(scene: Scene, nominal: Mention, name: Mention) -> bool:
    if nominal.former != name.former or not _same_country(nominal, name):
        return False
    if nominal.kind and name.kind:
        return nominal.kind == name.kind or name.kind.startswith(nominal.kind + "-")
    described = name.role_start if name.type == "PERSON" else name.start
    if described is None:
        return False
    return head_of(scene, scene.doc.word_at(nominal.start)) == head_of(scene, scene.doc.word_at(described))


def _same_country(one: Mention, other: Mention) -> bool:
    return not (one.country and other.country) or one.country == other.country


def _may_be(nominal: Mention, bearer: Mention) -> bool:
    """Whether one who spoke under the same head word can be meant: no other country, no other portfolio."""
    if not _same_country(nominal, bearer) or nominal.type != bearer.type:
        return False
    kinds = (nominal.kind or "").split("-", 1), (bearer.kind or "").split("-", 1)
    return kinds[0] == kinds[1] or kinds[0][0] != kinds[1][0] or 1 in map(len, kinds)


def _bind_unnamed(scene: Scene, speaker: Speaker, running: Speaker | None, titled: Mapping[str, Speaker]) -> Speaker:
    """The one that spoke before under the same head, for a bare word with its article ("the sources")."""
    words = scene.doc.words_within(*speaker.span)
    if len(words) != 1 or not scene.form(words[0]).startswith(_ARTICLE):
        return speaker
    head = head_of(scene, words[0])
    if running is not None and head_of(scene, running.first)[:_SAME_HEAD] == head[:_SAME_HEAD]:
        return running._replace(first=speaker.first, last=speaker.last)
    earlier = titled.get(head)
    return speaker if earlier is None else earlier._replace(first=speaker.first, last=speaker.last)
