"""Speed of the temporal expressions on one core, beside dateparser's search and spaCy's blank Arabic tokenizer.

    python tests/bench/bench_times.py ARTICLES.jsonl.gz [--articles 500]

Times are process CPU time; read them as ratios, since machines differ. The aim is 2.5 MB/s where spaCy's tokenizer
reads 1.9: 1.3 times as much. Then come texts that repeat one piece: their time should grow as their length does.
"""

import datetime as dt
import time

from bench_chain import given_texts, report, report_peer
from dateparser.search import search_dates

from kzfacts.extract.times import find_timexes, times_in
from kzfacts.text.document import read_document

ANCHOR = dt.date(2022, 1, 12)
PIECES = (
    "أمس ", "12 من ", "و 5 ", "الساعة ( ", "الأحد - ", "2059 توقيت ", "7 ", "2029 ", "(أمس ", "الأحد ", "1/", "1:",
    "1-", "5 أيام و", "يناير/", "نصف ", "مئة و", "\u200f5/",
)  # fmt: skip
PIECE_COUNT, GROWTH = 5_000, 8
SEARCHED = 25  # texts for the slow peer


def seconds(text: str) -> float:
    """CPU seconds of one reading."""
    start = time.process_time()
    find_timexes(text, ANCHOR)
    return time.process_time() - start


def main() -> None:
    texts = given_texts(__doc__, articles=500)
    docs = [read_document(text) for text in texts]
    find_timexes(texts[0], ANCHOR)  # lexicons are loaded once, before the clock starts
    report("find_timexes", texts, lambda: [find_timexes(text, ANCHOR) for text in texts])
    report("times_in, texts already read", texts, lambda: [times_in(doc, ANCHOR) for doc in docs])
    few = texts[:SEARCHED]
    search_dates(few[0][:50], languages=["ar"])  # its language is loaded once, too
    settings = {"RELATIVE_BASE": dt.datetime.combine(ANCHOR, dt.time())}
    report(
        f"dateparser.search_dates, first {len(few)}",
        few,
        lambda: [search_dates(text, languages=["ar"], settings=settings) for text in few],
    )
    report_peer(texts)
    for piece in PIECES:
        short, long = (seconds(piece * count) for count in (PIECE_COUNT, PIECE_COUNT * GROWTH))
        print(f"{piece!r:24} x {GROWTH}: {long / short:5.1f} times as long")


if __name__ == "__main__":
    main()
