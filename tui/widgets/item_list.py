"""A pane: its entries, of which one is looked at."""

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui import present
from tui.shape.items import Item
from tui.shape.panes import MOST


class ItemList(OptionList):
    """Entries of a pane. Says when an entry is looked at (moved to) and when it is chosen (enter)."""

    class LookedAt(Message):
        def __init__(self, item: Item) -> None:
            self.item = item
            super().__init__()

    class Chosen(LookedAt):
        """Enter was pressed on it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, markup=False)
        self._items: Sequence[Item] = ()
        self._empty = present.line()
        self._known: str | None = None
        """The entry that was looked at last, so that only a move to another one is told."""

    def show_items(self, items: Sequence[Item], empty: Content, keep: str | None = None, of: int = 0) -> None:
        """Show other entries, saying so where there are more (`of`); stays on the entry with the key `keep`."""
        self._items, self._known = items[:MOST], keep
        self.clear_options()
        if not items:
            self.add_option(Option(empty, disabled=True))
            return
        self.add_options([Option(item.row) for item in self._items])
        if max(of, len(items)) > MOST:
            told = f"{len(self._items):,} of {max(of, len(items)):,} shown"
            self.add_option(Option(present.line((told, "bold")), disabled=True))
        self.go_to(keep)

    def go_to(self, key: str | None) -> bool:
        """Move to the entry with this key, without saying so; False where it is not shown."""
        place = next((n for n, item in enumerate(self._items) if item.key == key), None)
        if place is not None and place != self.highlighted:
            self._known = key
            self.highlighted = place
        return place is not None

    @property
    def item(self) -> Item | None:
        """The entry that is looked at."""
        at = self.highlighted
        return self._items[at] if at is not None and at < len(self._items) else None

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        item = self.item
        if item is not None and item.key != self._known:
            self._known = item.key
            self.post_message(self.LookedAt(item))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if (item := self.item) is not None:
            self.post_message(self.Chosen(item))
