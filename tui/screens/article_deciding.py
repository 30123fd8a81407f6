"""What a person decides on the article screen. Every decision is one verb of the workflow, and visible at once."""

from typing import Final

from tracker.model import DecisionVerb, TargetKind
from tui import present
from tui.messages import DecisionRecorded
from tui.screens.article_base import ArticleBase
from tui.screens.ask import Ask
from tui.screens.flag import Flag, FlagForm
from tui.shape.history import decision_words

_ASKED: Final = {
    DecisionVerb.DISMISSED: "Dismiss: why?",
    DecisionVerb.CORRECTED: "Correct: what ought it to be?",
    DecisionVerb.COMMENTED: "Comment",
}
_ABOUT: Final = {
    TargetKind.HOP: "The right name. Its part and languages stay.",
    TargetKind.CREDIT: "The right name. Its part stays.",
    TargetKind.ORIGINAL_LANGUAGE: "The language's code: es, ru, zh…",
    TargetKind.TRANSLATION: "One of: human, machine, machine+post-edit, unknown, none",
}


class Deciding(ArticleBase):
    """Confirm, dismiss, correct, comment, flag, undo, redo."""

    def decide(self, verb: DecisionVerb, reason: str = "", value: str = "") -> None:
        """Record it on what is looked at."""
        if self.item is None or self.item.target is None:
            return
        decision = self.workflow.decide(self.view.article_id, self.item.target, verb, reason=reason, value=value)
        self.post_message(DecisionRecorded(self.view.article_id, decision_words(decision)))

    def ask_and_decide(self, verb: DecisionVerb) -> None:
        """Ask for the reason or the correction, then record it."""
        if self.item is None or self.item.target is None:
            return
        correcting = verb is DecisionVerb.CORRECTED
        hint = _ABOUT.get(self.item.target.kind, "") if correcting else ""
        about = present.line(self.item.row, (f"\n{hint}" if hint else "", "$muted"))

        def answered(words: str | None) -> None:
            if words is not None:
                self.guard(lambda: self.decide(verb, value=words) if correcting else self.decide(verb, reason=words))

        self.app.push_screen(Ask(_ASKED[verb], about, self.item.value if correcting else "", needed=True), answered)

    def ask_flag(self) -> None:
        """Flag the selection, else the word under the cursor."""
        span = self.text.selection or self.text.place
        if not len(span):
            self.desk.tell("There are no words here to flag.")
            return

        def answered(flag: Flag | None) -> None:
            if flag is not None:
                self.guard(lambda: self._flag(flag))

        self._flagged = span
        self.app.push_screen(FlagForm(span.of(self.view.version.text)), answered)

    def _flag(self, flag: Flag) -> None:
        found = self.workflow.flag(
            self.view.article_id, self._flagged, flag.category, flag.severity, flag.message, flag.suggestion
        )
        self.text.clear_selection()
        self.post_message(DecisionRecorded(self.view.article_id, f"⚑ flagged: {present.one_line(found.message, 60)}"))

    def take_back(self) -> None:
        self._tell_undone(self.workflow.undo(self.view.article_id) is not None, "↶ taken back", "Nothing to take back.")

    def do_again(self) -> None:
        self._tell_undone(self.workflow.redo(self.view.article_id) is not None, "↷ done again", "Nothing to do again.")

    def _tell_undone(self, done: bool, words: str, nothing: str) -> None:
        if done:
            self.post_message(DecisionRecorded(self.view.article_id, words))
        else:
            self.desk.tell(nothing)

    def on_decision_recorded(self, event: DecisionRecorded) -> None:
        self.reload()
        self.desk.tell(event.words)
