"""The lines of a text, and where its head and its tail are."""

from dataclasses import dataclass
from typing import Final

from tracker.model import Span

HEAD_LINES: Final = 14
TAIL_LINES: Final = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space at its ends; never empty."""

    span: Span
    number: int
    """Counted from the first line that is not blank."""
    from_end: int
    """0 for the last line that is not blank."""

    @property
    def in_head(self) -> bool:
        return self.number < HEAD_LINES

    @property
    def in_tail(self) -> bool:
        return self.from_end < TAIL_LINES


def cut_lines(text: str) -> list[Line]:
    """The lines that are not blank, in order."""
    spans: list[Span] = []
    at = 0
    for piece in text.splitlines(keepends=True):
        if stripped := piece.strip():
            start = at + piece.index(stripped[0])
            spans.append(Span(start, start + len(stripped)))
        at += len(piece)
    return [Line(span, n, len(spans) - 1 - n) for n, span in enumerate(spans)]
