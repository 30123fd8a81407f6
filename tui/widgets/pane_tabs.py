"""The names of the panes; one of them is shown."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import ItemGrid
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from tui import present
from tui.shape.panes import PANES, tab


class PaneTab(Static):
    """One name."""

    def __init__(self, name: str) -> None:
        super().__init__(classes="pane-tab", name=name)

    def on_click(self) -> None:
        self.post_message(PaneTabs.Asked(self.name or ""))


class PaneTabs(ItemGrid):
    """Keys 1 to 7, or a click, choose."""

    DEFAULT_CSS = """
    PaneTabs { height: auto; }
    PaneTab { width: auto; height: 1; text-wrap: nowrap; }
    """
    active: reactive[str] = reactive("findings")
    counts: reactive[Mapping[str, int]] = reactive({}, init=False)

    class Asked(Message):
        """A pane was asked for."""

        def __init__(self, pane: str) -> None:
            self.pane = pane
            super().__init__()

    def __init__(self) -> None:
        super().__init__(min_column_width=16)

    def compose(self) -> ComposeResult:
        for pane in PANES:
            yield PaneTab(pane.name)

    def watch_active(self) -> None:
        self._redraw()

    def watch_counts(self) -> None:
        self._redraw()

    def _redraw(self) -> None:
        for number, (pane, widget) in enumerate(zip(PANES, self.query(PaneTab), strict=False), 1):
            widget.update(tab(number, pane, self.counts.get(pane.name, 0), pane.name == self.active) or present.line())
