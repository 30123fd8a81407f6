"""What the parts of the article screen rely on."""

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.reactive import reactive

from tracker.model import Span
from tracker.workflow import ArticleView
from tui import present
from tui.screens.ask import Ask
from tui.screens.base import CommandScreen
from tui.shape.items import Item

if TYPE_CHECKING:
    from tui.widgets.marked_text import MarkedText


class ArticleBase(CommandScreen):
    """The article, what is looked at, and the text with its cursor."""

    view: reactive[ArticleView] = reactive[ArticleView](lambda: None, init=False)  # type: ignore[arg-type,return-value]
    item: reactive[Item | None] = reactive(None, init=False)
    """What is looked at: decisions are about it."""
    shown_pane: reactive[str] = reactive("findings", init=False)
    offered_at: Span | None
    """Where the cursor was when the pane offered what is looked at; None where an editor went to it."""

    @property
    @abstractmethod
    def text(self) -> "MarkedText":
        """The text's widget."""

    @abstractmethod
    def reload(self, version_number: int | None = None) -> None:
        """Read the article again, at the version shown unless another is asked for."""

    @property
    def original_known(self) -> bool:
        """Whether another language than its own is supposed to be the original: a translation back leads there."""
        analysis = self.view.analysis
        return analysis.original_language.code not in (None, analysis.language.code)

    def ask_target(self, then: Callable[[str], None]) -> None:
        """Ask into which language to translate."""
        about = present.line(("A code such as en, es, fr, ru. F2 lists what the engines here can do.", "$muted"))

        def answered(code: str | None) -> None:
            if code:
                then(code.lower())

        self.app.push_screen(Ask("Translate into which language?", about, needed=True), answered)

    @abstractmethod
    def show_pane(self, name: str) -> None:
        """Show a pane beside the text."""

    @abstractmethod
    def open_article(self, article_id: int) -> None:
        """Open another article above this one."""

    @abstractmethod
    def look_at_first(self) -> None:
        """Look at the first entry of the pane."""
