"""`tracker compare` on articles of the library, by their numbers."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli._options import workflow
from tracker.cli._text import json_line, printable

if TYPE_CHECKING:
    from tracker.workflow import ComparisonView


def are_numbers(names: list[str]) -> bool:
    """Whether one or two articles of the library are meant; a file of that name goes first."""
    return len(names) in (1, 2) and all(n.isdecimal() and not Path(n).exists() for n in names)


def run(options: argparse.Namespace) -> int:
    """Compare an article with its linked source, or with the one named first; 1 where facts departed."""
    from tracker.cli._progress import watched
    from tracker.compare.as_json import comparison_object
    from tracker.workflow import CompareOptions, TranslateOptions

    *source, published = (int(name) for name in options.texts)
    engine = None if options.engine in (None, "none") else TranslateOptions(engine=options.engine)
    how = CompareOptions(translate=options.engine != "none", translation=engine)
    found = False
    with workflow(options) as opened:
        for view in watched(opened.compare(published, source[0] if source else None, how)):
            found = found or bool(view.comparison.departures)
            if options.format == "json":
                print(json_line(comparison_object(str(published), view.comparison, True)))
            else:
                _print(view)
    return int(found)


def _print(view: "ComparisonView") -> None:
    comparison, name = view.comparison, view.published_article_id
    for pair in comparison.pairs:
        left = " ".join(comparison.source_sentences[i].of(view.source.text) for i in pair.source)
        right = " ".join(comparison.published_sentences[j].of(view.published.text) for j in pair.published)
        print(f"{pair.kind:8} {printable(left)}\n      →  {printable(right)}")
    for finding in view.findings:
        place = finding.spans[0].start_char
        print(f"{name}:{place}: {finding.severity} {finding.check} ({finding.status}): {printable(finding.message)}")
    for line in comparison.not_checked:
        print(f"not checked: {line}")
