"""Names in Latin letters beside the Arabic ones, for readers of either."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from kzfacts.model.direction import runs_of
from kzfacts.report.display import isolated, plain

_LONGEST_NAME = 8  # words


class Part(NamedTuple):
    """A stretch of a line: whether it reads from the right, and the name in Latin letters where it is one."""

    words: str
    is_arabic: bool = False
    latin: str | None = None


def glosses(line: str, latin: Mapping[str, str]) -> Iterator[Part]:
    """The line in parts; names that `latin` knows, the longest first, each by itself."""
    done = 0
    for start, end in runs_of("rtl", line, 0, len(line)):
        if done < start:
            yield Part(line[done:start])
        yield from _names(line[start:end], latin)
        done = end
    if done < len(line):
        yield Part(line[done:])


def _names(run: str, latin: Mapping[str, str]) -> Iterator[Part]:
    words = run.split(" ")
    at = done = 0
    while at < len(words):
        lengths = range(min(_LONGEST_NAME, len(words) - at), 0, -1)
        length = next((n for n in lengths if " ".join(words[at : at + n]) in latin), 0)
        if length:
            if done < at:
                yield Part(" ".join(words[done:at]), is_arabic=True)
                yield Part(" ")
            name = " ".join(words[at : at + length])
            yield Part(name, is_arabic=True, latin=latin[name])
            done = at + length
            if done < len(words):
                yield Part(" ")
        at += length or 1
    if done < len(words):
        yield Part(" ".join(words[done:]), is_arabic=True)


def glossed_text(text: str, latin: Mapping[str, str], quote: Callable[[str], str] = isolated) -> str:
    """As plain text; `quote` shows each Arabic part, isolated if nothing else is said, so that it turns nothing."""
    return "".join(
        (quote(part.words) if part.is_arabic else part.words) + (f" ({plain(part.latin)})" if part.latin else "")
        for part in glosses(plain(text), latin)
    )
