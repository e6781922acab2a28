"""Words of articles and sentences of ours as HTML: escaped, each run set in its own direction."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from kzfacts.model.direction import Direction, runs_of
from kzfacts.report.display import plain, squeezed
from kzfacts.report.gloss import Part, glosses

_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")


def shown(text: str) -> Markup:
    """The text within a line from left to right; what reads the other way turns nothing around it."""
    return _with_days(_set_apart(plain(text), "ltr"))


def quoted(piece: str, way: Direction = "rtl") -> Markup:
    """A piece of a line in that direction, blanks at its ends kept."""
    return _set_apart(squeezed(piece), way)


def glossed(text: str, latin: Mapping[str, str]) -> Markup:
    """A sentence of ours, left to right; after each name that `latin` knows, the name in Latin letters."""
    return _with_days(Markup("").join(_part(part) for part in glosses(plain(text), latin)))


def _with_days(line: Markup) -> Markup:
    """Each day as an element of its own, which is never broken in two."""
    return Markup(_DAY.sub(r"<time>\g<0></time>", str(line)))  # noqa: S704  digits and hyphens between words escaped before


def _part(part: Part) -> Markup:
    words = Markup('<bdi lang="ar">{}</bdi>').format(part.words) if part.is_arabic else escape(part.words)
    return words + (Markup(' <small class="latin">({})</small>').format(part.latin) if part.latin else "")


def _set_apart(line: str, way: Direction) -> Markup:
    other: Direction = "ltr" if way == "rtl" else "rtl"
    parts: list[Markup] = []
    done = 0
    for start, end in runs_of(other, line, 0, len(line)):
        apart = Markup('<bdi lang="ar">{}</bdi>') if other == "rtl" else Markup("<bdi>{}</bdi>")
        parts += (escape(line[done:start]), apart.format(line[start:end]))
        done = end
    return Markup("").join([*parts, escape(line[done:])])
