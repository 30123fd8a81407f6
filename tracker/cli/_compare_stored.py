"""`tracker compare` on articles of the library, by their numbers and versions."""

import argparse
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.cli._options import workflow
from tracker.cli._text import json_line, printable
from tracker.errors import InputError

if TYPE_CHECKING:
    from tracker.model import Progress, SegmentPair
    from tracker.workflow import ComparisonView, Workflow

_NUMBER: Final = re.compile(r"(\d{1,18})(?:@(\d{1,9}))?")
"""An article, and one of its versions."""


def are_numbers(names: list[str]) -> bool:
    """Whether one or two articles of the library are meant; a file of that name goes first."""
    return len(names) in (1, 2) and all(_NUMBER.fullmatch(n) and not Path(n).exists() for n in names)


def run(options: argparse.Namespace) -> int:
    """Compare an article with its linked source, or with the one named first; 1 where facts departed."""
    from tracker.cli._progress import watched

    found = False
    with workflow(options) as opened:
        for view in watched(_compared(opened, options)):
            found = found or any(not departure.hint for departure in view.comparison.departures)
            _say(view, options)
    return int(found)


def _compared(opened: "Workflow", options: argparse.Namespace) -> "Iterator[Progress | ComparisonView]":
    from tracker.model import Relation
    from tracker.workflow import CompareOptions, TranslateOptions

    *source, published = (_NUMBER.fullmatch(name) for name in options.texts)
    assert published
    names = options.engine or []
    if len(names) > 1:
        if source:
            raise InputError("compare", "two engines are compared on one article: name it alone.")
        return opened.compare_engines(int(published[1]), names, options.published_language)
    engine = None if names in ([], ["none"]) else TranslateOptions(engine=names[0])
    first = source[0] if source else None
    how = CompareOptions(
        translate=names != ["none"],
        translation=engine,
        source_version=int(first[2]) if first and first[2] else None,
        published_version=int(published[2]) if published[2] else None,
        relation=Relation.REPORT if options.event else None,
    )
    return opened.compare(int(published[1]), int(first[1]) if first else None, how)


def _say(view: "ComparisonView", options: argparse.Namespace) -> None:
    from tracker.cli._compare_text import Told, tell
    from tracker.compare.as_json import comparison_object

    name, rendered = str(view.published_article_id), view.rendered
    if options.format == "json":
        made = comparison_object(name, view.comparison, True, view.distances, rendered)
        if view.source_language == view.published_language:
            for pair, told in zip(view.comparison.pairs, made["pairs"], strict=True):
                told |= _differences(view, pair)
        print(json_line(made | _what(view)))
        return
    distances = view.distances if options.distance or view.translated_by else ()
    texts, one_language = (view.source.text, view.published.text), view.source_language == view.published_language
    print(_names(view))
    told = Told(name, *texts, view.comparison, distances, rendered, view.findings, options.words, options.hints)
    tell(replace(told, one_language=one_language))


def _names(view: "ComparisonView") -> str:
    """Which text stands first, and which beneath it."""
    source = f"article {view.source_article_id}, version {view.source_version}"
    if view.translated_by:
        first, second = (recipe.as_dict().get("engine", "a machine") for recipe in view.recipes)
        return f"{source} as translated by {printable(second)} (→) and by {printable(first)} (~)"
    published = f"article {view.published_article_id}, version {view.published_version}"
    return f"{source} and, beneath it (→), {published}"


def _differences(view: "ComparisonView", pair: "SegmentPair") -> dict[str, object]:
    """The runs of words that only one text of two in one language has."""
    from tracker.compare.worddiff import differing_spans

    ours = [view.comparison.source_sentences[i] for i in pair.source]
    theirs = [view.comparison.published_sentences[j] for j in pair.published]
    found = differing_spans(view.source.text, ours, view.published.text, theirs)
    return {
        side: [{"start_char": s.start_char, "end_char": s.end_char} for s in spans]
        for side, spans in zip(("only_source", "only_published"), found, strict=True)
    }


def _what(view: "ComparisonView") -> dict[str, object]:
    """Which texts were compared, and what a person said of each finding."""
    return {
        "relation": view.relation,
        "source_article": {"id": view.source_article_id, "version": view.source_version},
        "published_article": {"id": view.published_article_id, "version": view.published_version},
        "engines": [r.as_dict() for r in view.recipes],
        "statuses": [finding.status for finding in view.findings],
    }
