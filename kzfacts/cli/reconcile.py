"""`kzfacts reconcile`."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kzfacts.cli.files import Files
from kzfacts.cli.output import FOUND, errors_as_usage, plain_option, print_lines, progress_bar, quote_for

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation
    from kzfacts.report.reading import Wanted

_file = click.Path(path_type=Path, dir_okay=False)


def _complete_kinds(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """The list so far, with each kind that its last part may become."""
    from kzfacts.model.relation import KINDS  # noqa: PLC0415

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{kind}" for kind in KINDS if kind.startswith(last)]


@click.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--html", type=_file, help="Write one HTML page.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FOLDER", help="Save all tables there as Parquet.")
@click.option("--export", "exports", type=_file, multiple=True, help="Write FILE in the form of its ending; see above.")
@click.option("--json", "as_json", is_flag=True, help="Print the conflicts, one JSON object a line, and no summary.")
@click.option(
    "--kinds", metavar="LIST", shell_complete=_complete_kinds, help="Only these kinds of conflict, by comma; see above."
)
@click.option(
    "--min-severity", type=click.IntRange(1, 3), default=1, show_default=True, help="Leave out slighter ones."
)
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Only with a claim of that day or later."
)
@click.option(
    "--review", type=_file, help="Decisions that the page exported: what is marked explained or false stays away."
)
@click.option("--lexicon", "lexicons", type=_file, multiple=True, help="A TOML file of your own frames or names.")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that parse articles.")
@click.option("--check", is_flag=True, help="Exit with 1 if there is a conflict of those asked for.")
@plain_option
def reconcile(
    *,
    sources: tuple[str, ...],
    html: Path | None,
    out: Path | None,
    exports: tuple[Path, ...],
    as_json: bool,
    kinds: str | None,
    min_severity: int,
    since: dt.datetime | None,
    review: Path | None,
    lexicons: tuple[Path, ...],
    workers: int,
    check: bool,
    plain: bool,
) -> None:
    """Read articles (files, folders, globs) and show what they dispute, the gravest first.

    \b
        kzfacts reconcile news/                               a summary
        kzfacts reconcile news/ --html report.html            a page with every word behind it
        kzfacts reconcile news/ --out tables/                 tables, for explain and for pandas
        kzfacts reconcile news/ --kinds numeric --since 2022-01-10
        kzfacts reconcile news/ --review kzfacts-review.json  without what was marked false
        kzfacts reconcile news/ --json | jq .severity         for other programs
        kzfacts reconcile news/ --check --min-severity 3      for scripts: exit status 1 if any

    Articles: .txt and .html files; .jsonl, .csv and .parquet tables with a column text and, if known, id, source
    (the outlet), published (the day), title, url, language.

    Kinds: numeric, temporal, deadline_vs_condition, role, identity, cause, status, manner, negation, location,
    attribution.

    Files of --export: .json all tables, .xlsx the conflicts for editors, .jsonld W3C Web Annotations, .csv
    FollowTheMoney statements.

    Exit status: 0 done; 1 conflicts found, only with --check; 2 bad usage or nothing readable; 130 stopped.
    """  # noqa: D301  click's mark for lines it must not join
    files = Files(out, html, exports)
    with errors_as_usage():
        from kzfacts.pipeline import reconcile as made_of  # noqa: PLC0415
        from kzfacts.report.reading import wanted_conflicts, wanted_of  # noqa: PLC0415

        files.check()
        wanted = wanted_of(min_severity, _kinds(kinds), since)
        with progress_bar(plain=plain) as progress:
            result = made_of(list(sources), review=review, lexicons=lexicons, workers=workers, progress=progress)
        told = list(files.write(result, wanted))
        _show(result, wanted, as_json=as_json, plain=plain)
        for line in told:
            click.echo(line, err=True)
    if check and wanted_conflicts(result.tables, wanted):
        sys.exit(FOUND)


def _kinds(text: str | None) -> tuple[str, ...]:
    """The kinds of a list by comma, written as in the tables or as in the summary."""
    from kzfacts.model.relation import KINDS  # noqa: PLC0415
    from kzfacts.report.reading import label_of_code  # noqa: PLC0415

    known = {label_of_code(kind): kind for kind in KINDS} | {kind: kind for kind in KINDS}
    asked = [part.strip().lower() for part in (text or "").split(",") if part.strip()]
    if unknown := [part for part in asked if part not in known]:
        raise click.BadParameter(
            f"no such kinds: {', '.join(unknown)}; there are {', '.join(KINDS)}", param_hint="--kinds"
        )
    return tuple(known[part] for part in asked)


def _show(result: Reconciliation, wanted: Wanted, *, as_json: bool, plain: bool) -> None:
    if not as_json:
        from kzfacts.report.summary import summary  # noqa: PLC0415

        print_lines(summary(result, quote_for(plain=plain), wanted), plain=plain)
        return
    from kzfacts.report.index import Index  # noqa: PLC0415
    from kzfacts.report.reading import wanted_conflicts  # noqa: PLC0415
    from kzfacts.report.records import conflict_record  # noqa: PLC0415

    index = Index(result)
    for conflict in wanted_conflicts(result.tables, wanted):
        click.echo(json.dumps(conflict_record(conflict, index), ensure_ascii=False))
