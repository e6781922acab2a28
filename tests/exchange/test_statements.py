import csv
import io
import json

import pytest

from kzfacts.exchange.statements import COLUMNS
from kzfacts.reconciliation import Reconciliation

READER = "FollowTheMoney is not installed (pip install kzfacts[readers]; it compiles ICU)"
FIRST_DAY, SECOND_DAY = "2031-03-04T00:00:00", "2031-03-05T00:00:00"


@pytest.fixture
def named(rows):
    """The bundle, with a name, other spellings of it, and the office that its bearer is said to hold."""
    mentions = [dict(row) for row in rows["mentions"]]
    mayor = next(row for row in mentions if row["entity_id"] == "e-mayor")
    rows["mentions"] = [
        *mentions,
        mayor | {"mention_id": "m-1", "form": "name", "surface": "سالم  الهاني"},
        mayor | {"mention_id": "m-2", "form": "name", "surface": "الهاني"},
        mayor | {"mention_id": "m-3", "form": "name", "surface": "سالم «الهاني»", "article_id": "a.txt"},
    ]
    rows["entities"] = [
        row | ({"name": "سالم الهاني", "name_latin": "Salim al-Hani"} if row["entity_id"] == "e-mayor" else {})
        for row in rows["entities"]
    ]
    second = next(row for row in rows["claims"] if row["claim_id"] == "c-second")
    office = {"claim_id": "c-office", "subject": "e-mayor", "predicate": "office_held", "value_type": "role",
              "value": "mayor", "unit": None, "value_start": 5, "value_end": 11}  # fmt: skip
    rows["claims"] = [
        *rows["claims"],
        second | office,
        second | office | {"claim_id": "c-denied", "value": "minister", "polarity": "negated"},
        second | office | {"claim_id": "c-planned", "value": "governor", "modality": "planned"},
    ]
    return Reconciliation.from_rows(rows)


def written(result, path):
    result.to_statements(path)
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))


def said(rows, entity_id):
    return {(row["prop"], row["value"]): row for row in rows if row["entity_id"] == entity_id and row["prop"] != "id"}


def test_a_person_has_a_name_other_spellings_articles_and_an_office(named, tmp_path):
    rows = written(named, tmp_path / "s.csv")
    mayor = said(rows, "kzfacts-e-mayor")
    articles = {row["value"]: row["entity_id"] for row in rows if row["prop"] == "fileName"}
    assert set(mayor) == {
        ("name", "سالم الهاني"), ("alias", "Salim al-Hani"), ("alias", "سالم «الهاني»"), ("weakAlias", "الهاني"),
        ("weakAlias", "العمدة"), ("position", "mayor"),
        ("proof", articles["a.txt"]), ("proof", articles["b.txt"]),
    }  # fmt: skip
    assert {row["schema"] for row in mayor.values()} == {"Person"}
    name, office = mayor["name", "سالم الهاني"], mayor["position", "mayor"]
    assert (name["lang"], name["original_value"], name["first_seen"], name["last_seen"]) == (
        "ara", "", SECOND_DAY, SECOND_DAY,
    )  # fmt: skip
    assert (office["lang"], office["original_value"], office["prop_type"]) == ("", "العمدة", "string")
    assert mayor["alias", "Salim al-Hani"]["original_value"] == "سالم الهاني"
    assert mayor["alias", "سالم «الهاني»"]["first_seen"] == FIRST_DAY
    assert {row["dataset"] for row in rows} == {row["origin"] for row in rows} == {"kzfacts"}


def test_a_thing_said_twice_is_one_row_from_the_first_day_to_the_last(named, tmp_path):
    flood = said(written(named, tmp_path / "s.csv"), "kzfacts-e-flood")
    name = flood["name", "الفيضان"]
    assert (name["schema"], name["first_seen"], name["last_seen"]) == ("Event", FIRST_DAY, SECOND_DAY)
    assert len([key for key in flood if key[0] == "proof"]) == 2


def test_an_article_has_its_outlet_and_its_day(named, tmp_path):
    rows = written(named, tmp_path / "s.csv")
    ids = {row["value"]: row["entity_id"] for row in rows if row["prop"] == "fileName"}
    assert set(said(rows, ids["b.txt"])) == {
        ("fileName", "b.txt"), ("publisher", "النهار الجديد"), ("publishedAt", "2031-03-05"),
    }  # fmt: skip
    assert set(said(rows, ids["a.txt"])) == {("fileName", "a.txt"), ("publishedAt", "2031-03-04")}


def test_a_claim_ties_its_subject_and_its_event_to_its_article(rows, tmp_path):
    rows["mentions"] = []
    rows["claims"] = [row | {"subject": "e-mayor"} for row in rows["claims"] if row["article_id"] == "b.txt"]
    found = written(Reconciliation.from_rows(rows), tmp_path / "s.csv")
    (article,) = (row["entity_id"] for row in found if row["value"] == "b.txt")
    proofs = {(row["entity_id"], row["value"]) for row in found if row["prop"] == "proof"}
    assert proofs == {("kzfacts-e-mayor", article), ("kzfacts-e-flood", article)}


def test_an_article_has_its_language_and_its_address_and_a_mention_of_nothing_is_left_out(rows, tmp_path):
    rows["articles"] = [row | {"language": "ar", "url": "https://example.org/7"} for row in rows["articles"]]
    rows["mentions"] = [row | {"entity_id": None, "form": "name"} for row in rows["mentions"]]
    found = written(Reconciliation.from_rows(rows), tmp_path / "s.csv")
    values = {row["prop"]: row["value"] for row in found if row["schema"] == "Article"}
    assert (values["language"], values["sourceUrl"]) == ("ara", "https://example.org/7")
    assert "Mention" not in {row["schema"] for row in found}


def test_a_name_of_nothing_but_marks_is_not_stated(rows, tmp_path):
    rows["entities"] = [
        row | ({"name": "\u202e\u200f"} if row["entity_id"] == "e-mayor" else {}) for row in rows["entities"]
    ]
    found = written(Reconciliation.from_rows(rows), tmp_path / "s.csv")
    assert "name" not in {row["prop"] for row in found if row["entity_id"] == "kzfacts-e-mayor"}
    assert all(row["value"] for row in found)


def test_a_mention_joins_a_name_to_its_article(named, tmp_path):
    rows = written(named, tmp_path / "s.csv")
    ids = {row["value"]: row["entity_id"] for row in rows if row["prop"] == "fileName"}
    assert set(said(rows, "kzfacts-m-3")) == {
        ("name", "سالم «الهاني»"), ("document", ids["a.txt"]), ("resolved", "kzfacts-e-mayor"),
        ("detectedSchema", "Person"),
    }  # fmt: skip
    assert len({row["entity_id"] for row in rows if row["schema"] == "Mention"}) == 3  # no common noun is one


@pytest.mark.parametrize(
    ("type_", "schema", "resolves"),
    [
        ("ORG", "Organization", True),
        ("GROUP", "LegalEntity", True),
        ("PLACE", "Address", False),
        ("EQUIPMENT", "Asset", False),
    ],
)
def test_types_and_schemas(named, rows, tmp_path, type_, schema, resolves):
    assert set(named.entities["type"]) == {"ORG", "PERSON", "EVENT"}
    rows["claims"] = []
    rows["entities"] = [row | {"type": type_} for row in rows["entities"]]
    rows = written(Reconciliation.from_rows(rows), tmp_path / "s.csv")
    assert {row["schema"] for row in said(rows, "kzfacts-e-mayor").values()} == {schema}
    assert ("alias", "الهاني") in said(rows, "kzfacts-e-mayor")  # a surname is weak, a short name is not
    assert ("full" in {row["prop"] for row in said(rows, "kzfacts-e-mayor").values()}) == (type_ == "PLACE")
    assert (("resolved", "kzfacts-e-mayor") in said(rows, "kzfacts-m-1")) == resolves


def test_a_statement_has_the_id_that_the_library_gives_it(named, tmp_path):
    # SHA-1 of "kzfacts.kzfacts-e-mayor.name.سالم الهاني@ara", reckoned with sha1sum
    row = said(written(named, tmp_path / "s.csv"), "kzfacts-e-mayor")["name", "سالم الهاني"]
    assert row["id"] == "5d231de16c9ee08a8fab4616371cd6b529f03e4e"


def test_an_empty_result_is_a_head_alone(empty, tmp_path):
    assert written(empty, tmp_path / "s.csv") == []
    assert (tmp_path / "s.csv").read_text("utf-8") == ",".join(f'"{name}"' for name in COLUMNS) + "\n"


def test_hostile_words_stay_in_their_cells(hostile, tmp_path):
    rows = written(hostile, tmp_path / "s.csv")
    assert all(None not in row and None not in row.values() for row in rows)  # no cell too many, none missing
    assert not any(mark in cell for row in rows for cell in row.values() for mark in "\x00\x1b\u202e\ud800\n")
    (title,) = (row for row in rows if row["prop"] == "title")
    assert len(title["value"]) == 1024
    assert title["value"].endswith("ت…")
    assert title["original_value"].count("ت") == 10_000
    assert "sourceUrl" not in {row["prop"] for row in rows}  # a script is no address


class TestByTheLibrary:
    """What FollowTheMoney itself makes of the file."""

    @pytest.fixture(params=["named", "seeds", "hostile", "empty"])
    def read(self, request, tmp_path):
        """The statements by entity."""
        serialize = pytest.importorskip("followthemoney.statement.serialize", reason=READER)
        request.getfixturevalue(request.param).to_statements(tmp_path / "s.csv")
        groups = {}
        for statement in serialize.read_path_statements(tmp_path / "s.csv", "csv"):
            groups.setdefault(statement.canonical_id, []).append(statement)
        assert bool(groups) == (request.param != "empty")
        return groups

    def test_every_id_and_type_is_the_one_it_reckons(self, read, tmp_path):
        kinds = {row["id"]: row["prop_type"] for row in csv.DictReader((tmp_path / "s.csv").open(encoding="utf-8"))}
        for statement in (one for group in read.values() for one in group):
            assert statement.id == statement.generate_key()
            assert statement.prop_type == kinds[statement.id]

    def test_every_value_is_valid_and_clean(self, read):
        from followthemoney import model  # noqa: PLC0415  may be missing

        for statement in (one for group in read.values() for one in group if one.prop != "id"):
            kind = model.get(statement.schema).get(statement.prop).type
            assert kind.clean(statement.value) == statement.value
            assert len(statement.value) <= kind.max_length

    def test_entities_give_the_same_statements_back(self, read):
        from followthemoney.dataset import Dataset  # noqa: PLC0415
        from followthemoney.statement.entity import StatementEntity  # noqa: PLC0415

        dataset = Dataset.make({"name": "kzfacts", "title": "kzfacts"})
        for group in read.values():
            entity = StatementEntity.from_statements(dataset, group)
            entity.schema.validate(entity.to_dict())
            assert {one.id for one in entity.statements} == {one.id for one in group}

    def test_days_are_what_a_database_takes(self, read):
        for statement in (one for group in read.values() for one in group):
            assert (statement.to_db_row()["first_seen"] is None) == (statement.first_seen is None)

    def test_links_lead_to_entities_of_the_file(self, read):
        for statement in (one for group in read.values() for one in group):
            if statement.prop_type == "entity":
                assert statement.value in read


def test_the_library_rolls_the_file_up_into_entities(named, tmp_path):
    cli = pytest.importorskip("followthemoney.cli.cli", reason=READER)
    pytest.importorskip("followthemoney.cli.statement", reason=READER)
    from click.testing import CliRunner  # noqa: PLC0415

    named.to_statements(tmp_path / "s.csv")
    command = ["aggregate-statements", "-i", str(tmp_path / "s.csv"), "-o", str(tmp_path / "e.json")]
    done = CliRunner().invoke(cli.cli, command)
    assert done.exit_code == 0, done.output
    entities = [json.loads(line) for line in (tmp_path / "e.json").read_text("utf-8").splitlines()]
    assert sorted(one["caption"] for one in entities if one["schema"] == "Person") == ["سالم الهاني"]
    assert len(entities) == 3 + 2 + 3  # entities, articles, mentions that are names
