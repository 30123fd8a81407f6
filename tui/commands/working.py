"""Commands that have an article worked on: translate again, compare, link, export."""

from typing import TYPE_CHECKING

from tui.commands import AnyCommand, Command

if TYPE_CHECKING:
    from tui.screens.article import ArticleScreen


class TranslateAgain(Command):
    """Translate again, on this machine: the selection, else what is looked at, else the sentence under the cursor."""

    key, label, footer = "t", "Translate", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.translate_passage()


class TranslateInto(Command):
    """Translate the same passage into a language you name."""

    key, label = "i", "Into…"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.ask_language()


class TranslateWhole(Command):
    """Translate the whole text again, on this machine."""

    key, label = "T", "Whole text"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.translate_whole()


class CompareTexts(Command):
    """Source, published text and re-translation side by side."""

    key, label, footer = "x", "Compare", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.compare()


class CompareWith(Command):
    """Set the article beside another one: linked, on the same event, another version, or two engines side by side."""

    key, label = "X", "Compare with…"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.ask_beside()


class LinkSource(Command):
    """Find this article's source in the library, or name it."""

    key, label = "L", "Link source"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.ask_source()


class SameQuotation(Command):
    """Find the quotations of this article in other articles and read their renderings under each other."""

    key, label = "q", "Quotations elsewhere"

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.find_quotations()


class ExportReport(Command):
    """Export a provenance report: Markdown, HTML, JSON or CSV."""

    key, label, footer = "e", "Export", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.export()


WORKING: tuple[AnyCommand, ...] = (
    TranslateAgain, TranslateInto, TranslateWhole, CompareTexts, CompareWith, LinkSource, SameQuotation, ExportReport,
)  # fmt: skip
