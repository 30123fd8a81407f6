"""One line that tells how far the running job is; hidden while nothing runs."""

from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from tui.messages import JobState
from tui.shape.jobs import job_line


class JobBar(Widget):
    """Shows the app's job."""

    DEFAULT_CSS = """
    JobBar { height: 1; dock: bottom; margin-bottom: 1; padding: 0 1; background: $panel; display: none; }
    JobBar.-running { display: block; }
    """
    state: reactive[JobState | None] = reactive(None)

    def on_mount(self) -> None:
        self.watch(self.app, "job", self._heard)

    def _heard(self, state: JobState | None) -> None:
        self.state = state
        self.set_class(state is not None, "-running")

    def render(self) -> RenderResult:
        return job_line(self.state, self.size.width)
