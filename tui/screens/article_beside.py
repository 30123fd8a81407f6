"""Setting an article beside another: a linked one, one on the same event, another version, two engines."""

from collections.abc import Sequence

from tracker.model import LinkStatus, Relation
from tracker.workflow import CompareOptions, Event
from tui.jobs import Job
from tui.screens.article_base import ArticleBase
from tui.screens.ask import Choose
from tui.screens.pick import PickArticle
from tui.shape import others

COMPARING = "Comparing"
GATHERING = "Looking for reports on the same event"
_QUESTION = "Set it beside what?"


class Beside(ArticleBase):
    """Each choice ends in the compare screen."""

    def ask_beside(self) -> None:
        """Offer what is known at once, and ways to find more."""
        ids = {i for link in self.view.links for i in (link.source_article_id, link.published_article_id)}
        self.app.push_screen(
            Choose(_QUESTION, others.other_choices(self.view, self._titles(sorted(ids)))), self._beside
        )

    def _titles(self, ids: Sequence[int]) -> dict[int, str]:
        return {row.article_id: row.title for row in self.workflow.rows(ids)}

    def _beside(self, choice: str | None) -> None:
        if choice is None:
            return
        what, _, number = choice.partition(":")
        mine, workflow = self.view.article_id, self.workflow
        if choice == others.EVENT:
            self.begin(Job(GATHERING, lambda: workflow.events([mine])))
        elif choice == others.PICK:
            self.app.push_screen(PickArticle("Which article?", mine), self._beside_report)
        elif choice == others.ENGINES:
            self._ask_engines()
        elif f"{what}:" == others.VERSION:
            self._beside_version(int(number))
        elif f"{what}:" == others.MADE:
            self.begin(Job(COMPARING, lambda: workflow.compare(int(number), mine)))
        elif f"{what}:" == others.SOURCE:
            self.begin(Job(COMPARING, lambda: workflow.compare(mine, int(number))))
        else:
            self._beside_report(int(number))

    def _beside_report(self, other: int | None) -> None:
        """Another article that is not its source: neither counts as the original."""
        if other is not None:
            mine, workflow, how = self.view.article_id, self.workflow, CompareOptions(relation=Relation.REPORT)
            self.begin(Job(COMPARING, lambda: workflow.compare(mine, other, how)))

    def _beside_version(self, number: int) -> None:
        """The earlier one to the left, whichever is shown."""
        earlier, later = sorted((number, self.view.version_number))
        mine, workflow = self.view.article_id, self.workflow
        how = CompareOptions(source_version=earlier, published_version=later)
        self.begin(Job(COMPARING, lambda: workflow.compare(mine, mine, how)))

    def _ask_engines(self) -> None:
        choices = others.engine_choices(self.workflow.engine_status())
        if len(choices) == 1:
            self._engines_chosen(choices[0][0])
        elif choices:
            self.app.push_screen(Choose("Which two?", choices), self._engines_chosen)
        else:
            self.desk.tell("Two engines are needed, and fewer are ready here: F2 says what to install.", wrong=True)

    def _engines_chosen(self, choice: str | None) -> None:
        """On the source that is linked, else on the text itself, back or into a language that is asked for."""
        if choice is None:
            return
        names, confirmed = choice.split(), LinkStatus.CONFIRMED
        linked = any(k.published_article_id == self.view.article_id and k.status is confirmed for k in self.view.links)
        if linked or self.original_known:
            self._begin_engines(names, None)
        else:
            self.ask_target(lambda code: self._begin_engines(names, code))

    def _begin_engines(self, names: Sequence[str], target: str | None) -> None:
        mine, workflow = self.view.article_id, self.workflow
        self.begin(Job(COMPARING, lambda: workflow.compare_engines(mine, names, target)))

    def gathered(self, found: Sequence[Event]) -> None:
        """Offer the reports that were found."""
        if not found:
            self.desk.tell("No other article of the library seems to report this event.")
            return
        choices = others.event_choices(found[-1], self._titles(found[-1].article_ids))
        self.app.push_screen(Choose("Reports on the same event", choices), self._beside)
