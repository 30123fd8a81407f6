"""Commands that have an article worked on: translate again, compare, link, export."""

from typing import TYPE_CHECKING

from tui.commands import AnyCommand, Command

if TYPE_CHECKING:
    from tui.screens.article import ArticleScreen


class ExportReport(Command):
    """Export a provenance report: Markdown, HTML, JSON or CSV."""

    key, label, footer = "e", "Export", True

    @staticmethod
    def run(screen: "ArticleScreen") -> None:
        screen.export()


WORKING: tuple[AnyCommand, ...] = (ExportReport,)
