"""The library: every article, searched, filtered, sorted."""

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Final, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widgets import Input, Static

from tracker.model import ArticleStatus, LeftOut, LibraryOrder, LibraryQuery, LibraryRow
from tracker.workflow import Added, ArticleView
from tui import present
from tui.commands import AnyCommand
from tui.commands.library import LIBRARY
from tui.jobs import Job
from tui.messages import Fetched, JobEnded, LibraryChanged
from tui.screens.article import ArticleScreen
from tui.screens.ask import Ask, Told
from tui.screens.base import CommandScreen
from tui.screens.export import ExportScreen
from tui.shape import library as shape
from tui.shape.jobs import left_out_lines
from tui.widgets.header_row import HeaderRow
from tui.widgets.row_window import RowWindow

MOST: Final = 200_000
"""Ids of this many rows are a list of 6 MB; what is beyond is said."""
_STATUSES: Final = (None, *ArticleStatus)
_ORDERS: Final = tuple(LibraryOrder)


class LibraryScreen(CommandScreen):
    """Rows in pages of 200 over the ids that answer the query."""

    NAME = "Library"
    VERBS: ClassVar[tuple[AnyCommand, ...]] = LIBRARY
    _opening = False
    query_asked: reactive[LibraryQuery] = reactive(LibraryQuery(), init=False)

    def body(self) -> ComposeResult:
        with Horizontal(id="library-head"):
            yield Static(present.line(("Library", "bold")), classes="title")
            yield Static(id="shown")
        yield Input(placeholder="Search titles, texts, outlets, addresses", id="search", compact=True)
        yield Static(id="filters")
        yield HeaderRow(shape.header)
        yield RowWindow(self._fetch, shape.row, id="articles")
        yield Static(id="empty")
        yield Static(id="hint")

    @property
    def list(self) -> RowWindow:
        return self.query_one("#articles", RowWindow)

    @property
    def search(self) -> Input:
        return self.query_one("#search", Input)

    def _fetch(self, ids: Sequence[int]) -> Sequence[LibraryRow | None]:
        found = {row.article_id: row for row in self.workflow.rows(ids)}
        return [found.get(i) for i in ids]

    def on_mount(self) -> None:
        self.reload()
        self.show_hint()

    def on_screen_resume(self) -> None:
        self.reload()

    def reload(self) -> None:
        """Ask for the ids again; the cursor stays on its article."""
        found, everything = self.workflow.ids(self.query_asked), self.workflow.count(LibraryQuery())
        self.list.show_ids(found[:MOST])
        self.set_class(not found, "-empty")
        if found and self.focused is None:
            self.list.focus()
        self.query_one("#shown", Static).update(shape.shown(min(len(found), MOST), len(found), everything))
        self.query_one("#filters", Static).update(shape.filters(self.query_asked))
        if not found:
            self.query_one("#empty", Static).update(shape.empty(everything))
        self.refresh_bindings()

    def watch_query_asked(self) -> None:
        self.list.cursor = 0
        self.reload()

    @on(Input.Changed, "#search")
    def search_changed(self, event: Input.Changed) -> None:
        self.query_asked = replace(self.query_asked, text=event.value)

    @on(Input.Submitted, "#search")
    def search_done(self) -> None:
        self._to_list()

    def next_status(self) -> None:
        at = _STATUSES.index(self.query_asked.status)
        self.query_asked = replace(self.query_asked, status=_STATUSES[(at + 1) % len(_STATUSES)])

    def next_order(self) -> None:
        at = _ORDERS.index(self.query_asked.order)
        self.query_asked = replace(self.query_asked, order=_ORDERS[(at + 1) % len(_ORDERS)])

    def ask_language(self, which: Literal["language", "original"], question: str) -> None:
        about = present.line(("A code such as en, es, pt, zh. Empty: any language.", "$muted"))

        def answered(code: str | None) -> None:
            if code is not None:
                value = code.lower() or None
                asked = self.query_asked
                self.query_asked = (
                    replace(asked, language=value) if which == "language" else replace(asked, original=value)
                )

        self.app.push_screen(Ask(question, about, getattr(self.query_asked, which) or ""), answered)

    def show_everything(self) -> None:
        """Clear search and filters; from the search line, go back to the list."""
        if self.search.value or self.query_asked != LibraryQuery(order=self.query_asked.order):
            with self.prevent(Input.Changed):
                self.search.value = ""
            self.query_asked = LibraryQuery(order=self.query_asked.order)
        self._to_list()

    def _to_list(self) -> None:
        """Keys go to the list; where it is empty, to the screen's commands."""
        self.set_focus(self.list if self.list.row_id is not None else None)

    @on(RowWindow.Chosen)
    def open_article(self, event: RowWindow.Chosen) -> None:
        """Read off the screen: an article of 5 MB takes more than a second."""
        if not self._opening:
            self._opening = True
            article_id, workflow = event.row_id, self.workflow
            self.desk.jobs.fetch(lambda: workflow.article(article_id), self)

    def on_fetched(self, event: Fetched) -> None:
        self._opening = False
        if isinstance(event.value, ArticleView):
            self.app.push_screen(ArticleScreen(event.value))
        else:
            self.desk.tell(event.error, wrong=True)

    # ── adding ───────────────────────────────────────────────────────────────

    def ask_for_paths(self) -> None:
        about = present.line(
            ("A file or folder; several with a space between, quoted where a name has spaces.", "$muted")
        )
        self.app.push_screen(Ask("Add what?", about, needed=True, hint="~/articles  or  ./page.html"), self._add)

    def _add(self, answer: str | None) -> None:
        if answer:
            paths = [os.path.expanduser(path) for path in split_paths(answer)]  # noqa: PTH111 - addresses too
            self.begin(Job("Adding", lambda: self.workflow.add(paths)))

    def on_job_ended(self, event: JobEnded) -> None:
        self.desk.job_over(event)
        added = [r for r in event.results if isinstance(r, Added)]
        left_out = [r for r in event.results if isinstance(r, LeftOut) and r.failed]
        if added or any(isinstance(r, LeftOut) for r in event.results):
            self.desk.tell(shape.added_words(added, left_out))
        if left_out:
            self.app.push_screen(Told(f"Left out: {len(left_out):,}", left_out_lines(left_out)))
        self.post_message(LibraryChanged())

    def on_library_changed(self) -> None:
        self.reload()

    def export_listed(self) -> None:
        self.app.push_screen(
            ExportScreen(self.workflow.ids(self.query_asked)), lambda job: self.begin(job) if job else None
        )

    # ── the first evening ────────────────────────────────────────────────────

    def show_hint(self) -> None:
        seen = self.desk.memory.now.hint_seen
        self.query_one("#hint", Static).display = not seen
        if not seen:
            self.query_one("#hint", Static).update(
                shape.hint({"enter": "opens", "n": "next finding", "f": "flags", "?": "all keys", "h": "hides this"})
            )

    def hide_hint(self) -> None:
        self.desk.memory.keep(hint_seen=True)
        self.show_hint()
        self.refresh_bindings()


def split_paths(answer: str) -> list[str]:
    """Names as a shell would split them; where quotes do not match, the whole line is one name."""
    import shlex

    try:
        return shlex.split(answer, posix=os.name == "posix")
    except ValueError:
        return [answer]
