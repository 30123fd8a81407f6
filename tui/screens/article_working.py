"""What the article screen has worked on: translating again, exporting."""

from tracker.model import Retranslation, Span
from tracker.suggest import wanted
from tui.jobs import Job
from tui.screens.article_base import ArticleBase
from tui.screens.export import ExportScreen
from tui.shape.again import done_words
from tui.words_at import sentence_at

TRANSLATING = "Translating again"
SUGGESTING = "Looking for a suggestion"


class Working(ArticleBase):
    """Long work is a job; its end is shown here."""

    def export(self) -> None:
        screen = ExportScreen([self.view.article_id])
        self.app.push_screen(screen, lambda job: self.begin(job) if job else None)

    def passage(self) -> Span | None:
        """The selection, else what is looked at, else the sentence under the cursor."""
        place = self.text.place
        if (selection := self.text.selection) is not None:
            return selection
        if self.item is not None and self.item.spans and self._is_meant(self.item.spans[0]):
            return self.item.spans[0]
        sentences = [s.content for s in self.view.analysis.segmentation.sentences]
        at = sentence_at(sentences, place.start_char)
        return sentences[at] if at is not None else None

    def _is_meant(self, looked_at: Span) -> bool:
        """The cursor is on it, or the keys go to the pane, or the pane of fragments offers it and nobody moved away."""
        if looked_at.overlaps(self.text.place) or not self.text.has_focus:
            return True
        return self.shown_pane == "fragments" and self.offered_at == self.text.place

    def translate_passage(self) -> None:
        passage = self.passage()
        if passage is None or not len(passage):
            self.desk.tell("There are no words here to translate.")
        else:
            self._translate([passage])

    def translate_whole(self) -> None:
        self._translate(None)

    def _translate(self, spans: list[Span] | None) -> None:
        """Into the language that follows from the article; where none does, the editor is asked."""
        foreign = spans is not None and any(f.span.contains(spans[0]) for f in self.view.analysis.fragments)
        if self.original_known or foreign:
            self.start_translating(spans, None)
        else:
            self._ask_target(spans)

    def ask_language(self) -> None:
        """Ask into which language the passage is to be translated."""
        passage = self.passage()
        self._ask_target([passage] if passage is not None else None)

    def _ask_target(self, spans: list[Span] | None) -> None:
        self.ask_target(lambda code: self.start_translating(spans, code))

    def start_translating(self, spans: list[Span] | None, target: str | None) -> None:
        article_id, number, workflow = self.view.article_id, self.view.version_number, self.workflow
        self.begin(Job(TRANSLATING, lambda: workflow.translate(article_id, target, spans, None, number)))

    def suggest(self) -> None:
        """Have left-over fragments translated beside the reading, where an engine here can and nothing else runs."""
        article_id, workflow = self.view.article_id, self.workflow
        if wanted(self.view.analysis) and not self.desk.jobs.running:
            self.begin(Job(SUGGESTING, lambda: workflow.suggest(article_id), quiet=True))

    def translated(self, made: Retranslation) -> None:
        """Show what the engine made."""
        self.reload()
        self.show_pane("again")
        self.look_at_first()
        self.desk.tell(done_words(made))
