"""Pictures of the report of seeds/, wide and narrow, light and dark; the first is the README's.

python tests/browser/screenshots.py FOLDER
"""

import sys
import tempfile
from pathlib import Path

from browsing import chromium, why_not

import kzfacts

ROOT = Path(__file__).parents[2]
SHOTS = {
    "report": {"width": 1400, "height": 1130, "scheme": "light"},
    "report-dark": {"width": 1400, "height": 1130, "scheme": "dark"},
    "report-narrow": {"width": 390, "height": 1400, "scheme": "light"},
    "report-narrow-dark": {"width": 390, "height": 1400, "scheme": "dark"},
}


def take(folder: Path) -> None:
    """One picture each, from the top of the page."""
    with tempfile.TemporaryDirectory() as made, chromium() as browser:
        page_file = Path(made, "report.html")
        kzfacts.reconcile(ROOT / "seeds").to_html(page_file)
        for name, shot in SHOTS.items():
            page = browser.new_page(
                viewport={"width": shot["width"], "height": shot["height"]}, color_scheme=shot["scheme"]
            )
            page.goto(page_file.as_uri())
            page.screenshot(path=folder / f"{name}.png")
            page.close()


if __name__ == "__main__":
    if missing := why_not():
        sys.exit(missing)
    take(Path(sys.argv[1]))
