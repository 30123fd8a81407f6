"""`tracker translate`: a text translated again on this machine, with the recipe that produced it."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli._ahead import grouped
from tracker.cli._options import add_database, add_input_format, settings, workflow
from tracker.cli._translation import show_result

if TYPE_CHECKING:
    from tracker.engines import Engines
    from tracker.model import Ingested, LeftOut, Retranslation
    from tracker.retranslate import Job, TranslateOptions
    from tracker.retranslate.cache import Cache

HELP = "Translate an article of the library, a file or standard input with an engine installed on this machine."
EXAMPLES = """\
examples:
  tracker translate 3                                   article 3, back into its supposed original language
  tracker translate interview.txt --to es
  tracker translate - --from fr --to en --via es < note.txt
  tracker translate - --input-format jsonl --to en --format json < articles.jsonl

A machine translation is no witness: it may drop or change what the text says. Exit 1: a sentence has no reliable
translation; 2: something could not be translated at all. `tracker models list` shows the engines and their pairs."""

_TOGETHER_CHARS = 60_000
"""Articles that have come are translated together up to this size: about 10,000 words."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="ID|FILE|-", help="a number of the library, a file, or - for standard input")
    parser.add_argument("--from", dest="source", metavar="LANGUAGE", help="es, pt-BR, …; else found out")
    parser.add_argument("--to", dest="target", metavar="LANGUAGE", help="else the supposed original language")
    parser.add_argument("--engine", help="argos or apertium; else the first that has the pair")
    parser.add_argument("--model", help="a package or mode by name; else the newest")
    parser.add_argument("--via", metavar="LANGUAGE", help="go through this language even where there is a direct way")
    parser.add_argument("--beam", type=_positive, default=4, metavar="N", help="width of the search (default 4)")
    parser.add_argument("--alternatives", type=_positive, default=0, metavar="N", help="further readings of a sentence")
    parser.add_argument("--glossary", type=Path, metavar="TSV", help="term TAB translation [TAB es-en]")
    parser.add_argument("--keep", type=Path, metavar="LIST", help="names that stay as they are, one on each line")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_input_format(parser)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    how = _how(options)
    if options.what.isdecimal() and not Path(options.what).exists():
        return _stored(int(options.what), options, how)
    return _read(options, how)


def _positive(given: str) -> int:
    if not given.isdecimal() or not int(given):
        raise argparse.ArgumentTypeError("must be 1 or more")
    return int(given)


def _how(options: argparse.Namespace) -> "TranslateOptions":
    from tracker.retranslate import TranslateOptions
    from tracker.retranslate.glossary import joined, read_glossary, read_keep_list

    given = [read_glossary(options.glossary)] if options.glossary else []
    given += [read_keep_list(options.keep)] if options.keep else []
    terms = joined(given)
    return TranslateOptions(options.engine, options.model, options.via, options.beam, options.alternatives, terms)


def _stored(article_id: int, options: argparse.Namespace, how: "TranslateOptions") -> int:
    """An article of the library: what is made is kept there, and is there at once the next time."""
    from tracker.cli._progress import watched
    from tracker.workflow.reporting import as_ingested

    reliable = True
    with workflow(options) as opened:
        article = as_ingested(opened.article(article_id))
        for result in watched(opened.translate(article_id, options.target, None, how)):
            reliable = show_result(article, result, options.format) and reliable
    return int(not reliable)


def _read(options: argparse.Namespace, how: "TranslateOptions") -> int:
    """What is read is translated and nothing is stored."""
    from tracker.batch import read_all
    from tracker.cli._text import say
    from tracker.engines import Engines
    from tracker.model import LeftOut
    from tracker.retranslate.cache import MemoryCache

    code, cache = 0, MemoryCache()
    with Engines() as engines:
        for group in grouped(
            read_all([options.what], options.input_format, line_by_line=True), _weight, _TOGETHER_CHARS
        ):
            jobs, problems = _jobs([one for one in group if not isinstance(one, LeftOut)], options, how, engines)
            problems += [one for one in group if isinstance(one, LeftOut)]
            for problem in problems:
                say(f"{problem.name}: left out: {problem.reason}")
            reliable = _translate(jobs, options, how, engines, cache)
            code = 2 if problems else max(code, int(not reliable))
    return code


def _weight(one: "Ingested | LeftOut") -> int:
    return len(getattr(getattr(one, "version", None), "text", ""))


def _jobs(
    articles: "list[Ingested]", options: argparse.Namespace, how: "TranslateOptions", engines: "Engines"
) -> "tuple[list[tuple[Ingested, Job]], list[LeftOut]]":
    """What to do for each article, and those that nothing can be done for."""
    from tracker.errors import InputError, NotFoundError
    from tracker.model import LeftOut

    jobs, problems = [], []
    for article in articles:
        try:
            job = _job(article, options)
            engines.pick(job.source, job.target, how.engine, how.via)
            jobs.append((article, job))
        except (InputError, NotFoundError) as error:
            reason = f"{error.problem} {error.remedy}" if isinstance(error, InputError) else str(error)
            problems.append(LeftOut(article.id, reason))
    if problems and len(articles) == 1 and not jobs and options.input_format != "jsonl":
        raise InputError(problems[0].name, problems[0].reason)
    return jobs, problems


def _translate(
    jobs: "list[tuple[Ingested, Job]]",
    options: argparse.Namespace,
    how: "TranslateOptions",
    engines: "Engines",
    cache: "Cache",
) -> bool:
    from tracker.cli._progress import watched
    from tracker.retranslate import retranslate_many

    reliable = True
    results: Iterator[Retranslation] = watched(retranslate_many([job for _, job in jobs], how, engines, cache))
    for (article, _), result in zip(jobs, results, strict=True):
        reliable = show_result(article, result, options.format) and reliable
    return reliable


def _job(article: "Ingested", options: argparse.Namespace) -> "Job":
    from tracker import detect
    from tracker.analyse import analyse
    from tracker.errors import InputError
    from tracker.model import UNDETERMINED
    from tracker.retranslate import Job
    from tracker.segment import segment

    version = article.version
    source = options.source or version.metadata.declared_language or detect.document_language(version.text).code
    if source == UNDETERMINED:
        raise InputError(article.id, "its language is not clear.", "Say it with --from.")
    target = options.target or analyse(version, settings(options)).original_language.code
    if target is None or target == source:
        raise InputError(article.id, "no other original language is known.", "Say with --to what to translate into.")
    spans = tuple(one.content for one in segment(version).sentences if len(one.content))
    return Job(version.text, spans, source, target, back_translation=not options.target)
