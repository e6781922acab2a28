"""Contradictions, updates and origins in made-up worlds, beside the usual ways and truth discovery.

    python tests/bench/bench_worlds.py [WORLDS]

From the folder of the project. Truth discovery (crowd-kit, in the extra `bench`) picks a toll for each event; what
differs from it is taken for a contradiction, as it would be by who trusts it.
"""

import sys
import time
from functools import partial
from pathlib import Path

import pandas as pd
from crowdkit.aggregation import DawidSkene, MajorityVote, OneCoinDawidSkene

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.judge.world_scores import by_chosen, by_kzfacts, by_newest, by_unequal_values, majority, score
from tests.judge.worlds import World, make_world

DISCOVERY = (MajorityVote, DawidSkene, OneCoinDawidSkene)


def main() -> None:
    worlds = [make_world(seed) for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else 20)]
    articles = sum(len(world.reports) for world in worlds)
    print(f"{len(worlds)} worlds, {articles} articles")
    ways = {"kzfacts": by_kzfacts, "unequal values": by_unequal_values, "newest wins": by_newest,
            "majority vote": partial(by_chosen, choose=majority)}  # fmt: skip
    ways |= {f"crowd-kit {way.__name__}": partial(by_chosen, choose=partial(discover, way)) for way in DISCOVERY}
    for name, judge in ways.items():
        began = time.process_time()
        told = score(worlds, judge)
        seconds = time.process_time() - began
        print(f"{name:28} {'  '.join(f'{key} {value}' for key, value in told._asdict().items())}  {seconds:.1f} s")


def discover(way: type, world: World) -> dict[int, int]:
    """The tolls that a method of truth discovery picks; workers are the outlets, tasks the events."""
    answers = pd.DataFrame(
        [(one.event, one.article.source, one.figure) for one in world.reports], columns=["task", "worker", "label"]
    )
    return {int(event): int(figure) for event, figure in way().fit_predict(answers).items()}


if __name__ == "__main__":
    main()
