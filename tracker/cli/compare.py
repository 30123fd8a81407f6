"""`tracker compare`: a source and its published translation, aligned, with the departures; nothing stored."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.cli import _compare_stored
from tracker.cli._lines import is_id, is_text_or_absent, is_text_or_sentences, objects
from tracker.cli._options import add_database
from tracker.cli._text import json_line
from tracker.errors import InputError

if TYPE_CHECKING:
    from tracker.compare.batch import Case
    from tracker.model import Comparison, Distance

HELP = "Compare a published text with its source; exit 0 nothing found, 1 findings, 2 error."

EXAMPLES = """\
examples:
  tracker compare 7                              article 7 of the library with the source it is linked to
  tracker compare 4 7                            with article 4
  tracker compare original.txt published.txt
  tracker compare 4@1 4@2                        two versions of article 4
  tracker compare 4 9 --event                    two reports on one event, neither the other's source
  tracker compare 7 --engine argos --engine apertium    what two engines make of its source
  tracker compare original.txt published.txt --from es --to en --format json
  tracker compare --format json --input-format jsonl - < cases.jsonl

A line of JSON Lines: {"id", "source", "published", "source_language"?, "published_language"?}; the texts as one string,
or as lists of sentences that are left as they are.

JSON, one object for each comparison: `pairs` (`source`, `published`: numbers of sentences; `kind` aligned, moved,
omitted, added; `reuse` within one language), `findings` (`check`, `family`, `rule`, `message`, `score_0_to_1`; under
0.5 a hint; `measured_precision` of the rule for these languages, null where not measured), `no_counterpart` (words
that nothing on the other side answers, by side; highlighted, not judged; null where nothing could tell),
`not_checked`, `recipe`. With a re-translation, for articles and where --distance asks for it: each pair's
`retranslation` and `distance_from_retranslation` (TER `edits` on `words`, `rank` by chrF `of` the pairs of this text,
words that only one wording has), and the edits of the whole text. It says how far a wording lies from what a machine
made, and nothing of how good it is. Articles in one language have `only_source` and `only_published` words in each
pair, and every article comparison says its `relation`, versions and engines. Spans count characters of the text, of a
list of sentences those of the `sentence`."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "texts",
        nargs="+",
        metavar="SOURCE PUBLISHED",
        help="two files or numbers of articles, N@2 for the second version of one; - for JSON Lines of cases",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--input-format", choices=("text", "jsonl"), default=None)
    parser.add_argument("--from", dest="source_language", metavar="CODE", help="language of the source; else detected")
    parser.add_argument("--to", dest="published_language", metavar="CODE", help="of the published text; else detected")
    parser.add_argument(
        "--engine",
        metavar="NAME",
        action="append",
        help="translate with this engine for the alignment; `none` for no engine; twice: compare two engines",
    )
    parser.add_argument(
        "--event", action="store_true", help="two reports on one event: what one alone tells is no finding"
    )
    parser.add_argument("--distance", action="store_true", help="show how far from an automatic re-translation it is")
    parser.add_argument("--words", action="store_true", help="show the words that nothing on the other side answers")
    parser.add_argument("--hints", action="store_true", help="show departures that are too doubtful to be findings")
    parser.add_argument(
        "--no-learn",
        action="store_true",
        help="do not let the cases of JSON Lines teach each other words; each is then compared as if it came alone",
    )
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    if _compare_stored.are_numbers(options.texts):
        return _compare_stored.run(options)
    from tracker.compare.batch import compare_with

    if len(options.engine or []) > 1 or options.event:
        raise InputError("compare", "--event and two engines are for articles of the library, by their numbers.")
    found = False
    engine = (options.engine or [None])[0]
    for case, comparison, rendered in compare_with(list(_cases(options)), engine, not options.no_learn):
        found = found or any(not departure.hint for departure in comparison.departures)
        _say(case, comparison, rendered, options)
    return int(found)


def _say(case: "Case", comparison: "Comparison", rendered: Sequence[str], options: argparse.Namespace) -> None:
    from tracker.cli._compare_text import Told, tell
    from tracker.compare.as_json import comparison_object

    far: Sequence[Distance] = ()
    if rendered and options.distance:
        from tracker.compare.distance import distances

        far = distances(comparison, rendered, case.published)
    if options.format == "json":
        print(json_line(comparison_object(case.id, comparison, case.with_spans, far, rendered)))
        return
    texts, one = (case.source.text, case.published.text), case.source.primary == case.published.primary
    tell(Told(case.id, *texts, comparison, far, rendered, (), options.words, options.hints, one))


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
    needed = {"source": is_text_or_sentences, "published": is_text_or_sentences}
    may = {"id": is_id, "source_language": is_text_or_absent, "published_language": is_text_or_absent}
    for number, record in objects(text.split("\n"), name, needed, may):
        yield {"id": str(number), **record}


def _read(name: str) -> str:
    from tracker.ingest import read_path

    return "\n\n".join(article.version.text for article in read_path(Path(name)))


def _read_raw(name: str) -> str:
    try:
        return Path(name).read_text("utf-8", "replace")
    except OSError as error:
        raise InputError(name, f"cannot be read ({error.strerror}).") from error
