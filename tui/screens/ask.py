"""Small questions: a line of text, a choice, yes or no."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui import present


class Ask(ModalScreen[str | None]):
    """A question answered with one line; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave")]

    def __init__(
        self, question: str, about: Content | None = None, value: str = "", *, needed: bool = False, hint: str = ""
    ) -> None:
        """`needed`: an empty answer is not taken."""
        super().__init__()
        self._question, self._about, self._value = question, about, value
        self._needed, self._hint = needed, hint

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(present.line((self._question, "bold")), classes="question")
            if self._about is not None:
                yield Static(self._about, classes="about")
            yield Input(present.neutral(self._value), placeholder=self._hint)
            yield Static(present.line(("enter", "bold"), " takes it   ", ("esc", "bold"), " leaves it"), classes="keys")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        answer = event.value.strip()
        if answer or not self._needed:
            self.dismiss(answer)
        else:
            self.query_one(".keys", Static).update(
                present.line(("Say something first, or leave with esc.", "$text-warning"))
            )

    def action_leave(self) -> None:
        self.dismiss(None)


class Choose(ModalScreen[str | None]):
    """One of several; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave")]

    def __init__(self, question: str, choices: Sequence[tuple[str, Content]], about: Content | None = None) -> None:
        """`choices`: what is handed back, and how it reads."""
        super().__init__()
        self._question, self._choices, self._about = question, choices, about

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(present.line((self._question, "bold")), classes="question")
            if self._about is not None:
                yield Static(self._about, classes="about")
            yield OptionList(*(Option(words) for _, words in self._choices), markup=False)
            yield Static(present.line(("enter", "bold"), " takes it   ", ("esc", "bold"), " leaves it"), classes="keys")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index][0])

    def action_leave(self) -> None:
        self.dismiss(None)


class Told(ModalScreen[None]):
    """Something longer than a notification: a list of what was left out, an error with its remedy."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "leave", "Close")]

    def __init__(self, head: str, rows: Sequence[Content]) -> None:
        super().__init__()
        self._head, self._rows = head, rows

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog wide"):
            yield Static(present.line((self._head, "bold")), classes="question")
            yield OptionList(*(Option(row) for row in self._rows[:500]), markup=False)
            if len(self._rows) > 500:
                yield Static(present.line(f"500 of {len(self._rows):,} shown"))
            yield Static(present.line(("esc", "bold"), " closes"), classes="keys")

    def on_option_list_option_selected(self) -> None:
        self.dismiss(None)

    def action_leave(self) -> None:
        self.dismiss(None)
