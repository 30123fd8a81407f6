"""The panes beside an article's text: their order, names and entries."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from tracker.workflow import ArticleView
from tui import present
from tui.shape.again import again_items
from tui.shape.chain import chain_items
from tui.shape.findings import finding_items, fragment_items
from tui.shape.history import history_items
from tui.shape.items import Item
from tui.shape.language import language_items
from tui.shape.quotations import quotation_items


@dataclass(frozen=True, slots=True)
class Pane:
    name: str
    title: str
    items: Callable[[ArticleView], list[Item]]
    empty: str
    """What is said where there is nothing."""
    counted: bool = True
    """Whether its tab shows how many there are."""


def _findings(view: ArticleView) -> list[Item]:
    return finding_items(view.analysis, view.version.text)


def _chain(view: ArticleView) -> list[Item]:
    return chain_items(view.analysis, view.version.text)


def _language(view: ArticleView) -> list[Item]:
    return language_items(view.analysis)


def _quotations(view: ArticleView) -> list[Item]:
    return quotation_items(view.analysis, view.version.text)


def _fragments(view: ArticleView) -> list[Item]:
    return fragment_items(view.analysis, view.version.text)


def _again(view: ArticleView) -> list[Item]:
    return again_items(view.retranslations, view.version.text)


def _history(view: ArticleView) -> list[Item]:
    return history_items(view.decisions)


PANES: Final = (
    Pane("findings", "Findings", _findings, "Nothing found. Flag what you see: f"),
    Pane("chain", "Chain", _chain, "Nobody is named", counted=False),
    Pane("language", "Language", _language, "Not known", counted=False),
    Pane("quotations", "Quotes", _quotations, "No quotations"),
    Pane("fragments", "Fragments", _fragments, "No words in another language"),
    Pane("again", "Again", _again, "Not translated again yet: t for a passage, T for all", counted=False),
    Pane("history", "History", _history, "Nobody has decided anything yet"),
)


def pane(name: str) -> Pane:
    return next(p for p in PANES if p.name == name)


def tab(number: int, shown: Pane, count: int, active: bool) -> Content:
    """A pane's tab: its key, its name, how much is in it."""
    style = "bold $accent underline" if active else "$foreground"
    amount = f" {count}" if shown.counted and count else ""
    return present.line((f"{number} ", "$muted"), (shown.title, style), (amount, "$muted"))
