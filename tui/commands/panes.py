"""Commands that choose what stands beside the text."""

from typing import TYPE_CHECKING

from tui.commands import AnyCommand, Command

if TYPE_CHECKING:
    from tui.screens.article import ArticleScreen


class ShowFindings(Command):
    """Beside the text: the findings."""

    key, label = "1", "Findings"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_pane("findings")


class ShowChain(Command):
    """Beside the text: the chain with its gaps and rivals, the credits, the citations."""

    key, label = "2", "Chain"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_pane("chain")


class ShowLanguage(Command):
    """Beside the text: the original language and every clue for it."""

    key, label = "3", "Language"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_pane("language")


class ShowQuotations(Command):
    """Beside the text: the quotations, who spoke, and through how many translations they came."""

    key, label = "4", "Quotations"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_pane("quotations")


class ShowFragments(Command):
    """Beside the text: runs of words in another language."""

    key, label = "5", "Fragments"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_pane("fragments")


class ShowRetranslations(Command):
    """Beside the text: what was translated again on this machine."""

    key, label = "6", "Again"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_pane("again")


class ShowHistory(Command):
    """Beside the text: what people decided, newest first."""

    key, label = "7", "History"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_pane("history")


PANES: tuple[AnyCommand, ...] = (
    ShowFindings, ShowChain, ShowLanguage, ShowQuotations, ShowFragments, ShowRetranslations, ShowHistory,
)  # fmt: skip
