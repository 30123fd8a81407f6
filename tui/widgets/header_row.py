"""The names of the columns, above a list."""

from collections.abc import Callable

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget


class HeaderRow(Widget):
    """Drawn at the list's width."""

    DEFAULT_CSS = "HeaderRow { height: 1; }"

    def __init__(self, draw: Callable[[int], Content]) -> None:
        super().__init__()
        self._draw = draw

    def render(self) -> RenderResult:
        return self._draw(self.size.width - 1)
