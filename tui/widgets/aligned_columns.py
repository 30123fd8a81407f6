"""Aligned columns: pairs of sentences side by side, drawn line by line."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar, Final, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from tui import present
from tui.shape.columns import Cell, PairRow
from tui.shape.compare import margin_words
from tui.widgets.lines import LineView
from tui.wrap import Row, wrap

Shown = Literal["all", "texts", "machine"]
_WIDE_MARGIN: Final = 13
_NARROW_MARGIN: Final = 2
_WIDE_FROM: Final = 110
_GAP: Final = " │ "


class AlignedColumns(LineView, can_focus=True):
    """One pair is looked at; the others keep their places beside each other."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"aligned-columns--cursor", "aligned-columns--held"}
    DEFAULT_CSS = """
    AlignedColumns { text-wrap: nowrap; text-overflow: clip; scrollbar-size-vertical: 1;
        .aligned-columns--cursor { background: $block-cursor-background; }
        .aligned-columns--held { background: $mark-current; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "move(-5)", "Up", show=False),
        Binding("pagedown,space", "move(5)", "Down", show=False),
        Binding("home", "move(-1000000)", "First", show=False),
        Binding("end", "move(1000000)", "Last", show=False),
    ]
    cursor: reactive[int] = reactive(0)
    held: reactive[int | None] = reactive(None)
    """The pair whose source side waits to be linked."""
    shown: reactive[Shown] = reactive("all", init=False)

    class Moved(Message):
        """Another pair is looked at."""

        def __init__(self, row: int) -> None:
            self.row = row
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._rows: Sequence[PairRow] = ()
        self._cells: list[list[list[Row]]] = []
        self._tops: list[int] = [0]
        self._laid_out: tuple[int, Shown] = (0, "all")

    def show_rows(self, rows: Sequence[PairRow]) -> None:
        self._rows, self._laid_out = rows, (0, "all")
        self.held = None
        self.cursor = min(self.cursor, max(0, len(rows) - 1))
        self._lay_out()

    def _sides(self, row: PairRow) -> list[Cell]:
        cells = [row.source, row.published, row.machine]
        return {"all": cells, "texts": cells[:2], "machine": cells[1:]}[self.shown]

    @property
    def margin(self) -> int:
        return _WIDE_MARGIN if self.scrollable_content_region.width >= _WIDE_FROM else _NARROW_MARGIN

    def widths(self) -> list[int]:
        """Of each column, in cells."""
        count = 3 if self.shown == "all" else 2
        room = self.scrollable_content_region.width - self.margin - len(_GAP) * (count - 1) - 1
        return [max(4, room // count)] * count

    def on_resize(self) -> None:
        self._lay_out()

    def watch_shown(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        """Wrap every cell at the width there is; a pair is as high as its highest cell, and a line of air."""
        width = self.scrollable_content_region.width
        if width <= 0 or self._laid_out == (width, self.shown):
            return
        self._laid_out = (width, self.shown)
        widths = self.widths()
        self._cells, self._tops = [], [0]
        for row in self._rows:
            cells = [wrap(present.neutral(c.text), w) for c, w in zip(self._sides(row), widths, strict=True)]
            self._cells.append(cells)
            self._tops.append(self._tops[-1] + max(map(len, cells)) + 1)
        self.virtual_size = Size(0, self._tops[-1])
        self.refresh()
        self.call_after_refresh(self._reveal)

    def draw(self, y: int, width: int) -> tuple[Content, str]:
        if y >= self._tops[-1] or not self._cells:
            return present.line(), ""
        number = bisect_right(self._tops, y) - 1
        line, row = y - self._tops[number], self._rows[number]
        pieces: list[present.Piece] = [self._margin_of(row) if line == 0 else " " * self.margin]
        for n, (cell, rows, size) in enumerate(zip(self._sides(row), self._cells[number], self.widths(), strict=True)):
            pieces += [(_GAP, "$mark-rule")] if n else []
            pieces.append(present.fit(_line_of(cell, rows, line), size))
        return present.line(*pieces), self._under(number, line)

    def _under(self, number: int, line: int) -> str:
        if line == self._tops[number + 1] - self._tops[number] - 1:
            return ""
        if number == self.held:
            return "aligned-columns--held"
        return "aligned-columns--cursor" if number == self.cursor else ""

    def _margin_of(self, row: PairRow) -> Content:
        symbol, word, style = margin_words(row.pair)
        words = f"{symbol} {word}" if self.margin == _WIDE_MARGIN else symbol
        return present.fit(present.line((words, style)), self.margin)

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self._rows) - 1))

    def watch_cursor(self, cursor: int) -> None:
        self._reveal()
        self.refresh()
        self.post_message(self.Moved(cursor))

    def watch_held(self) -> None:
        self.refresh()

    def _reveal(self) -> None:
        if self.cursor < len(self._cells):
            self.show_line(self._tops[self.cursor + 1] - 2, margin=0)
            self.show_line(self._tops[self.cursor], margin=1)

    def action_move(self, by: int) -> None:
        self.cursor += by

    def on_click(self, event: events.Click) -> None:
        y = event.y + self.scroll_offset.y
        if y < self._tops[-1]:
            self.cursor = bisect_right(self._tops, y) - 1


def _line_of(cell: Cell, rows: Sequence[Row], line: int) -> Content:
    """One line of a cell, with its styles."""
    if line >= len(rows):
        return present.line()
    start, end = rows[line]
    cut = [(max(a, start) - start, min(b, end) - start, s) for a, b, s in cell.styles if a < end and b > start]
    return present.painted(cell.text[start:end], cut)
