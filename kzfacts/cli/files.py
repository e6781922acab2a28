"""The files a command is asked to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation
    from kzfacts.report.reading import Wanted

Writer = Callable[["Reconciliation", Path, "Wanted"], None]
_WRITERS: Mapping[str, Writer] = MappingProxyType({
    ".json": lambda result, path, _: result.to_json(path),
    ".xlsx": lambda result, path, wanted: result.to_xlsx(path, **wanted._asdict()),
    ".jsonld": lambda result, path, _: result.to_annotations(path),
    ".csv": lambda result, path, _: result.to_statements(path),
})  # fmt: skip
ENDINGS = tuple(_WRITERS)


class Files(NamedTuple):
    """A folder of tables, a page, and exports by their endings."""

    out: Path | None
    html: Path | None
    exports: tuple[Path, ...]

    def check(self) -> None:
        """Refuse what could not be written, before anything is read.

        Raises:
            click.BadParameter: An ending that nothing writes, or a folder that is not there.
        """
        for path in self.exports:
            if path.suffix not in _WRITERS:
                raise click.BadParameter(
                    f"{path}: the ending must be one of {', '.join(ENDINGS)}", param_hint="--export"
                )
        for wanted in filter(None, (self.html, *self.exports)):
            if not wanted.resolve().parent.is_dir():
                hint = "--html" if wanted is self.html else "--export"
                raise click.BadParameter(f"{wanted}: there is no folder {wanted.resolve().parent}", param_hint=hint)

    def write(self, result: Reconciliation, wanted: Wanted) -> Iterator[str]:
        """Write them; a line about each."""
        if self.out is not None:
            result.save(self.out)
            yield f"wrote {self.out}: kzfacts explain {self.out} ID shows what is behind an id"
        if self.html is not None:
            result.to_html(self.html, **wanted._asdict())
            yield f"wrote {self.html}"
        for path in self.exports:
            _WRITERS[path.suffix](result, path, wanted)
            yield f"wrote {path}"
