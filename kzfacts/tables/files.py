"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

from kzfacts.errors import InputError

_HALF = re.compile("[\ud800-\udfff]")  # half a character, which UTF-8 cannot hold


def whole_characters(text: str) -> str:
    """The text with U+FFFD for each lone surrogate: one for one, so that every offset stays right."""
    return _HALF.sub("\ufffd", text)


def write_whole(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Put `content` where `path` is, text as UTF-8; until it is complete, what was there before stays.

    Raises:
        InputError: There is no folder to write it in, it may not be written there, or `path` is itself a folder.
    """
    target = Path(path).resolve()  # a link stays a link
    if not target.parent.is_dir():
        raise InputError(f"{path} cannot be written: there is no folder {target.parent}")
    if target.is_dir():
        raise InputError(f"{path} cannot be written: it is a folder")
    ready = whole_characters(content).encode() if isinstance(content, str) else content
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(ready)  # a device or a pipe is written to, never replaced
        else:
            _replace(target, ready)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}") from error


def _replace(target: Path, content: bytes) -> None:
    """Through a file beside it, which is gone after any failure."""
    handle, name = tempfile.mkstemp(prefix=".kzfacts-", dir=target.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        if target.exists():
            shutil.copymode(target, fresh)
        else:
            fresh.chmod(0o644)  # mkstemp keeps others out
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
