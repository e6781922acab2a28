"""Any number of distinct names, spelled in families of one to six: made from pairs, by rule, with a fixed seed.

A token is a word of a name that the pairs write in several ways; a person is one to three tokens; a spelling of a
person takes one script, an attested spelling of each token in it, and changes a few places by `spellings.toml`. The
person is the truth. Given names are drawn as unevenly as people bear them.
"""

import itertools
import json
import random
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kzfacts.resolve.name import fold_names
from kzfacts.resolve.sound import script_of

SEED = 20260101
SCRIPTS = (("arab", 0.7), ("latn", 0.2), ("cyrl", 0.1))
WORDS = ((1, 0.05), (2, 0.65), (3, 0.30))  # words of a person's name, and how many have so many
FAMILY = (1, 1, 2, 2, 3, 3, 4, 5, 6)  # spellings of one person, drawn evenly
CHANGED = 0.12  # how often a rule that could change a word does
JOINED, SPLIT = 0.02, 0.5  # how often two words are written as one, and a compound as two
UNEVEN = 0.5  # the n-th given name is borne by n ** -UNEVEN of the first's bearers

Token = dict[str, list[str]]  # script -> spellings


def read_tokens(folder: Path) -> list[Token]:
    """Tokens of `pairs_*.jsonl`; a token that shares a spelling with an earlier one is left out."""
    found: dict[str, dict[str, dict[str, None]]] = {}
    for english, spelling in _spelled_words(folder):
        script = script_of(fold_names([spelling])[0])
        if script:
            token = found.setdefault(english, {"latn": {english: None}} if english.isascii() else {})
            token.setdefault(script, {})[spelling.lower()] = None
    taken: set[str] = set()
    tokens = []
    for _, token in sorted(found.items()):
        folded = set(fold_names(itertools.chain.from_iterable(token.values())))
        if "arab" in token and folded.isdisjoint(taken):
            tokens.append({script: list(spellings) for script, spellings in token.items()})
        taken |= folded
    return tokens


def _spelled_words(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("pairs_*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            for side in "ab":
                english, spelled = _plain(row.get(f"en_{side}", "")).split(), row[side].split()
                told = row["src"] == "compose" or len(spelled) == 1
                if told and len(english) == len(spelled):
                    yield from zip(english, spelled, strict=True)


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def spell_names(tokens: Sequence[Token], size: int) -> tuple[list[str], list[int]]:
    """`size` distinct names in random order, and the person of each."""
    chance = random.Random(SEED)
    names: dict[str, int] = {}
    for person, words in enumerate(_persons(tokens, chance)):
        for _ in range(chance.choice(FAMILY)):
            names.setdefault(_spelled(words, chance), person)
        if len(names) >= size:
            break
    order = list(names)[:size]
    chance.shuffle(order)
    return order, [names[name] for name in order]


def _persons(tokens: Sequence[Token], chance: random.Random) -> Iterator[tuple[Token, ...]]:
    """Distinct persons without end."""
    long = [token for token in tokens if all(len(spelling) > 2 for spelling in token["arab"])]
    given = chance.sample(long, len(long))
    weights = list(itertools.accumulate((i + 1) ** -UNEVEN for i in range(len(given))))
    counts, shares = zip(*WORDS, strict=True)
    seen: set[tuple[int, ...]] = set()
    while True:
        count = chance.choices(counts, shares)[0]
        words = [*chance.choices(given, cum_weights=weights, k=count - 1), chance.choice(long)]
        if (person := tuple(map(id, words))) not in seen:
            seen.add(person)
            yield tuple(words)


def _spelled(words: Iterable[Token], chance: random.Random) -> str:
    words = tuple(words)
    scripts = [(script, share) for script, share in SCRIPTS if all(script in word for word in words)]
    script = chance.choices([one for one, _ in scripts], [share for _, share in scripts])[0]
    spelled = [_changed(chance.choice(word[script]), script, chance) for word in words]
    if len(spelled) > 1 and chance.random() < JOINED:
        spelled[:2] = [chance.choice(("", "-")).join(spelled[:2])]
    name = " ".join(spelled)
    if "عبدال" in name and chance.random() < SPLIT:
        name = name.replace("عبدال", "عبد ال")
    return name if script == "arab" else name.title()


def _changed(word: str, script: str, chance: random.Random) -> str:
    for rule, to in RULES[script]:
        if chance.random() < CHANGED:
            places = list(rule.finditer(word))
            if places:
                place = chance.choice(places)
                word = word[: place.start()] + place.expand(to) + word[place.end() :]
    return word


def _rules() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    rows = tomllib.loads(Path(__file__).with_name("spellings.toml").read_text("utf-8"))["rule"]
    return {one: [(re.compile(r["from"]), r["to"]) for r in rows if r["script"] == one] for one, _ in SCRIPTS}


RULES = _rules()
