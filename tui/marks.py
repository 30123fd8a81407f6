"""Marks over a text: what is painted where, and which lie under a place. Values only; `shape` makes them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from tracker.model import Span


class Layer(IntEnum):
    """What is painted over what: the higher wins where styles disagree."""

    BOILERPLATE = 0
    QUOTATION = 1
    CITATION = 2
    CREDIT = 3
    FRAGMENT = 4
    FINDING = 5
    CURRENT = 6
    SELECTION = 7


@dataclass(frozen=True, slots=True)
class Mark:
    """One painted range."""

    span: Span
    layer: Layer
    style: str
    symbol: str = ""
    """Of one cell, for the margin."""
    word: str = ""
    """Beside the symbol where there is room."""
    name: str = ""
    """In full, for the line beneath the text; empty where the word says it all."""
    weight: int = 0
    """Of two that begin in one line the weightier stands in the margin."""
    key: str = ""
    """What it stands for, so that a pane can show it."""


class MarkIndex:
    """Marks by place: a line's marks without looking at all of them."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.marks: Sequence[Mark] = sorted(marks, key=lambda m: (m.span.start_char, m.span.end_char, m.layer, m.key))
        self._starts = [m.span.start_char for m in self.marks]
        self._reach: list[int] = []
        furthest = 0
        for mark in self.marks:
            furthest = max(furthest, mark.span.end_char)
            self._reach.append(furthest)

    def within(self, start_char: int, end_char: int) -> list[Mark]:
        """Marks that share a character with the range, lowest layer first."""
        found: list[Mark] = []
        at = bisect_left(self._starts, max(end_char, start_char + 1)) - 1
        while at >= 0 and self._reach[at] > start_char:
            if self.marks[at].span.end_char > start_char:
                found.append(self.marks[at])
            at -= 1
        return sorted(found, key=lambda m: (m.layer, m.span, m.key))
