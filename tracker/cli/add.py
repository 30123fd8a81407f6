"""`tracker add`: put articles into the library."""

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from tracker.cli._options import add_database, add_input_format, workflow

if TYPE_CHECKING:
    from tracker.model import LeftOut

HELP = "Put articles into the library: files, folders, standard input, or the address of one page."
EXAMPLES = """\
examples:
  tracker add article.html
  tracker add articles/ more.jsonl
  cat article.txt | tracker add -
  tracker add https://example.org/2024/03/a-story    (opens a connection)

The same text twice is recognised; another text at the same address or of the same file is a new version,
and another title, by-line or date is kept beside the one before.
Prints the number of each article. Exit 0, or 2 where something was left out."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders or an address; - is standard input")
    add_input_format(parser)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    from tracker.cli._progress import watched
    from tracker.cli._text import printable, say

    left_out: list[LeftOut] = []
    told: Counter[str] = Counter()
    with workflow(options) as opened:
        try:
            for added in watched(opened.add(options.paths, options.input_format), left_out):
                told[added.new] += 1
                print(f"{added.article_id}\t{added.new} {added.version_number}\t{printable(added.name)}", flush=True)
        except KeyboardInterrupt:
            say(f"stopped: {_counts(told, left_out)}. What is stored stays; the same command goes on from there.")
            raise
    say(_counts(told, left_out))
    return 2 if any(one.failed for one in left_out) else 0


def _counts(told: "Counter[str]", left_out: "list[LeftOut]") -> str:
    said_anew = f"{told['metadata']} with new metadata, " if told["metadata"] else ""
    left = sum(one.count for one in left_out)
    return f"{told['article']} new, {told['version']} new versions, {said_anew}{told['known']} known, {left} left out"
