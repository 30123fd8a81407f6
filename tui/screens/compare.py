"""Source, published text and re-translation side by side, with the departures from the facts."""

from dataclasses import replace
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.reactive import reactive
from textual.widgets import Static

from tracker.compare.words import hints_words
from tracker.model import PairKind
from tracker.workflow import ComparisonView
from tui.commands import AnyCommand
from tui.commands.comparing import COMPARING
from tui.screens.compare_pairing import Pairing
from tui.shape import compare as shape
from tui.shape.columns import Marked, has_source, pair_rows
from tui.shape.items import Item
from tui.widgets.aligned_columns import AlignedColumns, Shown
from tui.widgets.column_heads import ColumnHeads
from tui.widgets.detail_view import DetailView
from tui.widgets.item_list import ItemList

_SHOWN: Final[tuple[Shown, ...]] = ("all", "texts", "machine")


class CompareScreen(Pairing):
    """Aligned columns above, departures beneath."""

    NAME = "Compare"
    VERBS: ClassVar[tuple[AnyCommand, ...]] = COMPARING
    marked: reactive[Marked] = reactive(Marked(), init=False)

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
        marked = self.marked
        self.rows = pair_rows(view, marked)
        self.query_one("#compare-caution", Static).update(shape.caution_line(view))
        self.query_one("#compare-legend", Static).update(shape.legend_line(view, marked.words))
        self.query_one("#unchecked", Static).update(shape.unchecked_line(view))
        self.columns.show_rows(self.rows)
        self._heads()
        entries, keep = shape.departure_items(view, marked.hints), self.item.key if self.item else None
        self.list.show_items(entries, shape.nothing_line(view, marked.hints), keep)
        self.item = next((entry for entry in entries if entry.key == keep), None)
        self.watch_item(self.item)

    def watch_marked(self) -> None:
        self.watch_view(self.view)

    def show_hints(self) -> None:
        self.marked = replace(self.marked, hints=not self.marked.hints)
        hidden = shape.hidden_hints(self.view)
        self.desk.tell(f"{hints_words(hidden)} {'shown' if self.marked.hints else 'hidden'}.")

    def show_words(self) -> None:
        self.marked = replace(self.marked, words=not self.marked.words)
        if self.view.comparison.unanswered is None:
            self.desk.tell("No dictionary and no re-translation here could tell which words have no counterpart.")

    def watch_item(self, item: Item | None) -> None:
        """The departure that is looked at; without one the pair."""
        row = self.rows[self.columns.cursor] if self.rows else None
        pair = shape.pair_detail(self.view, row) if row is not None else None
        self.query_one(DetailView).show(item.detail if item else pair)
        self.query_one("#departure-scroll", VerticalScroll).scroll_home(animate=False)
        self.refresh_bindings()

    def _heads(self) -> None:
        self.query_one(ColumnHeads).show(shape.head_words(self.view), self.columns.shown)

    # ── moving ───────────────────────────────────────────────────────────────

    def step(self, by: int) -> None:
        """To the next or previous departure, round the end."""
        count = len(shape.departure_items(self.view, self.marked.hints))
        if not count:
            self.desk.tell(shape.nothing_line(self.view, self.marked.hints).plain)
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
        """What is decided is what is seen: a departure of another pair is let go."""
        row = self.rows[self.columns.cursor] if self.rows else None
        if self.item is not None and row is not None and int(self.item.key.partition(":")[2]) not in row.departures:
            self.item = None
        else:
            self.watch_item(self.item)

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
