"""`tracker audit`: findings to standard output, nothing stored; a linter's manners."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.model import Ingested

HELP = "Audit articles without storing them; exit 0 nothing found, 1 findings, 2 error."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, or - for standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--input-format", choices=("text", "jsonl"), default=None)


def run(options: argparse.Namespace) -> int:
    from tracker.analyse import analyse
    from tracker.config import Settings
    from tracker.exports.audit_json import audit_object

    found = False
    for article in _articles(options):
        analysis = analyse(article.version, Settings())
        found = found or bool(analysis.findings)
        if options.format == "json":
            print(json.dumps(audit_object(article, analysis), ensure_ascii=False))
        else:
            for finding in analysis.findings:
                print(
                    f"{article.id}:{finding.spans[0].start_char}: {finding.severity} {finding.check}: {finding.message}"
                )
    return int(found)


def _articles(options: argparse.Namespace) -> "Iterator[Ingested]":
    from tracker.ingest import read_bytes, read_path

    for name in options.paths:
        if name == "-":
            yield from read_bytes(sys.stdin.buffer.read(), "standard input", options.input_format)
        else:
            yield from read_path(Path(name))
