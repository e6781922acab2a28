"""Folders, files and patterns to the files that are inputs, each with its id."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kzfacts.sources.files import ENDINGS, READERS
from kzfacts.sources.problem import RefusedError


class Found(NamedTuple):
    """A file and the id of its article."""

    path: Path
    article_id: str


def find_files(given: str | os.PathLike[str]) -> list[Found]:
    """The input files that a path or pattern means, sorted by id.

    Hidden files, and files whose ending is not one of ENDINGS, are not inputs
    of a folder or pattern; a file named on its own must have such an ending.

    Raises:
        RefusedError: Nothing is there, or nothing that is an input.
    """
    path = Path(given).expanduser()
    if not _is_there(path):
        found = sorted(_match(str(path)))
    elif path.is_dir():
        found = sorted(_walk(path, path))
    else:
        if path.suffix.lower() not in READERS:
            raise RefusedError("not an input", f"its ending is {path.suffix or 'missing'}; allowed: {ENDINGS}")
        found = [Found(path, _printable(path.name))]
    if not found:
        raise RefusedError("no articles", f"holds no file with one of the endings {ENDINGS}")
    return found


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than any file's, perhaps a whole text
        return False


def _walk(folder: Path, root: Path) -> Iterator[Found]:
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            if path.suffix.lower() in READERS and not name.startswith("."):
                yield Found(path, _printable(path.relative_to(root).as_posix()))


def _refuse(error: OSError) -> None:
    raise RefusedError("not readable", f"cannot be listed: {error.filename}: {error.strerror}") from error


def _match(pattern: str) -> Iterator[Found]:
    """Files a pattern matches; ids are relative to its last folder without a wildcard."""
    if not glob.has_magic(pattern):
        raise RefusedError("not found", "there is no such file or folder; to read a text itself, give an Article")
    parts = Path(pattern).parts
    fixed = next(i for i, part in enumerate(parts) if glob.has_magic(part))
    root = Path(*parts[:fixed])
    for name in glob.glob(pattern, recursive=True):  # noqa: PTH207 - leaves out hidden files
        path = Path(name)
        if path.is_dir():
            yield from _walk(path, root)
        elif path.suffix.lower() in READERS:
            yield Found(path, _printable(path.relative_to(root).as_posix()))


def _printable(name: str) -> str:
    """The name with bytes that are no UTF-8 replaced, so that it can be written to a table."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
