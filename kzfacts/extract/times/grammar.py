"""Rules over classes of tokens, and how they rewrite a row of tokens; see `notation` for their patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from kzfacts.extract.times.notation import LETTERS, compile_pattern, openings
from kzfacts.extract.times.tokens import Token
from kzfacts.extract.times.values import FIELDS, Meaning, Moment, unite

_LONGEST = 16  # tokens of one expression; keeps hostile texts linear
_RUNS_KNOWN = 16_384


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
        pattern: In the notation of `kzfacts.extract.times.notation`.
        build: Meaning of a match; None where the rule does not hold after all.
        shrinks: Where it does not hold, a shorter match may.
        regex: The pattern compiled.
        opens: The letters that a match can begin with.
    """

    id: str
    kind: str
    pattern: str
    build: Builder
    shrinks: bool = False
    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)
    opens: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", compile_pattern(self.pattern))
        object.__setattr__(self, "opens", openings(self.pattern))


class Fit(NamedTuple):
    """A rule that fits at a place: where the match stops, and where the tokens of its fields stand."""

    rule: Rule
    stop: int
    fields: tuple[tuple[str, int], ...]


class Place(NamedTuple):
    """Where rules may begin, and those that fit there, the longest match first."""

    place: int
    fits: Sequence[Fit]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules of one level; of those that fit at a place the longest match wins, then the earlier rule.

    Texts say the same things in the same classes of words over and over, so what fits where in a short run of
    letters is remembered.
    """

    rules: tuple[Rule, ...]
    by_opening: Mapping[str, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)
    known: Callable[[str], Sequence[Place]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        opening = {letter: tuple(rule for rule in self.rules if letter in rule.opens) for letter in LETTERS.values()}
        object.__setattr__(self, "by_opening", opening)
        object.__setattr__(self, "known", lru_cache(maxsize=_RUNS_KNOWN)(self._places))

    def rewrite(self, tokens: list[Token]) -> list[Token]:
        """The tokens with each match replaced by one token."""
        done: list[Token] = []
        at = first = 0
        for run in "".join([LETTERS[token.kind] for token in tokens]).split(LETTERS["break"]):
            place = 0
            while (found := self._next(run, place)) is not None:
                begin = first + found.place
                made = _made(run, tokens, begin, first, found.fits)
                if made is None:
                    place = found.place + 1
                    continue
                done += (*tokens[at:begin], made[0])
                at = made[1]
                place = at - first
            first += len(run) + 1
        return done + tokens[at:]

    def _next(self, run: str, start: int) -> Place | None:
        """The first place from there on where rules fit."""
        for found in self.known(run) if len(run) <= _LONGEST else self._found(run, start):
            if found.place >= start:
                return found
        return None

    def _places(self, run: str) -> tuple[Place, ...]:
        return tuple(self._found(run, 0))

    def _found(self, run: str, start: int) -> Iterator[Place]:
        """Each place where rules fit, with those rules."""
        for place in range(start, len(run)):
            limit = place + _LONGEST
            rules = self.by_opening[run[place]]
            fits = [_fit(rule, match) for rule in rules if (match := rule.regex.match(run, place, limit))]
            if fits:
                yield Place(place, sorted(fits, key=lambda fit: -fit.stop))


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


def number_of(match: Match, name: str) -> int:
    """The whole number that a field's token gives."""
    return int(match.fields[name].number or 0)


def united(match: Match, *extra: Moment) -> Moment | None:
    """All moments of the tokens and the fields as one; None where they clash."""
    meanings = [token.meaning for token in match.tokens if isinstance(token.meaning, Moment)]
    given = {name.rstrip("234"): number_of(match, name) for name in match.fields}
    named = Moment(**{name: value for name, value in given.items() if name in FIELDS})  # type: ignore[arg-type]
    return unite(*meanings, named, *extra)
