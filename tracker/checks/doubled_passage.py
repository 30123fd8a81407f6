"""The same sentence twice in the body, or words repeated on the spot."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, shortened
from tracker.checks.example import Example
from tracker.model import Sentence, Severity, Span, Zone

ID = "doubled_passage"
CATEGORY = "accuracy/addition"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A sentence that stands twice in the body, or words repeated on the spot."
EXAMPLES: Final = (
    Example("The council of Riverton met on Monday to vote on the bridge. It rained.\n\n"
            "The council of Riverton met on Monday to vote on the bridge.", says="stands here a second time"),
    Example("The mayor spoke of the of the bridge.", finds="of the of the"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("New bridge for Riverton\n\nNew bridge for Riverton\n\nThe council of Riverton met on Monday."),
    Example("It rained. The mayor left. It rained."),
    Example("The song “no more no more” was played, time and again, time and again."),
    Example("“We shall build the bridge before the winter comes, I promise you.”\n\n"
            "“We shall build the bridge before the winter comes, I promise you,” the mayor said."),
)  # fmt: skip

LEAST_WORDS: Final = 8
"""Shorter sentences are repeated on purpose too often."""
_REPEATED: Final = re.compile(
    r"(?<![\w-])(?P<run>(?P<first>[^\W\d_]{1,20}) (?P<second>[^\W\d_]{1,20}(?: [^\W\d_]{1,20}){0,2})) (?P=run)(?![\w-])"
)
_ENDS: Final = frozenset(".!?…。！？")
_QUOTES: Final = "\"“”„«»‘’'"


def find(context: Context) -> Iterator[Issue]:
    """One issue for each later occurrence, one for each stutter."""
    yield from _sentences(context)
    for found in _REPEATED.finditer(context.readable):
        span = Span(found.start(), found.end())
        pieces = found.group("run").lower().split()
        if len(found.group("run")) < 5 or len(set(pieces)) < 2 or _in_quotation(context, span):
            continue
        message = f"“{found.group('run')}” stands twice in a row. Take one out."
        yield Issue((span,), message, found.group("run"))


def _sentences(context: Context) -> Iterator[Issue]:
    seen: dict[str, Span] = {}
    for sentence in context.sentences:
        words = " ".join(sentence.content.of(context.text).split())
        if not _counts(context, sentence, words):
            continue
        key = words.strip(_QUOTES)
        earlier = seen.setdefault(key, sentence.content)
        if earlier is not sentence.content:
            message = f"“{shortened(words)}” stands here a second time, word for word. Take one out."
            yield Issue((sentence.content, earlier), message)


def _counts(context: Context, sentence: Sentence, words: str) -> bool:
    """Whether the sentence is running text: of the body, long enough, ended; a quotation pulled out is display."""
    paragraph = context.segmentation.paragraphs[sentence.paragraph]
    if paragraph.zone is not Zone.BODY or words[:1] in _QUOTES:
        return False
    long_enough = words.count(" ") + 1 >= LEAST_WORDS or (not context.is_spaced and len(words) >= 2 * LEAST_WORDS)
    return long_enough and words.rstrip(_QUOTES + ")")[-1:] in _ENDS


def _in_quotation(context: Context, span: Span) -> bool:
    return any(p.span.contains(span) for p in context.marks.pairs)
