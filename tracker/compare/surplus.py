"""A stretch of one text that the other has nothing for, as far as words and lengths tell: a clause put in, perhaps."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.compare.counterparts import Word

_ANSWERED: Final = -1.2
"""What an answered word takes from a stretch; a word without an answer gives 1. One chance answer breaks no clause."""
_UNKNOWN: Final = 0.2
_MOST: Final = 6
_EDGE = re.compile(r"[,;:.!?…()\[\]—–]|\s-\s")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The likeliest such stretch of one side of a pair."""

    words: tuple[Word, ...]
    """Those without an answer."""
    others: int
    """Words without an answer elsewhere on its side."""
    missing: int
    """Words without an answer on the other side, in all."""
    beside: int
    """Those of them that stand where the stretch would."""
    edges: int
    """How many of its two ends are at a comma, a bracket, a dash or an end: 0 to 2."""
    inside: int
    """Words with an answer between its first and its last."""
    chars: int
    """From its first character to its last."""


def stretch_of(own: Sequence[Word], other: Sequence[Word], sentences: Sequence[str]) -> Stretch | None:
    """The stretch of the greatest weight; None where every word has an answer. `sentences`: all of the own side."""
    first, last = _heaviest(own)
    words = tuple(w for w in own[first:last] if not w.answered and w.known)
    if not words:
        return None
    open_own = sum(not w.answered and w.known for w in own)
    open_other = [w for w in other if not w.answered and w.known]
    return Stretch(
        words,
        open_own - len(words),
        len(open_other),
        _beside(own, first, last, open_other),
        _edges(words, sentences),
        sum(w.answered for w in own[first:last]),
        _chars(words),
    )


def _chars(words: Sequence[Word]) -> int:
    if words[0].sentence == words[-1].sentence:
        return words[-1].end - words[0].start
    return sum(len(w.text) + 1 for w in words)


def signs(stretch: Stretch, own: Sequence[Word], other: Sequence[Word], over: float, length: int) -> tuple[float, ...]:
    """What tells a clause too many from a free rendering, in the order of the checks' weights.

    `over`: how much longer the own side is than usual, as a logarithm; `length`: of the own side, in characters.
    """
    count = len(stretch.words)
    extra = length * (1 - math.exp(-over))
    return (
        min(count, _MOST) / _MOST,
        count / len(own),
        stretch.others / len(own),
        stretch.missing / max(len(other), 1),
        (count - stretch.beside) / _MOST,
        stretch.edges / 2,
        stretch.inside / 3,
        over,
        max(-1.0, min(1.0, extra / max(stretch.chars, 5))),
        min(over, 0.0),
    )


def _heaviest(words: Sequence[Word]) -> tuple[int, int]:
    """First place and end of the run with the greatest sum, the first of equals."""
    best, place, start, total = (0.0, 0, 0), 0, 0, 0.0
    for place, word in enumerate(words):
        total += _ANSWERED if word.answered else 1.0 if word.known else _UNKNOWN
        if total <= 0:
            total, start = 0.0, place + 1
        elif total > best[0]:
            best = (total, start, place + 1)
    return best[1], best[2]


def _beside(own: Sequence[Word], first: int, last: int, other: Sequence[Word]) -> int:
    """Words of the other side between what answers the neighbours of the stretch."""
    before = next((w.link for w in reversed(own[:first]) if w.answered), 0.0)
    after = next((w.link for w in own[last:] if w.answered), 1.0)
    low, high = min(before, after), max(before, after)
    return sum(low <= w.at <= high for w in other)


def _edges(words: Sequence[Word], sentences: Sequence[str]) -> int:
    """Small words may stand between an edge and the first word that carries meaning."""
    head, tail = sentences[words[0].sentence][: words[0].start], sentences[words[-1].sentence][words[-1].end :]
    ahead, behind = re.split(r"\w+", head)[-4:], re.split(r"\w+", tail)[:2]
    at_first = len(head.split()) <= 2 or any(_EDGE.search(gap) for gap in ahead)
    return at_first + (not tail.strip() or any(_EDGE.search(gap) for gap in behind))
