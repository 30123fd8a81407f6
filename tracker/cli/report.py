"""`tracker report`: provenance reports."""

import argparse
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli._options import add_database, workflow
from tracker.errors import InputError

if TYPE_CHECKING:
    from tracker.workflow import Report

HELP = "Write a provenance report on one article or several."
EXAMPLES = """\
examples:
  tracker report 3                              Markdown, to standard output
  tracker report 3 4 7 --format html -o report.html
  tracker report 3 --format json -o reports/    into a folder, under a name of its own
  tracker report 3 4 7 --format csv -o found.csv  the findings, one row each, for a spreadsheet"""

FORMATS = ("markdown", "html", "json", "csv")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="+", type=int, metavar="ID", help="numbers, as `tracker list` prints them")
    parser.add_argument("--format", choices=FORMATS, default="markdown")
    parser.add_argument("-o", "--output", metavar="PATH", help="a file or a folder; else standard output")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    from tracker.cli._progress import watched

    with workflow(options) as opened:
        for report in watched(opened.report(options.articles, options.format)):
            _write(report, options.output)
    return 0


def _write(report: "Report", output: str | None) -> None:
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(report.data)
        return
    path = Path(output)
    try:
        if path.is_dir() or output.endswith(("/", os.sep)):
            path = path / report.filename
        _replace(path, report.data)
    except OSError as error:
        problem = f"cannot be written ({error.strerror or error})."
        raise InputError(str(path), problem, "Give another place with -o.") from error
    print(path)


def _replace(path: Path, data: bytes) -> None:
    """Put a file there whole, or leave what is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
