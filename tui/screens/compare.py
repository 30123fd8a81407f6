"""Source, published text and re-translation side by side, with the departures from the facts."""

import json
from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.reactive import reactive
from textual.widgets import Static

from tracker.anchor import make_selector
from tracker.model import DecisionVerb, PairKind, Span, Target, TargetKind
from tracker.workflow import ComparisonView
from tui import present
from tui.commands import AnyCommand
from tui.commands.comparing import COMPARING
from tui.jobs import Job
from tui.messages import JobEnded
from tui.screens.base import CommandScreen
from tui.shape import compare as shape
from tui.shape.columns import PairRow, pair_rows
from tui.widgets.aligned_columns import AlignedColumns, Shown
from tui.widgets.column_heads import ColumnHeads
from tui.widgets.item_list import ItemList

_SHOWN: Final[tuple[Shown, ...]] = ("all", "texts", "machine")


class CompareScreen(CommandScreen):
    """Aligned columns above, departures beneath."""

    NAME = "Compare"
    VERBS: ClassVar[tuple[AnyCommand, ...]] = COMPARING
    view: reactive[ComparisonView] = reactive[ComparisonView](lambda: None, init=False)  # type: ignore[arg-type,return-value]

    def __init__(self, view: ComparisonView) -> None:
        super().__init__()
        self._rows: Sequence[PairRow] = ()
        self.set_reactive(CompareScreen.view, view)

    def body(self) -> ComposeResult:
        yield Static(id="compare-caution")
        yield Static(id="compare-legend")
        yield ColumnHeads()
        yield AlignedColumns(id="columns")
        with Horizontal(id="departures"):
            yield ItemList(id="departure-list")
            with VerticalScroll(id="departure-scroll"):
                yield Static(id="departure")
        yield Static(id="unchecked")

    @property
    def columns(self) -> AlignedColumns:
        return self.query_one(AlignedColumns)

    @property
    def list(self) -> ItemList:
        return self.query_one("#departure-list", ItemList)

    def on_mount(self) -> None:
        if self.view.retranslation is None:
            self.columns.shown = "texts"
        elif self.size.width < 110:
            self.columns.shown = "machine" if self.view.retranslation.back_translation else "texts"
        self.watch_view(self.view)
        self.columns.focus()

    def watch_view(self, view: ComparisonView) -> None:
        self._rows = pair_rows(view)
        self.query_one("#compare-caution", Static).update(shape.caution_line(view))
        self.query_one("#compare-legend", Static).update(shape.legend_line(view))
        self.query_one("#unchecked", Static).update(shape.unchecked_line(view))
        self.columns.show_rows(self._rows)
        self._heads()
        nothing = present.line(("No departure found by the checks there are.", "$text-muted"))
        self.list.show_items(shape.departure_items(view), nothing)
        self.query_one("#departure", Static).update(present.line())
        self.refresh_bindings()

    def _heads(self) -> None:
        self.query_one(ColumnHeads).show(shape.head_words(self.view), self.columns.shown)

    # ── moving ───────────────────────────────────────────────────────────────

    def step(self, by: int) -> None:
        """To the next or previous departure, round the end."""
        count = len(self.view.comparison.departures)
        if not count:
            self.desk.tell("No departure found by the checks there are.")
            return
        at = self.list.highlighted
        self.list.highlighted = (0 if by > 0 else count - 1) if at is None else (at + by) % count

    @on(ItemList.LookedAt)
    def looked_at(self, event: ItemList.LookedAt) -> None:
        self.query_one("#departure", Static).update(event.item.detail)
        number = int(event.item.key.partition(":")[2])
        at = next((n for n, row in enumerate(self._rows) if number in row.departures), None)
        if at is not None:
            self.columns.cursor = at

    @on(AlignedColumns.Moved)
    def moved(self) -> None:
        self.refresh_bindings()

    def next_uneven(self) -> None:
        at = self.columns.cursor
        order = [*range(at + 1, len(self._rows)), *range(at + 1)]
        found = next((n for n in order if self._rows[n].pair.kind is not PairKind.ALIGNED), None)
        if found is None:
            self.desk.tell("Every sentence has its counterpart in its place.")
        else:
            self.columns.cursor = found

    def next_columns(self) -> None:
        choices = _SHOWN if self.view.retranslation is not None else ("texts",)
        at = choices.index(self.columns.shown) if self.columns.shown in choices else -1
        self.columns.shown = choices[(at + 1) % len(choices)]
        self._heads()

    def back(self) -> None:
        if self.columns.held is not None:
            self.columns.held = None
        else:
            self.app.pop_screen()

    # ── linking by hand ──────────────────────────────────────────────────────

    @property
    def can_part(self) -> bool:
        row = self._rows[self.columns.cursor] if self._rows else None
        return row is not None and bool(row.pair.source) and bool(row.pair.published)

    def link_pair(self) -> None:
        """Hold this pair's source sentences; or link those held to this pair's published ones."""
        if not self._rows:
            return
        held, at = self.columns.held, self.columns.cursor
        if held is None:
            if not self._rows[at].pair.source:
                self.desk.tell("Begin on a pair that has a sentence of the source.")
                return
            self.columns.held = at
            self.desk.tell("Held. Go to the published sentence it belongs to and press l again; esc lets go.")
        elif not self._rows[at].pair.published:
            self.desk.tell("Here is no published sentence to link to.")
        else:
            self._decide(self._rows[held].pair.source, self._rows[at].pair.published, DecisionVerb.CONFIRMED)

    def part_pair(self) -> None:
        pair = self._rows[self.columns.cursor].pair
        self._decide(pair.source, pair.published, DecisionVerb.DISMISSED)

    def _decide(self, source: Sequence[int], published: Sequence[int], verb: DecisionVerb) -> None:
        """A decision on the published article, anchored by its first sentence; then align again around it."""
        comparison, text = self.view.comparison, self.view.published.text
        ours = [comparison.published_sentences[i] for i in published]
        theirs = [comparison.source_sentences[i] for i in source]
        target = Target(TargetKind.PAIR, str(self.view.source_article_id), make_selector(text, ours[0]))
        value = json.dumps({"source": _places(theirs), "published": _places(ours)})
        self.workflow.decide(self.view.published_article_id, target, verb, value=value)
        self.compare_again()

    def take_back(self) -> None:
        if self.workflow.undo(self.view.published_article_id) is None:
            self.desk.tell("Nothing to take back.")
        else:
            self.compare_again()

    def compare_again(self) -> None:
        published, source, workflow = self.view.published_article_id, self.view.source_article_id, self.workflow
        self.begin(Job("Comparing", lambda: workflow.compare(published, source)))

    def on_job_ended(self, event: JobEnded) -> None:
        self.desk.job_over(event)
        views = [r for r in event.results if isinstance(r, ComparisonView)]
        if views:
            self.view = views[-1]


def _places(spans: Sequence[Span]) -> list[list[int]]:
    return [[s.start_char, s.end_char] for s in spans]
