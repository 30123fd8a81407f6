"""The library's list: columns that fit the screen, and what is said around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from textual.content import Content

from tracker.model import ArticleStatus, LeftOut, LibraryOrder, LibraryQuery, LibraryRow
from tracker.workflow import Added
from tui import present
from tui.symbols import BASES, language

STATUSES: Final = {
    ArticleStatus.NOTHING_FOUND: ("–", "nothing found", "$muted"),
    ArticleStatus.OPEN: ("○", "open", "$foreground"),
    ArticleStatus.IN_REVIEW: ("◐", "in review", "$basis-inferred"),
    ArticleStatus.AUDITED: ("●", "audited", "$decided-confirmed"),
}
ORDERS: Final = {
    LibraryOrder.ADDED: "last added first",
    LibraryOrder.PUBLISHED: "last published first",
    LibraryOrder.TITLE: "by title",
    LibraryOrder.FINDINGS: "most open findings first",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in cells; 0 leaves the column out."""

    title: int
    outlet: int
    text: int
    original: int
    chain: int
    fragments: int
    open: int
    status: int


@lru_cache(maxsize=64)
def columns(width: int) -> Columns:
    """What fits: status in words, outlet and long language names only where there is room."""
    rest = max(20, width - 2)
    fragments, found = (6, 9) if rest >= 100 else (5, 6)
    text, original = (11, 22) if rest >= 100 else (4, 6)
    status = 16 if rest >= 90 else 2
    outlet = 18 if rest >= 130 else 0
    left = rest - fragments - found - text - original - status - outlet
    chain = left * 2 // 5
    return Columns(left - chain, outlet, text, original, chain, fragments, found, status)


def header(width: int) -> Content:
    """The columns' names."""
    c = columns(width)
    wide = c.text > 4
    names = (
        ("Status" if c.status > 2 else "", c.status),
        ("Title", c.title),
        ("Outlet", c.outlet),
        ("Text" if wide else "In", c.text),
        ("First written in" if wide else "From", c.original),
        ("Chain", c.chain),
        ("Frag." if wide else "Fr", c.fragments),
        ("Findings" if wide else "Open", c.open),
    )
    return present.line(" ", *(_cell(present.line((name, "bold $muted")), size) for name, size in names))


def row(article: LibraryRow, width: int) -> Content:
    """One article on one line."""
    c = columns(width)
    symbol, word, style = STATUSES[article.status]
    wide = c.text > 4
    return present.line(
        " ",
        _cell(present.line((f"{symbol} {word}" if c.status > 2 else symbol, style)), c.status),
        _cell(present.line(present.one_line(article.title, c.title + 20)), c.title),
        _cell(
            present.line((present.one_line(article.outlet or "unknown", 60), "" if article.outlet else "$muted")),
            c.outlet,
        ),
        _cell(present.line(language(article.language) if wide else article.language), c.text),
        _cell(_original(article, wide), c.original),
        _cell(
            present.line(
                (
                    present.one_line(article.chain_short or "nobody named", 200),
                    "" if article.chain_short else "$muted",
                )
            ),
            c.chain,
        ),
        _cell(_count(article.fragments, "≠", "$mark-fragment"), c.fragments),
        _cell(_open(article, wide), c.open),
    )


def _cell(content: Content, size: int) -> Content:
    """Fitted, with one cell of air to its right."""
    return present.line(present.fit(content, size - 1), " ") if size > 1 else present.line()


def _original(article: LibraryRow, wide: bool) -> Content:
    symbol, word, style = BASES[article.original_basis]
    name = language(article.original_language) if wide else article.original_language or "?"
    if article.original_language is None:
        return present.line(("? unknown" if wide else "?", "$muted"))
    return present.line(name, (f" {symbol} {word}" if wide else f" {symbol}", style))


def _count(number: int, symbol: str, style: str) -> Content:
    return present.line((f"{symbol} {number}" if number else "·", style if number else "$faint"))


def _open(article: LibraryRow, wide: bool) -> Content:
    if not article.findings_total:
        return present.line(("·", "$faint"))
    lost = (f" ⌀{article.lost_place}", "$severity-minor") if article.lost_place else ""
    if not article.findings_open:
        return present.line((f"✓ 0/{article.findings_total}" if wide else "✓ 0", "$decided-confirmed"), lost)
    return present.line(
        (f"○ {article.findings_open}", "bold"), (f"/{article.findings_total}" if wide else "", "$muted"), lost
    )


def filters(query: LibraryQuery) -> Content:
    """What the list is narrowed to, and its order."""
    status = STATUSES[query.status][1] if query.status else "any"
    parts = (
        ("text in", language(query.language) if query.language else "any language", query.language),
        ("first written in", language(query.original) if query.original else "any language", query.original),
        ("status", status, query.status),
        ("order", ORDERS[query.order], query.order is not LibraryOrder.ADDED),
    )
    pieces: list[present.Piece] = []
    for name, value, narrowed in parts:
        pieces += [(f"{name} ", "$muted"), (value, "bold $accent" if narrowed else ""), "   "]
    return present.line(*pieces)


def shown(listed: int, found: int, everything: int) -> Content:
    """How many are listed of how many; what was cut is said."""
    if listed < found:
        return present.line(
            (f"{listed:,} of {found:,} shown", "bold $severity-minor"),
            (" · narrow the search to see the rest", "$muted"),
        )
    if found < everything:
        return present.line(f"{found:,} of {everything:,} articles")
    return present.line((f"{everything:,} article{'' if everything == 1 else 's'}", "$muted"))


def empty(everything: int) -> Content:
    """What to do where the list is empty."""
    if everything:
        return present.lines(
            [
                present.line(("No article answers to that.", "bold")),
                present.line(),
                present.line(("esc", "bold $accent"), " clears search and filters"),
            ]
        )
    return present.lines(
        [
            present.line(("Nothing here yet.", "bold")),
            present.line(),
            present.line(
                ("a", "bold $accent"), "  adds files or folders: text, Markdown, saved web pages, JSON, JSON Lines"
            ),
            present.line(("   or, in a shell:  ", "$muted"), ("tracker add PATH…", "bold")),
            present.line(),
            present.line(("Everything stays on this machine.", "$muted")),
        ]
    )


def hint(keys: dict[str, str]) -> Content:
    """For the first evening: what to press."""
    pieces: list[present.Piece] = [("First time?  ", "bold $accent")]
    for key, words in keys.items():
        pieces += [(key, "bold"), (f" {words}   ", "")]
    return present.line(*pieces)


def added_words(added: Sequence[Added], left_out: Sequence[LeftOut]) -> str:
    """How a batch went: "12 articles added, 1 new version, 3 known already, 2 left out".

    What was never meant to be read, the pictures in a folder of articles, is not counted.
    """
    counts = [
        (sum(a.new == "article" for a in added), "article added", "articles added"),
        (sum(a.new == "version" for a in added), "new version", "new versions"),
        (sum(a.new == "metadata" for a in added), "with a new title or date", "with new titles or dates"),
        (sum(a.new == "known" for a in added), "known already", "known already"),
        (sum(x.count for x in left_out if x.failed), "left out", "left out"),
    ]
    return ", ".join(f"{n:,} {one if n == 1 else more}" for n, one, more in counts if n) or "Nothing found there."


def pick_row(article: LibraryRow, width: int) -> Content:
    """One article in a short list: language, title, outlet."""
    outlet = present.one_line(article.outlet or "", 30)
    return present.line(
        _cell(present.line((f" {article.language}", "$muted")), 7),
        _cell(present.line(present.one_line(article.title, 200)), max(10, width - 7 - 20)),
        _cell(present.line((outlet, "$muted")), 20),
    )
