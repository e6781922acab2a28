"""Who bears a word in one of their names, so that no name is held against every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kzfacts.resolve.draft import Draft
from kzfacts.resolve.name import Name


class Bearing:
    """The drafts of persons by the words of their names."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._place = {id(draft): number for number, draft in enumerate(drafts)}
        self._drafts: dict[str, dict[int, Draft]] = defaultdict(dict)
        for draft in drafts:
            self.note(draft, draft)

    def note(self, draft: Draft, other: Draft) -> None:
        """From now on the draft bears the names of the other one, too."""
        for name in names_of(other):
            for word in name.words:
                self._drafts[word.text][self._place[id(draft)]] = draft

    def of(self, words: Iterable[str]) -> list[Draft]:
        """Those with one of the words in a name, in their first order; none that is emptied."""
        found: dict[int, Draft] = {}
        for word in words:
            found |= self._drafts.get(word, {})
        return [draft for _, draft in sorted(found.items(), key=lambda place: place[0]) if draft.items]


def names_of(draft: Draft) -> dict[Name, None]:
    """The distinct names of a draft."""
    return dict.fromkeys(item.name for item in draft.items)
