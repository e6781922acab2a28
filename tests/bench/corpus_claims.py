"""What is read from a corpus, and what is passed over: claims by value type and outlet, sentences with a number.

    python tests/bench/corpus_claims.py ARTICLES.jsonl.gz [--articles 1000] [--seed 1]

ARTICLES holds one JSON object a line with `text`, `source` and `published`. So many distinct texts are drawn by the
seed. A sentence holds a number where a quantity stands in it: no date, no ordinal, no label. It yields a claim where
the value of one stands in it, and its number does where that is the value. Casualty cues are the rows of the lexicon
that count the killed and the injured. The count nouns listed last are the words behind numbers that no claim takes up.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from bench_chain import read_rows

from kzfacts.extract.claims import claims_in, read_article
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Article, Claim, Quantity, Span

CASUALTIES = frozenset(("killed_count", "injured_count", "casualty_count"))
CUES = ("count_cue", "count_noun")
MOST = 100
COLUMNS = 4  # nouns on a line


class Read(NamedTuple):
    """An article as read, with its claims."""

    reading: Reading
    claims: tuple[Claim, ...]

    @property
    def size(self) -> int:
        """Characters."""
        return len(self.reading.article.text)


class Numbered(NamedTuple):
    """A sentence with a number.

    Attributes:
        has_cue: It speaks of the killed or the injured.
        has_claim: The value of a claim stands in it.
        has_count: One of its numbers is the value of a claim.
    """

    has_cue: bool
    has_claim: bool
    has_count: bool


def draw(path: Path, count: int, seed: int) -> list[Article]:
    """So many distinct texts, the same for the same seed."""
    rows = list({row["text"]: row for row in read_rows(path)}.values())
    drawn = random.Random(seed).sample(rows, min(count, len(rows)))
    return [
        Article(str(number), row["text"], source=row["source"], published=dt.date.fromisoformat(row["published"][:10]))
        for number, row in enumerate(drawn)
    ]


def read(article: Article) -> Read:
    """The article with everything that is found in it."""
    reading = read_article(article)
    return Read(reading, claims_in(reading))


def numbered(one: Read) -> list[Numbered]:
    """The sentences of an article that hold a number."""
    found = []
    values = [claim.value_span for claim in one.claims]
    for sentence in one.reading.doc.sentences:
        quantities = one.reading.quantities.within(sentence.first, sentence.stop)
        if not quantities:
            continue
        within = Span(sentence.start, sentence.end)
        inside = [value for value in values if within.contains(value)]
        counted = any(is_taken(quantity.item, inside) for quantity in quantities)
        found.append(Numbered(has_cue(one.reading, sentence.first, sentence.stop), bool(inside), counted))
    return found


def has_cue(reading: Reading, first: int, stop: int) -> bool:
    """Whether words between say that somebody was killed or hurt."""
    hits = (hit for table in CUES for hit in reading.of(table).within(first, stop))
    return any(hit.item.entry.row["predicate"] in CASUALTIES for hit in hits)


def is_taken(quantity: Quantity, values: Iterable[Span]) -> bool:
    """Whether the number is the value of a claim, or in it."""
    own = Span(quantity.start, quantity.end)
    return any(own.overlaps(value) for value in values)


def idle_nouns(one: Read) -> list[str]:
    """The words behind the numbers of an article that no claim takes up."""
    values = [claim.value_span for claim in one.claims]
    idle = (placed for placed in one.reading.quantities if not is_taken(placed.item, values))
    return [noun for placed in idle if (noun := noun_of(one.reading, placed))]


def noun_of(reading: Reading, placed: Placed[Quantity]) -> str:
    """The folded word behind a number; a dual is its own; "" at the end of a sentence."""
    doc, item = reading.doc, placed.item
    if item.noun and placed.first == placed.last:
        return doc.forms[placed.last]
    end = item.number_end if item.number_end is not None else item.end
    word = doc.word_at(end)
    return doc.forms[word] if word < doc.sentence_of(placed.first).stop else ""


def report_rates(heading: str, articles: Sequence[Read], counts: Counter[str]) -> None:
    """Claims an article and a thousand characters, the most frequent first."""
    size = sum(one.size for one in articles)
    print(f"\n{heading:16} {'claims':>7} {'an article':>11} {'1000 characters':>16}")
    for name, count in [*counts.most_common(), ("all", counts.total())]:
        print(f"{name:16} {count:7} {count / len(articles):11.2f} {1000 * count / size:16.2f}")


def report_outlets(articles: Sequence[Read]) -> None:
    """The same by outlet, each over its own articles."""
    by_outlet: defaultdict[str, list[Read]] = defaultdict(list)
    for one in articles:
        by_outlet[one.reading.article.source or "unknown"].append(one)
    print(f"\n{'outlet':16} {'articles':>8} {'claims':>7} {'an article':>11} {'1000 characters':>16}")
    for name, members in sorted(by_outlet.items(), key=lambda item: (-len(item[1]), item[0])):
        count, size = sum(len(one.claims) for one in members), sum(one.size for one in members)
        print(f"{name:16} {len(members):8} {count:7} {count / len(members):11.2f} {1000 * count / size:16.2f}")


def report_sentences(name: str, sentences: Sequence[Numbered]) -> None:
    """The share that yields a claim, and whose number is the claim."""
    total = max(len(sentences), 1)
    claimed, counted = (sum(one.has_claim for one in sentences), sum(one.has_count for one in sentences))
    print(f"{name:42} {len(sentences):6} {claimed / total:9.1%} {counted / total:9.1%}")


def report_nouns(nouns: Counter[str]) -> None:
    """The most frequent, several on a line."""
    print(f"\nwords behind {nouns.total()} numbers that no claim takes up, the {MOST} most frequent")
    rows = [f"{count:5} {noun}" for noun, count in sorted(nouns.items(), key=lambda item: (-item[1], item[0]))[:MOST]]
    for start in range(0, len(rows), COLUMNS):
        print("   ".join(rows[start : start + COLUMNS]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    articles = [read(article) for article in draw(args.corpus, args.articles, args.seed)]
    print(f"{len(articles)} distinct articles, {sum(one.size for one in articles)} characters")
    report_rates("value type", articles, Counter(claim.value_type for one in articles for claim in one.claims))
    report_outlets(articles)
    sentences = [sentence for one in articles for sentence in numbered(one)]
    print(f"\n{'sentences with a number':42} {'':6} {'a claim':>9} {'counted':>9}")
    report_sentences("all", sentences)
    report_sentences("that speak of the killed or injured", [one for one in sentences if one.has_cue])
    report_nouns(Counter(noun for one in articles for noun in idle_nouns(one)))


if __name__ == "__main__":
    main()
