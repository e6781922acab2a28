"""The commands, but for those that have a file of their own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from kzfacts.cli.lexicon import lexicon
from kzfacts.cli.output import Commands, errors_as_usage, plain_option, quote_for
from kzfacts.cli.reconcile import reconcile

_SHELLS = ("bash", "zsh", "fish")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kzfacts")
def main() -> None:
    """Who says what in Arabic news, where the sources agree, and where they contradict each other.

    \b
        kzfacts reconcile news/                          what the articles dispute
        kzfacts reconcile news/ --html report.html       the same as a page for a browser
        kzfacts extract news/a.txt                       what one article claims
        kzfacts names "مارتن كوفاتش" "Martin Kovač"       one name or two, and why

    Every command has examples of its own: kzfacts COMMAND --help
    """  # noqa: D301  click's mark for lines it must not join
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Arabic


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("wanted", metavar="ID")
@plain_option
def explain(*, folder: Path, wanted: str, plain: bool) -> None:
    """Show what is behind ID: a claim, fact, relation, conflict, entity, article or mention of a saved result.

    \b
        kzfacts reconcile news/ --out tables/            save a result
        kzfacts explain tables/ x210b8a54cd0c34b6        a conflict: its sides, in their words
        kzfacts explain tables/ a.txt                    an article: its day, its claims
    """  # noqa: D301
    with errors_as_usage():
        from kzfacts.reconciliation import load  # noqa: PLC0415
        from kzfacts.report import explain as report  # noqa: PLC0415

        click.echo(report.explain(load(folder), wanted, quote_for(plain=plain)), nl=False)


@main.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@plain_option
def extract(*, article: Path, as_json: bool, plain: bool) -> None:
    """Show the claims of ARTICLE: of whom what is said, by whom, and in which words.

    \b
        kzfacts extract news/a.txt
        kzfacts extract news/a.txt --json | jq -r .evidence     the quoted words alone
    """  # noqa: D301
    with errors_as_usage():
        import kzfacts  # noqa: PLC0415
        from kzfacts.report.claims import claim_record, told_claim  # noqa: PLC0415
        from kzfacts.sources.dating import date_articles  # noqa: PLC0415
        from kzfacts.sources.read import read_sources  # noqa: PLC0415

        quote = quote_for(plain=plain)
        reading = read_sources(article)
        dated = date_articles(reading.articles)
        for problem in (*reading.problems, *dated.problems):
            click.echo(f"{quote(problem.input)}: {problem.problem}: {quote(problem.detail)}", err=True)
        for read in dated.articles:
            if len(dated.articles) > 1 and not as_json:
                click.echo(f"== {quote(read.id)}")
            for claim in kzfacts.extract(read):
                lines = [json.dumps(claim_record(claim), ensure_ascii=False)] if as_json else told_claim(claim, quote)
                for line in lines:
                    click.echo(line)


@main.command()
@click.argument("a")
@click.argument("b")
def names(*, a: str, b: str) -> None:
    """Say whether A and B are the same name, and why.

    \b
        kzfacts names "مارتن كوفاتش" "مارتين كوفاتش"
        kzfacts names "مارتن كوفاتش" "Мартин Ковач"
    """  # noqa: D301
    with errors_as_usage():
        import kzfacts  # noqa: PLC0415

        compared = kzfacts.compare_names(a, b)
        click.echo(f"{'same' if compared.same else 'not the same'}  {compared.score:.2f}  {compared.why}")


@main.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--type", "types", help="Only these types, by comma: person, org, place, equipment, group, event.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@plain_option
def entities(*, sources: tuple[str, ...], types: str | None, as_json: bool, plain: bool) -> None:
    """List the entities of SOURCES (articles, or the folder of a saved result) with all their spellings.

    \b
        kzfacts entities news/ --type person
        kzfacts entities tables/ --json
    """  # noqa: D301
    with errors_as_usage():
        from kzfacts.cli.reading import result_of  # noqa: PLC0415
        from kzfacts.report.index import Index  # noqa: PLC0415
        from kzfacts.report.records import entity_record  # noqa: PLC0415

        wanted = _types(types)
        quote = quote_for(plain=plain)
        index = Index(result_of(sources))
        for row in index.rows("entities"):
            if wanted and row["type"] not in wanted:
                continue
            if as_json:
                click.echo(json.dumps(entity_record(row, index), ensure_ascii=False))
                continue
            latin = "" if row["name_latin"] == row["name"] else f" ({row['name_latin']})"
            written = ", ".join(quote(surface) for surface in row["surfaces"])
            times = "once" if row["n_mentions"] == 1 else f"{row['n_mentions']} times"
            click.echo(f"{quote(row['name'])}{latin}  {row['type'].lower()}, mentioned {times}: {written}")


def _types(types: str | None) -> frozenset[str]:
    from kzfacts.model.mention import MENTION_TYPES  # noqa: PLC0415

    wanted = frozenset(part.strip().upper() for part in (types or "").split(",") if part.strip())
    if unknown := sorted(wanted - set(MENTION_TYPES)):
        allowed = ", ".join(one.lower() for one in MENTION_TYPES)
        raise click.BadParameter(
            f"no such types: {', '.join(unknown).lower()}; there are {allowed}", param_hint="--type"
        )
    return wanted


@main.command()
@click.argument("shell", type=click.Choice(_SHELLS))
def completion(*, shell: str) -> None:
    """Print what makes SHELL complete commands and options.

    \b
        kzfacts completion bash >> ~/.bashrc
        kzfacts completion zsh >> ~/.zshrc
        kzfacts completion fish > ~/.config/fish/completions/kzfacts.fish
    """  # noqa: D301
    from click.shell_completion import get_completion_class  # noqa: PLC0415

    found = get_completion_class(shell)
    assert found is not None, shell  # noqa: S101  the choices are click's own
    click.echo(found(main, {}, "kzfacts", "_KZFACTS_COMPLETE").source())


main.add_command(reconcile)
main.add_command(lexicon)
