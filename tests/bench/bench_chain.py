"""Speed of the whole chain on one core, beside spaCy's blank Arabic tokenizer.

    python tests/bench/bench_chain.py ARTICLES.jsonl.gz [--articles 1000]

ARTICLES holds one JSON object a line; its text is the longest string of the object, or `--field`. Only distinct
texts count. Times are process CPU time; read them as ratios, since machines differ.
"""

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import kzfacts

BUNDLE = 10


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def distinct_texts(path: Path, field: str | None, count: int) -> list[str]:
    """The first `count` distinct texts."""
    rows = read_rows(path)
    texts = (row[field] if field else max((v for v in row.values() if isinstance(v, str)), key=len) for row in rows)
    return list(islice(dict.fromkeys(texts), count))


def given_texts(doc: str | None, articles: int) -> list[str]:
    """The texts that the command line asks for."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=articles)
    parser.add_argument("--field")
    args = parser.parse_args()
    return distinct_texts(args.corpus, args.field, args.articles)


def report(name: str, texts: Sequence[str], work: Callable[[], object]) -> None:
    """Run once and print megabytes of UTF-8 and articles a second."""
    size = sum(len(text.encode()) for text in texts)
    start = time.process_time()
    work()
    spent = time.process_time() - start
    print(f"{name:32} {size / spent / 1e6:7.3f} MB/s {len(texts) / spent:9.1f} articles/s  ({spent:.1f} s CPU)")


def report_peer(texts: Sequence[str]) -> None:
    """spaCy's blank Arabic tokenizer on the same texts."""
    try:
        import spacy  # noqa: PLC0415  only here, and only with the bench extra
    except ImportError:
        print("spaCy is not installed: pip install 'kzfacts[bench]'")
    else:
        tokenizer = spacy.blank("ar")
        report('spaCy blank("ar") tokenizer', texts, lambda: [tokenizer(text) for text in texts])


def main() -> None:
    texts = given_texts(__doc__, articles=1000)
    articles = [kzfacts.Article(id=str(number), text=text) for number, text in enumerate(texts)]
    kzfacts.extract(articles[0])  # lexicons are loaded once, before the clock starts
    print(f"{len(texts)} distinct articles, {sum(len(text.encode()) for text in texts) / 1e6:.1f} MB of UTF-8")
    report("extract, one by one", texts, lambda: [kzfacts.extract(article) for article in articles])
    report(f"reconcile, bundles of {BUNDLE}", texts, lambda: [kzfacts.reconcile(b) for b in bundles(articles)])
    report_peer(texts)


def bundles(articles: Sequence[kzfacts.Article]) -> list[list[kzfacts.Article]]:
    """Neighbours, ten at a time."""
    return [list(articles[start : start + BUNDLE]) for start in range(0, len(articles), BUNDLE)]


if __name__ == "__main__":
    main()
