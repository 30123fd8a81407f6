"""Linking and parting sentences by hand, and deciding on departures."""

import json
from abc import abstractmethod
from collections.abc import Sequence

from textual.reactive import reactive

from tracker.anchor import make_selector
from tracker.model import DecisionVerb, Span, Target, TargetKind
from tracker.workflow import CompareOptions, ComparisonView
from tui.jobs import Job
from tui.messages import JobEnded
from tui.screens.ask import Ask
from tui.screens.base import CommandScreen
from tui.shape.columns import PairRow, has_source
from tui.shape.history import decision_words
from tui.shape.items import Item
from tui.widgets.aligned_columns import AlignedColumns


class Pairing(CommandScreen):
    """Every decision is one of the published article; then the texts are aligned again around it."""

    view: reactive[ComparisonView] = reactive[ComparisonView](lambda: None, init=False)  # type: ignore[arg-type,return-value]
    item: reactive[Item | None] = reactive(None, init=False)
    """The departure that is looked at."""
    rows: Sequence[PairRow] = ()

    @property
    @abstractmethod
    def columns(self) -> AlignedColumns:
        """The aligned columns."""

    def decide(self, verb: DecisionVerb, reason: str = "") -> None:
        """Record it on the departure that is looked at."""
        if self.item is not None and self.item.target is not None and self.view.decidable:
            article_id, target = self.view.published_article_id, self.item.target
            self.workflow.decide(article_id, target, verb, reason=reason, about=self.item.finding)
            self.compare_again()

    def ask_and_decide(self, verb: DecisionVerb, question: str) -> None:
        def answered(reason: str | None) -> None:
            if reason is not None:
                self.guard(lambda: self.decide(verb, reason))

        self.app.push_screen(Ask(question, self.item.row if self.item else None, needed=True), answered)

    @property
    def has_source(self) -> bool:
        """Whether there is anything to compare with but the machine."""
        return has_source(self.view)

    @property
    def can_pair(self) -> bool:
        """Whether sentences can be linked by hand here."""
        return self.view.decidable and has_source(self.view)

    @property
    def can_part(self) -> bool:
        if not self.can_pair:
            return False
        row = self.rows[self.columns.cursor] if self.rows else None
        return row is not None and bool(row.pair.source) and bool(row.pair.published)

    def link_pair(self) -> None:
        """Hold this pair's source sentences; or link those held to this pair's published ones."""
        if not has_source(self.view):
            self.desk.tell("There is no source here to link to.")
            return
        held, at = self.columns.held, self.columns.cursor
        if held is None:
            if not self.rows[at].pair.source:
                self.desk.tell("Begin on a pair that has a sentence of the source.")
                return
            self.columns.held = at
            self.desk.tell("Held. Go to the published sentence it belongs to and press l again; esc lets go.")
        elif not self.rows[at].pair.published:
            self.desk.tell("Here is no published sentence to link to.")
        else:
            self.columns.held = None
            self._decide_on(self.rows[held].pair.source, self.rows[at].pair.published, DecisionVerb.CONFIRMED)

    def part_pair(self) -> None:
        pair = self.rows[self.columns.cursor].pair
        self._decide_on(pair.source, pair.published, DecisionVerb.DISMISSED)

    def _decide_on(self, source: Sequence[int], published: Sequence[int], verb: DecisionVerb) -> None:
        """A decision on the published article, anchored by its first sentence; then align again around it."""
        comparison, text = self.view.comparison, self.view.published.text
        ours = [comparison.published_sentences[i] for i in published]
        theirs = [comparison.source_sentences[i] for i in source]
        target = Target(TargetKind.PAIR, str(self.view.source_article_id), make_selector(text, ours[0]))
        versions = {"source_version": self.view.source_version, "published_version": self.view.published_version}
        value = json.dumps({"source": _places(theirs), "published": _places(ours)} | versions)
        self.workflow.decide(self.view.published_article_id, target, verb, value=value)
        self.compare_again()

    def take_back(self) -> None:
        """The last decision on the article, whatever it was about: what it was is said."""
        undone = self.workflow.undo(self.view.published_article_id)
        if undone is None:
            self.desk.tell("Nothing to take back.")
        else:
            self.desk.tell(decision_words(undone))
            self.compare_again()

    def do_again(self) -> None:
        if self.workflow.redo(self.view.published_article_id) is None:
            self.desk.tell("Nothing to do again.")
        else:
            self.desk.tell("↷ done again")
            self.compare_again()

    def compare_again(self) -> None:
        view, workflow = self.view, self.workflow
        how = CompareOptions(
            source_version=view.source_version, published_version=view.published_version, relation=view.relation
        )
        self.begin(Job("Comparing", lambda: workflow.compare(view.published_article_id, view.source_article_id, how)))

    def on_job_ended(self, event: JobEnded) -> None:
        self.desk.job_over(event)
        views = [r for r in event.results if isinstance(r, ComparisonView)]
        if views:
            self.view = views[-1]


def _places(spans: Sequence[Span]) -> list[list[int]]:
    return [[s.start_char, s.end_char] for s in spans]
