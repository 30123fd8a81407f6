"""What the article screen has worked on: translating again, comparing, linking, exporting."""

from typing import TYPE_CHECKING

from tracker.model import Retranslation
from tui.messages import JobEnded
from tui.screens.base import CommandScreen
from tui.screens.export import ExportScreen

if TYPE_CHECKING:
    from tracker.workflow import ArticleView
    from tui.shape.items import Item
    from tui.widgets.marked_text import MarkedText


class Working(CommandScreen):
    """Long work is a job; its end is shown here."""

    if TYPE_CHECKING:
        view: ArticleView
        item: Item | None

        @property
        def text(self) -> MarkedText: ...

        def reload(self) -> None: ...
        def show_pane(self, name: str) -> None: ...

    def export(self) -> None:
        self.app.push_screen(ExportScreen([self.view.article_id]), lambda job: self.begin(job) if job else None)

    def on_job_ended(self, event: JobEnded) -> None:
        self.desk.job_over(event)
        if any(isinstance(r, Retranslation) for r in event.results):
            self.reload()
            self.show_pane("again")
