"""An entry in full, wrapped to the room there is."""

from textual.widgets import Static

from tui.shape.items import Detail


class DetailView(Static):
    """Long values are wrapped beside their names."""

    _detail = Detail()

    def show(self, detail: Detail | None) -> None:
        """Show another entry; None shows nothing."""
        self._detail = detail or Detail()
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if self.size.width:
            self.update(self._detail.at(self.size.width))
