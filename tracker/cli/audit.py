"""`tracker audit`: findings to standard output, nothing stored; a linter's manners."""

import argparse
import sys
from typing import TYPE_CHECKING

from tracker.cli._options import add_input_format, add_settings, settings
from tracker.cli._text import json_line

if TYPE_CHECKING:
    from tracker.model import Analysis, Ingested

HELP = "Audit articles without storing them: exit 0 nothing found, 1 findings, 2 something could not be read."
EXAMPLES = """\
examples:
  tracker audit article.html interview.txt
  tracker audit articles/ --format json > audits.jsonl
  tracker audit - --input-format jsonl --format json < articles.jsonl

Text: one line for each article and one for each finding, NAME:LINE:COLUMN: SEVERITY: MESSAGE [CHECK].
JSON: one object a line, in the order of the input; JSON Lines are answered line by line.
A batch goes on past what it cannot read, and says on standard error what it left out."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders; - is standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_input_format(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="text: findings alone, no line for the article")
    parser.add_argument(
        "--suggest", action="store_true", help="suggest words for left-over fragments, with an engine of this machine"
    )
    add_settings(parser)


def run(options: argparse.Namespace) -> int:
    from tracker.analyse import analyse
    from tracker.batch import read_all
    from tracker.cli._progress import watched
    from tracker.model import LeftOut

    chosen = settings(options)
    left_out: list[LeftOut] = []
    found = False
    for article in watched(read_all(options.paths, options.input_format, line_by_line=True), left_out):
        analysis = analyse(article.version, chosen)
        if options.suggest:
            analysis = _with_suggestions(article.version.text, analysis)
        found = found or bool(analysis.findings)
        _print(article, analysis, options)
    return 2 if any(one.failed for one in left_out) else int(found)


def _with_suggestions(text: str, analysis: "Analysis") -> "Analysis":
    """The suggestions depend on what is installed, so they are not part of the analysis proper."""
    from dataclasses import replace

    from tracker.suggest import engines, suggest, with_suggestions

    made = suggest(text, analysis, engines())
    return replace(analysis, findings=with_suggestions(analysis.findings, made))


def _print(article: "Ingested", analysis: "Analysis", options: argparse.Namespace) -> None:
    from tracker.cli._lint import lines
    from tracker.exports.audit_json import audit_object

    if options.format == "json":
        print(json_line(audit_object(article, analysis)))
    else:
        for line in lines(article, analysis, options.quiet):
            print(line)
    sys.stdout.flush()  # whoever reads the pipe has each article when it is done
