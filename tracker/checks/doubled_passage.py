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
_WORD: Final = re.compile(r"\S+")
_ENDS: Final = frozenset(".!?…。！？")
_QUOTES: Final = "\"“”„«»‘’'"


def find(context: Context) -> Iterator[Issue]:
    """One issue for each later occurrence, one for each stutter."""
    yield from _sentences(context)
    yield from _stutters(context)


def _stutters(context: Context) -> Iterator[Issue]:
    """Two to four words that follow themselves at once."""
    words = context.readable.split()
    if not any(_repeats(words, length) for length in (2, 3, 4)):
        return
    places = [m.span() for m in _WORD.finditer(context.readable)]
    for length in (2, 3, 4):
        for index in _repeats(words, length):
            span = Span(places[index][0], places[index + 2 * length - 1][1])
            run = " ".join(words[index : index + length])
            if "\n" in context.readable[span.start_char : span.end_char]:
                continue
            if _is_slip(words[index : index + 2 * length], length) and not _in_quotation(context, span):
                yield Issue((span,), f"“{run}” stands twice in a row. Take one out.", run)


def _repeats(words: list[str], length: int) -> list[int]:
    same = [a == b for a, b in zip(words, words[length:], strict=False)]
    return [i for i in range(len(same) - length + 1) if same[i] and all(same[i : i + length])]


def _is_slip(words: list[str], length: int) -> bool:
    """Plain words, not all one, long enough to be no rhythm."""
    run = words[:length]
    return len(set(run)) > 1 and all(w.isalpha() for w in words) and len(" ".join(run)) >= 5


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
