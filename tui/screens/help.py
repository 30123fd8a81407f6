"""Every key of a screen, read off its commands."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui import present
from tui.screens.base import CommandScreen
from tui.shape.help import help_rows
from tui.widgets.detail_view import DetailView


class HelpScreen(ModalScreen[None]):
    """Keys and what they do; the marks and what they mean."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1", "leave", "Close")]

    def __init__(self, of: CommandScreen) -> None:
        super().__init__()
        self._of = of

    def compose(self) -> ComposeResult:
        self._view = DetailView()
        self._view.show(help_rows(self._of.NAME, self._of.VERBS, self._of.desk.VERBS, self._of.desk.keys_of))
        with Vertical(classes="dialog tall wide"):
            with VerticalScroll():
                yield self._view
            yield Static(
                present.line(("esc", "bold"), " closes   ", ("ctrl+p", "bold"), " finds a command by its words"),
                classes="keys",
            )

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def action_leave(self) -> None:
        self.dismiss(None)
