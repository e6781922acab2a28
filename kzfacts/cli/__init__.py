"""The command line.

Exit status: 0 done; 1 contradictions found, only with --check; 2 bad usage, nothing readable or a row that fails;
130 stopped by Ctrl-C.
"""

from kzfacts.cli.commands import main

__all__ = ["main"]
