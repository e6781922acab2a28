"""How a command speaks: words that are safe in a terminal, colours where there is one, errors as usage."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kzfacts.report.summary import Line

FOUND, UNUSABLE, STOPPED, PIPE_CLOSED = 1, 2, 130, 141
_MANY = 20  # articles from which progress is shown
plain_option = click.option("--plain", is_flag=True, help="No colours, no wrapping, no direction marks.")


class Commands(click.Group):
    """Commands that end with a status of their own when they are stopped or their reader goes away."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("kzfacts: stopped; nothing is left half-written", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:
            # the interpreter flushes at its end, and must find an open file
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(PIPE_CLOSED)


@contextmanager
def errors_as_usage() -> Iterator[None]:
    """What kzfacts or the disk refuses becomes a message and exit status 2."""
    from kzfacts.errors import KzfactsError  # noqa: PLC0415

    try:
        yield
    except (KzfactsError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        from kzfacts.report.display import plain  # noqa: PLC0415

        click.echo(f"kzfacts: {plain(str(error))}", err=True)
        sys.exit(UNUSABLE)


def quote_for(*, plain: bool) -> Callable[[str], str]:
    """How words of articles are shown: isolated in a terminal, plain in a pipe."""
    from kzfacts.report import display  # noqa: PLC0415

    return display.plain if plain or not sys.stdout.isatty() else display.isolated


def print_lines(lines: Iterable[Line], *, plain: bool) -> None:
    """Lines with their indent, in colour in a terminal."""
    if plain or not sys.stdout.isatty():
        for line in lines:
            click.echo("  " * line.indent + line.text)
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for line in lines:
        console.print(Padding.indent(Text(line.text or " ", line.style), 2 * line.indent))  # rich drops an empty line


@contextmanager
def progress_bar(*, plain: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A callback that shows how many articles are parsed, on a terminal and for long work only; else None."""
    if plain or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None, visible=False)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= _MANY)

        yield show
