"""How often the day of an article is found from its text alone, and how often rightly.

    python tests/bench/bench_published.py ARTICLES.jsonl.gz [--articles 300] [--seeds 1 2 3] [--show] [--words]

ARTICLES holds one JSON object a line with `id`, `text` and `published`, the day of collection. Of the distinct texts
that hold a date clue, each seed draws so many. A date clue is an expression that gives a day of the month, whether
dated to it (on 9 January), ahead (by 20 January) or counted from today (today, Wednesday 12 January), or the date line
of the page. A day found is right where it lies 0 to 3 days before `published`: pages are collected late. Left out are
texts that give an older day outright, in a date line or as "today" with day, month and year. `--show` names the
others that miss; the words that decided are shown only with `--words`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from kzfacts.extract.times import expressions_in, time_lexicon
from kzfacts.sources.clues import Clue, clues_of, of_kind
from kzfacts.sources.outright import days_outright
from kzfacts.sources.published import PublishedGuess, infer_published
from kzfacts.text.document import read_document
from kzfacts.text.layout import read_layout

LATE = range(4)  # days between writing and collection
AIM = 0.92


class Case(NamedTuple):
    """An article, the day worked out, how long that lies before the day of collection, and if it is said outright."""

    key: str
    words: tuple[str, ...]
    guess: PublishedGuess
    distance: int | None
    outright: bool


def with_clue(path: Path) -> list[Case]:
    """The distinct texts that hold a date clue, each with its day as the text gives it."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows = {row["text"]: row for line in lines if (row := json.loads(line))["published"]}
    return [case for row in rows.values() if (case := read(row))]


def read(row: dict[str, str]) -> Case | None:
    """The article with its day worked out, the day given hidden; None where it holds no date clue."""
    layout = read_layout(row["text"])
    doc = read_document(row["text"], time_lexicon(), layout.furniture)
    guess = infer_published(doc, layout.dateline)
    clues = clues_of(doc, expressions_in(doc))
    if guess.basis != "stated" and not holds_date(clues):
        return None
    distance = (dt.date.fromisoformat(row["published"][:10]) - guess.day).days if guess.day else None
    words = tuple(span.of(row["text"]) for span in guess.evidence)
    outright = guess.basis == "stated" or guess.day in days_outright(clues, None)
    return Case(row["id"], words, guess, distance, outright)


def holds_date(clues: Sequence[Clue]) -> bool:
    """Whether some clue gives a day of the month."""
    return any(clue.moment.day is not None for clue in of_kind(clues, "dated", "ahead", "from_today"))


def draw(cases: Sequence[Case], seed: int, count: int) -> list[Case]:
    """So many of them by lot; one case more or less changes at most one of those drawn."""
    return sorted(cases, key=lambda case: blake2b(f"{seed} {case.key}".encode(), digest_size=8).digest())[:count]


def report(cases: Sequence[Case]) -> Iterator[str]:
    """Coverage and share of right days, by basis, with the distances."""
    older = [case for case in cases if case.outright and (case.distance or 0) not in LATE and (case.distance or 0) > 0]
    committed = [case for case in cases if case.distance is not None and case not in older]
    yield f"  committed {len(committed) / len(cases):.3f} of {len(cases)}, {len(older)} of an older day left out"
    for basis in (None, "stated", "inferred"):
        found = Counter(case.distance for case in committed if basis in (None, case.guess.basis))
        right = sum(found[distance] for distance in LATE)
        share = f"{right / found.total():.3f} (aim {AIM})" if found else "-"
        distances = dict(sorted(found.items()))
        yield f"  {basis or 'all':9} {right:4} of {found.total():4} right: {share}, distances {distances}"
    left = Counter(min(len(case.guess.candidates), 8) for case in cases if case.distance is None)
    yield f"  left open, by number of candidates (8 is 8 or more): {dict(sorted(left.items()))}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seeds", "--seed", type=int, nargs="+", default=[2015])
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--words", action="store_true")
    args = parser.parse_args()

    cases = with_clue(args.corpus)
    print(f"{len(cases)} distinct texts with a date clue")
    for seed in args.seeds:
        drawn = draw(cases, seed, args.articles)
        print(f"seed {seed}", *report(drawn), sep="\n")
        for case in drawn if args.show or args.words else ():
            if case.distance is not None and case.distance not in LATE:
                print("   ", case.key, case.guess.basis, case.guess.day, case.distance)
                print("".join(f"        {words}\n" for words in case.words if args.words), end="")
    print("all of them", *report(cases), sep="\n")


if __name__ == "__main__":
    main()
