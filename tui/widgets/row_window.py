"""A list over ids, fetched in pages as they come into sight."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from tui import present
from tui.widgets.lines import LineView

PAGE: Final = 200
_PAGES_KEPT: Final = 8


class RowWindow(LineView, can_focus=True):
    """Rows of one line each, over a list of ids; only pages of 200 around what is seen are asked for."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-window--cursor", "row-window--cursor-blurred"}
    DEFAULT_CSS = """
    RowWindow { text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1;
        .row-window--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        .row-window--cursor-blurred { background: $boost; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home,g", "to(0)", "First", show=False),
        Binding("end,G", "to(-1)", "Last", show=False),
        Binding("enter", "choose", "Open", show=False),
    ]
    cursor: reactive[int] = reactive(0)

    class Chosen(Message):
        """A row was opened."""

        def __init__(self, row_id: int) -> None:
            self.row_id = row_id
            super().__init__()

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Sequence[Any]],
        draw_row: Callable[[Any, int], Content],
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        """`fetch` answers ids with rows in the same order; `draw_row` draws a row at a width."""
        super().__init__(id=id)
        self._fetch, self._draw_row = fetch, draw_row
        self._ids: Sequence[int] = ()
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()

    @property
    def row_id(self) -> int | None:
        """The id under the cursor; None where there are no rows."""
        return self._ids[self.cursor] if self._ids else None

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show other rows; the cursor stays on its article where that is still among them."""
        kept = self.row_id
        self._ids = ids
        self._pages.clear()
        self.virtual_size = Size(0, len(ids))
        self.cursor = ids.index(kept) if kept is not None and kept in ids else 0
        self.refresh()

    def draw(self, y: int, width: int) -> tuple[Content, str]:
        if y >= len(self._ids):
            return present.line(), ""
        page, place = divmod(y, PAGE)
        rows = self._page(page)
        content = self._draw_row(rows[place], width) if place < len(rows) else present.line(("…", "$muted"))
        return content, self._under(y)

    def _under(self, y: int) -> str:
        if y != self.cursor:
            return ""
        return "row-window--cursor" if self.has_focus else "row-window--cursor-blurred"

    def _page(self, number: int) -> Sequence[Any]:
        if number not in self._pages:
            self._pages[number] = self._fetch(self._ids[number * PAGE : (number + 1) * PAGE])
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return self._pages[number]

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self._ids) - 1))

    def watch_cursor(self, cursor: int) -> None:
        self.show_line(cursor, margin=1)
        self.refresh()

    def action_move(self, by: int) -> None:
        self.cursor += by

    def action_page(self, by: int) -> None:
        self.cursor += by * max(1, self.size.height - 1)

    def action_to(self, place: int) -> None:
        self.cursor = place if place >= 0 else len(self._ids) - 1

    def action_choose(self) -> None:
        if (row_id := self.row_id) is not None:
            self.post_message(self.Chosen(row_id))

    def on_click(self, event: events.Click) -> None:
        y = event.y + self.scroll_offset.y
        if y < len(self._ids):
            already, self.cursor = y == self.cursor, y
            if already or event.chain > 1:
                self.action_choose()

    def watch_has_focus(self, focused: bool) -> None:
        super().watch_has_focus(focused)
        self.refresh()
