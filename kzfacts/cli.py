"""The command line: reconcile, explain, extract, names, lexicon check.

Exit status: 0 done; 1 contradictions found, only with --check; 2 bad usage, nothing readable or a row that fails.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

# the rest is imported where a command needs it, so that --help is quick
if TYPE_CHECKING:
    from kzfacts.report.summary import Line

_FOUND, _UNUSABLE = 1, 2
_PLAINLY = ("asserted", "affirmed")  # what a value is where nothing else is said
_plain_option = click.option("--plain", is_flag=True, help="No colours, no wrapping, no direction marks.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kzfacts")
def main() -> None:
    """Who says what in Arabic news, where the sources agree, and where they contradict each other."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Arabic


@main.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--out", type=click.Path(path_type=Path), metavar="FOLDER", help="Save all tables there as Parquet.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write one HTML page.")
@click.option("--json", "json_path", type=click.Path(path_type=Path, dir_okay=False), help="Write one JSON file.")
@click.option(
    "--min-severity", type=click.IntRange(1, 3), default=1, show_default=True, help="Leave slighter ones out."
)
@click.option("--check", is_flag=True, help="Exit with 1 if there is a conflict of that severity.")
@_plain_option
def reconcile(
    *,
    sources: tuple[str, ...],
    out: Path | None,
    html: Path | None,
    json_path: Path | None,
    min_severity: int,
    check: bool,
    plain: bool,
) -> None:
    """Read articles (files, folders, globs) and show what they dispute, the gravest first."""
    with _errors_as_usage():
        import kzfacts  # noqa: PLC0415
        from kzfacts.report.reading import Wanted, wanted_conflicts  # noqa: PLC0415
        from kzfacts.report.summary import summary  # noqa: PLC0415

        result = kzfacts.reconcile(list(sources))
        wanted = Wanted(min_severity)
        _print(summary(result, _quote(plain=plain), wanted), plain=plain)
        if out is not None:
            result.save(out)
        if html is not None:
            result.to_html(html, min_severity=min_severity)
        if json_path is not None:
            result.to_json(json_path)
    if check and wanted_conflicts(result.tables, wanted):
        sys.exit(_FOUND)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("wanted", metavar="ID")
@_plain_option
def explain(*, folder: Path, wanted: str, plain: bool) -> None:
    """Show what is behind a claim, fact, relation, conflict, entity, article or mention of a saved result."""
    with _errors_as_usage():
        from kzfacts.reconciliation import load  # noqa: PLC0415
        from kzfacts.report import explain as report  # noqa: PLC0415

        click.echo(report.explain(load(folder), wanted, _quote(plain=plain)), nl=False)


@main.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON array a line, nothing shortened.")
@_plain_option
def extract(*, article: Path, as_json: bool, plain: bool) -> None:
    """Show the claims of ARTICLE: source, speaker, subject, predicate, value, date, evidence."""
    with _errors_as_usage():
        import kzfacts  # noqa: PLC0415
        from kzfacts.sources.dating import date_articles  # noqa: PLC0415
        from kzfacts.sources.read import read_sources  # noqa: PLC0415

        quote = _quote(plain=plain)
        reading = read_sources(article)
        dated = date_articles(reading.articles)
        for problem in (*reading.problems, *dated.problems):
            click.echo(f"{quote(problem.input)}: {problem.problem}: {quote(problem.detail)}", err=True)
        for read in dated.articles:
            for claim in kzfacts.extract(read):
                values = claim.as_tuple()
                if as_json:
                    click.echo(json.dumps(values, ensure_ascii=False))
                    continue
                how = "".join(f"{word}: " for word in (claim.modality, claim.polarity) if word not in _PLAINLY)
                shown = ["-" if value is None else quote(str(value)) for value in values]
                shown[4] = how + shown[4]
                click.echo("  ".join(shown))


@main.command()
@click.argument("a")
@click.argument("b")
def names(*, a: str, b: str) -> None:
    """Say whether A and B are the same name, and why."""
    with _errors_as_usage():
        import kzfacts  # noqa: PLC0415

        compared = kzfacts.compare_names(a, b)
        click.echo(f"{'same' if compared.same else 'not the same'}  {compared.score:.2f}  {compared.why}")


@main.group()
def lexicon() -> None:
    """Work on lexicon files of your own."""


@lexicon.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@_plain_option
def check(*, files: tuple[Path, ...], plain: bool) -> None:
    r"""Try every row of lexicon FILEs on its own example, and show the claims read there.

    A file holds rows in the package's own form. This one, aid.toml, brings a predicate and a frame for it:

    \b
        [[predicate]]
        id = "aid_given_by"
        label = "aid given by"
        value_type = "entity"
    \b
        [[frame]]
        id = "give-aid"
        past = ["تبرع"]
        slots = [{ predicate = "aid_given_by", type = "entity", take = "doer", types = ["PLACE"] }]
        example = "تبرعت فرنسا بالمساعدات"
        source = "my own reading"

    Then `kzfacts lexicon check aid.toml` says whether the frame fires and what it yields, and
    kzfacts.reconcile("news/", lexicons=["aid.toml"]) uses it. Several FILEs are loaded together. A file whose
    name ends in .ar.toml in the package shows each table: kzfacts/extract/frames/roles.ar.toml the frames.

    Exit status: 0 if every example fires its own row, else 2, also for a file that cannot be used.
    """
    with _errors_as_usage():
        from kzfacts.extract.lexicons.check import find_faults  # noqa: PLC0415
        from kzfacts.extract.lexicons.trial import describe, try_rows  # noqa: PLC0415
        from kzfacts.text.files import read_files  # noqa: PLC0415

        quote = _quote(plain=plain)
        faults = find_faults(read_files(files))
        for fault in faults:
            click.echo(f"kzfacts: {quote(fault)}", err=True)
        trials = () if faults else try_rows(files)
        for line in () if faults else describe(trials, quote):
            click.echo(line)
    if faults or any(trial.has_failed for trial in trials):
        sys.exit(_UNUSABLE)


@contextmanager
def _errors_as_usage() -> Iterator[None]:
    """What kzfacts or the disk refuses becomes a message and exit status 2."""
    from kzfacts.errors import KzfactsError  # noqa: PLC0415

    try:
        yield
    except (KzfactsError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        from kzfacts.report.display import plain  # noqa: PLC0415

        click.echo(f"kzfacts: {plain(str(error))}", err=True)
        sys.exit(_UNUSABLE)


def _quote(*, plain: bool) -> Callable[[str], str]:
    from kzfacts.report import display  # noqa: PLC0415

    return display.plain if plain or not sys.stdout.isatty() else display.isolated


def _print(lines: Iterator[Line], *, plain: bool) -> None:
    if plain or not sys.stdout.isatty():
        for line in lines:
            click.echo("  " * line.indent + line.text)
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for line in lines:
        console.print(Padding.indent(Text(line.text, line.style), 2 * line.indent))
