"""`tracker analyse`: bring the analyses of the library up to date with rules and settings."""

import argparse

from tracker.cli._options import add_database, workflow

HELP = "Analyse articles of the library again where rules or settings have changed; decisions stay."
EXAMPLES = """\
examples:
  tracker analyse          everything that is out of date
  tracker analyse 3 4

An article is analysed again by itself when it is opened; this does it for the whole list. It can be stopped and
begun again."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="*", type=int, metavar="ID", help="else all that are out of date")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    from tracker.cli._progress import watched
    from tracker.cli._text import say

    done = 0
    with workflow(options) as opened:
        for _ in watched(opened.analyse(options.articles or None)):
            done += 1
    say(f"{done:,} analysed again")
    return 0
