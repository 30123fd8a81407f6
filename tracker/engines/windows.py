"""Sentences longer than a model's window, cut where it hurts least."""

import re
from collections.abc import Callable, Sequence
from typing import Final

WINDOW_TOKENS: Final = 200
"""Models are trained on sentences of up to about 200 pieces, and CTranslate2 stops an output at 256."""
_CUTS: Final = (re.compile(r"[.;:!?。；！？]\s*"), re.compile(r"[,、，]\s*"), re.compile(r"\s+"))
"""Where a text may be cut: after a stop, else after a comma, else at a space, else anywhere."""


def cut_long(sentence: str, tokenise: Callable[[str], Sequence[str]], window: int = WINDOW_TOKENS) -> list[str]:
    """The sentence by itself where it fits the window, else parts of it that do, in order, without the spaces at the
    cuts."""
    if len(sentence) < 2 or len(tokenise(sentence)) <= window:
        return [sentence]
    middle = _middle(sentence)
    halves = (sentence[:middle].rstrip(), sentence[middle:].lstrip())
    return [part for half in halves if half for part in cut_long(half, tokenise, window)]


def _middle(sentence: str) -> int:
    """The best place to cut: the one nearest the middle, of the best kind that has one in the middle three fifths."""
    size = len(sentence)
    for kind in _CUTS:
        places = [found.end() for found in kind.finditer(sentence) if size <= 5 * found.end() <= 4 * size]
        if places:
            return min(places, key=lambda place: abs(2 * place - size))
    return size // 2
