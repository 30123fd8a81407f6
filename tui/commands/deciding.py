"""Commands with which a person decides: on a finding, a step of the chain, a credit, a verdict."""

from typing import TYPE_CHECKING

from tracker.model import DecisionVerb
from tui.commands import AnyCommand, Command

if TYPE_CHECKING:
    from tui.screens.article import ArticleScreen


class FlagSelection(Command):
    """Flag the selected words as a finding of your own; without a selection, the word under the cursor."""

    key, label, footer = "f", "Flag", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.ask_flag()


class ConfirmFinding(Command):
    """Confirm what is looked at: a finding, a step of the chain, a credit or a verdict."""

    key, label, footer = "c", "Confirm", True

    @staticmethod
    def ready(screen: "ArticleScreen") -> bool:
        return screen.decidable is not None

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.decide(DecisionVerb.CONFIRMED)


class DismissFinding(Command):
    """Dismiss what is looked at, with a reason."""

    key, label, footer = "d", "Dismiss", True

    @staticmethod
    def ready(screen: "ArticleScreen") -> bool:
        return screen.decidable is not None

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.ask_and_decide(DecisionVerb.DISMISSED)


class CorrectFinding(Command):
    """Correct what is looked at: say what it ought to be."""

    key, label = "o", "Correct"

    @staticmethod
    def ready(screen: "ArticleScreen") -> bool:
        return screen.decidable is not None

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.ask_and_decide(DecisionVerb.CORRECTED)


class CommentFinding(Command):
    """Leave a comment on what is looked at."""

    key, label = "m", "Comment"

    @staticmethod
    def ready(screen: "ArticleScreen") -> bool:
        return screen.decidable is not None

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.ask_and_decide(DecisionVerb.COMMENTED)


class UndoDecision(Command):
    """Take back the last decision; it stays in the history."""

    key, label, footer = "u", "Undo", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.take_back()


class RedoDecision(Command):
    """Do again what was taken back."""

    key, label = "r", "Redo"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.do_again()


DECIDING: tuple[AnyCommand, ...] = (
    FlagSelection, ConfirmFinding, DismissFinding, CorrectFinding, CommentFinding, UndoDecision, RedoDecision,
)  # fmt: skip
