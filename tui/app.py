"""The app: wires the workflow, the screens, the jobs and the keys together; decides nothing."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import on
from textual.app import App
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.reactive import reactive
from textual.screen import Screen

from tracker.errors import TrackerError
from tui import present
from tui.commands import AnyCommand
from tui.commands.everywhere import EVERYWHERE, ShowHelp
from tui.commands.palette import ScreenCommands
from tui.exporting import Written
from tui.jobs import Jobs
from tui.keymap import read_keys
from tui.memory import Memory
from tui.messages import JobEnded, JobProgressed, JobState
from tui.screens.article import ArticleScreen
from tui.screens.base import CommandScreen
from tui.screens.compare import CompareScreen
from tui.screens.library import LibraryScreen
from tui.screens.machine import MachineScreen
from tui.themes import DARK, LIGHT, THEMES, marks

if TYPE_CHECKING:
    from tracker.workflow import Workflow

SCREENS: Final[tuple[type[CommandScreen], ...]] = (LibraryScreen, ArticleScreen, CompareScreen, MachineScreen)


class TrackerApp(App[None]):
    """The screens over one workflow."""

    TITLE = "tracker"
    CSS_PATH = "styles.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS: ClassVar[Any] = {ScreenCommands}
    VERBS: ClassVar[tuple[AnyCommand, ...]] = EVERYWHERE
    BINDINGS: ClassVar[list[BindingType]] = [verb.binding() for verb in EVERYWHERE if verb is not ShowHelp]
    MODES: ClassVar[Any] = {"library": LibraryScreen}
    DEFAULT_MODE = "library"
    job: reactive[JobState | None] = reactive(None)
    """What the job bar shows."""

    def __init__(self, workflow: "Workflow", folder: Path | None = None) -> None:
        """`folder` holds `keys.toml` and what the screen remembers; None: nothing is read or kept."""
        super().__init__()
        self.workflow = workflow
        self.jobs = Jobs(self)
        self.memory = Memory(folder / "screen.json" if folder else None)
        self._keys = read_keys(folder / "keys.toml" if folder else None, commands_together())
        for theme in THEMES:
            self.register_theme(theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return marks(self.current_theme.dark)

    def on_mount(self) -> None:
        self.theme = self.memory.now.theme if self.memory.now.theme in self.available_themes else DARK
        self.set_keymap(self._keys.remapped)
        for problem in self._keys.problems:
            self.tell(problem, wrong=True)

    # ── commands ─────────────────────────────────────────────────────────────

    def action_command(self, action: str) -> None:
        """A command of the whole app, on the screen that is shown."""
        if isinstance(self.screen, CommandScreen):
            self.screen.action_command(action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "command" and not isinstance(self.screen, CommandScreen):
            return False
        if action == "command" and isinstance(self.screen, CommandScreen):
            return self.screen.check_action(action, parameters)
        return super().check_action(action, parameters)

    def keys_of(self, command: AnyCommand) -> str:
        """A command's keys as an editor reads them, remapped ones too."""
        keys = self._keys.remapped.get(command.action(), command.key)
        return " ".join(KEY_NAMES.get(key.strip(), key.strip()) for key in keys.split(","))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[Any]:
        """None of Textual's own: the palette holds our commands."""
        return ()

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="What do you want to do?", id="--command-palette"))

    def switch_theme(self) -> None:
        self.theme = LIGHT if self.current_theme.dark else DARK
        self.memory.keep(theme=self.theme)

    def leave(self) -> None:
        """Stop what runs and go."""
        self.jobs.cancel()
        self.exit()

    # ── news ─────────────────────────────────────────────────────────────────

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """A notification; never read as markup."""
        self.notify(
            present.one_line(words, 400),
            severity="error" if wrong else "information",
            markup=False,
            timeout=8 if wrong else 4,
        )

    @on(JobProgressed)
    def job_progressed(self, event: JobProgressed) -> None:
        self.jobs.heard(event.state)
        self.job = self.jobs.state

    @on(JobEnded)
    def job_ended(self, event: JobEnded) -> None:
        """Whoever began it is gone."""
        self.job_over(event)

    def job_over(self, event: JobEnded) -> None:
        """Clear the bar and say how it ended."""
        self.jobs.over()
        self.job = self.jobs.state
        if event.quiet:
            return
        if event.error:
            self.tell(event.error, wrong=True)
        elif event.cancelled:
            self.tell(f"{event.title}: stopped. What was done is kept.")
        for written in (r for r in event.results if isinstance(r, Written)):
            self.tell(f"Written: {written.path} ({written.size_bytes:,} bytes)")
        self.refresh_bindings()


KEY_NAMES: Final = {
    "question_mark": "?", "slash": "/", "colon": ":", "escape": "esc", "left_square_bracket": "[",
    "right_square_bracket": "]", "plus": "+", "minus": "-",
}  # fmt: skip


def all_commands() -> list[AnyCommand]:
    """Every command of every screen, once."""
    return list(dict.fromkeys([*EVERYWHERE, *(verb for screen in SCREENS for verb in screen.VERBS)]))


def commands_together() -> list[tuple[AnyCommand, ...]]:
    """For each screen the commands that can be given there."""
    return [(*screen.VERBS, *EVERYWHERE) for screen in SCREENS]


def run(workflow: "Workflow", folder: Path | None = None) -> int:
    """Open the screens on a workflow; 0 when they are left."""
    app = TrackerApp(workflow, folder)
    app.run()
    return app.return_code or 0


__all__ = ["TrackerApp", "TrackerError", "all_commands", "commands_together", "run"]
