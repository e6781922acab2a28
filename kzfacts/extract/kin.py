"""Words for kin, and whose name an article gives to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kzfacts.extract.reading import HitTracks, Placed
from kzfacts.model import Mention
from kzfacts.text.document import Document, Hit

NAMING = ("kin", "kin_noun", "parent")  # tables of words beside which a name stands

_QUOTES = frozenset("«»“”\"'")

Bearers = Mapping[str, Sequence[Placed[Mention]]]


def find_bearers(doc: Document, hits: HitTracks, heads: Mapping[int, Placed[Mention]]) -> Bearers:
    """For each relation the names that stand beside its words: والدته ريم, ريم والدة الطفل."""
    found: dict[str, list[Placed[Mention]]] = defaultdict(list)
    for table in NAMING:
        for word in hits.of(table):
            relation = word.item.entry.row.get("relation")
            name = _name_beside(doc, heads, word, before=table == "kin_noun")
            if relation and name is not None:
                found[relation].append(name)
    return found


def _name_beside(
    doc: Document, heads: Mapping[int, Placed[Mention]], word: Placed[Hit], *, before: bool
) -> Placed[Mention] | None:
    behind = heads.get(word.last + 1)
    if not before and behind is not None and _is_name(behind):
        return behind
    if not before or word.first == 0 or word.item.prefix or word.item.suffix or doc.gaps[word.first].strip(" ,-«»\"'"):
        return None
    return next((one for one in heads.values() if one.last == word.first - 1 and _is_name(one)), None)


def _is_name(one: Placed[Mention]) -> bool:
    return one.item.type == "PERSON" and one.item.form == "name"


def bearer_of(doc: Document, bearers: Bearers, word: Placed[Hit]) -> Mention | None:
    """The one whom the article names by that relation, at the place nearest before; None for none or for several."""
    behind = word.last + 1
    if behind < len(doc.gaps) and not _QUOTES.isdisjoint(doc.gaps[behind]):
        return None  # طفلها «...»: somebody whom no list knows is named
    named = bearers.get(word.item.entry.row.get("relation", ""), ())
    if len({_first_name(doc, one) for one in named}) != 1:
        return None
    before = [one for one in named if one.first <= word.last + 1]
    return (before[-1] if before else named[0]).item


def _first_name(doc: Document, one: Placed[Mention]) -> str:
    return doc.forms[one.first][max(0, one.item.start - doc.starts[one.first]) :]
