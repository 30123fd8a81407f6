"""Pick an article of the library by searching for it."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tracker.model import LibraryQuery
from tui import present
from tui.shape.library import pick_row
from tui.widgets.row_window import RowWindow

if TYPE_CHECKING:
    from tui.app import TrackerApp


class PickArticle(ModalScreen[int | None]):
    """Answers with the article's id; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave"),
        Binding("down", "to_list", "To the list", show=False),
    ]

    def __init__(self, question: str, but: int) -> None:
        """`but`: the article that cannot be picked."""
        super().__init__()
        self._question, self._but = question, but

    def compose(self) -> ComposeResult:
        workflow = cast("TrackerApp", self.app).workflow
        with Vertical(classes="dialog tall"):
            yield Static(present.line((self._question, "bold")), classes="question")
            yield Input(placeholder="Words of its title, text or outlet")
            yield RowWindow(workflow.rows, pick_row)
            yield Static(present.line(("enter", "bold"), " takes it   ", ("esc", "bold"), " leaves"), classes="keys")

    def on_mount(self) -> None:
        self._search("")
        self.query_one(Input).focus()

    @on(Input.Changed)
    def changed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, words: str) -> None:
        workflow = cast("TrackerApp", self.app).workflow
        found = [i for i in workflow.ids(LibraryQuery(text=words)) if i != self._but]
        self.query_one(RowWindow).show_ids(found)

    @on(Input.Submitted)
    def submitted(self) -> None:
        self.query_one(RowWindow).action_choose()

    @on(RowWindow.Chosen)
    def chosen(self, event: RowWindow.Chosen) -> None:
        self.dismiss(event.row_id)

    def action_to_list(self) -> None:
        self.query_one(RowWindow).focus()

    def action_leave(self) -> None:
        self.dismiss(None)
