"""One entry of a pane: how it reads, what it points at, what it shows in full, what can be decided of it."""

from dataclasses import dataclass
from typing import Final

from textual.content import Content

from tracker.model import Evidence, Finding, Span, Target
from tui import present
from tui.symbols import BASES

_OPENING: Final = frozenset("\"'“”„‟«»‹›「『")


@dataclass(frozen=True, slots=True)
class Field:
    """A named line of a detail; a long value is wrapped beside its name."""

    name: str
    value: Content


Row = Content | Field


@dataclass(frozen=True, slots=True)
class Detail:
    """An entry in full: lines, and names with their values."""

    rows: tuple[Row, ...] = ()
    name_width: int = 12

    def at(self, width: int) -> Content:
        """The rows at a width in cells, values wrapped beside their names."""
        return present.lines(line for row in self.rows for line in self._lines(row, max(8, width)))

    def _lines(self, row: Row, width: int) -> list[Content]:
        if not isinstance(row, Field):
            return [row]
        room = width - self.name_width
        wrapped = present.wrapped(row.value, max(8, room))
        name = present.fit(present.line((row.name, "$muted")), self.name_width)
        return [present.line(name if n == 0 else " " * self.name_width, part) for n, part in enumerate(wrapped)]

    @property
    def plain(self) -> str:
        """The words alone, on lines as long as they need."""
        return self.at(2_000).plain


@dataclass(frozen=True, slots=True)
class Item:
    key: str
    """Stable over reloads, so that the pane keeps its place: `finding:…`, `hop:2`, `clue:0`."""
    row: Content
    detail: Detail
    spans: tuple[Span, ...] = ()
    """Where in the text; empty where it rests on metadata or on nothing."""
    target: Target | None = None
    """What a decision on it is about; None where there is nothing to decide."""
    finding: Finding | None = None
    value: str = ""
    """What a correction begins with."""


def detail(*rows: Row) -> Detail:
    """Rows under each other."""
    return Detail(rows)


def field(name: str, *value: present.Piece) -> Field:
    """A named line of a detail."""
    return Field(name.replace("_", " "), present.line(*value))


def quoted(words: str, limit: int) -> str:
    """The words of the article on one line, in quotation marks unless they bring their own."""
    line = present.one_line(words, limit)
    return line if line[:1] in _OPENING else f"“{line}”"


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
                ("“", "$muted"),
                (present.one_line(proof.text, 400), "italic"),
                ("”", "$muted"),
                (f"  {present.one_line(place)}", "$muted"),
            )
        )
    return rows or [present.line(("no words prove it", "$muted"))]


def _place(span: Span | None) -> str:
    return f"{span.start_char:,}–{span.end_char:,}" if span else "unknown"


def spans_of(evidence: tuple[Evidence, ...]) -> tuple[Span, ...]:
    return tuple(proof.span for proof in evidence if proof.span is not None)
