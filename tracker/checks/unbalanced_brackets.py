"""A bracket without its partner."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, excerpt
from tracker.checks.example import Example
from tracker.model import Severity, Span

ID = "unbalanced_brackets"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A bracket that is opened and never closed, or closed and never opened."
EXAMPLES: Final = (
    Example("The treaty (signed in 1994 was never ratified.", finds="("),
    Example("The treaty signed in 1994) was never ratified.", finds=")"),
    Example("He said [the ministers would come.", finds="["),
    Example("条约（1994年签署从未获得批准。", "zh", finds="（"),
)
COUNTER_EXAMPLES: Final = (
    Example("The treaty (signed in 1994 [in Oslo]) was never ratified."),
    Example("There are two ways: a) to wait, or b) to go; 1) first, 2) second."),
    Example("Thanks :-) and goodbye :("),
    Example("(This note runs on.\n\nIt ends here.)"),
)

_BRACKET: Final = re.compile(r"[()\[\]（）【】［］]")
_PARTNERS: Final = {")": "(", "]": "[", "）": "（", "】": "【", "］": "［"}
_LABEL: Final = re.compile(r"(?:^|[\s(;,])\w{1,3}\Z")
_FACE: Final = frozenset(":;-=")


def find(context: Context) -> Iterator[Issue]:
    """One issue for each bracket without a partner; labels such as `a)` and typed faces are none."""
    waiting: Span | None = None
    for paragraph in context.paragraphs:
        opened, closed = _unpaired(context.readable, paragraph.content)
        if waiting and closed and waiting.of(context.text) == _PARTNERS[closed[0].of(context.text)]:
            closed.pop(0)  # a note in brackets may run over two paragraphs
            waiting = None
        if waiting:
            yield _issue(context, waiting, "opened here and never closed")
            waiting = None
        for span in closed:
            yield _issue(context, span, "closed here and was never opened")
        for span in opened[1:]:
            yield _issue(context, span, "opened here and never closed")
        waiting = opened[0] if opened else None
    if waiting:
        yield _issue(context, waiting, "opened here and never closed")


def _unpaired(text: str, content: Span) -> tuple[list[Span], list[Span]]:
    opened: list[Span] = []
    closed: list[Span] = []
    for found in _BRACKET.finditer(text, content.start_char, content.end_char):
        place = Span(found.start(), found.end())
        sign = found.group()
        before = text[max(content.start_char, place.start_char - 4) : place.start_char]
        if before[-1:] in _FACE and before:
            continue
        if sign not in _PARTNERS:
            opened.append(place)
        elif opened and opened[-1].of(text) == _PARTNERS[sign]:
            opened.pop()
        elif not _LABEL.search(before) and len(before):
            closed.append(place)
    return opened, closed


def _issue(context: Context, place: Span, what: str) -> Issue:
    shown = excerpt(context.text, place.start_char, place.end_char)
    return Issue((place,), f"A bracket is {what}: {shown} — supply the other one or take this one out.")
