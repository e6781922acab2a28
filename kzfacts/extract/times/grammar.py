"""Rules over classes of tokens: a small notation, compiled to regular expressions.

A pattern names classes, `day:ordinal of? month`: the word before a colon is
the field of `Moment` that the token's number fills (trailing digits keep two
such names apart), the rest is the notation of `re`. Each class is one letter
of the string that is searched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kzfacts.extract.times.kinds import KINDS
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.values import FIELDS, Meaning, Moment, unite

_LETTERS: Mapping[str, str] = {kind: chr(0x4E00 + i) for i, kind in enumerate(KINDS)}
_LONGEST = 16  # tokens of one expression; keeps hostile texts linear
_ATOM = re.compile(r"(?:([a-z_]+\d?):)?([a-z_]+)|(\(\?<?[!:=]|\(|\)|[|?*+])")


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule fits: its tokens, and those that its fields name."""

    tokens: Sequence[Token]
    fields: Mapping[str, Token]
    before: Token | None


Builder = Callable[[Match], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it makes.

    Attributes:
        id: Its name.
        kind: Class of the token that the match becomes.
        pattern: In the notation above.
        build: Meaning of a match; None where the rule does not hold after all.
        shrinks: Where it does not hold, a shorter match may.
        regex: The pattern compiled.
    """

    id: str
    kind: str
    pattern: str
    build: Builder
    shrinks: bool = False
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(_compile(self.pattern, named=True)))


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules of one level; of those that fit at a place the longest match wins, then the earlier rule."""

    rules: tuple[Rule, ...]
    start: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        anywhere = "|".join(f"(?:{_compile(rule.pattern, named=False)})" for rule in self.rules)
        object.__setattr__(self, "start", re.compile(anywhere))

    def rewrite(self, tokens: list[Token]) -> list[Token]:
        """The tokens with each match replaced by one token."""
        letters = "".join([_LETTERS[token.kind] for token in tokens])
        done: list[Token] = []
        at = 0
        while found := self.start.search(letters, at):
            begin = found.start()
            done += tokens[at:begin]
            new, at = self._apply(letters, tokens, begin)
            done.append(new)
        return done + tokens[at:]

    def _apply(self, letters: str, tokens: list[Token], begin: int) -> tuple[Token, int]:
        limit = begin + _LONGEST
        matches = [(rule, found) for rule in self.rules if (found := rule.regex.match(letters, begin, limit))]
        for rule, found in sorted(matches, key=lambda pair: -pair[1].end()):
            shorter: re.Match[str] | None = found
            while shorter is not None:
                part = tokens[begin : shorter.end()]
                named = {name: tokens[shorter.start(name)] for name, hit in shorter.groupdict().items() if hit}
                meaning = rule.build(Match(part, named, tokens[begin - 1] if begin else None))
                if meaning is not None:
                    return _token(rule.kind, part, meaning), shorter.end()
                shorter = rule.regex.match(letters, begin, shorter.end() - 1) if rule.shrinks else None
        return tokens[begin], begin + 1


def _token(kind: str, part: Sequence[Token], meaning: Meaning) -> Token:
    first, last = part[0], part[-1]
    return Token(kind, first.first, last.last, first.start, last.end, meaning, mark=first.kind, definite=first.definite)


def _compile(pattern: str, *, named: bool) -> str:
    written = []
    for role, name, sign in _ATOM.findall(pattern):
        if sign:
            # to find where a rule may start, one round of what repeats is enough, and keeps long runs linear
            written.append("(?:" if sign == "(" else "" if sign == "+" and not named else sign)
            continue
        letters = "[" + "".join(_LETTERS[kind] for kind in UNIONS.get(name, (name,))) + "]"
        written.append(f"(?P<{role}>{letters})" if role and named else letters)
    return "".join(written)


UNIONS: Mapping[str, tuple[str, ...]] = {
    "any_month": ("month", "trap_month"),
    "count": ("digits", "number"),
    "any_count": ("digits", "number", "decimal", "year", "big"),
    "day_number": ("digits", "number", "ordinal"),
    "any_year": ("year", "big"),
    "any_unit": ("day", "week", "month_word", "year_word", "hour", "unit"),
    "any_day": ("weekday", "bare_weekday"),
    "moment": ("date", "coarse", "clock"),
    "before_year": ("in", "since", "until", "by", "from", "to", "before", "after", "during", "open", "between"),
    "within_or_during": ("within", "during"),
}


def number_of(match: Match, name: str) -> int:
    """The whole number that a field's token gives."""
    return int(match.fields[name].number or 0)


def united(match: Match, *extra: Moment) -> Moment | None:
    """All moments of the tokens and the fields as one; None where they clash."""
    meanings = [token.meaning for token in match.tokens if isinstance(token.meaning, Moment)]
    given = {name.rstrip("23"): number_of(match, name) for name in match.fields}
    named = Moment(**{name: value for name, value in given.items() if name in FIELDS})  # type: ignore[arg-type]
    return unite(*meanings, named, *extra)
