"""The report in a real browser: what a reader does with it."""

import json
from pathlib import Path

import pytest

import kzfacts

SEEDS = Path(__file__).parents[2] / "seeds"


def words_of(marks):
    return "".join(mark.text_content() for mark in marks)


def test_it_opens_with_every_conflict(page, seeds):
    cards = page.locator("article.conflict")
    assert [card.get_attribute("id") for card in cards.all()] == seeds.conflicts["conflict_id"].tolist()
    assert page.locator("#shown").text_content() == "7 conflicts"
    assert page.locator(".tiles .disputed dd").text_content() == "6"


def test_a_filter_leaves_one_kind(page, seeds):
    page.select_option("#filters [name=kind]", "role")
    left = [card.get_attribute("id") for card in page.locator("article.conflict:visible").all()]
    assert left == seeds.conflicts.loc[seeds.conflicts["kind"] == "role", "conflict_id"].tolist()
    assert page.locator("#shown").text_content() == "1 of 7 conflicts"
    page.click("#filters [type=reset]")
    page.wait_for_function("document.getElementById('shown').textContent === '7 conflicts'")


def test_filters_add_up(page, seeds):
    page.select_option("#filters [name=severity]", "3")
    assert page.locator("article.conflict:visible").count() == (seeds.conflicts["severity"] == 3).sum() == 2
    label = next(text for text in page.locator("[name=entities] option").all_text_contents() if "باشينيان" in text)
    page.select_option("#filters [name=entities]", label=label)
    assert page.locator("article.conflict:visible").count() == 1
    page.select_option("#filters [name=sources]", label="عربي 21")
    assert page.locator("article.conflict:visible").count() == 0


@pytest.mark.parametrize("place", range(0, 14, 3))
def test_a_quotation_opens_its_article_at_its_words(page, seeds, place):
    link = page.locator("article.conflict a.words:visible").nth(place)
    claim = seeds.claims.set_index("claim_id").loc[link.get_attribute("data-claim")]
    link.click()
    assert page.locator("#reader").is_visible()
    found = page.locator("#reader-text mark.evidence.found")
    assert words_of(found.all()) == claim["evidence"].replace("\n", "")
    text = seeds.articles.set_index("article_id").loc[claim["article_id"], "text"]
    value = page.locator("#reader-text mark.value.found")
    assert words_of(value.all()) == text[claim["value_start"] : claim["value_end"]]
    assert found.first.evaluate("""mark => {
        const [box, frame] = [mark, mark.closest("#reader-text")].map(one => one.getBoundingClientRect());
        return box.top >= frame.top && box.top < frame.bottom;
    }""")
    assert found.first.evaluate("mark => getComputedStyle(mark.closest('p')).direction") == "rtl"


def test_the_keyboard_opens_and_closes_a_quotation(page):
    link = page.locator("article.conflict a.words").first
    link.focus()
    page.keyboard.press("Enter")
    assert page.locator("#reader").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#reader").is_visible()
    assert link.evaluate("link => link === document.activeElement")


def test_going_back_closes_a_quotation(page, report):
    page.locator("article.conflict a.words").first.click()
    page.go_back()
    assert not page.locator("#reader").is_visible()
    assert page.url == report.as_uri()


def test_the_cells_of_matrix_and_timeline_lead_to_words(page):
    for part in ("#matrix", "#timeline"):
        page.locator(f"{part} td a.words").first.click()
        assert page.locator("#reader-text mark.found").count() > 0
        page.click("#close")


def test_each_conflict_has_a_link(page):
    wanted = page.locator("article.conflict").nth(3)
    wanted.locator("a.link").click()
    assert page.url.endswith("#" + wanted.get_attribute("id"))
    assert wanted.evaluate("card => card.matches(':target')")


def test_a_review_goes_out_and_comes_back(page, open_page, seeds, report, tmp_path):
    conflict = seeds.conflicts.iloc[0]
    card = page.locator(f"#{conflict['conflict_id']}")
    card.locator("[name=note]").fill('a slip; "president" <b>')
    card.locator("[name=status]").select_option("false")
    page.reload()
    assert card.locator("[name=status]").input_value() == "false"  # kept by the browser
    with page.expect_download() as download:
        page.click("#export")
    exported = tmp_path / "review.json"
    download.value.save_as(exported)
    assert json.loads(exported.read_text("utf-8"))["decisions"][0]["note"] == 'a slip; "president" <b>'

    other = open_page(report)  # another browser
    assert other.locator(f"#{conflict['conflict_id']} [name=status]").input_value() == "open"
    other.set_input_files("#import", exported)
    other.wait_for_function("document.getElementById('told').textContent.startsWith('1 decision read, 1 of them')")
    assert other.locator(f"#{conflict['conflict_id']} [name=status]").input_value() == "false"

    again = kzfacts.reconcile(SEEDS, review=exported)
    assert again.conflicts["conflict_id"].tolist() == seeds.conflicts["conflict_id"].tolist()[1:]
    assert again.reviews["status"].tolist() == ["false"]
    again.to_html(tmp_path / "again.html")
    third = open_page(tmp_path / "again.html")
    assert third.locator("#aside [name=status]").input_value() == "false"
    third.locator("#aside [name=status]").select_option("open")  # and back into the list
    with third.expect_download() as download:
        third.click("#export")
    download.value.save_as(exported)
    reopened = kzfacts.reconcile(SEEDS, review=exported)
    assert reopened.conflicts["conflict_id"].tolist() == seeds.conflicts["conflict_id"].tolist()


def test_two_tabs_lose_nothing_of_each_other(page, open_page, seeds, report):
    first, second = (f"#{key} [name=status]" for key in seeds.conflicts["conflict_id"][:2])
    tab = open_page(report, context=page.context)
    page.select_option(first, "false")
    tab.select_option(second, "confirmed")
    page.reload()
    assert (page.input_value(first), page.input_value(second)) == ("false", "confirmed")
    tab.wait_for_function(f"document.querySelector('{first}').value === 'false'")


@pytest.mark.parametrize("rubbish", ["[]", "5", "{", "null"])
def test_what_the_browser_kept_may_be_rubbish(open_page, report, rubbish):
    page = open_page(report)
    page.evaluate("rubbish => localStorage.setItem('kzfacts-review', rubbish)", rubbish)
    page.reload()
    assert "keeps nothing for this page" in page.locator("#told").text_content()
    assert page.complaints == []


def test_a_link_to_a_conflict_that_is_filtered_away_shows_it(page, seeds):
    page.select_option("#filters [name=kind]", "role")
    other = seeds.conflicts["conflict_id"][1]
    assert not page.locator(f"#{other}").is_visible()
    page.locator(f"#matrix a[href='#{other}']").click()
    page.wait_for_function("document.getElementById('shown').textContent === '7 conflicts'")
    assert page.locator(f"#{other}").is_visible()


def test_a_conflict_that_is_set_aside_still_has_its_words(open_page, seeds, tmp_path):
    conflict = seeds.conflicts.iloc[0]
    decision = {"fingerprint": conflict["fingerprint"], "status": "false", "note": "a slip"}
    review = {"format": "kzfacts-review", "version": 1, "decisions": [decision]}
    (tmp_path / "review.json").write_text(json.dumps(review), "utf-8")
    kzfacts.reconcile(SEEDS, review=tmp_path / "review.json").to_html(tmp_path / "report.html")
    page = open_page(tmp_path / "report.html")
    card = page.locator(f"#{conflict['conflict_id']}")
    assert card.locator("[name=note]").input_value() == "a slip"
    card.locator("summary").click()
    card.locator("a.words").first.click()
    assert page.locator("#reader-text mark.evidence.found").count() > 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "bad.json is no JSON"),
        ('{"decisions": []}', "bad.json is no review"),
        ("null", "bad.json is no review"),
        (
            '{"format": "kzfacts-review", "version": 1, "decisions": [{"fingerprint": "p1", "status": "maybe"}]}',
            "bad.json, decision 1: needs a fingerprint and a status, one of open, confirmed, explained, false.",
        ),
    ],
)
def test_a_bad_review_is_refused_in_words(page, tmp_path, text, says):
    bad = tmp_path / "bad.json"
    bad.write_text(text)
    page.set_input_files("#import", bad)
    page.wait_for_function("document.getElementById('told').textContent !== ''")
    assert page.locator("#told").text_content().startswith(says)


@pytest.mark.parametrize("width", [1400, 390])
def test_the_page_itself_never_scrolls_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_page_still_leads_to_the_words(open_page, report):
    page = open_page(report, java_script_enabled=False)
    assert not page.locator("#tools").is_visible()
    link = page.locator("article.conflict a.words").first
    link.click()
    assert page.locator(link.get_attribute("href")).is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility(open_page, report, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_page(report, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert serious(axe.run(page)) == []
    page.select_option("article.conflict [name=status]", "false")
    assert serious(axe.run(page)) == []
    page.locator("article.conflict a.words").first.click()
    assert serious(axe.run(page)) == []


def serious(results):
    found = results.response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in ("serious", "critical")]


def test_hostile_articles_are_shown_as_text(open_page, hostile):
    result, path = hostile
    assert len(result.conflicts) == 1
    page = open_page(path)
    assert page.complaints == []
    assert {url.partition("#")[0] for url in page.asked} == {path.as_uri()}
    assert page.evaluate("window.owned === undefined")
    assert page.locator("main script, main img").count() == 0
    assert page.evaluate("[...document.links].every(link => link.getAttribute('href').startsWith('#'))")
    links = page.locator("article.conflict a.words").all()
    assert len(links) == 2
    for link in links:
        claim = result.claims.set_index("claim_id").loc[link.get_attribute("data-claim")]
        link.click()
        assert words_of(page.locator("#reader-text mark.evidence.found").all()) == claim["evidence"]
        assert "<script>window.owned = 1</script>" in page.locator("#reader-text").text_content()
        page.click("#close")
    assert page.evaluate("window.owned === undefined")
