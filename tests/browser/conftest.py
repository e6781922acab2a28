"""The report of seeds/ and of a hostile bundle, opened in a real browser."""

import datetime as dt
import importlib.util
from pathlib import Path

import pytest

import kzfacts

SEEDS = Path(__file__).parents[2] / "seeds"
_spec = importlib.util.spec_from_file_location("browsing", Path(__file__).with_name("browsing.py"))
browsing = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(browsing)


@pytest.fixture(scope="session")
def browser():
    missing = browsing.why_not()
    if missing and browsing.is_required():
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    with browsing.chromium() as running:
        yield running


@pytest.fixture(scope="session")
def seeds():
    return kzfacts.reconcile(SEEDS)


@pytest.fixture(scope="session")
def report(seeds, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    seeds.to_html(path)
    return path


@pytest.fixture
def open_page(browser):
    """Opens a file in a context of its own; the page notes requests and complaints."""
    contexts = []

    def open_(path, context=None, **options):
        if context is None:
            context = browser.new_context(viewport={"width": 1400, "height": 1000}, **options)
            contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.complaints, page.asked = [], []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(path.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page, report):
    """The report of seeds/; at the end nothing was complained of and nothing asked for but the file itself."""
    opened = open_page(report)
    yield opened
    assert opened.complaints == []
    assert {url.partition("#")[0] for url in opened.asked if not url.startswith("blob:")} == {report.as_uri()}


HOSTILE = '<script>window.owned = 1</script><img src="https://example.org/x" onerror="window.owned = 2">'


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """A bundle whose every part tries to be markup, and its report."""
    day = dt.date(2030, 3, 6)
    title = HOSTILE + "عنوان \u202eطويل\x00 " + "ط" * 10_000
    first = f"{HOSTILE}\nقتل 12 شخصا في انفجار وقع في قرية كرفال يوم الثلاثاء.\u202e </mark></div>\x00\r\nانتهى"
    second = f"قالت الشرطة إن انفجار قرية كرفال يوم الثلاثاء أسفر عن مقتل 20 شخصا <b>.</b>{HOSTILE}"
    articles = [
        kzfacts.Article(
            '"><script>window.owned = 3</script>', first, published=day, title=title, url="javascript:alert(1)"
        ),
        kzfacts.Article("b", second, source="</script><script>window.owned = 4</script>", published=day),
    ]
    result = kzfacts.reconcile(articles)
    path = tmp_path_factory.mktemp("hostile") / "report.html"
    result.to_html(path)
    return result, path
