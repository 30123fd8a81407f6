"""Commands for reading an article."""

from typing import TYPE_CHECKING

from tui.commands import AnyCommand, Command

if TYPE_CHECKING:
    from tui.screens.article import ArticleScreen


class NextFinding(Command):
    """Go to the next finding in the text."""

    key, label, footer = "n", "Next", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.step_finding(1)


class PreviousFinding(Command):
    """Go to the previous finding in the text."""

    key, label, footer = "p", "Prev", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.step_finding(-1)


class NextOpenFinding(Command):
    """Go to the next finding that nobody has decided on yet."""

    key, label = "N", "Next open"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.step_finding(1, open_only=True)


class SelectSentence(Command):
    """Select the sentence under the cursor; again, the next one as well."""

    key, label = "s", "Sentence"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.text.focus()
        screen.text.select_sentence()


class SearchText(Command):
    """Find words in this text."""

    key, label, footer = "slash", "Find", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.ask_search()


class SearchTextAgain(Command):
    """Find the same words further on."""

    key, label = "ctrl+n", "Find on"

    @staticmethod
    def ready(screen: "ArticleScreen") -> bool:
        return bool(screen.sought)

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.search_on()


class OlderVersion(Command):
    """Show the version before this one."""

    key, label = "left_square_bracket", "Older version"

    @staticmethod
    def ready(screen: "ArticleScreen") -> bool:
        return screen.view.version_number > 1

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_version(screen.view.version_number - 1)


class NewerVersion(Command):
    """Show the version after this one."""

    key, label = "right_square_bracket", "Newer version"

    @staticmethod
    def ready(screen: "ArticleScreen") -> bool:
        return screen.view.version_number < len(screen.view.versions)

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.show_version(screen.view.version_number + 1)


class GoBack(Command):
    """Clear the selection; without one, back to the library."""

    key, label, footer = "escape", "Back", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.back()


READING: tuple[AnyCommand, ...] = (
    PreviousFinding, NextOpenFinding, SearchText, SearchTextAgain, SelectSentence, OlderVersion,
    NewerVersion, GoBack,
)  # fmt: skip
