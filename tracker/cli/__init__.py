"""The `tracker` command. One file per command; a command's work is imported when it runs."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from tracker import __version__
from tracker.errors import TrackerError

COMMANDS: Final = ("audit", "translate")
"""Each names a file in this folder with `HELP`, `add_arguments(parser)` and `run(options) -> int`."""


def parser() -> argparse.ArgumentParser:
    """The whole command line; imports the command files, which import nothing heavy."""
    top = argparse.ArgumentParser(prog="tracker", description="Audit the provenance of translated news, offline.")
    top.add_argument("--version", action="version", version=f"tracker {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS:
        module = import_module(f"tracker.cli.{name}")
        sub = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. Errors go to standard error in one line, never as a traceback."""
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except TrackerError as error:
        print(f"tracker: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    return code
