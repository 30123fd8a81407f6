"""`tracker link`: likely sources and translations, from the library or among the texts of a file."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.cli._lines import is_id, is_text, is_text_or_absent, objects
from tracker.cli._options import add_database, workflow
from tracker.cli._text import json_line, printable
from tracker.errors import InputError

if TYPE_CHECKING:
    from tracker.workflow import Event, Workflow

HELP = "Propose the likely sources of articles, in any language."
EXAMPLES = """\
examples:
  tracker link 3
  tracker link
  tracker link 4 7 --confirm       article 4 is the source of article 7: its facts count for 7 at once
  tracker link --events            every event that two articles or more probably report; with IDs, those of these
  tracker link --against pool.jsonl queries.jsonl --format json

With --against nothing is stored: both files hold lines {"id", "text", "language"?}, and each query is answered with the
texts of the pool that are likely its source, its translation or its copy, best first.

JSON: a proposal is {"source", "published", "score_0_to_1", "reason", "basis"}; an event {"event": [{"id",
"reason"}]}, the article asked about first, each other one with what it has in common with it; an answer of --against
{"id", "ranked": [{"id", "score_0_to_1"}]}. `tracker compare 4 9 --event` sets two reports on one event side by side."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "which", nargs="*", metavar="ID", help="articles of the library, else all; files with --against"
    )
    parser.add_argument("--against", metavar="POOL", help="look among the texts of this file (JSON Lines)")
    parser.add_argument("--confirm", action="store_true", help="the first article is the source of the second")
    parser.add_argument("--deny", action="store_true", help="it is not: the proposal is not shown again")
    parser.add_argument("--learn", action="store_true", help="learn word lexicons from linked articles, for compare")
    parser.add_argument("--events", action="store_true", help="articles on one event: an offer to compare them")
    parser.add_argument("--most", type=int, default=50, metavar="N", help="answers per text (50)")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    if options.most < 1:
        raise InputError("link", "--most must be 1 or more.")
    if options.confirm and options.deny:
        raise InputError("link", "--confirm or --deny, not both.")
    if options.against is None:
        return _library(options)
    if not options.which:
        raise InputError("link", "--against needs a file of texts to look for.")
    from tracker.link.ranking import Pool

    pool = Pool((str(r["id"]), str(r["text"]), r.get("language")) for r in _records(options.against))
    for name in options.which:
        for record in _records(name):
            ranked = pool.rank(str(record["text"]), record.get("language"), options.most)
            _say(options.format, str(record["id"]), ranked)
    return 0


def _say(form: str, id_: str, ranked: list[tuple[str, float]]) -> None:
    if form == "json":
        print(json_line({"id": id_, "ranked": [{"id": other, "score_0_to_1": score} for other, score in ranked]}))
    else:
        for other, score in ranked:
            print(f"{printable(id_)}\t{printable(other)}\t{score:.3f}")


def _library(options: argparse.Namespace) -> int:
    from tracker.cli._progress import watched

    try:
        wanted = [int(one) for one in options.which]
    except ValueError as error:
        raise InputError("link", "articles are named by their numbers.") from error
    with workflow(options) as opened:
        if options.confirm or options.deny:
            return _decide(opened, wanted, options)
        if options.learn:
            for made in watched(opened.learn()):
                pair = f"{made.source_language}-{made.published_language}"
                print(f"{pair}: {made.words} words of {made.sentences} sentences")
            return 0
        if options.events:
            for event in watched(opened.events(wanted or None)):
                _say_event(options.format, event)
            return 0
        said: set[tuple[int, int]] = set()
        for article_id in wanted or opened.ids():
            for one in watched(opened.propose_links(article_id)):
                ends = (one.source_article_id, one.published_article_id)
                if ends not in said:  # it is proposed from either end
                    said.add(ends)
                    _say_link(options.format, one)
    return 0


def _decide(opened: "Workflow", wanted: list[int], options: argparse.Namespace) -> int:
    if len(wanted) != 2:
        raise InputError("link", "name two articles: the source, then what was made from it.")
    if options.confirm:
        _say_link(options.format, opened.link(wanted[0], wanted[1]))
    else:
        opened.unlink(wanted[0], wanted[1])
    return 0


def _say_link(form: str, link: Any) -> None:
    if form == "json":
        print(json_line({"source": link.source_article_id, "published": link.published_article_id,
                         "score_0_to_1": link.score_0_to_1, "reason": link.reason, "basis": link.basis}))  # fmt: skip
    else:
        because = f": {printable(link.reason)}" if link.reason else f" ({link.basis})"
        print(f"{link.source_article_id} → {link.published_article_id}{because}")


def _say_event(form: str, event: "Event") -> None:
    if form == "json":
        told = [{"id": i, "reason": reason} for i, reason in zip(event.article_ids, event.reasons, strict=True)]
        print(json_line({"event": told}))
        return
    print(" ".join(str(article_id) for article_id in event.article_ids))
    for article_id, reason in zip(event.article_ids, event.reasons, strict=True):
        if reason:
            print(f"  {article_id}: {printable(reason)}")


def _records(name: str) -> Iterator[dict[str, Any]]:
    try:
        with Path(name).open(encoding="utf-8", errors="replace") as lines:
            needed = {"id": is_id, "text": is_text}
            yield from (record for _, record in objects(lines, name, needed, {"language": is_text_or_absent}))
    except OSError as error:
        raise InputError(name, f"cannot be read ({error.strerror}).") from error
