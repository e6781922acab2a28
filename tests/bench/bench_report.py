"""How large the page of many articles is, how long it takes to make, and how long a browser takes to open it.

    python tests/bench/bench_report.py ARTICLES.jsonl.gz [COUNT]

Articles are JSON lines with text, source and published. Three seconds and 15 MB are the bounds asked for, at 200.
"""

import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

import kzfacts

sys.path.append(str(Path(__file__).parents[1] / "browser"))
from browsing import chromium


def main(corpus: str, count: int) -> None:
    frame = pd.read_json(corpus, lines=True, nrows=count)
    result = kzfacts.reconcile(frame[["id", "source", "published", "title", "text"]])
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder, "report.html")
        start = time.perf_counter()
        result.to_html(path)
        made = time.perf_counter() - start
        page = browser.new_page()
        start = time.perf_counter()
        page.goto(path.as_uri())
        opened = time.perf_counter() - start
        print(f"{result}: {path.stat().st_size / 1e6:.1f} MB, made in {made:.1f} s, opened in {opened:.2f} s")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200)
