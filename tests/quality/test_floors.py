"""The five articles in seeds/ against hand annotation: no figure falls below its floor.

A floor only ever rises; lowering one is a commit of its own that says why.
"""

import argparse
import hashlib
import importlib.util
import operator
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
BOUNDS = {"at_least": operator.ge, "at_most": operator.le}


def gold_digest() -> str:
    """SHA-256 of the annotation files, names and bytes, sorted."""
    whole = hashlib.sha256()
    for path in sorted((HERE / "gold").iterdir()):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def run_scorer(**arguments) -> list[dict]:
    """Everything the scorer emits, one dict a line."""
    spec = importlib.util.spec_from_file_location("score", HERE / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    emitted = []
    score.emit = lambda **figures: emitted.append(figures)
    command = score.score_time if "files" in arguments else score.score_bundle
    command(argparse.Namespace(seeds=str(SEEDS), **arguments))
    return emitted


@pytest.fixture(scope="module")
def emitted():
    return [
        *run_scorer(gold=str(HERE / "gold"), show="contradictions"),
        *run_scorer(files=[str(HERE / "gold" / "timexes.jsonl")], show=None),
    ]


def test_the_gold_is_the_one_the_floors_were_set_for():
    assert gold_digest() == FLOORS["gold_sha256"]


def test_every_figure_keeps_its_floor(emitted):
    figures = {line["measure"]: line for line in emitted if "measure" in line}
    fallen = []
    for floor in FLOORS["floor"]:
        got = figures[floor["measure"]][floor["figure"]]
        bound = next(name for name in BOUNDS if name in floor)
        if got is None or not BOUNDS[bound](got, floor[bound]):
            fallen.append(f"{floor['measure']}: {floor['figure']} is {got}, not {bound} {floor[bound]}")
    assert not fallen, "\n" + "\n".join(fallen)


def test_these_contradictions_are_caught(emitted):
    missed = {line["missed_contradiction"] for line in emitted if "missed_contradiction" in line}
    assert not missed & set(FLOORS["caught"])
