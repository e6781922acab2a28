"""Templates beside their assets, every value escaped unless it is Markup."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from kzfacts.model.direction import Direction, direction_of
from kzfacts.report.display import plain
from kzfacts.report.markup import shown
from kzfacts.report.reading import day_of, label_of_code, label_of_reason

_FOLDER = resources.files("kzfacts.report").joinpath("templates")
_LONGEST_VALUE = 60  # characters in a cell of the matrix


def asset(name: str) -> Markup:
    """A style sheet or script of the package, as it stands."""
    return Markup(_text(name))  # noqa: S704  the package's own file


def render(name: str, **values: object) -> Markup:
    """A template filled in; a value that it does not get is an error."""
    return Markup(_environment().get_template(name).render(**values))  # noqa: S704  escaped by the template


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_text), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "shown": shown,
        "plain": plain,
        "label": label_of_code,
        "reason": label_of_reason,
        "day": day_of,
        "cut": _cut,
        "way": _way,
    }
    return environment


def _text(name: str) -> str:
    return _FOLDER.joinpath(name).read_text("utf-8")


def _way(text: str) -> Direction:
    return direction_of(text, "ltr")


def _cut(text: str) -> Markup:
    whole = plain(text)
    return shown(whole if len(whole) <= _LONGEST_VALUE else f"{whole[:_LONGEST_VALUE]}…")
