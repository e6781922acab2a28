"""Results for commands: a saved one, or one made of articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation


def result_of(sources: Sequence[str]) -> Reconciliation:
    """The result saved in the one folder given, or that of the articles given."""
    import kzfacts  # noqa: PLC0415  slow to import
    from kzfacts.tables.store import is_saved  # noqa: PLC0415

    if len(sources) == 1 and is_saved(Path(sources[0])):
        return kzfacts.load(sources[0])
    return kzfacts.reconcile(list(sources))
