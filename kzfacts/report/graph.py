"""Names as a graph: a point a name, a line for each pair that was found to have something in common."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from kzfacts.model.comparison import Comparison
from kzfacts.report.display import plain

_WIDTH, _HEIGHT = 860, 460
_ACROSS, _DOWN = 230, 190  # half axes of the ellipse on which names stand
_FAINTEST = 0.1  # a pair that scores less is not drawn
_COLOURS = ("#1b6ca8", "#b5541c", "#2e7d4f", "#8e3b8e", "#8a7a00", "#a32638", "#4a5a6a", "#00798c")

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class NameGraph:
    """Clusters of names drawn: one name is a full line, a mere likeness a broken one, both with their score.

    Attributes:
        names: The names, each once.
        labels: The cluster of each, as `cluster_names` tells it; a colour stands for a cluster.
        comparisons: Pairs of these names with what `compare_names` says of them; a line tells why in its tooltip.
    """

    names: Sequence[str]
    labels: Sequence[int]
    comparisons: Mapping[tuple[str, str], Comparison]

    def __repr__(self) -> str:
        return f"<NameGraph: {len(self.names)} names, {len(set(self.labels))} clusters>"

    def _repr_svg_(self) -> str:
        places = self._places()
        drawn = [*self._lines(places), *self._points(places)]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
            f'height="{_HEIGHT}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>'
            f"{''.join(drawn)}</svg>"
        )

    def _places(self) -> dict[str, Place]:
        """Names on an ellipse, those of a cluster side by side."""
        order = sorted(zip(self.labels, self.names, strict=True), key=lambda pair: pair[0])
        turns = [2 * math.pi * (i + 0.5) / len(order) for i in range(len(order))]
        return {
            name: (_WIDTH / 2 + _ACROSS * math.sin(turn), _HEIGHT / 2 - _DOWN * math.cos(turn))
            for (_, name), turn in zip(order, turns, strict=True)
        }

    def _lines(self, places: Mapping[str, Place]) -> Iterator[str]:
        for (a, b), found in self.comparisons.items():
            if found.score < _FAINTEST:
                continue
            (x1, y1), (x2, y2) = places[a], places[b]
            stroke = 'stroke="#444" stroke-width="2"' if found.same else 'stroke="#999" stroke-dasharray="3 4"'
            yield (
                f'<g><title>{_shown(found.why)}</title><line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
                f'{stroke}/><text x="{(x1 + x2) / 2:.1f}" y="{(y1 + y2) / 2:.1f}" font-size="11" text-anchor="middle" '
                f'fill="#444" {_HALO}>{found.score:.2f}</text></g>'
            )

    def _points(self, places: Mapping[str, Place]) -> Iterator[str]:
        colours = {label: _COLOURS[i % len(_COLOURS)] for i, label in enumerate(dict.fromkeys(self.labels))}
        for name, label in zip(self.names, self.labels, strict=True):
            x, y = places[name]
            right = x > _WIDTH / 2
            yield (
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{colours[label]}"/>'
                f'<text x="{x + (12 if right else -12):.1f}" y="{y + 5:.1f}" font-size="15" fill="{colours[label]}" '
                f'text-anchor="{"start" if right else "end"}" {_HALO}>{_shown(name)}</text>'
            )


_HALO = 'stroke="#fff" stroke-width="3" paint-order="stroke"'


def _shown(text: str) -> str:
    return escape(plain(text))
