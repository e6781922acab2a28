"""What a caller wants merged or kept apart."""

from __future__ import annotations

from collections.abc import Sequence

from kzfacts.errors import InputError
from kzfacts.resolve.draft import Draft
from kzfacts.resolve.name import fold_names

Groups = Sequence[Sequence[str]]


def check_wishes(same: Groups, different: Groups) -> None:
    """Nothing, if the wishes can all be met.

    Raises:
        InputError: Two surfaces that shall be one and not be one, or a group that is no list.
    """
    root = _roots(same)
    for group in _folded(different, "different"):
        seen: dict[str, str] = {}
        for surface in group:
            other = seen.setdefault(root.get(surface, surface), surface)
            if other != surface:
                raise InputError(f"{other!r} and {surface!r} are wished both same and different")


def keep_apart(drafts: list[Draft], different: Groups) -> list[Draft]:
    """The drafts, each of those that hold two surfaces of a group split in two."""
    for group in _folded(different, "different"):
        for surface in group:
            drafts = [part for draft in drafts for part in _split(draft, surface, group)]
    return drafts


def _split(draft: Draft, surface: str, group: Sequence[str]) -> list[Draft]:
    mine = [item for item in draft.items if item.folded == surface]
    if not mine or not any(item.folded in group and item.folded != surface for item in draft.items):
        return [draft]
    rest = [item for item in draft.items if item.folded != surface]
    reason = f"«{mine[0].mention.surface}» is kept apart at the caller's wish"
    return [
        Draft(draft.type, rest, [*draft.reasons, reason], draft.key),
        Draft(draft.type, mine, [reason], f"{draft.key}|{surface}" if draft.key else ""),
    ]


def merge_wished(drafts: list[Draft], same: Groups) -> list[Draft]:
    """The drafts, those that hold surfaces of one group as one."""
    root = _roots(same)
    first: dict[str, Draft] = {}
    for draft in drafts:
        for surface in sorted({root[item.folded] for item in draft.items if item.folded in root}):
            target = first.setdefault(surface, draft)
            if target is not draft and draft.items:
                target.take(draft, f"«{draft.items[0].mention.surface}» is merged at the caller's wish")
                first = {key: target if held is draft else held for key, held in first.items()}
    return [draft for draft in drafts if draft.items]


def _folded(groups: Groups, which: str) -> list[list[str]]:
    for group in groups:
        if isinstance(group, str) or not all(isinstance(surface, str) for surface in group):
            raise InputError(f"{which} must be groups of surfaces, not {group!r}")
    return [fold_names(list(group)) for group in groups]


def _roots(same: Groups) -> dict[str, str]:
    """For each wished surface, the first of all that it shall be one with."""
    root: dict[str, str] = {}
    for group in _folded(same, "same"):
        old = {root.get(surface, surface) for surface in group}
        new = min(old)
        root.update(dict.fromkeys(group, new))
        root.update({surface: new for surface, held in root.items() if held in old})
    return root
