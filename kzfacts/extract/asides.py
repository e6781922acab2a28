"""What may stand between a verb, its subject and what is said without being any of them."""

from __future__ import annotations

from kzfacts.extract.scene import Scene
from kzfacts.model import Mention

_OF_STATEMENTS = frozenset(("له", "لها", "لهم", "صحفي", "صحافي", "رسمي", "صحفيه", "صحافيه", "رسميه", "مشترك", "متلفز"))


def skip_asides(scene: Scene, word: int, stop: int) -> int:
    """The first word that is no day, occasion, aside, past marker or outlet addressed."""
    while word < stop and ":" not in scene.doc.gaps[word]:
        after = _after_aside(scene, word, stop)
        if after == word:
            return word
        word = after
    return min(word, stop)


def _after_aside(scene: Scene, word: int, stop: int) -> int:
    if word in scene.timexes:
        return scene.timexes[word][0] + 1
    if ("aside", word) in scene.phrases:
        return scene.phrases["aside", word].last + 1
    if scene.roles.get(word) == "past":
        return word + 1
    if "(" in scene.doc.gaps[word]:
        return next((at for at in range(word + 1, min(stop, word + 12)) if ")" in scene.doc.gaps[at]), word)
    if scene.roles.get(word) == "preposition":
        return _after_occasion(scene, word)
    listener = outlet_addressed(scene, word)
    return word if listener is None else listener + 1


def _after_occasion(scene: Scene, word: int) -> int:
    """Over "on the fifth", "in X" and "in a statement of his"; the same word where no occasion follows."""
    if word + 1 in scene.timexes:
        return scene.timexes[word + 1][0] + 1
    place = scene.heads.get(word + 1)
    if place is not None and place.type == "PLACE" and scene.form(word) == "في":
        return scene.last_word(place.end) + 1
    if ("statement", word + 1) not in scene.phrases:
        return word
    after = scene.phrases["statement", word + 1].last + 1
    while scene.form(after) in _OF_STATEMENTS:
        after += 1
    owner = scene.heads.get(after)
    return scene.last_word(owner.end) + 1 if owner is not None and is_of(scene, after, owner) else after


def is_of(scene: Scene, word: int, owner: Mention) -> bool:
    """Whether a mention stands behind "of": للوزارة, لوزارة."""
    return scene.form(word).startswith("لل") or scene.doc.starts[word] != owner.start


def outlet_addressed(scene: Scene, word: int) -> int | None:
    """The last word of an outlet that is spoken to ("to the newspaper X"); None where none is."""
    mention, form = scene.heads.get(word), scene.form(word)
    if mention is None or not form.startswith("ل"):
        return None
    addressed = scene.is_outlet(mention) or form == "ل" or mention.start > scene.doc.starts[word]
    return scene.last_word(mention.end) if addressed else None
