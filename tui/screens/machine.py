"""What is installed and what answers."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui import present
from tui.commands import AnyCommand, Command
from tui.screens.base import CommandScreen
from tui.shape.machine import doctor_lines, engine_lines


class LeaveMachine(Command):
    """Back to where you were."""

    key, label, footer = "escape,q", "Back", True

    @staticmethod
    def run(screen: CommandScreen) -> None:
        screen.app.pop_screen()


class MachineScreen(CommandScreen):
    """The doctor's lines and the engines."""

    NAME = "Machine"
    VERBS: ClassVar[tuple[AnyCommand, ...]] = (LeaveMachine,)

    def body(self) -> ComposeResult:
        yield Static(present.line(("This machine", "bold")), classes="title")
        with VerticalScroll(classes="page"):
            yield Static(
                present.lines(
                    [
                        *doctor_lines(self.workflow.doctor()),
                        present.line(),
                        *engine_lines(self.workflow.engine_status()),
                    ]
                )
            )
