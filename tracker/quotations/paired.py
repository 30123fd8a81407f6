"""What pairing quotation marks gives: the pairs, and the marks that something is wrong with."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.model import Span


class ProblemKind(StrEnum):
    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    REVERSED_CLOSING = "reversed closing"
    """An opening sign, or a space on the wrong side, where the quotation ends."""
    REVERSED_OPENING = "reversed opening"


@dataclass(frozen=True, slots=True)
class Problem:
    kind: ProblemKind
    span: Span
    """The mark itself."""
    partner: Span | None = None
    """The mark at the other end, where there is one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks and what they enclose."""

    span: Span
    """With the marks; ends with its paragraph where the closing mark is missing."""
    content: Span
    opening: str
    closing: str
    """Empty where the closing mark is missing."""
    depth: int
    """0 for an outermost quotation."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Every pair and every problem of a text, each in the order of the text."""

    pairs: tuple[Pair, ...]
    problems: tuple[Problem, ...]
