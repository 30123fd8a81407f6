"""Selectors: make one for a span, and find its place again in an edited text."""

import re
from typing import Final

from tracker.model import Selector, Span

CONTEXT_CHARS: Final = 32
"""W3C Web Annotation leaves the length open; 32 characters tell apart repeated words and survive small edits."""
SURE_CHARS: Final = 16
"""Words this long are found by themselves; shorter ones need some of their neighbourhood."""
NEEDED_CONTEXT_CHARS: Final = 6


def make_selector(text: str, span: Span) -> Selector:
    """The selector of a span of `text`."""
    prefix = text[max(0, span.start_char - CONTEXT_CHARS) : span.start_char]
    return Selector(span.of(text), prefix, text[span.end_char : span.end_char + CONTEXT_CHARS], span.start_char)


def anchor(text: str, selector: Selector) -> Span | None:
    """Where the selector's words now stand; None where they are gone or could be anybody's.

    Of several places the one with the most of the old neighbourhood wins, then the one nearest the old position.
    White space may have changed; nothing else may.
    """
    best: tuple[int, int, Span] | None = None
    for span in _places(text, selector):
        context = _context_chars(text, span, selector)
        rank = (-context, abs(span.start_char - selector.start_char), span)
        if best is None or rank < best:
            best = rank
    if best is None or not _is_sure(selector, -best[0]):
        return None
    return best[2]


def _places(text: str, selector: Selector) -> list[Span]:
    if not selector.exact:  # a place between characters: only its neighbourhood says where
        joined = selector.prefix + selector.suffix
        starts = [m.start() + len(selector.prefix) for m in re.finditer(re.escape(joined), text)] if joined else []
        return [Span(start, start) for start in starts]
    exact = [Span(m.start(), m.end()) for m in re.finditer(re.escape(selector.exact), text)]
    words = selector.exact.split()
    if exact or not words:
        return exact
    loose = r"\s+".join(map(re.escape, words))
    return [Span(m.start(), m.end()) for m in re.finditer(loose, text)]


def _context_chars(text: str, span: Span, selector: Selector) -> int:
    before = text[max(0, span.start_char - CONTEXT_CHARS) : span.start_char]
    after = text[span.end_char : span.end_char + CONTEXT_CHARS]
    return _common(before[::-1], selector.prefix[::-1]) + _common(after, selector.suffix)


def _common(one: str, other: str) -> int:
    """Length of the common beginning."""
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))


def _is_sure(selector: Selector, context_chars: int) -> bool:
    there = len(selector.prefix) + len(selector.suffix)
    return len(selector.exact) >= SURE_CHARS or context_chars >= min(NEEDED_CONTEXT_CHARS, there)
