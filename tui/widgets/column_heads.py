"""The names above aligned columns."""

from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from tui import present
from tui.widgets.aligned_columns import AlignedColumns, Shown


class ColumnHeads(Widget):
    """As wide as the columns beneath."""

    DEFAULT_CSS = "ColumnHeads { height: 1; background: $surface; }"
    heads: reactive[tuple[str, ...]] = reactive((), init=False)

    def show(self, names: tuple[str, str, str], shown: Shown) -> None:
        """The names of the columns that are shown."""
        self.heads = {"all": names, "texts": names[:2], "machine": names[1:]}[shown]
        self.refresh()

    def render(self) -> RenderResult:
        columns = self.screen.query_one(AlignedColumns)
        pieces: list[present.Piece] = [" " * columns.margin]
        for number, (name, width) in enumerate(zip(self.heads, columns.widths(), strict=False)):
            pieces += ["   "] if number else []
            pieces.append(present.fit(present.line((name, "bold $accent")), width))
        return present.line(*pieces)
