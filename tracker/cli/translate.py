"""`tracker translate`: a text translated again on this machine, with the recipe that produced it."""

import argparse
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import EngineError, InputError

if TYPE_CHECKING:
    from tracker.engines import Engines
    from tracker.model import Ingested, Progress, Retranslation
    from tracker.retranslate import TranslateOptions
    from tracker.retranslate_cache import Cache

HELP = "Translate a file, or standard input, with an engine installed on this machine."
BACK_TRANSLATION = (
    "Back-translation: it shows how this wording reads in {language}; it does not show what the original said."
)
MACHINE = "Machine translation: it may drop or change what the text says."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument("--from", dest="source", metavar="LANGUAGE", help="BCP 47; default: detected")
    parser.add_argument("--to", dest="target", metavar="LANGUAGE", help="default: the supposed original language")
    parser.add_argument("--engine", help="argos or apertium; default: the first that has the pair")
    parser.add_argument("--model", help="a package or mode by name; default: the newest")
    parser.add_argument("--via", metavar="LANGUAGE", help="go through this language even where there is a direct way")
    parser.add_argument("--beam", type=_positive, default=4)
    parser.add_argument("--alternatives", type=_positive, default=0, metavar="N", help="further readings")
    parser.add_argument("--glossary", type=Path, metavar="TSV", help="term TAB translation [TAB es-en]")
    parser.add_argument("--keep", type=Path, metavar="LIST", help="names not to translate, one on each line")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--input-format", choices=("text", "jsonl"), default=None)


def _positive(given: str) -> int:
    number = int(given)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def run(options: argparse.Namespace) -> int:
    from tracker.engines import Engines
    from tracker.retranslate_cache import MemoryCache

    how, cache = _how(options), MemoryCache()
    unreliable = False
    with Engines() as engines:
        for article in _articles(options.what, options.input_format):
            result = _translated(article, options, how, engines, cache)
            _show(article, result, options.format)
            unreliable = unreliable or not all(sentence.reliable for sentence in result.sentences)
    return int(unreliable)


def _how(options: argparse.Namespace) -> "TranslateOptions":
    from tracker.retranslate import TranslateOptions
    from tracker.retranslate_glossary import joined, read_glossary, read_keep_list

    given = [read_glossary(options.glossary)] if options.glossary else []
    given += [read_keep_list(options.keep)] if options.keep else []
    return TranslateOptions(
        options.engine, options.model, options.via, options.beam, options.alternatives, joined(given)
    )


def _articles(name: str, input_format: str | None) -> "Iterator[Ingested]":
    """The articles of the file; JSON Lines on standard input come one by one, as they are written."""
    from tracker.ingest import read_bytes, read_path

    if name != "-":
        yield from read_path(Path(name))
    elif input_format == "jsonl":
        for line in sys.stdin.buffer:
            yield from read_bytes(line, "standard input", "jsonl")
    else:
        yield from read_bytes(sys.stdin.buffer.read(), "standard input", input_format)


def _translated(
    article: "Ingested",
    options: argparse.Namespace,
    how: "TranslateOptions",
    engines: "Engines",
    cache: "Cache",
) -> "Retranslation":
    from tracker.model import Retranslation
    from tracker.retranslate import retranslate
    from tracker.segment import segment

    source = options.source or _language_of(article)
    target, back = (options.target, False) if options.target else (_original_of(article), True)
    spans = [sentence.content for sentence in segment(article.version).sentences if len(sentence.content)]
    how = replace(how, back_translation=back)
    for news in retranslate(article.version.text, spans, source, target, how, engines, cache):
        if isinstance(news, Retranslation):
            return news
        _progress(news)
    raise EngineError(f"{article.id}: the translation ended before it was done.")


def _language_of(article: "Ingested") -> str:
    from tracker import detect
    from tracker.model import UNDETERMINED

    found = article.version.metadata.declared_language or detect.document_language(article.version.text).code
    if found == UNDETERMINED:
        raise InputError(article.id, "its language is not clear.", "Say it with --from.")
    return found


def _original_of(article: "Ingested") -> str:
    from tracker.analyse import analyse
    from tracker.config import Settings

    analysis = analyse(article.version, Settings())
    original = analysis.original_language.code
    if original is None or original == analysis.language.code:
        raise InputError(article.id, "no other original language is known.", "Say with --to what to translate into.")
    return original


def _progress(news: "Progress") -> None:
    """A line that is written over, only where somebody is watching."""
    if sys.stderr.isatty():
        end = "\r" if news.total is None or news.done < news.total else "\r\x1b[K"
        print(f"{news.what}: {news.done} of {news.total} sentences", end=end, file=sys.stderr, flush=True)


def _show(article: "Ingested", result: "Retranslation", form: str) -> None:
    from tracker.exports.translation_json import translation_object
    from tracker.retranslate import laid_out

    if form == "json":
        print(json.dumps(translation_object(article, result), ensure_ascii=False), flush=True)
        return
    print(plain(laid_out(article.version.text, result)), flush=True)
    for line in _notes(result):
        print(plain(line), file=sys.stderr)


def plain(text: str) -> str:
    """The text without control characters: an article cannot steer the terminal."""
    return "".join(sign for sign in text if sign in "\n\t" or not unicodedata.category(sign).startswith("C"))


def _notes(result: "Retranslation") -> "Iterator[str]":
    caution = BACK_TRANSLATION.format(language=result.target_language) if result.back_translation else MACHINE
    yield f"-- {caution}"
    yield "-- " + ", ".join(f"{name} {value}" for name, value in result.recipe.parts)
    warnings = Counter(warning for sentence in result.sentences for warning in sentence.warnings)
    for kind, found in groupby(sorted(warnings.items()), key=lambda one: one[0].partition(":")[0]):
        details = [warning.partition(":")[2] or f"{count} sentences" for warning, count in found]
        yield f"-- {kind.replace('_', ' ')} ({len(details)}): {', '.join(details[:20])}"
