"""The drawing of a cluster: every name, a line for what is alike, nothing that a name could smuggle in."""

from xml.etree import ElementTree as ET

from kzfacts.model import Comparison
from kzfacts.report.graph import NameGraph

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*args):
    return ET.fromstring(NameGraph(*args)._repr_svg_())  # noqa: S314  our own


def test_a_point_a_name_and_a_line_a_likeness():
    names = ["لينا", "Lina", "كوفاتش"]
    comparisons = {
        ("لينا", "Lina"): Comparison(0.93, True, "every word matches"),
        ("لينا", "كوفاتش"): Comparison(0.4, False, "another name"),
        ("Lina", "كوفاتش"): Comparison(0.01, False, "nothing in common"),
    }
    tree = drawn(names, [0, 0, 1], comparisons)
    assert [circle.get("fill") for circle in tree.iter(f"{SVG}circle")] == ["#1b6ca8", "#1b6ca8", "#b5541c"]
    assert [line.get("stroke-dasharray") for line in tree.iter(f"{SVG}line")] == [None, "3 4"]
    assert [text.text for text in tree.iter(f"{SVG}text")] == ["0.93", "0.40", *names]
    assert [title.text for title in tree.iter(f"{SVG}title")] == ["every word matches", "another name"]


def test_names_of_a_cluster_stand_side_by_side():
    tree = drawn(["a", "b", "c", "d"], [0, 1, 0, 1], {})
    places = [(float(c.get("cx")) > 430, float(c.get("cy")) > 230) for c in tree.iter(f"{SVG}circle")]
    assert places == [(True, False), (False, True), (True, True), (False, False)]


def test_markup_and_control_characters_are_words():
    name = "<script>\x00\u202e & co"
    tree = drawn([name], [0], {})
    assert [text.text for text in tree.iter(f"{SVG}text")] == ["<script>\ufffd & co"]


def test_in_a_terminal_it_is_one_line():
    assert repr(NameGraph(["a", "b"], [0, 0], {})) == "<NameGraph: 2 names, 1 clusters>"


def test_no_names():
    assert list(drawn([], [], {}).iter(f"{SVG}circle")) == []
