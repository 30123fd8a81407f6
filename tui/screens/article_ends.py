"""How the article screen's long work ends."""

from tracker.model import Retranslation
from tracker.quotations.concordance import Group
from tracker.workflow import ComparisonView, Event
from tui.messages import JobEnded
from tui.screens.article_beside import GATHERING, Beside
from tui.screens.article_linking import BESIDE, LOOKING, QUOTING, Linking
from tui.screens.article_working import SUGGESTING, Working
from tui.screens.compare import CompareScreen
from tui.shape.columns import beside


class Ends(Working, Linking, Beside):
    """Each kind of result is shown where it belongs; what was done before a cancel is shown too."""

    def on_job_ended(self, event: JobEnded) -> None:
        self.desk.job_over(event)
        for result in event.results[-1:]:
            if isinstance(result, ComparisonView):
                self.app.push_screen(CompareScreen(result))
            elif isinstance(result, Retranslation) and event.title == BESIDE:
                self.app.push_screen(CompareScreen(beside(self.view, result)))
            elif isinstance(result, Retranslation) and event.title == SUGGESTING:
                self.reload()
            elif isinstance(result, Retranslation):
                self.translated(result)
        if event.title == QUOTING and not event.error:
            self._quoted([r for r in event.results if isinstance(r, Group)])
        if event.title == GATHERING and not event.error:
            self.gathered([r for r in event.results if isinstance(r, Event)])
        if event.title == LOOKING and not event.error:
            self._found()

    def _quoted(self, groups: list[Group]) -> None:
        if groups:
            self.show_quotations(groups)
        else:
            self.desk.tell("No quotation of this article stands in another one.")

    def _found(self) -> None:
        """Offer what the program found in the library."""
        self.reload()
        if self.sources():
            self.ask_source()
        else:
            self.desk.tell("No likely source in the library.")
