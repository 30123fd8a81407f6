"""Commands of the library."""

from typing import TYPE_CHECKING

from tui.commands import AnyCommand, Command

if TYPE_CHECKING:
    from tui.screens.library import LibraryScreen


class OpenArticle(Command):
    """Open the article under the cursor."""

    key, label, footer = "o", "Open", True

    @staticmethod
    def ready(screen: "LibraryScreen") -> bool:
        return screen.list.row_id is not None

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.list.action_choose()


class SearchLibrary(Command):
    """Search titles, texts, outlets and addresses."""

    key, label, footer = "slash", "Search", True

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.search.focus()


class FilterTextLanguage(Command):
    """Show only articles whose text is in one language."""

    key, label = "l", "Text language"

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.ask_language("language", "Articles whose text is in which language?")


class FilterOriginalLanguage(Command):
    """Show only articles first written in one language."""

    key, label = "w", "First written in"

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.ask_language("original", "Articles first written in which language?")


class FilterStatus(Command):
    """Show only articles of one status: open, in review, audited, nothing found; again for the next."""

    key, label, footer = "t", "Status", True

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.next_status()


class SortList(Command):
    """Sort by the next order: added, published, title, open findings."""

    key, label, footer = "s", "Sort", True

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.next_order()


class ClearFilters(Command):
    """Clear search and filters; show everything."""

    key, label = "escape", "Show all"

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.show_everything()


class AddArticles(Command):
    """Add files or folders: text, Markdown, saved web pages, JSON, JSON Lines."""

    key, label, footer = "a", "Add", True

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.ask_for_paths()


class ExportListed(Command):
    """Export a report on every article that is listed."""

    key, label, footer = "e", "Export", True

    @staticmethod
    def ready(screen: "LibraryScreen") -> bool:
        return screen.list.row_id is not None

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.export_listed()


class ReloadList(Command):
    """Read the list again: another window or the shell may have added articles."""

    key, label = "f5", "Read again"

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.reload()


class HideHint(Command):
    """Hide the hint for the first evening."""

    key, label = "h", "Hide hint"

    @staticmethod
    def ready(screen: "LibraryScreen") -> bool:
        return not screen.desk.memory.now.hint_seen

    @staticmethod
    def run(screen: "LibraryScreen") -> None:
        screen.hide_hint()


LIBRARY: tuple[AnyCommand, ...] = (
    OpenArticle, SearchLibrary, AddArticles, FilterTextLanguage, FilterOriginalLanguage, FilterStatus, SortList,
    ClearFilters, ExportListed, ReloadList, HideHint,
)  # fmt: skip
