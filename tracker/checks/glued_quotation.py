"""A quotation mark with no space between it and the next word."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, word_after, word_before
from tracker.checks.example import Example
from tracker.model import Severity, Span
from tracker.quotations.marks import FAMILIES, Family
from tracker.quotations.paired import Pair

ID = "glued_quotation"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A quotation glued to the word before or after it."
EXAMPLES: Final = (
    Example("“We shall rebuild the bridge”declared the mayor.", finds="bridge”declared"),
    Example("The mayor said“we shall rebuild the bridge”.", finds="said“we"),
    Example('The mayor spoke of "a new bridge"to reporters.', finds='bridge"to'),
    Example("« Un pont neuf »déclare le maire.", "fr", finds="»déclare"),
    Example("“We shall rebuild the bridge ”the mayor said.", finds="”the"),
)
COUNTER_EXAMPLES: Final = (
    Example("“We shall rebuild the bridge,” declared the mayor."),
    Example("Le maire parle d’« un pont neuf » et de l’“hiver”.", "fr"),
    Example("Der „Bürger“-Brief und die „Brücken“diskussion.", "de"),
    Example("市长说“我们会重建大桥”并表示感谢。", "zh"),
    Example("Mind your “p”s and “q”s.", "en"),
)

_QUOTED_COMPOUNDS: Final = frozenset("de nl da sv nb no nn fi hu tr eu et".split())
"""Languages that write a suffix or the second half of a compound right behind the mark."""


def find(context: Context) -> Iterator[Issue]:
    """One issue for each pair of marks with a letter right outside it."""
    if not context.is_spaced:
        return
    reversed_marks = {p.span.start_char for p in context.marks.problems}
    for pair in context.marks.pairs:
        if FAMILIES[pair.opening] is Family.SINGLE or pair.span.end_char - 1 in reversed_marks:
            continue
        yield from _before(context, pair)
        yield from _after(context, pair)


def _before(context: Context, pair: Pair) -> Iterator[Issue]:
    place = pair.span.start_char
    if place and context.readable[place - 1].isalpha() and context.readable[place + 1 : place + 2].isalnum():
        word = word_before(context.readable, place)
        if len(word) > 1:
            span = Span(place - len(word), place + 1 + len(word_after(context.readable, place + 1)))
            yield _issue(context, span, place)


def _after(context: Context, pair: Pair) -> Iterator[Issue]:
    place = pair.span.end_char
    word = word_after(context.readable, place) if pair.closing else ""
    if len(word) < 2 or (word.islower() and context.base_language in _QUOTED_COMPOUNDS and len(pair.content) < 30):
        return
    span = Span(place - 1 - len(word_before(context.readable, place - 1)), place + len(word))
    yield _issue(context, span, place)


def _issue(context: Context, span: Span, place: int) -> Issue:
    words = span.of(context.text)
    cut = place - span.start_char
    return Issue((span,), f"A space is missing at the quotation mark: “{words}”.", f"{words[:cut]} {words[cut:]}")
