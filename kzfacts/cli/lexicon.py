"""`kzfacts lexicon check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kzfacts.cli.output import UNUSABLE, errors_as_usage, plain_option, quote_for


@click.group()
def lexicon() -> None:
    """Work on lexicon files of your own."""


@lexicon.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@plain_option
def check(*, files: tuple[Path, ...], plain: bool) -> None:
    """Try every row of lexicon FILEs on its own example, and show the claims read there.

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
    """  # noqa: D301  as in reconcile
    with errors_as_usage():
        from kzfacts.extract.lexicons.check import find_faults  # noqa: PLC0415
        from kzfacts.extract.lexicons.trial import describe, try_rows  # noqa: PLC0415
        from kzfacts.text.files import read_files  # noqa: PLC0415

        quote = quote_for(plain=plain)
        faults = find_faults(read_files(files))
        for fault in faults:
            click.echo(f"kzfacts: {quote(fault)}", err=True)
        trials = () if faults else try_rows(files)
        for line in () if faults else describe(trials, quote):
            click.echo(line)
    if faults or any(trial.has_failed for trial in trials):
        sys.exit(UNUSABLE)
