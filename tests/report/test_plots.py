"""Plots hold what the tables hold, and are drawn without a network."""

import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from kzfacts.errors import InputError
from kzfacts.report.plots import _distinct

pytest.importorskip("altair", reason="the extra `plot` is not installed")


def values(plot):
    """The rows of the first chart that has any."""
    spec = plot.chart.to_dict()
    charts = [spec, *spec.get("layer", [])]
    return next(chart["data"]["values"] for chart in charts if "values" in chart.get("data", {}))


def words(plot):
    return [text.text for text in ET.fromstring(plot.svg()).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314  our own


def test_values_of_a_toll(result):
    plot = result.plot_values("x-toll")
    assert [(row["low"], row["high"], row["side"], row["voice"]) for row in values(plot)] == [
        (12.0, 12.0, "A", "al-shurta, \u2066a.txt\u2069 (2031-03-04)"),
        (15.0, 15.0, "B", "al-umda, \u2068النهار الجديد\u2069 (2031-03-05 07:30)"),
    ]
    assert values(result.plot_values("f-toll")) == values(plot)
    assert "\u2068الفيضان\u2069 (al-fayadan): killed" in words(plot)


def test_matrix_has_a_cell_for_each_outlet(result):
    cells = values(result.plot_matrix())
    assert {
        (cell["outlet"].strip("\u2066\u2068\u2069"), cell["state"], cell["sign"], cell["values"]) for cell in cells
    } == {
        ("a.txt", "side A", "A", "12"),
        ("النهار الجديد", "side B", "B", "15"),
    }


def test_timeline_says_what_is_too_far_away(seeds):
    plot = seeds.plot_timeline()
    spec = plot.chart.to_dict()
    days = {row["day"] for layer in spec["layer"] for row in layer.get("data", spec.get("data", {})).get("values", ())}
    assert "1991-01-01" not in days
    assert "2022-01-12" in days
    assert spec["title"]["subtitle"] == ["6 claims speak of days further away or of longer stretches"]


def test_a_notebook_gets_a_drawing(result):
    bundle = result.plot_matrix()._repr_mimebundle_(include=None, exclude=None)
    assert bundle["image/svg+xml"].startswith("<svg")


@pytest.mark.parametrize("ending", ["svg", "png", "html", "json"])
def test_saving(result, tmp_path, ending):
    path = tmp_path / f"plot.{ending}"
    result.plot_matrix().save(path)
    assert path.stat().st_size > 1000


def test_a_page_of_a_plot_asks_for_nothing_else(result, tmp_path):
    result.plot_matrix().save(tmp_path / "plot.html")
    assert 'src="http' not in (tmp_path / "plot.html").read_text("utf-8")


def test_another_ending(result, tmp_path):
    with pytest.raises(InputError, match=r"saved as one of \.svg, \.png, \.html, \.json, not '\.gif'"):
        result.plot_matrix().save(tmp_path / "plot.gif")


def test_no_such_fact(result):
    with pytest.raises(InputError, match="no fact or conflict 'q' in this result; it holds 1 facts and 1 conflicts"):
        result.plot_values("q")


def test_without_altair_the_extra_is_named():
    code = (
        "import sys; sys.modules['altair'] = None\n"
        "from kzfacts.reconciliation import Reconciliation\n"
        "from kzfacts.errors import ExtraError\n"
        "try:\n    Reconciliation.from_rows({}).plot_matrix()\n"
        "except ExtraError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "plots need altair: pip install 'kzfacts[plot]'\n"


def test_labels_that_look_alike_stay_two():
    assert _distinct(["a", "a (2)", "a", "b"]) == ["a", "a (2)", "a (3)", "b"]


def test_a_conflict_shows_its_sides_and_a_fact_everything(seeds):
    conflict = seeds.conflicts.set_index("kind").loc["deadline_vs_condition"]
    sides = seeds.sides[seeds.sides["conflict_id"] == conflict["conflict_id"]]
    assert len(values(seeds.plot_values(conflict["conflict_id"]))) == len(sides) == 5
    claims = seeds.claims[seeds.claims["fact_id"] == conflict["fact_id"]]
    shown = values(seeds.plot_values(conflict["fact_id"]))
    assert len(shown) == len(claims) > 5
    assert {row["side"] for row in shown} == {"A", "B", "none"}


_DRAWN = """
import kzfacts
result = kzfacts.reconcile("seeds")
result.to_html("{0}/page.html")
for plot in ("timeline", "matrix"):
    getattr(result, "plot_" + plot)().save("{0}/" + plot + ".svg")
"""


@pytest.mark.parametrize(("hash_seed", "zone"), [("1", "America/Los_Angeles"), ("2", "Asia/Almaty")])
def test_page_and_plots_are_the_same_under_any_hash_seed_and_time_zone(seeds, tmp_path, hash_seed, zone):
    environment = {"PYTHONHASHSEED": hash_seed, "TZ": zone}
    subprocess.run([sys.executable, "-c", _DRAWN.format(tmp_path)], env=environment, check=True)
    seeds.to_html(tmp_path / "here.html")
    assert (tmp_path / "page.html").read_bytes() == (tmp_path / "here.html").read_bytes()
    assert (tmp_path / "timeline.svg").read_text("utf-8") == seeds.plot_timeline().svg()
    assert (tmp_path / "matrix.svg").read_text("utf-8") == seeds.plot_matrix().svg()
