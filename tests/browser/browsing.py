"""A Chromium that is on the machine, driven by Playwright, or the reason why there is none."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

# names under which distributions install it
NAMES = ("chromium", "chromium-browser", "google-chrome")
REQUIRED = "KZFACTS_BROWSER"  # set to "required", a missing browser is an error and not a skip
# no sandbox: containers run as root; the rest keeps a closed network quiet
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


def why_not() -> str | None:
    """What is missing; None where a browser can be started."""
    try:
        import playwright.sync_api  # noqa: F401, PLC0415
    except ImportError:
        return "playwright is not installed: pip install -e '.[browser]'"
    if not find_browser():
        return f"no browser on this machine: none of {', '.join(NAMES)} is on the PATH"
    return None


def find_browser() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def is_required() -> bool:
    return os.environ.get(REQUIRED) == "required"


@contextmanager
def chromium() -> Iterator:
    """A running browser."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(ARGUMENTS))
        yield browser
        browser.close()
