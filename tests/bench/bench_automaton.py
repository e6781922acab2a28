"""The lexicon's automaton under two libraries, over real texts.

    python tests/bench/bench_automaton.py ARTICLES.jsonl.gz [--articles 500]

Prints how long each takes to build and how many MB/s (UTF-8, process CPU time) it scans; both must find the same
matches.
"""

import argparse
import time
from pathlib import Path

import ahocorasick  # pyahocorasick
import ahocorasick_rs
from bench_chain import distinct_texts

from kzfacts.text.lexicon import load_lexicon
from kzfacts.text.normalize import normalize


def build_python(patterns: tuple[str, ...]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for number, pattern in enumerate(patterns):
        automaton.add_word(pattern, number)
    automaton.make_automaton()
    return automaton


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    args = parser.parse_args()

    lexicon = load_lexicon()
    # two surfaces can share a spelling
    patterns = tuple(dict.fromkeys((*lexicon.words.patterns, *lexicon.phrases.patterns)))
    texts = [normalize(text) for text in distinct_texts(args.corpus, "text", args.articles)]
    size = sum(len(text.encode()) for text in texts) / 1e6

    start = time.process_time()
    rust = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.Standard)
    built = time.process_time()
    by_rust = [len(rust.find_matches_as_indexes(text, overlapping=True)) for text in texts]
    print(f"ahocorasick-rs  built in {built - start:5.2f} s, {size / (time.process_time() - built):6.1f} MB/s")

    start = time.process_time()
    python = build_python(patterns)
    built = time.process_time()
    by_python = [sum(1 for _ in python.iter(text)) for text in texts]
    print(f"pyahocorasick   built in {built - start:5.2f} s, {size / (time.process_time() - built):6.1f} MB/s")
    assert by_rust == by_python


if __name__ == "__main__":
    main()
