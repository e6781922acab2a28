"""`python -m kzfacts`."""

from kzfacts.cli import main

main(prog_name="kzfacts")
