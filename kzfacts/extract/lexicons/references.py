"""What the values of a row name: predicates, families, tables, types; and whether that is there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kzfacts.extract.frames.joints import LETTERS, PREPOSITIONS
from kzfacts.extract.lexicons.wording import allowed
from kzfacts.model.claim import VALUE_TYPES
from kzfacts.model.mention import MENTION_TYPES
from kzfacts.model.quantity import MODIFIERS
from kzfacts.model.relation import KINDS
from kzfacts.text.lexicon import Row

Tables = Mapping[str, Sequence[Row]]
PREDICATE = "predicate"  # the table of what can be said of a subject


class Known(NamedTuple):
    """Rows by table: of the package, and of the package and the caller's files together."""

    package: Tables
    all: Tables


Names = Callable[[Known], Collection[str]]


class Reference(NamedTuple):
    """Keys of some tables whose values name something.

    `tables` are as in a file, "frame.slots" for the tables in a key; none for all that have the key.
    """

    what: str
    names: Names
    keys: tuple[str, ...]
    tables: tuple[str, ...] = ()
    remedy: str = ""

    def is_of(self, table: str, key: str) -> bool:
        """Whether the values of a key of a table are such names."""
        return key in self.keys and (not self.tables or table in self.tables)


def _ids(table: str) -> Names:
    return lambda known: {row["id"] for row in known.all.get(table, ())}


def _given(names: Collection[str]) -> Names:
    return lambda _: names


def _number_kinds(known: Known) -> Collection[str]:
    """Those the package uses: the reader of numbers knows no others."""
    return {row["kind"] for row in known.package["number"]}


def _slot_types(known: Known) -> Collection[str]:
    """The value types that a mention can be the value of."""
    used = {slot["type"] for row in known.package["frame"] for slot in row["slots"]}
    return [name for name in VALUE_TYPES if name in used]


def _units(known: Known) -> Collection[str]:
    """What counted nouns and measures are of, and what the package's own cues name."""
    counted = {str(row.get("unit")) for table in ("unit", "measure") for row in known.all[table]}
    return counted.union(*(row["units"] for row in known.package["count_cue"]))


def _takes(known: Known) -> Collection[str]:
    """The prepositions, and the words for other ways that the package's own slots use."""
    used = (way for row in known.package["frame"] for slot in row["slots"] for way in slot["take"].split("|"))
    return {*PREPOSITIONS, *LETTERS, *used} - {""}


def _families_of_frames(known: Known) -> Collection[str]:
    """All, and what the package's own frames say in place of one."""
    return {*_ids("event")(known), *(row["event"] for row in known.package["frame"] if "event" in row)}


def _tables(known: Known) -> Collection[str]:
    return known.package.keys() - {PREDICATE}


_BRING_ONE = "a file may bring its own as a row of [[predicate]]"
_PREDICATES_OF_EVENT = ("start", "end", "duration", "date", "ahead", "condition", "cause", "place")

REFERENCES = (
    Reference("predicate", _ids(PREDICATE), ("predicate", "victim"), remedy=_BRING_ONE),
    Reference("predicate", _ids(PREDICATE), _PREDICATES_OF_EVENT, ("event",), _BRING_ONE),
    Reference("value type of a slot", _slot_types, ("type",), ("frame.slots",)),
    Reference("way to fill a slot", _takes, ("take",), ("frame.slots",)),
    Reference("mention type", _given(MENTION_TYPES), ("types", "subject_types"), ("frame.slots", "frame")),
    Reference("mention type", _given(MENTION_TYPES), ("subject", "whom", "maker"), ("status", "wording")),
    Reference("family of events", _families_of_frames, ("event",), ("frame",)),
    Reference("family of events", _ids("event"), ("event", "with"), ("status", "event")),
    Reference("family of events", _ids("event"), ("needs", "lacks", "object"), ("frame",)),
    Reference("table", _tables, ("needs",), ("event", "count_cue", "status")),
    Reference("table", _tables, ("beside",), ("frame",)),
    Reference("theme", _ids("theme"), ("theme",), ("status",)),
    Reference("unit", _units, ("units",), ("count_cue",)),
    Reference("modifier", _given(MODIFIERS), ("modifier",), ("hedge",)),
    Reference("kind of number", _number_kinds, ("kind",), ("number",)),
    Reference("value type", _given(VALUE_TYPES), ("value_type",), (PREDICATE,)),
    Reference("kind of contradiction", _given(KINDS), ("kind",), (PREDICATE,)),
)


class Vocabulary:
    """All names that a row may use, put together once for many rows."""

    def __init__(self, known: Known) -> None:
        self._names = [(reference, reference.names(known)) for reference in REFERENCES]

    def find_faults(self, table: str, row: Row) -> Iterator[str]:
        """Values that name nothing, and what there is instead."""
        for key, value in row.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                for number, part in enumerate(value, 1):
                    yield from (f"{key} {number}: {fault}" for fault in self.find_faults(f"{table}.{key}", part))
                continue
            for reference, names in self._names:
                if reference.is_of(table, key):
                    yield from _unknown(reference, names, key, value)


def _unknown(reference: Reference, names: Collection[str], key: str, value: Any) -> Iterator[str]:  # noqa: ANN401
    given = value if isinstance(value, list) else value.split("|") if key == "take" else [value]
    for name in given:
        if name not in names and (name or key != "take"):
            remedy = f"; {reference.remedy}" if reference.remedy else ""
            yield f"{key} {name!r} is no {reference.what}; {allowed(name, names)}{remedy}"
