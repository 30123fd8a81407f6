"""The export dialog: which format, where to, and what would be overwritten."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Final, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, RadioSet, Static

from tracker.exports import EXPORTS, export
from tui import present
from tui.exporting import export as write_report
from tui.jobs import Job
from tui.widgets.choice import Choice

FORMATS: Final = {
    "markdown": ("Markdown", "to read and to send"),
    "html": ("HTML", "one page, opens in any browser"),
    "json": ("JSON", "everything, for programs"),
    "csv": ("CSV", "one row for each finding, for a spreadsheet"),
}
"""How a report format is called, and what it is for; formats without an entry are shown by their name."""


class ExportScreen(ModalScreen[Job | None]):
    """Answers with the job that writes the report; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave"), Binding("ctrl+s", "export", "Export")]

    def __init__(self, article_ids: Sequence[int], folder: Path | None = None) -> None:
        super().__init__()
        self._ids = article_ids
        self._folder = folder or Path.cwd()
        self._overwrite: Path | None = None

    def compose(self) -> ComposeResult:
        count = len(self._ids)
        with Vertical(classes="dialog"):
            yield Static(
                present.line(
                    ("Export a report on ", "bold"), (f"{count:,} article{'' if count == 1 else 's'}", "bold $accent")
                ),
                classes="question",
            )
            with RadioSet(compact=True):
                for number, name in enumerate(EXPORTS):
                    title, words = FORMATS.get(name, (name, ""))
                    yield Choice(present.line(title, (f"  {words}", "$muted")), value=number == 0, name=name)
            yield Input(str(self._suggested(export(next(iter(EXPORTS))).ENDING)), id="path")
            yield Static(id="warning")
            with Horizontal(classes="buttons"):
                yield Button("Export", variant="primary", compact=True)
                yield Static(present.line(("enter", "bold"), " exports   ", ("esc", "bold"), " leaves"), classes="keys")

    def on_mount(self) -> None:
        self.query_one(RadioSet).focus()

    def _suggested(self, ending: str) -> Path:
        """A name of numbers alone: no word of an article gets into a file name."""
        shown = "-".join(str(i) for i in self._ids[:5]) + ("-and-more" if len(self._ids) > 5 else "")
        return self._folder / f"provenance-{shown}{ending}"

    @property
    def _format(self) -> str:
        return list(EXPORTS)[max(0, self.query_one(RadioSet).pressed_index)]

    @on(RadioSet.Changed)
    def format_changed(self) -> None:
        path = self.query_one("#path", Input)
        if Path(path.value).suffix in {export(name).ENDING for name in EXPORTS}:
            path.value = str(Path(path.value).with_suffix(export(self._format).ENDING))

    @on(Input.Changed)
    def path_changed(self) -> None:
        self._overwrite = None
        self.query_one("#warning", Static).update(present.line())

    @on(Input.Submitted)
    @on(Button.Pressed)
    def action_export(self) -> None:
        path = Path(self.query_one("#path", Input).value.strip() or ".").expanduser()
        if path.is_file() and self._overwrite != path:
            self._overwrite = path
            self._warn("That file is there already. Enter again overwrites it; or change the name.")
        elif not path.is_dir() and not path.parent.is_dir():
            self._warn(f"There is no folder {path.parent}.")
        else:
            self._leave_with(path)

    def _warn(self, words: str) -> None:
        self.query_one("#warning", Static).update(present.line(("! " + words, "$text-warning")))

    def _leave_with(self, path: Path) -> None:
        from tui.app import TrackerApp

        workflow, ids, name = cast("TrackerApp", self.app).workflow, self._ids, self._format
        self.dismiss(Job("Exporting", lambda: write_report(workflow, ids, name, path)))

    def action_leave(self) -> None:
        self.dismiss(None)
