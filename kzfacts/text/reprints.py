"""Copies: articles that print one text, told by the runs of words that they share, and clauses word for word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from zlib import crc32

from kzfacts.text.groups import join_groups
from kzfacts.text.normalize import fold
from kzfacts.text.words import split_words

RUN = 5  # words of a shingle
SHARED = 0.5  # of the shorter text's shingles; reports of one event in their own words share below a tenth
SHORTEST = 20  # shingles below which a text is too short to tell
COMMON = 50  # articles that share a shingle, above which only neighbours are compared
LONG = 8  # words of a clause that nobody writes twice by chance
SAME = 0.8  # of the shorter clause's words, where one text is a reprint of the other
Runs = frozenset[int]


def find_reprints(texts: Mapping[str, str]) -> Mapping[str, str]:
    """By article id: the least id among the articles that print the same text; its own where none does.

    Two articles are near-reprints when the shorter one's five-word shingles are
    for one half in the other (Broder 1997, containment); reprints of reprints are
    reprints. Linear in the text but for what is shared.
    """
    runs = {article: runs_of(text) for article, text in texts.items()}
    articles = sorted(texts)
    number = {article: place for place, article in enumerate(articles)}
    links = ((number[one], number[other]) for one, other in _reprinted(runs))
    return {articles[one]: articles[least] for one, least in enumerate(join_groups(len(articles), links))}


def runs_of(text: str) -> Runs:
    """The shingles of a text as checksums."""
    forms = split_words(fold(text).text).forms
    return frozenset(crc32(" ".join(forms[n : n + RUN]).encode()) for n in range(len(forms) - RUN + 1))


def _reprinted(runs: Mapping[str, Runs]) -> Iterator[tuple[str, str]]:
    """Pairs that share enough, sorted."""
    holders: dict[int, list[str]] = defaultdict(list)
    for article in sorted(runs):
        for run in runs[article]:
            holders[run].append(article)
    shared = Counter(pair for articles in holders.values() for pair in _pairs(articles))
    for (one, other), count in sorted(shared.items()):
        shorter = min(len(runs[one]), len(runs[other]))
        if shorter >= SHORTEST and count >= SHARED * shorter:
            yield one, other


def _pairs(articles: Sequence[str]) -> Iterable[tuple[str, str]]:
    """All pairs of a few articles; of many each with the next, which is enough where all print one text."""
    return combinations(articles, 2) if len(articles) <= COMMON else pairwise(articles)


def are_copies(clause: str, other: str) -> bool:
    """Whether nearly all words of the shorter of two long clauses stand in the other."""
    one, two = clause_words(clause), clause_words(other)
    return bool(one and two) and share_words(one, two)


def share_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether nearly all words of the shorter clause stand in the other."""
    common = set(one).intersection(other)
    return len(common) >= SAME * min(len(set(one)), len(set(other)))


@lru_cache(maxsize=1 << 14)
def clause_words(clause: str) -> tuple[str, ...]:
    """The folded words of a clause so long that who has the same has copied it; none of a shorter one."""
    forms = split_words(fold(clause).text).forms
    return forms if len(forms) >= LONG else ()
