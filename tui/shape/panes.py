"""The panes beside an article's text: their order, names and entries."""

from collections.abc import Callable
from dataclasses import dataclass, replace
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

MOST: Final = 500
"""Entries shown of a pane: measuring more makes opening slow (0.3 s for 1,000). What is cut is said."""


@dataclass(frozen=True, slots=True)
class Pane:
    name: str
    title: str
    items: Callable[[ArticleView], list[Item]]
    empty: str
    """What is said where there is nothing."""
    count: Callable[[ArticleView], int] | None = None
    """How many there are, without shaping them; None: not told."""


def _findings(view: ArticleView) -> list[Item]:
    return finding_items(view.analysis, view.version.text, MOST)


def _chain(view: ArticleView) -> list[Item]:
    return chain_items(view.analysis, view.version.text)


def _language(view: ArticleView) -> list[Item]:
    return language_items(view.analysis)


def _quotations(view: ArticleView) -> list[Item]:
    few = replace(view.analysis, quotations=view.analysis.quotations[:MOST])
    return quotation_items(few, view.version.text)


def _fragments(view: ArticleView) -> list[Item]:
    few = replace(view.analysis, fragments=view.analysis.fragments[:MOST])
    return fragment_items(few, view.version.text)


def _again(view: ArticleView) -> list[Item]:
    return again_items(view.retranslations, view.version.text)


def _history(view: ArticleView) -> list[Item]:
    return history_items(view.decisions)


_NOT_YET: Final = "Not translated again yet: t for a passage, T for all"
PANES: Final = (
    Pane("findings", "Findings", _findings, "Nothing found. Flag what you see: f", lambda v: len(v.analysis.findings)),
    Pane("chain", "Chain", _chain, "Nobody is named"),
    Pane("language", "Language", _language, "Not known"),
    Pane("quotations", "Quotes", _quotations, "No quotations", lambda v: len(v.analysis.quotations)),
    Pane("fragments", "Fragments", _fragments, "No other language here", lambda v: len(v.analysis.fragments)),
    Pane("again", "Again", _again, _NOT_YET),
    Pane("history", "History", _history, "Nobody has decided anything yet", lambda v: len(v.decisions)),
)


def pane(name: str) -> Pane:
    return next(p for p in PANES if p.name == name)


def tab(number: int, shown: Pane, count: int, active: bool) -> Content:
    """A pane's tab: its key, its name, how much is in it."""
    style = "bold $accent underline" if active else "$foreground"
    amount = f" {count if count < 100 else '99+'}" if count else ""
    return present.line((f"{number} ", "$muted"), (shown.title, style), (amount, "$muted"))
