"""The `tracker` command. One file per command; a command's work is imported when it runs."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from tracker import __version__
from tracker.cli._options import add_everywhere
from tracker.errors import TrackerError

EPILOG = """\
examples:
  tracker audit article.html            findings, and nothing stored
  tracker add articles/                 put a folder into the library
  tracker tui                           look, decide, compare, export
  tracker report 3 --format html -o .   a provenance report

`tracker COMMAND --help` tells more. Nothing but `add URL` and `models install` opens a connection."""

SIGPIPE_CODE = 141
"""What a shell says of a program whose reader went away (128 + 13)."""


def commands() -> list[str]:
    """Every command: each file of this folder, but those with a leading underscore."""
    return sorted(m.name for m in iter_modules([str(Path(__file__).parent)]) if not m.name.startswith("_"))


def parser() -> argparse.ArgumentParser:
    """The whole command line. The command files import nothing heavy."""
    raw = argparse.RawDescriptionHelpFormatter
    top = argparse.ArgumentParser(
        "tracker", description="Audit the provenance of translated news, offline.", epilog=EPILOG, formatter_class=raw
    )
    top.add_argument("--version", action="version", version=f"tracker {__version__}")
    add_everywhere(top)
    group = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in commands():
        module = import_module(f"tracker.cli.{command}")
        examples = getattr(module, "EXAMPLES", None)
        sub = group.add_parser(command, help=module.HELP, description=module.HELP, epilog=examples, formatter_class=raw)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. Errors go to standard error in one line, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except TrackerError as error:
        return _failed(str(error), error.exit_code)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader has what it wanted. Python would complain when it closes the stream, so it gets another one.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SIGPIPE_CODE
    except OSError as error:
        return _failed(f"{error.filename or 'output'}: {error.strerror}", TrackerError.exit_code)
    return code


def _failed(says: str, code: int) -> int:
    from tracker.cli._text import printable

    print(f"tracker: {printable(says)}", file=sys.stderr)
    return code
