"""`tracker list`: the library's list."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from tracker.cli._options import add_database, workflow
from tracker.cli._text import json_line, printable

if TYPE_CHECKING:
    from tracker.model import LibraryRow

HELP = "List the articles of the library."
EXAMPLES = """\
examples:
  tracker list
  tracker list --text "canciller putin" --original es
  tracker list --status open --order findings --limit 0 --format json"""

STATUSES = ("nothing_found", "open", "in_review", "audited")
ORDERS = ("added", "published", "title", "findings")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--text", default="", metavar="WORDS", help="only those with all these words")
    parser.add_argument("--language", metavar="CODE", help="only texts in this language (BCP 47)")
    parser.add_argument("--original", metavar="CODE", help="only those first written in this language")
    parser.add_argument("--status", choices=STATUSES)
    parser.add_argument("--order", choices=ORDERS, default="added")
    parser.add_argument("--limit", type=int, default=100, metavar="N", help="at most so many; 0 for all (default 100)")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    from tracker.cli._text import say
    from tracker.model import ArticleStatus, LibraryOrder, LibraryQuery

    status = ArticleStatus(options.status) if options.status else None
    order = LibraryOrder(options.order)
    query = LibraryQuery(options.text, options.language, options.original, status, order)
    with workflow(options) as opened:
        found = opened.ids(query)
        shown = found[: options.limit] if options.limit > 0 else found
        for start in range(0, len(shown), 200):
            for row in opened.rows(shown[start : start + 200]):
                print(_json(row) if options.format == "json" else _line(row))
    if len(shown) < len(found):
        say(f"{len(shown):,} of {len(found):,} shown; --limit 0 shows all")
    if not found:
        say(
            "nothing found"
            if query != LibraryQuery(order=order)
            else "the library is empty; `tracker add PATH` fills it"
        )
    return 0


def _line(row: "LibraryRow") -> str:
    """Columns parted by tabs: number, status, languages, open and all findings, title, chain."""
    same = row.original_language == row.language
    languages = row.language if same else f"{row.original_language or '?'}→{row.language}"
    findings = f"{row.findings_open}/{row.findings_total}"
    return "\t".join(
        (str(row.article_id), row.status, languages, findings, printable(row.title), printable(row.chain_short))
    )


def _json(row: "LibraryRow") -> str:
    return json_line(asdict(row) | {"added_at": row.added_at.isoformat()})
