"""What every screen has: commands with their keys, the job bar and the footer."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import ComposeResult
from textual.screen import Screen

from tracker.errors import TrackerError
from tui.commands import AnyCommand
from tui.commands.everywhere import ShowHelp
from tui.jobs import Job
from tui.widgets.job_bar import JobBar
from tui.widgets.key_footer import KeyFooter

if TYPE_CHECKING:
    from tracker.workflow import Workflow
    from tui.app import TrackerApp


class CommandScreen(Screen[None]):
    """A screen whose keys, footer, help and palette come from `VERBS`."""

    VERBS: ClassVar[tuple[AnyCommand, ...]] = ()
    FIRST_KEYS: ClassVar[tuple[AnyCommand, ...]] = ()
    """The commands needed most: on a narrow screen the footer has no room for the others."""
    NAME: ClassVar[str] = ""
    """For the head of its help."""
    AUTO_FOCUS = ""
    """Each screen says itself where the keys go."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as Textual declares it

    def __init_subclass__(cls, **options: Any) -> None:
        if "VERBS" in cls.__dict__:
            verbs: tuple[AnyCommand, ...] = (ShowHelp, *cls.VERBS)
            cls.BINDINGS = [verb.binding() for verb in verbs]
        super().__init_subclass__(**options)

    @property
    def desk(self) -> "TrackerApp":
        """The app, as what it is."""
        return cast("TrackerApp", self.app)

    @property
    def workflow(self) -> "Workflow":
        return self.desk.workflow

    def compose(self) -> ComposeResult:
        yield from self.body()
        yield JobBar()
        first: tuple[AnyCommand, ...] = (ShowHelp, *self.FIRST_KEYS)
        yield KeyFooter([verb.action() for verb in first])

    def body(self) -> ComposeResult:
        """The screen's own widgets, from top to bottom."""
        yield from ()

    def verb(self, action: str) -> AnyCommand | None:
        """The command of that name, of this screen or of all."""
        return next((verb for verb in (*self.VERBS, *self.desk.VERBS) if verb.action() == action), None)

    def action_command(self, action: str) -> None:
        """Run a command; an error of the program is shown, never a traceback."""
        verb = self.verb(action)
        if verb is None or not verb.ready(self):
            return
        self.guard(lambda: verb.run(self))

    def guard(self, work: Callable[[], object]) -> None:
        """Do it; an error of the program becomes a notification."""
        try:
            work()
        except TrackerError as error:
            self.desk.tell(str(error), wrong=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "command" and parameters and (verb := self.verb(str(parameters[0]))) is not None:
            return True if verb.ready(self) else None
        return super().check_action(action, parameters)

    def begin(self, job: Job) -> None:
        """Start long work, or say that some is running already."""
        if not self.desk.jobs.start(job, self):
            self.desk.tell("One thing at a time: wait for the job below, or cancel it.", wrong=True)
