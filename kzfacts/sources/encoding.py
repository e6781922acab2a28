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
# letters of a one-byte encoding hardly ever make valid UTF-8
_GOOD_PER_BAD = 10
_MOST_CONTROLS = 0.1


class Decoded(NamedTuple):
    """A text, and what had to be assumed to read it; None where the bytes say it all."""

    text: str
    assumed: RefusedError | None = None


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of a file: by its byte order mark, as UTF-8, as declared, or as it looks.

    A byte order mark is a signature and not part of the text: offsets count
    from the character after it. A few bytes that spoil a text in UTF-8 become
    U+FFFD each.

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
    damaged = _decode_damaged(raw)
    if damaged is not None:
        return damaged
    guess = charset_normalizer.from_bytes(raw, cp_isolation=list(_GUESSED)).best()
    if guess is None or not _looks_arabic(raw.decode(guess.encoding)):
        raise RefusedError("not text", f"is not text in any of {', '.join(ENCODINGS)}{_first_bad_byte(raw)}")
    assumed = RefusedError("encoding assumed", f"is not UTF-8; read as {_GUESSED[guess.encoding]}")
    return Decoded(raw.decode(guess.encoding), assumed)


def _decode_marked(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedError(
            "not text", f"is marked as {encoding} and is not: {error.reason} at byte {error.start}"
        ) from error


def _decode_damaged(raw: bytes) -> Decoded | None:
    """Text that is UTF-8 but for a few bytes; None where it is something else."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    if not bad or bad * _GOOD_PER_BAD > good:
        return None
    return Decoded(
        text,
        RefusedError("damaged text", f"holds {bad} places that are not UTF-8{_first_bad_byte(raw)}; read as U+FFFD"),
    )


def _looks_arabic(text: str) -> bool:
    """Whether most letters are Arabic; a wrong guess shows others."""
    letters = [char for char in text if char.isalpha()]
    return sum("\u0600" <= char <= "\u06ff" for char in letters) * 2 > len(letters)


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
