"""Every rule has its own name, and a case in which it fires."""

import dataclasses
import datetime as dt
import tomllib
from pathlib import Path

import pytest

from kzfacts.extract.times import expressions, find_timexes
from kzfacts.extract.times.grammar import Builder, Grammar, Match, Rule
from kzfacts.extract.times.rules import LEVELS
from kzfacts.extract.times.values import Meaning

_ANCHOR = dt.date(2022, 1, 12)
_TABLES = ("times.toml", "families.toml", "news.toml", "rules.toml")


def _watched(rule: Rule, fired: set[str]) -> Rule:
    def build(match: Match) -> Meaning | None:
        meaning = made(match)
        if meaning is not None:
            fired.add(rule.id)
        return meaning

    made: Builder = rule.build
    return dataclasses.replace(rule, build=build)


def test_names_are_unique() -> None:
    names = [rule.id for level in LEVELS for rule in level.rules]
    assert sorted(set(names)) == sorted(names)


def test_every_rule_fires(monkeypatch: pytest.MonkeyPatch) -> None:
    fired: set[str] = set()
    watched = tuple(Grammar(tuple(_watched(rule, fired) for rule in level.rules)) for level in LEVELS)
    monkeypatch.setattr(expressions, "LEVELS", watched)
    here = Path(__file__).parent
    for table in _TABLES:
        for case in tomllib.loads((here / table).read_text("utf-8"))["case"]:
            find_timexes(case["text"], _ANCHOR)
    assert [rule.id for level in LEVELS for rule in level.rules if rule.id not in fired] == []
