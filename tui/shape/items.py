"""One entry of a pane: how it reads, what it points at, what it shows in full, what can be decided of it."""

from dataclasses import dataclass

from textual.content import Content

from tracker.model import Evidence, Finding, Span, Target
from tui import present
from tui.symbols import BASES


@dataclass(frozen=True, slots=True)
class Item:
    key: str
    """Stable over reloads, so that the pane keeps its place: `finding:…`, `hop:2`, `clue:0`."""
    row: Content
    detail: Content
    spans: tuple[Span, ...] = ()
    """Where in the text; empty where it rests on metadata or on nothing."""
    target: Target | None = None
    """What a decision on it is about; None where there is nothing to decide."""
    finding: Finding | None = None
    value: str = ""
    """What a correction begins with."""


def field(name: str, *value: present.Piece) -> Content:
    """A named line of a detail."""
    return present.line((f"{name.replace('_', ' '):<11} ", "$text-muted"), *value)


def heading(words: str, symbol: str = "", style: str = "") -> Content:
    return present.line((f"{symbol} " if symbol else "", style), (present.one_line(words), f"bold {style}".strip()))


def basis_of(basis: str) -> Content:
    symbol, word, style = BASES[basis]  # type: ignore[index]
    return present.line((f"{symbol} {word}", style))


def evidence_lines(evidence: tuple[Evidence, ...]) -> list[Content]:
    """The words, or the metadata field, that prove a fact."""
    rows = []
    for proof in evidence:
        place = f"field {proof.field}" if proof.field else f"characters {_place(proof.span)}"
        rows.append(
            present.line(
                ("“", "$text-muted"),
                (present.one_line(proof.text, 400), "italic"),
                ("”", "$text-muted"),
                (f"  {present.one_line(place)}", "$text-muted"),
            )
        )
    return rows or [present.line(("no words prove it", "$text-muted"))]


def _place(span: Span | None) -> str:
    return f"{span.start_char:,}–{span.end_char:,}" if span else "unknown"


def spans_of(evidence: tuple[Evidence, ...]) -> tuple[Span, ...]:
    return tuple(proof.span for proof in evidence if proof.span is not None)
