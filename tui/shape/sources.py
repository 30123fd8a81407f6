"""What an editor is offered when an article's source is asked for."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from tracker.model import Link, LinkStatus
from tui import present
from tui.symbols import BASES

PICK, LOOK, AGAIN = "pick", "look", "again"
"""Pick it from the library; have the program look for it; do without."""


def source_choices(links: Sequence[Link], titles: Mapping[int, str]) -> list[tuple[str, Content]]:
    """Linked and proposed sources first, each with its reason, then the ways to find another."""
    choices = [(str(link.source_article_id), _link(link, titles)) for link in links]
    return [
        *choices,
        (LOOK, present.line("Look for it in the library", ("  by numbers, names, quotations in common", "$muted"))),
        (PICK, present.line("Pick it from the library", ("  by searching", "$muted"))),
        (AGAIN, present.line("No source", ("  set a re-translation beside the text", "$muted"))),
    ]


def _link(link: Link, titles: Mapping[int, str]) -> Content:
    symbol, word, style = BASES[link.basis]
    title = present.one_line(titles.get(link.source_article_id, f"article {link.source_article_id}"), 60)
    state = "linked" if link.status is LinkStatus.CONFIRMED else f"proposed, {link.score_0_to_1 or 0:.2f}"
    reason = present.one_line(link.reason, 120)
    return present.line(
        (f"{symbol} {word} ", style),
        (title, "bold"),
        (f"  {state}", "$muted"),
        (f"\n  {reason}", "$muted"),
    )
