"""What is refused in a caller's file, with whole messages; and that the package's own files pass."""

import pytest

from kzfacts.errors import LexiconError
from kzfacts.extract.frames.joints import LETTERS, PREPOSITIONS
from kzfacts.extract.lexicons.check import (
    find_faults,
    find_faults_of,
    load_checked,
    package_shapes,
    package_tables,
    place_rows,
)
from kzfacts.extract.lexicons.references import REFERENCES
from kzfacts.extract.lexicons.wording import allowed
from kzfacts.model.claim import VALUE_TYPES
from kzfacts.model.mention import MENTION_TYPES
from kzfacts.model.relation import KINDS
from kzfacts.text.files import package_files
from kzfacts.text.lexicon import load_lexicon

END = 'example = "س"\nsource = "invented"\n'
SLOT = '{ predicate = "force_sender", type = "entity", take = "next", types = ["ORG"] }'
FAMILIES = [row["id"] for row in load_lexicon().rows("event")]
SLOTS = [slot for row in package_tables()["frame"] for slot in row["slots"]]
WAYS = {*PREPOSITIONS, *LETTERS, *(way for slot in SLOTS for way in slot["take"].split("|"))} - {""}
PREDICATES = [row["id"] for row in package_tables()["predicate"]]
PAGE_TABLES = {"furniture", "dateline"}  # they match whole lines of a page, and only the package fills them


def listed(names):
    return ", ".join(sorted(names))


def frame(slot=SLOT, **keys):
    """A sound frame, save for what is given."""
    lines = {"id": '"f"', "past": '["س"]', "slots": f"[{slot}]"} | keys
    return "[[frame]]\n" + "".join(f"{key} = {value}\n" for key, value in lines.items() if value) + END


def faults(text):
    return list(find_faults((("mine.toml", text),)))


def test_the_packages_own_files_pass():
    rows = [one for one in place_rows(package_files()) if one.table not in PAGE_TABLES]
    assert len(rows) > 3000
    assert find_faults_of(rows, package_tables()) == ()
    assert package_tables().keys() - package_shapes().keys() == PAGE_TABLES


def test_every_reference_meets_a_row_of_the_package():
    def met(reference):
        rows = [(table, row) for table, given in package_tables().items() for row in given]
        rows += [("frame.slots", slot) for row in package_tables()["frame"] for slot in row["slots"]]
        return [key for key in reference.keys if not any(reference.is_of(t, key) and key in row for t, row in rows)]

    assert [(reference.what, met(reference)) for reference in REFERENCES if met(reference)] == []


def test_a_sound_frame_passes():
    assert faults(frame()) == []


def test_names_of_another_file_are_known():
    predicate = '[[predicate]]\nid = "kite_owner"\nlabel = "owner of the kite"\nvalue_type = "entity"\n'
    files = (("a.toml", frame(SLOT.replace("force_sender", "kite_owner"))), ("b.toml", predicate))
    assert find_faults(files) == ()
    assert len(find_faults(files[:1])) == 1


CASES = {
    "table": (
        '[[frmae]]\nid = "f"\n' + END,
        f"[[frmae]] row 1 (f): there is no such table; near it: frame, force; there are: {listed(package_shapes())}",
    ),
    "table of pages": (
        '[[furniture]]\nid = "f"\nline = ["س"]\n' + END,
        f"[[furniture]] row 1 (f): there is no such table; {allowed('furniture', package_shapes())}",
    ),
    "no surface": (
        frame(past=""),
        ("[[frame]] row 1 (f): it has no surface; give at least one of surface, past, present, noun, adjective, "
        "abbreviation"),
    ),
    "empty surface": (
        frame(past="[]"),
        ("[[frame]] row 1 (f): it has no surface; give at least one of surface, past, present, noun, adjective, "
        "abbreviation"),
    ),
    "surface without letters": (
        frame(past='["س", "-!"]'),
        "[[frame]] row 1 (f): past '-!' holds no letter or digit, so that no text can hold it",
    ),
    "surface no list": (frame(past='"س"'), "[[frame]] row 1 (f): past must be a list of texts, not 'س'"),
    "surface a mixed list": (frame(past='["س", 1]'), "[[frame]] row 1 (f): past must be a list of texts, not ['س', 1]"),
    "flag": (
        '[[event]]\nid = "e"\nlabel = "e"\nnoun = ["س"]\nonce = "yes"\n' + END,
        "[[event]] row 1 (e): once must be true or false, not 'yes'",
    ),
    "whole number": (
        '[[month]]\nid = "m"\nmonth = true\nsurface = ["س"]\n' + END,
        "[[month]] row 1 (m): month must be a whole number, not True",
    ),
    "number": (
        '[[measure]]\nid = "m"\nunit = "metre"\nscale = "big"\nnoun = ["س"]\n' + END,
        "[[measure]] row 1 (m): scale must be a number or a whole number, not 'big'",
    ),
    "text": (frame(event="1"), "[[frame]] row 1 (f): event must be a text, not 1"),
    "slots no tables": (frame(slots='["next"]'), "[[frame]] row 1 (f): slots must be a list of tables, not ['next']"),
    "within a slot": (
        frame(SLOT + ', { predicate = "force_sender", type = "entity", take = "next", types = "ORG" }'),
        "[[frame]] row 1 (f): slots 2: types must be a list of texts, not 'ORG'",
    ),
    "key": (
        frame(evnet='"war"'),
        (f"[[frame]] row 1 (f): there is no key 'evnet'; there are: "
        f"{listed({*package_shapes()['frame'].kinds, 'abbreviation'})}"),
    ),
    "key lacking": (
        '[[frame]]\nid = "f"\npast = ["س"]\n' + END,
        "[[frame]] row 1 (f): it lacks slots; every row of this table has id, slots, example, source",
    ),
    "key of a slot lacking": (
        frame('{ predicate = "force_sender", type = "entity", take = "next" }'),
        "[[frame]] row 1 (f): slots 1: it lacks types; every row of this table has predicate, type, take, types",
    ),
    "predicate of a slot": (
        frame(SLOT.replace("force_sender", "forse_sendr")),
        ("[[frame]] row 1 (f): slots 1: predicate 'forse_sendr' is no predicate; "
        f"{allowed('forse_sendr', PREDICATES)}; a file may bring its own as a row of [[predicate]]"),
    ),
    "predicate": (
        '[[count_noun]]\nid = "c"\npredicate = "kiled_count"\nsurface = ["س"]\n' + END,
        ("[[count_noun]] row 1 (c): predicate 'kiled_count' is no predicate; "
        f"{allowed('kiled_count', PREDICATES)}; a file may bring its own as a row of [[predicate]]"),
    ),
    "value type of a slot": (
        frame(SLOT.replace('"entity"', '"quantity"')),
        ("[[frame]] row 1 (f): slots 1: type 'quantity' is no value type of a slot; there are: "
        f"{listed({slot['type'] for slot in SLOTS})}"),
    ),
    "mention type": (
        frame(SLOT.replace('"ORG"', '"ORG", "BODY"')),
        f"[[frame]] row 1 (f): slots 1: types 'BODY' is no mention type; there are: {listed(MENTION_TYPES)}",
    ),
    "take": (
        frame(SLOT.replace('"next"', '"في|إلى"')),
        f"[[frame]] row 1 (f): slots 1: take 'إلى' is no way to fill a slot; there are: {listed(WAYS)}",
    ),
    "family": (
        frame(event='"withdrawl"'),
        (f"[[frame]] row 1 (f): event 'withdrawl' is no family of events; near it: withdrawal; there are: "
        f"{listed([*FAMILIES, 'nearest', 'next'])}"),
    ),
    "needed family": (
        frame(needs='["war", "peace"]'),
        f"[[frame]] row 1 (f): needs 'peace' is no family of events; there are: {listed(FAMILIES)}",
    ),
    "theme": (
        '[[status]]\nid = "s"\npredicate = "mission_status"\nvalue = "done"\ntheme = "mision"\npast = ["س"]\n' + END,
        ("[[status]] row 1 (s): theme 'mision' is no theme; there are: "
        f"{listed(row['id'] for row in load_lexicon().rows('theme'))}"),
    ),
    "value type of a predicate": (
        '[[predicate]]\nid = "p"\nlabel = "p"\nvalue_type = "number"\n',
        f"[[predicate]] row 1 (p): value_type 'number' is no value type; there are: {listed(VALUE_TYPES)}",
    ),
    "kind of a predicate": (
        '[[predicate]]\nid = "p"\nlabel = "p"\nvalue_type = "text"\nkind = "size"\n',
        f"[[predicate]] row 1 (p): kind 'size' is no kind of contradiction; there are: {listed(KINDS)}",
    ),
    "key of a predicate": (
        '[[predicate]]\nid = "p"\nlabel = "p"\nvalue_type = "text"\nexclusiv = true\n',
        ("[[predicate]] row 1 (p): there is no key 'exclusiv'; there are: cumulative, dated, epithet, exclusive, "
        "id, kind, label, value_type"),
    ),
    "id twice": (
        frame() + frame(past='["ص"]'),
        "[[frame]] row 2 (f): the id is that of row 1 of mine.toml; ids are unique in a table",
    ),
    "id of the package": (
        frame(id='"send-force"'),
        "[[frame]] row 1 (send-force): the id is that of a row of the package; ids are unique in a table",
    ),
    "predicate of the package": (
        '[[predicate]]\nid = "killed_count"\nlabel = "killed"\nvalue_type = "quantity"\n',
        "[[predicate]] row 1 (killed_count): the id is that of a row of the package; ids are unique in a table",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "message"), CASES.values(), ids=CASES)
def test_what_is_wrong_and_what_is_allowed(text, message):
    assert faults(text) == [f"lexicon mine.toml: {message}"]


def test_of_many_names_the_near_ones_are_shown():
    few, many = ["start", "end"], ["harvest", *(f"{number}" for number in range(50))]
    assert allowed("strat", few) == "there are: end, start"
    assert allowed("harvset", many) == f"near it: harvest; there are: {listed(many)}"
    most = [*many, *(f"{number}" for number in range(50, 150))]
    assert allowed("harvset", most) == "near it: harvest (of 151)"
    assert allowed("z", most) == "none of 151 is near it"


def test_of_two_files_the_message_names_the_right_one():
    assert find_faults((("a.toml", frame()), ("b.toml", frame()))) == (
        "lexicon b.toml: [[frame]] row 1 (f): the id is that of row 1 of a.toml; ids are unique in a table",
    )


def test_a_sound_file_is_loaded_and_a_faulty_one_raises(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(frame(), "utf-8")
    assert load_checked([path]).rows("frame")[-1]["id"] == "f"
    path.write_text(frame(event="1"), "utf-8")
    with pytest.raises(LexiconError) as error:
        load_checked([path])
    assert str(error.value) == f"lexicon {path}: [[frame]] row 1 (f): event must be a text, not 1"
