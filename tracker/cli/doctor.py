"""`tracker doctor`: what is installed and what answers."""

import argparse

from tracker.cli._options import add_database, settings

HELP = "Tell what is installed, which engines and models answer, and where the library is."
EXAMPLES = """\
example:
  tracker doctor

Exit 0, or 1 where something must be mended. Opens no connection."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    from tracker.cli._text import printable
    from tracker.config import database_url
    from tracker.doctor import Answer, examine

    bad = False
    for line in examine(database_url(options.database), settings(options)):
        bad = bad or line.answer is Answer.BAD
        print(f"{line.answer:<5}{line.what}: {printable(line.says)}")
    return int(bad)
