"""Words and sentences around a place in a text: what the keyboard selects."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.model import Span

WORD: Final = re.compile(r"\w(?:[\w'’\-]*\w)?|[^\w\s]")
_LOOK_BACK: Final = 400


def next_word(text: str, at: int) -> Span | None:
    """The first word that begins at or after `at`."""
    found = WORD.search(text, at)
    return Span(*found.span()) if found else None


def previous_word(text: str, at: int) -> Span | None:
    """The last word that ends at or before `at`."""
    reach = _LOOK_BACK
    while True:
        start = max(0, at - reach)
        last = None
        for match in WORD.finditer(text, start, at):
            last = match
        if last and (last.start() > start or start == 0):
            return Span(*last.span())
        if start == 0:
            return None
        reach *= 8


def word_at(text: str, at: int) -> Span | None:
    """The word that covers `at`, else the next one, else the last."""
    for match in WORD.finditer(text, max(0, at - _LOOK_BACK)):
        if match.end() > at:
            return Span(*match.span())
    return previous_word(text, len(text))


def sentence_at(sentences: Sequence[Span], at: int) -> int | None:
    """Index of the sentence that covers `at`, else of the one before it; None without sentences."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].start_char <= at:
            low = middle + 1
        else:
            high = middle
    return max(0, low - 1) if sentences else None
