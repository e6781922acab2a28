"""Bytes to text, its newlines untouched."""

from __future__ import annotations

import codecs
from typing import NamedTuple

import charset_normalizer

from kzfacts.sources.problem import RefusedError

ENCODINGS = ("UTF-8", "cp1256", "ISO-8859-6", "UTF-16")
_GUESSED = {
    "cp1256": "cp1256", "iso8859_6": "ISO-8859-6",
    "utf_16": "UTF-16", "utf_16_le": "UTF-16-LE", "utf_16_be": "UTF-16-BE",
}  # fmt: skip
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r"))
_MOST_CONTROLS = 0.1


class Decoded(NamedTuple):
    """A text, and the encoding that had to be guessed; None where the bytes say it."""

    text: str
    assumed: str | None = None


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of a file: by its byte order mark, as UTF-8, as declared, or as it looks.

    A byte order mark is a signature and not part of the text: offsets count
    from the character after it.

    Raises:
        RefusedError: Binary, or in no encoding that Arabic is written in.
    """
    for bom, encoding in _BOMS.items():
        if raw.startswith(bom):
            return Decoded(_decode_marked(raw, encoding))
    if len(raw.translate(None, _CONTROLS)) >= len(raw) * (1 - _MOST_CONTROLS):
        for stated in ("utf-8", declared):
            if (text := _try(raw, stated)) is not None:
                return Decoded(text)
    guess = charset_normalizer.from_bytes(raw, cp_isolation=list(_GUESSED)).best()
    if guess is None:
        raise RefusedError("not text", f"is not text in any of {', '.join(ENCODINGS)}{_first_bad_byte(raw)}")
    return Decoded(raw.decode(guess.encoding), _GUESSED[guess.encoding])


def _decode_marked(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedError(
            "not text", f"is marked as {encoding} and is not: {error.reason} at byte {error.start}"
        ) from error


def _try(raw: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return raw.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _first_bad_byte(raw: bytes) -> str:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"; as UTF-8 it fails at byte {error.start}"
    return "; it holds control characters"
