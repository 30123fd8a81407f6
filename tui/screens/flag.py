"""The form for a finding of one's own."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, RadioSet, Select, Static

from tracker.model import Severity
from tui import present
from tui.categories import CATEGORIES
from tui.symbols import SEVERITIES, category
from tui.widgets.choice import Choice


@dataclass(frozen=True, slots=True)
class Flag:
    """What a person says of a passage."""

    category: str
    severity: Severity
    message: str
    suggestion: str


class FlagForm(ModalScreen[Flag | None]):
    """Category, severity, what is wrong, what it ought to be."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave"), Binding("ctrl+s", "flag", "Flag")]

    def __init__(self, words: str) -> None:
        """`words`: what is flagged."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(
                present.line(("Flag  ", "bold"), ("“" + present.one_line(self._words, 180) + "”", "italic")),
                classes="question",
            )
            yield Select(
                [(present.line(category(name), (f"  {words}", "$muted")), name) for name, words in CATEGORIES],
                value=CATEGORIES[0][0], allow_blank=False, compact=True,
            )  # fmt: skip
            with RadioSet(compact=True):
                for severity, (symbol, word, style) in SEVERITIES.items():
                    yield Choice(
                        present.line((f"{symbol} {word}", style)), value=severity is Severity.MAJOR, name=severity
                    )
            yield Input(placeholder="What is wrong? (a note for whoever reads the report)", id="message")
            yield Input(placeholder="What ought it to be? (may stay empty)", id="suggestion")
            with Horizontal(classes="buttons"):
                yield Button("Flag it", variant="primary", compact=True, id="flag")
                yield Static(
                    present.line(
                        ("ctrl+s", "bold"), " flags   ", ("esc", "bold"), " leaves   ", ("tab", "bold"), " next field"
                    ),
                    classes="keys",
                )

    def on_mount(self) -> None:
        self.query_one("#message").focus()

    @on(Input.Submitted)
    @on(Button.Pressed)
    def action_flag(self) -> None:
        pressed = self.query_one(RadioSet).pressed_button
        severity = Severity(pressed.name) if pressed is not None and pressed.name else Severity.MAJOR
        message = self.query_one("#message", Input).value.strip()
        chosen = str(self.query_one(Select).value)
        self.dismiss(
            Flag(chosen, severity, message or category(chosen), self.query_one("#suggestion", Input).value.strip())
        )

    def action_leave(self) -> None:
        self.dismiss(None)
