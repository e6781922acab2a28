"""The words of a text that can be part of a time expression, in a row.

Only words near a lexicon hit or a number become tokens, so that a text costs
what its time words cost, not its length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzfacts.extract.numbers import Number
from kzfacts.extract.times.kinds import SIGNS, SMALL
from kzfacts.extract.times.tokens import Token, marked_tokens
from kzfacts.text.document import Document

_COUNTS = frozenset(("digits", "number", "ordinal", "big", "decimal"))
_FIGURE_SIGNS = frozenset((":", "/", "-"))
_SIGNS_IN_A_ROW = 3  # «10 شوال) - (26 يوليو»
_REACH = 2  # small words in a row that still belong to the time word after them


def tokens_of(doc: Document, numbers: Sequence[Number]) -> list[Token]:
    """The tokens of a text in order, `break` tokens where a stretch of them ends."""
    marked = _near_time(doc, marked_tokens(doc, numbers))
    words = {token.first: token for token in marked}
    held = {word for token in marked for word in range(token.first, token.last + 1)}
    for token in marked:
        for step in range(1, _REACH + 1):
            if not _add_small(doc, token.first - step, words, held):
                break
        _add_small(doc, token.last + 1, words, held)
    return list(_joined(doc, [words[first] for first in sorted(words)]))


def _near_time(doc: Document, marked: list[Token]) -> list[Token]:
    """Without the numbers that count something else: those with no time word within reach."""
    kept = [token.kind not in _COUNTS or _is_figure_sign(doc, token.first) or _is_figure_sign(doc, token.last + 1)
            for token in marked]  # fmt: skip
    for place in range(1, len(marked)):
        kept[place] = kept[place] or (kept[place - 1] and _is_near(marked[place - 1], marked[place]))
    for place in range(len(marked) - 2, -1, -1):
        kept[place] = kept[place] or (kept[place + 1] and _is_near(marked[place], marked[place + 1]))
    return [token for token, keep in zip(marked, kept, strict=True) if keep]


def _is_near(token: Token, other: Token) -> bool:
    return other.first - token.last - 1 <= _REACH


def _is_figure_sign(doc: Document, place: int) -> bool:
    """A sign of dates and clocks in figures, between two of them."""
    return doc.gaps[place] in _FIGURE_SIGNS and 0 < place < len(doc.forms)


def _add_small(doc: Document, word: int, words: dict[int, Token], held: set[int]) -> bool:
    """Take in a small word beside a time word; False where there is none."""
    if not 0 <= word < len(doc.forms) or word in held:
        return False
    form = doc.forms[word]
    kind, lead = SMALL.get(form), 0
    if kind is None and form[0] in "وفبل":
        kind, lead = SMALL.get(form[1:]), 1
    if kind is None:
        return False
    held.add(word)
    number = {"this": 0.0, "that": 0.0, "final": -1.0}.get(kind)
    mark = "and" if lead and form[0] == "و" else ""
    words[word] = Token(kind, word, word, doc.starts[word] + lead, doc.ends[word], number=number, mark=mark)
    return True


def _joined(doc: Document, tokens: list[Token]) -> Iterator[Token]:
    """The tokens with the signs between them, و as a word of its own, and breaks."""
    before: Token | None = None
    for token in tokens:
        if before is not None and (token.first != before.last + 1 or doc.gaps[token.first] != " "):
            yield from _between(doc, before, token)
        if doc.forms[token.first][0] == "و" and token.start > doc.starts[token.first]:
            start = doc.starts[token.first]
            yield Token("and", token.first, token.first, start, start + 1)
        if token.kind == "units" and _is_for(doc, token):
            yield Token("for", token.first, token.first, token.start - 1, token.start)
        yield token
        before = token
    if before is not None:
        if doc.gaps[before.last + 1].startswith(")"):
            yield Token("close", before.last, before.last, before.end, doc.text.find(")", before.end) + 1)
        yield Token("break", before.last, before.last, before.end, before.end)


def _is_for(doc: Document, token: Token) -> bool:
    """لساعات: the clitic is the word before."""
    return token.start > doc.starts[token.first] and not token.definite and doc.text[token.start - 1] == "ل"


def _between(doc: Document, before: Token, token: Token) -> Iterator[Token]:
    gap = doc.gaps[token.first].replace(" ", "")
    if token.first != before.last + 1 or len(gap) > _SIGNS_IN_A_ROW or any(sign not in SIGNS for sign in gap):
        if doc.gaps[before.last + 1].startswith(")"):
            yield Token("close", before.last, before.last, before.end, doc.text.find(")", before.end) + 1)
        yield Token("break", before.last, before.last, before.end, before.end)
        return
    at = before.end
    for sign in gap:
        at = doc.text.find(_original(doc, at, token.start, sign), at, token.start) + 1
        yield Token(SIGNS[sign], before.last, before.last, at - 1, at)


def _original(doc: Document, start: int, end: int, sign: str) -> str:
    """The sign as the text has it: a comma may be ، or a dash –."""
    between = doc.text[start:end]
    return next((char for char in between if char == sign or (not char.isalnum() and not char.isspace())), sign)
