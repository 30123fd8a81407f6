"""`tracker compare`: a source and its published translation, aligned, with the departures; nothing stored."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.cli import _compare_stored
from tracker.cli._options import add_database
from tracker.cli._text import json_line, printable
from tracker.errors import InputError

if TYPE_CHECKING:
    from tracker.compare.batch import Case
    from tracker.model import Comparison

HELP = "Compare a published text with its source; exit 0 nothing found, 1 findings, 2 error."

EXAMPLES = """\
examples:
  tracker compare 7                              article 7 of the library with the source it is linked to
  tracker compare 4 7                            with article 4
  tracker compare original.txt published.txt
  tracker compare original.txt published.txt --from es --to en --format json
  tracker compare --format json --input-format jsonl - < cases.jsonl

A line of JSON Lines: {"id", "source", "published", "source_language"?, "published_language"?}; the texts as one string,
or as lists of sentences that are left as they are."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "texts",
        nargs="+",
        metavar="SOURCE PUBLISHED",
        help="two files or numbers of articles; - for JSON Lines of cases",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--input-format", choices=("text", "jsonl"), default=None)
    parser.add_argument("--from", dest="source_language", metavar="CODE", help="language of the source; else detected")
    parser.add_argument("--to", dest="published_language", metavar="CODE", help="of the published text; else detected")
    parser.add_argument(
        "--engine", metavar="NAME", help="translate with this engine for the alignment; `none` for no engine"
    )
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    if _compare_stored.are_numbers(options.texts):
        return _compare_stored.run(options)
    from tracker.compare.as_json import comparison_object
    from tracker.compare.batch import compare_all

    found = False
    for case, comparison in compare_all(list(_cases(options)), options.engine):
        found = found or bool(comparison.departures)
        if options.format == "json":
            print(json_line(comparison_object(case.id, comparison, case.with_spans)))
        else:
            _print(case, comparison)
    return int(found)


def _cases(options: argparse.Namespace) -> "Iterator[Case]":
    from tracker.compare.batch import Case

    if options.texts == ["-"] or options.input_format == "jsonl":
        for name in options.texts:
            yield from (_case(record, options) for record in _records(name))
        return
    if len(options.texts) != 2:
        raise InputError("compare", "two texts are needed: the source and the published text.")
    source, published = (_read(name) for name in options.texts)
    record = {"id": options.texts[1], "source": source, "published": published}
    yield Case.of(record, options.source_language, options.published_language)


def _case(record: dict[str, Any], options: argparse.Namespace) -> "Case":
    from tracker.compare.batch import Case

    return Case.of(record, options.source_language, options.published_language)


def _records(name: str) -> Iterator[dict[str, Any]]:
    text = sys.stdin.buffer.read().decode("utf-8", "replace") if name == "-" else _read_raw(name)
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(name, f"line {number} is not JSON ({error}).") from error
        if not isinstance(record, dict) or not {"source", "published"} <= record.keys():
            raise InputError(name, f"line {number} needs the keys `source` and `published`.")
        yield {"id": str(number), **record}


def _read(name: str) -> str:
    from tracker.ingest import read_path

    return "\n\n".join(article.version.text for article in read_path(Path(name)))


def _read_raw(name: str) -> str:
    try:
        return Path(name).read_text("utf-8", "replace")
    except OSError as error:
        raise InputError(name, f"cannot be read ({error.strerror}).") from error


def _print(case: "Case", comparison: "Comparison") -> None:
    for pair in comparison.pairs:
        left = " ".join(comparison.source_sentences[i].of(case.source.text) for i in pair.source)
        right = " ".join(comparison.published_sentences[j].of(case.published.text) for j in pair.published)
        print(f"{pair.kind:8} {printable(left)}\n      →  {printable(right)}")
    for departure in comparison.departures:
        at = departure.published_spans[0].start_char if departure.published_spans else 0
        print(f"{case.id}:{at}: {departure.severity} {departure.check}: {printable(departure.message)}")
    for line in comparison.not_checked:
        print(f"not checked: {line}")
