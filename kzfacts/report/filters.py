"""By what the conflicts of a page can be filtered, and a short key for each choice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kzfacts.report.conflicts import ConflictView
from kzfacts.report.display import plain
from kzfacts.report.index import Index

Choice = tuple[str, str]  # key and label


class Filters:
    """The kinds, entities and outlets of the conflicts shown."""

    def __init__(self, views: Sequence[ConflictView], index: Index) -> None:
        self.kinds = sorted({view.row["kind"] for view in views})
        self._entities = _numbered(key for view in views for key in view.entities)
        self._sources = _numbered(source for view in views for source in view.sources)
        self.entities = _sorted((number, _label(key, index)) for key, number in self._entities.items())
        self.sources = _sorted((number, plain(source)) for source, number in self._sources.items())

    def entity_keys(self, view: ConflictView) -> str:
        """Keys of the entities of a conflict, blanks between."""
        return " ".join(self._entities[key] for key in view.entities)

    def source_keys(self, view: ConflictView) -> str:
        """Keys of its outlets, blanks between."""
        return " ".join(self._sources[source] for source in view.sources)


def _numbered(values: Iterable[str]) -> dict[str, str]:
    return {value: str(number) for number, value in enumerate(dict.fromkeys(values), 1)}


def _sorted(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: choice[1])


def _label(entity_id: str, index: Index) -> str:
    name, latin = index.names[entity_id], index.latin[entity_id]
    return plain(name if latin == name else f"{latin} / {name}")
