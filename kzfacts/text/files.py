"""The files of a lexicon: the package's own of a language, and a caller's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from kzfacts.errors import LexiconError


@lru_cache(maxsize=8)
def package_files(language: str = "ar") -> tuple[tuple[str, str], ...]:
    """Name and text of each file of the package's lexicon of a language.

    Raises:
        LexiconError: It has none.
    """

    def walk(folder: Traversable) -> Iterator[Traversable]:
        for child in sorted(folder.iterdir(), key=lambda item: item.name):
            if child.is_dir():
                yield from walk(child)
            elif child.name.endswith(f".{language}.toml"):
                yield child

    files = tuple((path.name, path.read_text("utf-8")) for path in walk(resources.files("kzfacts")))
    if not files:
        raise LexiconError(f"there are no lexicons for the language {language!r}; installed: ar")
    return files


def read_files(paths: Iterable[str | Path]) -> tuple[tuple[str, str], ...]:
    """Name and text of each of a caller's files.

    Raises:
        LexiconError: Not a list, or a file that cannot be read.
    """
    if isinstance(paths, str | Path):
        raise LexiconError(f"lexicons must be a list of paths, not {paths!r}; write [{str(paths)!r}]")
    return tuple((str(path), _read_user_file(str(path))) for path in paths)


def _read_user_file(path: str) -> str:
    try:
        return Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"lexicon {path}: cannot be read: {error}") from error
