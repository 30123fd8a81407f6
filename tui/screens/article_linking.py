"""Comparing an article with its source, and finding that source."""

from collections.abc import Sequence

from tracker.model import Link, LinkStatus
from tracker.quotations.concordance import Group
from tracker.workflow import CompareOptions
from tui.jobs import Job
from tui.screens.article_base import ArticleBase
from tui.screens.ask import Choose
from tui.screens.pick import PickArticle
from tui.shape import sources
from tui.shape.concordance import rendering_choices

COMPARING = "Comparing"
BESIDE = "Translating the whole text"
LOOKING = "Looking for the source"
QUOTING = "Looking for the same quotations"


class Linking(ArticleBase):
    """The source is linked, proposed, picked by hand, or there is none."""

    def sources(self) -> list[Link]:
        """Links to sources, those that a person or the page vouches for first."""
        mine = [link for link in self.view.links if link.published_article_id == self.view.article_id]
        return sorted(mine, key=lambda link: link.status is not LinkStatus.CONFIRMED)

    def compare(self) -> None:
        """With the linked source; where none is linked, ask."""
        linked = [link for link in self.sources() if link.status is LinkStatus.CONFIRMED]
        if linked:
            self.start_comparing(linked[0].source_article_id)
        else:
            self.ask_source()

    def start_comparing(self, source_id: int) -> None:
        article_id, workflow = self.view.article_id, self.workflow
        how = CompareOptions(published_version=self.view.version_number)
        self.begin(Job(COMPARING, lambda: workflow.compare(article_id, source_id, how)))

    def ask_source(self) -> None:
        links = self.sources()
        titles = {row.article_id: row.title for row in self.workflow.rows([link.source_article_id for link in links])}
        choices = sources.source_choices(links, titles)
        self.app.push_screen(Choose("What was this made from?", choices), self._source_chosen)

    def _source_chosen(self, choice: str | None) -> None:
        if choice == sources.PICK:
            self.app.push_screen(PickArticle("Which article is the source?", self.view.article_id), self._link)
        elif choice == sources.LOOK:
            article_id, workflow = self.view.article_id, self.workflow
            self.begin(Job(LOOKING, lambda: workflow.propose_links(article_id)))
        elif choice == sources.AGAIN:
            self._set_beside()
        elif choice is not None:
            self._link(int(choice))

    # ── the same quotation elsewhere ─────────────────────────────────────────

    def find_quotations(self) -> None:
        article_id, workflow = self.view.article_id, self.workflow
        self.begin(Job(QUOTING, lambda: workflow.concordance(article_id)))

    def show_quotations(self, groups: Sequence[Group]) -> None:
        """The renderings under each other; choosing one opens its article."""
        ids = sorted({int(r.article) for group in groups for r in group.renderings})
        titles = {row.article_id: row.title for row in self.workflow.rows(ids)}
        choices = rendering_choices(groups, titles, self.view.article_id)
        self.app.push_screen(Choose("The same quotation elsewhere", choices), self._open_other)

    def _open_other(self, article_id: str | None) -> None:
        if article_id is not None and int(article_id) != self.view.article_id:
            self.guard(lambda: self.open_article(int(article_id)))

    def _link(self, source_id: int | None) -> None:
        """Record that a person says so, and compare."""
        if source_id is not None:
            self.guard(lambda: self._linked(source_id))

    def _linked(self, source_id: int) -> None:
        self.workflow.link(source_id, self.view.article_id)
        self.reload()
        self.start_comparing(source_id)

    def _set_beside(self) -> None:
        """Beside the text its re-translation, back into the original language; where that is not known, ask."""
        if self.original_known:
            self._begin_beside(None)
        else:
            self.ask_target(self._begin_beside)

    def _begin_beside(self, target: str | None) -> None:
        article_id, number, workflow = self.view.article_id, self.view.version_number, self.workflow
        self.begin(Job(BESIDE, lambda: workflow.translate(article_id, target, None, None, number)))
