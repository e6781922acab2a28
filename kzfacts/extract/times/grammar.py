"""Rules over classes of tokens: a small notation, compiled to regular expressions.

A pattern names classes, `day:ordinal of? month`: the word before a colon is
the field of `Moment` that the token's number fills (trailing digits keep two
such names apart), the rest is the notation of `re`. Each class is one letter
of the string that is searched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from kzfacts.extract.times.kinds import KINDS
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.values import FIELDS, Meaning, Moment, unite

_LETTERS: Mapping[str, str] = {kind: chr(0x4E00 + i) for i, kind in enumerate(KINDS)}
_LONGEST = 16  # tokens of one expression; keeps hostile texts linear
_RUNS_KNOWN = 16_384
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


class Fit(NamedTuple):
    """A rule that fits at a place: where the match stops, and where the tokens of its fields stand."""

    rule: Rule
    stop: int
    fields: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules of one level; of those that fit at a place the longest match wins, then the earlier rule.

    Texts say the same things in the same classes of words over and over, so what fits where in a short run of
    letters is remembered.
    """

    rules: tuple[Rule, ...]
    start: re.Pattern[str] = field(init=False, repr=False, compare=False)
    known: Callable[[str], Sequence[tuple[int, Sequence[Fit]]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        anywhere = "|".join(f"(?:{_compile(rule.pattern, named=False)})" for rule in self.rules)
        object.__setattr__(self, "start", re.compile(anywhere))
        object.__setattr__(self, "known", lru_cache(maxsize=_RUNS_KNOWN)(self._places))

    def rewrite(self, tokens: list[Token]) -> list[Token]:
        """The tokens with each match replaced by one token."""
        done: list[Token] = []
        at = first = 0
        for run in "".join([_LETTERS[token.kind] for token in tokens]).split(_LETTERS["break"]):
            for place, fits in self.known(run) if len(run) <= _LONGEST else self._places(run):
                begin = first + place
                made = _made(run, tokens, begin, first, fits) if begin >= at else None
                if made is not None:
                    done += (*tokens[at:begin], made[0])
                    at = made[1]
            first += len(run) + 1
        return done + tokens[at:]

    def _places(self, run: str) -> list[tuple[int, list[Fit]]]:
        """Each place of a run where rules may begin, with those that fit there, the longest match first."""
        return [(found.start(), self._fits(run, found.start())) for found in self._starts(run)]

    def _starts(self, run: str) -> Iterator[re.Match[str]]:
        at = 0
        while found := self.start.search(run, at):
            yield found
            at = found.start() + 1

    def _fits(self, run: str, begin: int) -> list[Fit]:
        limit = begin + _LONGEST
        found = [_fit(rule, match) for rule in self.rules if (match := rule.regex.match(run, begin, limit))]
        return sorted(found, key=lambda fit: -fit.stop)


def _fit(rule: Rule, match: re.Match[str]) -> Fit:
    fields = tuple((name, match.start(name)) for name, hit in match.groupdict().items() if hit)
    return Fit(rule, match.end(), fields)


def _made(run: str, tokens: Sequence[Token], begin: int, first: int, fits: Sequence[Fit]) -> tuple[Token, int] | None:
    """The token that the best rule makes of those from `begin` on, and where it stops.

    The run of letters belongs to the tokens from `first` on.
    """
    for fit in fits:
        shorter: Fit | None = fit
        while shorter is not None:
            part = tokens[begin : first + shorter.stop]
            named = {name: tokens[first + place] for name, place in shorter.fields}
            meaning = fit.rule.build(Match(part, named, tokens[begin - 1] if begin else None))
            if meaning is not None:
                return _token(fit.rule.kind, part, meaning), first + shorter.stop
            shorter = _shortened(shorter, run, begin - first) if fit.rule.shrinks else None
    return None


def _shortened(fit: Fit, run: str, begin: int) -> Fit | None:
    match = fit.rule.regex.match(run, begin, fit.stop - 1)
    return _fit(fit.rule, match) if match else None


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


_LEADS = ("in", "since", "until", "by", "from", "to", "before", "after", "during")
UNIONS: Mapping[str, tuple[str, ...]] = {
    "any_month": ("month", "trap_month"),
    "count": ("digits", "number"),
    "any_count": ("digits", "number", "decimal", "year", "big"),
    "day_number": ("digits", "number", "ordinal"),
    "any_year": ("year", "big"),
    "any_unit": ("day", "week", "month_word", "year_word", "hour", "unit"),
    "any_day": ("weekday", "bare_weekday"),
    "moment": ("date", "coarse", "clock"),
    "before_year": (*_LEADS, "open", "part", "event"),
    "within_or_during": ("within", "during"),
}


def number_of(match: Match, name: str) -> int:
    """The whole number that a field's token gives."""
    return int(match.fields[name].number or 0)


def united(match: Match, *extra: Moment) -> Moment | None:
    """All moments of the tokens and the fields as one; None where they clash."""
    meanings = [token.meaning for token in match.tokens if isinstance(token.meaning, Moment)]
    given = {name.rstrip("234"): number_of(match, name) for name in match.fields}
    named = Moment(**{name: value for name, value in given.items() if name in FIELDS})  # type: ignore[arg-type]
    return unite(*meanings, named, *extra)
