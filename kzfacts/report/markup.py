"""Words of articles and sentences of ours as HTML: escaped, each run set in its own direction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup, escape

from kzfacts.model.direction import Direction, direction_of, runs_of
from kzfacts.report.display import plain, squeezed

_LONGEST_NAME = 8  # words


def shown(text: str, way: Direction | None = None) -> Markup:
    """The text on one line; what reads the other way stands apart, so that it turns nothing around it.

    `way` is the direction of the element around it, that of most letters where None.
    """
    line = plain(text)
    return _set_apart(line, way or direction_of(line, "ltr"))


def quoted(piece: str, way: Direction = "rtl") -> Markup:
    """A piece of a line in that direction, blanks at its ends kept."""
    return _set_apart(squeezed(piece), way)


def glossed(text: str, latin: Mapping[str, str]) -> Markup:
    """A sentence of ours, left to right; after each name that `latin` knows, the name in Latin letters."""
    line = plain(text)
    parts: list[Markup] = []
    done = 0
    for start, end in runs_of("rtl", line, 0, len(line)):
        parts.append(escape(line[done:start]))
        parts += _run(line[start:end], latin)
        done = end
    return Markup("").join([*parts, escape(line[done:])])


def _run(run: str, latin: Mapping[str, str]) -> Iterator[Markup]:
    """Its names with their gloss, the longest first, and what stands between them."""
    words = run.split(" ")
    rest: list[str] = []
    at = 0
    while at < len(words):
        length = next(
            (n for n in range(min(_LONGEST_NAME, len(words) - at), 0, -1) if " ".join(words[at : at + n]) in latin), 0
        )
        if not length:
            rest.append(words[at])
            at += 1
            continue
        if rest:
            yield Markup("<bdi>{}</bdi> ").format(" ".join(rest))
            rest = []
        name = " ".join(words[at : at + length])
        blank = " " if at + length < len(words) else ""
        yield Markup('<bdi>{}</bdi> <small class="latin">({})</small>').format(name, latin[name]) + blank
        at += length
    if rest:
        yield Markup("<bdi>{}</bdi>").format(" ".join(rest))


def _set_apart(line: str, way: Direction) -> Markup:
    other: Direction = "ltr" if way == "rtl" else "rtl"
    parts: list[Markup] = []
    done = 0
    for start, end in runs_of(other, line, 0, len(line)):
        parts += (escape(line[done:start]), Markup("<bdi>{}</bdi>").format(line[start:end]))
        done = end
    return Markup("").join([*parts, escape(line[done:])])
