"""A plot made with Altair and drawn as SVG: nothing is loaded from a network to see one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzfacts.errors import ExtraError, InputError

if TYPE_CHECKING:
    import altair as alt

_FONT = "Noto Sans, Noto Naskh Arabic, Noto Sans Arabic, Segoe UI, Tahoma, sans-serif"
_LABEL = 420  # pixels
_FORMATS = (".svg", ".png", ".html", ".json")


@dataclass(frozen=True, slots=True, repr=False)
class Plot:
    """A plot; a notebook shows it as SVG.

    Attributes:
        chart: The Altair chart, to change or to combine.
    """

    chart: alt.TopLevelMixin

    def __repr__(self) -> str:
        return f"<Plot: {type(self.chart).__name__}>"

    def _repr_mimebundle_(self, **_: object) -> Mapping[str, str]:
        return {"image/svg+xml": self.svg(), "text/plain": repr(self)}

    def svg(self) -> str:
        """The drawing; text stays text, so that a browser shapes Arabic itself."""
        import vl_convert  # noqa: PLC0415  optional

        return str(vl_convert.vegalite_to_svg(self.chart.to_dict()))

    def save(self, path: str | Path) -> None:
        """Write it as .svg, .png, .html (with all it needs) or .json (Vega-Lite).

        Raises:
            InputError: Another ending.
        """
        target = Path(path)
        if target.suffix not in _FORMATS:
            raise InputError(f"a plot is saved as one of {', '.join(_FORMATS)}, not {target.suffix or target.name!r}")
        options: dict[str, Any] = {"inline": True} if target.suffix == ".html" else {}
        options |= {"scale_factor": 2} if target.suffix == ".png" else {}
        self.chart.save(str(target), **options)


def colour_scale(alt: Any, colours: Mapping[str, str]) -> Any:  # noqa: ANN401  the module is optional
    """These colours for these values, in that order."""
    return alt.Scale(domain=list(colours), range=list(colours.values()))


def dressed(chart: Any) -> Any:  # noqa: ANN401  likewise
    """Fonts that shape Arabic, room for long labels."""
    fonts = {"labelFont": _FONT, "titleFont": _FONT}
    return (
        chart.configure(font=_FONT)
        .configure_axis(labelLimit=_LABEL, labelFontSize=12, **fonts)
        .configure_legend(**fonts)
        .configure_title(font=_FONT, anchor="start")
        .configure_view(stroke=None)
    )


def load_altair() -> Any:  # noqa: ANN401  likewise
    """The module.

    Raises:
        ExtraError: It is not installed, or what draws its charts is not.
    """
    try:
        import altair as alt  # noqa: PLC0415
        import vl_convert  # noqa: F401, PLC0415
    except ImportError as error:
        raise ExtraError(f"plots need {error.name}: pip install 'kzfacts[plot]'") from error
    return alt
