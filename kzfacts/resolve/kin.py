"""A given name and a full one, spelled a letter apart and both beside a word for kin: والدته منال, الأم منار حسن."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from kzfacts.resolve.draft import Draft, Item
from kzfacts.resolve.name import fold_names
from kzfacts.text.lexicon import Lexicon

_TABLES = ("kin", "parent")
_WORD_BEFORE = re.compile(r"(\w+)[\s«»“”\"']{1,3}\Z")
_LOOK_BACK = 20  # letters of the longest word for kin
_SHORTEST = 4  # letters; in a shorter name another letter is another name


def merge_kin(persons: Sequence[Draft], texts: Mapping[str, str], lexicon: Lexicon) -> list[Draft]:
    """The persons, a lone given name joined to the only full one that is called the same kin and spelled a letter off.

    Only where the whole bundle has one such full name: then it tells of one family.
    """
    for relation, called in sorted(_called(persons, texts, lexicon).items()):
        full = [draft for draft in called if any(len(item.name.words) > 1 for item in draft.items)]
        if len(full) != 1:
            continue
        for lone in called:
            if lone is not full[0] and lone.items and _is_spelling(lone, full[0]):
                reason = f"«{lone.items[0].mention.surface}» is the {relation}, as «{full[0].items[0].mention.surface}»"
                full[0].take(lone, reason)
    return [draft for draft in persons if draft.items]


def _called(persons: Sequence[Draft], texts: Mapping[str, str], lexicon: Lexicon) -> dict[str, list[Draft]]:
    """By relation the persons whose name stands right behind a word for it."""
    rows = [row for table in _TABLES for row in lexicon.rows(table) if "relation" in row]
    relations = {folded: row["relation"] for row in rows for folded in fold_names(row["surface"])}
    called: dict[str, list[Draft]] = defaultdict(list)
    for draft in persons:
        for relation in sorted(set(_relations_of(draft.items, texts, relations))):
            called[relation].append(draft)
    return called


def _relations_of(items: Sequence[Item], texts: Mapping[str, str], relations: Mapping[str, str]) -> Iterator[str]:
    for item in items:
        if item.mention.form == "name":
            start = item.mention.start
            before = _WORD_BEFORE.search(texts[item.article][max(0, start - _LOOK_BACK) : start])
            word = fold_names([before[1]])[0] if before else ""
            relation = relations.get(word) or relations.get(word.removeprefix("و"))  # وزوجته: and his wife
            if relation:
                yield relation


def _is_spelling(lone: Draft, full: Draft) -> bool:
    """Whether given names alone are, in other articles, one letter from the given name of the full one."""
    if any(len(item.name.words) > 1 for item in lone.items):
        return False
    if {item.article for item in lone.items} & {item.article for item in full.items}:
        return False
    given = {item.name.words[0].text for item in full.items if item.name.words}
    names = {item.name.words[0].text for item in lone.items if item.name.words}
    return any(
        min(len(name), len(other)) >= _SHORTEST and Levenshtein.distance(name, other) <= 1
        for name in names
        for other in given
    )
