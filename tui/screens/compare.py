"""Source, published text and re-translation side by side, with the departures from the facts."""

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from tracker.model import PairKind
from tracker.workflow import ComparisonView
from tui import present
from tui.commands import AnyCommand
from tui.commands.comparing import COMPARING
from tui.screens.compare_pairing import Pairing
from tui.shape import compare as shape
from tui.shape.columns import has_source, pair_rows
from tui.shape.items import Item
from tui.widgets.aligned_columns import AlignedColumns, Shown
from tui.widgets.column_heads import ColumnHeads
from tui.widgets.detail_view import DetailView
from tui.widgets.item_list import ItemList

_NOTHING: Final = "No departure found by the checks there are."
_SHOWN: Final[tuple[Shown, ...]] = ("all", "texts", "machine")


class CompareScreen(Pairing):
    """Aligned columns above, departures beneath."""

    NAME = "Compare"
    VERBS: ClassVar[tuple[AnyCommand, ...]] = COMPARING

    def __init__(self, view: ComparisonView) -> None:
        super().__init__()
        self.set_reactive(CompareScreen.view, view)

    def body(self) -> ComposeResult:
        yield Static(id="compare-caution")
        yield Static(id="compare-legend")
        yield ColumnHeads()
        yield AlignedColumns(id="columns")
        with Horizontal(id="departures"):
            yield ItemList(id="departure-list")
            with VerticalScroll(id="departure-scroll"):
                yield DetailView(id="departure")
        yield Static(id="unchecked")

    @property
    def columns(self) -> AlignedColumns:
        return self.query_one(AlignedColumns)

    @property
    def list(self) -> ItemList:
        return self.query_one("#departure-list", ItemList)

    def on_mount(self) -> None:
        if self.view.retranslation is None or self.size.width < 110:
            self.columns.shown = "texts"
        if not has_source(self.view):
            self.columns.shown = "machine"
        self.watch_view(self.view)
        self.columns.focus()

    def watch_view(self, view: ComparisonView) -> None:
        self.rows = pair_rows(view)
        self.query_one("#compare-caution", Static).update(shape.caution_line(view))
        self.query_one("#compare-legend", Static).update(shape.legend_line(view))
        self.query_one("#unchecked", Static).update(shape.unchecked_line(view))
        self.columns.show_rows(self.rows)
        self._heads()
        entries, keep = shape.departure_items(view), self.item.key if self.item else None
        self.list.show_items(entries, present.line((_NOTHING, "$muted")), keep)
        self.item = next((entry for entry in entries if entry.key == keep), None)

    def watch_item(self, item: Item | None) -> None:
        self.query_one(DetailView).show(item.detail if item else None)
        self.refresh_bindings()

    def _heads(self) -> None:
        self.query_one(ColumnHeads).show(shape.head_words(self.view), self.columns.shown)

    # ── moving ───────────────────────────────────────────────────────────────

    def step(self, by: int) -> None:
        """To the next or previous departure, round the end."""
        count = len(self.view.comparison.departures)
        if not count:
            self.desk.tell(_NOTHING)
            return
        at = self.list.highlighted
        self.list.highlighted = (0 if by > 0 else count - 1) if at is None else (at + by) % count

    @on(ItemList.LookedAt)
    def looked_at(self, event: ItemList.LookedAt) -> None:
        self.item = event.item
        number = int(event.item.key.partition(":")[2])
        at = next((n for n, row in enumerate(self.rows) if number in row.departures), None)
        if at is not None:
            self.columns.cursor = at

    @on(AlignedColumns.Moved)
    def moved(self) -> None:
        self.refresh_bindings()

    def next_uneven(self) -> None:
        at = self.columns.cursor
        order = [*range(at + 1, len(self.rows)), *range(at + 1)]
        found = next((n for n in order if self.rows[n].pair.kind is not PairKind.ALIGNED), None)
        if found is None:
            self.desk.tell("Every sentence has its counterpart in its place.")
        else:
            self.columns.cursor = found

    def next_columns(self) -> None:
        choices: tuple[Shown, ...] = _SHOWN if self.view.retranslation is not None else ("texts",)
        choices = choices if has_source(self.view) else ("machine",)
        at = choices.index(self.columns.shown) if self.columns.shown in choices else -1
        self.columns.shown = choices[(at + 1) % len(choices)]
        self._heads()

    def back(self) -> None:
        if self.columns.held is not None:
            self.columns.held = None
        else:
            self.app.pop_screen()
