"""One article: its text with marks, and beside it what was found, decided and translated."""

import re
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.widgets import Static

from tracker.model import Finding, FindingStatus, Span, Target
from tracker.workflow import ArticleView
from tui import present
from tui.commands import AnyCommand
from tui.commands.deciding import DECIDING, ConfirmFinding, DismissFinding, FlagSelection
from tui.commands.panes import PANES as PANE_COMMANDS
from tui.commands.reading import READING, GoBack, NextFinding
from tui.commands.working import WORKING, CompareTexts, TranslateAgain
from tui.marks import MarkIndex
from tui.screens.article_deciding import Deciding
from tui.screens.article_ends import Ends
from tui.screens.ask import Ask
from tui.shape.article import provenance_line, title_line, under_cursor
from tui.shape.findings import finding_item, in_order
from tui.shape.items import Item
from tui.shape.marks import article_marks
from tui.shape.panes import MOST, PANES, pane
from tui.widgets.detail_view import DetailView
from tui.widgets.item_list import ItemList
from tui.widgets.marked_text import MarkedText
from tui.widgets.pane_tabs import PaneTabs


class ArticleScreen(Deciding, Ends):
    """The text to the left, a pane and its detail to the right; beneath each other on a narrow screen."""

    NAME = "Article"
    VERBS: ClassVar[tuple[AnyCommand, ...]] = (
        NextFinding,
        *DECIDING,
        *WORKING,
        *READING,
        *PANE_COMMANDS,
    )
    FIRST_KEYS = (NextFinding, ConfirmFinding, DismissFinding, FlagSelection, TranslateAgain, CompareTexts, GoBack)

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self.sought = ""
        self._items: dict[str, list[Item]] = {}
        self.offered_at: Span | None = None
        self._marks = MarkIndex(())
        self.set_reactive(ArticleScreen.view, view)

    def body(self) -> ComposeResult:
        with Vertical(id="article-head"):
            yield Static(id="title")
            yield Static(id="provenance")
        with Container(id="work"):
            yield MarkedText(id="text")
            with Vertical(id="side"):
                yield PaneTabs()
                with Container(id="beside"):
                    yield ItemList(id="items")
                    with VerticalScroll(id="detail-scroll"):
                        yield DetailView(id="detail")
        yield Static(id="under")

    def on_mount(self) -> None:
        self.watch_view(self.view)
        self.show_pane("findings" if self.view.analysis.findings else "chain")
        self.text.focus()
        self.suggest()

    def on_screen_resume(self) -> None:
        """What was decided on a screen above, as in a comparison, is shown here too."""
        if self.workflow.history(self.view.article_id) != self.view.decisions:
            self.reload()

    @property
    def text(self) -> MarkedText:
        return self.query_one("#text", MarkedText)

    @property
    def items(self) -> ItemList:
        return self.query_one("#items", ItemList)

    @property
    def decidable(self) -> Target | None:
        return self.item.target if self.item is not None else None

    # ── what is shown ────────────────────────────────────────────────────────

    def reload(self, version_number: int | None = None) -> None:
        """Read the article again, at the version shown unless another is asked for."""
        number = version_number or (None if self._is_newest else self.view.version_number)
        self.view = self.workflow.article(self.view.article_id, number)

    def open_article(self, article_id: int) -> None:
        self.app.push_screen(ArticleScreen(self.workflow.article(article_id)))

    @property
    def _is_newest(self) -> bool:
        return self.view.version_number == len(self.view.versions)

    def show_version(self, number: int) -> None:
        self.reload(number)

    def watch_view(self, view: ArticleView) -> None:
        self._marks, self._items = MarkIndex(article_marks(view.analysis)), {}
        self.query_one("#title", Static).update(title_line(view))
        self.query_one("#provenance", Static).update(provenance_line(view))
        sentences = [s.content for s in view.analysis.segmentation.sentences]
        self.text.show_text(view.version.text, sentences, self._marks)
        self.query_one(PaneTabs).counts = {p.name: p.count(view) for p in PANES if p.count is not None}
        self._fill(self.shown_pane)
        self._tell_under(self.text.place, self.text.selection)

    def _of(self, name: str) -> list[Item]:
        if name not in self._items:
            self._items[name] = pane(name).items(self.view)
        return self._items[name]

    def show_pane(self, name: str) -> None:
        self.shown_pane = name
        self.query_one(PaneTabs).active = name
        self._fill(name)

    def _fill(self, name: str) -> None:
        """Entries of the pane; what was looked at stays looked at where it is still there, else one is offered."""
        entries = self._of(name)
        keep = self.item.key if self.item is not None else None
        count = pane(name).count
        total = count(self.view) if count is not None else len(entries)
        kept = next((i for i in entries if i.key == keep), None) or self._unlisted(name)
        if kept is None:
            self.offered_at = self.text.place
        self.item = kept or self._nearest(entries[:MOST])
        key = self.item.key if self.item is not None else None
        self.items.show_items(entries, present.line((pane(name).empty, "$muted")), key, total)

    def _unlisted(self, name: str) -> Item | None:
        """A finding that is looked at, far down where the pane lists no more."""
        before = self.item.finding if self.item is not None and name == "findings" else None
        same = next((f for f in self.view.analysis.findings if before is not None and f.id == before.id), None)
        return finding_item(same, self.view.version.text) if same is not None else None

    def _nearest(self, entries: list[Item]) -> Item | None:
        """The first entry from the cursor on; one without a place in the text comes into question too."""
        at = self.text.place.start_char
        return next((i for i in entries if not i.spans or i.spans[0].end_char > at), entries[0] if entries else None)

    def watch_item(self, before: Item | None, item: Item | None) -> None:
        self.query_one(DetailView).show(item.detail if item else None)
        self.query_one("#detail-scroll", VerticalScroll).scroll_home(animate=False)
        if (before is not None and before.target is not None) != (self.decidable is not None):
            self.refresh_bindings()  # draws the footer anew: only where a key changes

    def look_at_first(self) -> None:
        if entries := self._of(self.shown_pane):
            self.items.go_to(entries[0].key)
            self._look_at(entries[0])

    @on(PaneTabs.Asked)
    def pane_asked(self, event: PaneTabs.Asked) -> None:
        self.show_pane(event.pane)

    @on(ItemList.LookedAt)
    def looked_at(self, event: ItemList.LookedAt) -> None:
        self._look_at(event.item)

    @on(ItemList.Chosen)
    def chosen(self, event: ItemList.Chosen) -> None:
        self._look_at(event.item)
        self.text.focus()

    def _look_at(self, item: Item) -> None:
        self.item, self.offered_at = item, None
        self.text.mark_current(item.spans)

    @on(MarkedText.Moved)
    def moved(self, event: MarkedText.Moved) -> None:
        self._tell_under(event.place, event.selection)

    def _tell_under(self, place: Span, selection: Span | None) -> None:
        marks = self._marks.within(place.start_char, place.end_char)
        self.query_one("#under", Static).update(under_cursor(self.view, marks, place, selection))

    # ── moving ───────────────────────────────────────────────────────────────

    def step_finding(self, by: int, *, open_only: bool = False) -> None:
        """To the next or previous finding after what is looked at, else after the cursor; round the end."""
        found = [f for f in in_order(self.view.analysis) if _is_there(f) and (not open_only or _is_open(f))]
        if not found:
            self.desk.tell("No open finding is left." if open_only else "There is no finding in this text.")
            return
        item = finding_item(found[self._next_place(found, by) % len(found)], self.view.version.text)
        if self.shown_pane != "findings":
            self.show_pane("findings")
        self.items.go_to(item.key)
        self._look_at(item)

    def _next_place(self, found: list[Finding], by: int) -> int:
        ids = [f.id for f in found]
        looked_at = self.item.finding.id if self.item is not None and self.item.finding is not None else None
        if looked_at in ids and self.offered_at is None:
            return ids.index(looked_at) + by
        at = self.text.place.start_char
        after = next((n for n, f in enumerate(found) if f.spans[0].start_char >= at), len(found))
        return after if by > 0 else after - 1

    def ask_search(self) -> None:
        self.app.push_screen(Ask("Find in this text", value=self.sought), self._search)

    def _search(self, words: str | None) -> None:
        if words:
            self.sought = words
            self.refresh_bindings()
            self.search_on()

    def search_on(self) -> None:
        """Select the next place of the words sought, from the cursor on and round the end; case does not matter."""
        pattern, text = re.compile(re.escape(self.sought), re.IGNORECASE), self.view.version.text
        selection = self.text.selection
        start = selection.end_char if selection else self.text.place.start_char
        found = pattern.search(text, start) or pattern.search(text)
        if found is None:
            self.desk.tell("Not in this text.")
        else:
            self.text.select(Span(*found.span()))
            self.text.focus()

    def back(self) -> None:
        if self.text.selection is not None:
            self.text.clear_selection()
        else:
            self.app.pop_screen()


def _is_there(finding: Finding) -> bool:
    return finding.status is not FindingStatus.LOST_PLACE


def _is_open(finding: Finding) -> bool:
    return finding.status is FindingStatus.OPEN
