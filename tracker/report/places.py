"""Places of a text as people name them: line and column, and the words around."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from tracker.model import Evidence, Span
from tracker.normalise import fold_space
from tracker.report.values import Passage, Piece, Place, Proof

CONTEXT_CHARS: Final = 60


class Places:
    """The lines of one stored text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]

    def place(self, span: Span) -> Place:
        """Line and column of where the span begins."""
        line = bisect_right(self._starts, span.start_char)
        return Place(span, line, span.start_char - self._starts[line - 1] + 1)

    def passage(self, span: Span) -> Passage:
        """The words with up to 60 characters of their line on either side, cut at words; white space folded."""
        start, end = span.start_char, span.end_char
        line_start = self.text.rfind("\n", 0, start) + 1
        line_end = self.text.find("\n", end)
        before = self.text[max(line_start, start - CONTEXT_CHARS) : start]
        after = self.text[end : min(line_end if line_end >= 0 else len(self.text), end + CONTEXT_CHARS)]
        if start - CONTEXT_CHARS > line_start:
            before = "…" + before.partition(" ")[2]
        if end + CONTEXT_CHARS < (line_end if line_end >= 0 else len(self.text)):
            after = after.rpartition(" ")[0] + "…"
        return Passage(_edge(before), fold_space(span.of(self.text)), _edge(after), self.place(span))

    def proof(self, evidence: Evidence) -> Proof:
        return Proof(fold_space(evidence.text), self.place(evidence.span) if evidence.span else None, evidence.field)


def _edge(piece: str) -> str:
    """White space folded, a space beside the words kept."""
    folded = fold_space(piece)
    return (" " if piece[:1].isspace() else "") + folded + (" " if folded and piece[-1:].isspace() else "")


def pieces(text: str, marked: Iterable[tuple[Span, str]], limit: int) -> Sequence[Piece]:
    """The text in stretches of equal marks, in reading order, up to `limit` characters."""
    spans = [(span, mark) for span, mark in marked if len(span) and span.start_char < limit]
    cuts = sorted({0, min(len(text), limit), *(min(c, limit) for s, _ in spans for c in (s.start_char, s.end_char))})
    events = sorted((s.start_char, min(s.end_char, limit), mark) for s, mark in spans)
    result: list[Piece] = []
    active: list[tuple[int, str]] = []
    at = 0
    for start, end in pairwise(cuts):
        while at < len(events) and events[at][0] <= start:
            active.append((events[at][1], events[at][2]))
            at += 1
        active = [(stop, mark) for stop, mark in active if stop > start]
        result.append(Piece(text[start:end], tuple(sorted({mark for _, mark in active}))))
    return result
