"""`tracker tui`: the terminal interface; without a terminal, the audit of the sample corpus as text."""

import argparse
import sys
from importlib import import_module, resources
from pathlib import Path

from tracker.cli._options import add_database, settings

HELP = "Open the terminal interface; without a terminal, print the audit of the sample corpus."
EXAMPLES = """\
examples:
  tracker tui
  tracker tui --sample      the sample corpus, in a library of its own

While your own library is empty and no other is named, the sample corpus is shown."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sample", action="store_true", help="open the sample corpus, in a library of its own")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _print_sample(options)
    from tracker.cli._progress import watched
    from tracker.workflow import open_workflow

    chosen = settings(options)
    url, sample = _library(options)
    with open_workflow(url, chosen) as opened:
        if sample:
            for _ in watched(opened.add([sample_folder()])):
                pass
        code = import_module("tui").run(opened)
    return int(code or 0)


def sample_folder() -> Path:
    """The sample articles that come with the program."""
    return Path(str(resources.files("corpus"))) / "articles"


def _library(options: argparse.Namespace) -> tuple[str, bool]:
    """Which database, and whether it is to hold the sample corpus."""
    import os

    from tracker.cli._text import say
    from tracker.config import data_folder, database_url
    from tracker.workflow import open_workflow

    own = database_url(options.database)
    if not options.sample:
        if options.database or os.environ.get("TRACKER_DATABASE_URL"):
            return own, False
        with open_workflow(own) as opened:
            if opened.count():
                return own, False
        say("your library is empty, so this is the sample corpus; `tracker add PATH` adds your own articles")
    return (own if options.database else f"sqlite:///{data_folder() / 'sample.db'}"), True


def _print_sample(options: argparse.Namespace) -> int:
    from tracker.analyse import analyse
    from tracker.batch import read_all
    from tracker.cli._lint import lines
    from tracker.cli._progress import watched

    chosen = settings(options)
    for article in watched(read_all([sample_folder()])):
        for line in lines(article, analyse(article.version, chosen)):
            print(line)
    return 0
