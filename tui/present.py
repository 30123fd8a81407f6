"""Text made safe to show: the only file that makes `Content`.

Textual and Rich read `[...]` in a plain string as markup: `[sic]` disappears and `[/b]` crashes the screen. Terminals
obey escape sequences and bidirectional overrides. So every string that reaches a widget passes through here.
"""

import re
from collections.abc import Iterable
from typing import Final

from textual.content import Content

Piece = str | tuple[str, str] | Content
"""Text; text with a style (`"bold $accent"`); or something already safe."""

_UNSAFE: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_LEFT_TO_RIGHT: Final = "\u200e\u202a\u202d\u2066"
_RIGHT_TO_LEFT: Final = "\u061c\u200f\u202b\u202e\u2067\u2068"


def _visible(code: int) -> str:
    """One visible character of one cell for a character that a terminal would obey or hide."""
    character = chr(code)
    if character in "\t\r":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if character in _LEFT_TO_RIGHT:
        return "▷"
    if character in _RIGHT_TO_LEFT:
        return "◁"
    return {0xAD: "¬", 0x2028: "⏎", 0x2029: "⏎"}.get(code, "▯")


def neutral(text: str) -> str:
    """The text with nothing in it that a terminal obeys or hides; as long as before, so spans still point into it.

    Line feeds stay; other controls become ␀…␟ or ▯, bidirectional marks ▷ and ◁, soft hyphens ¬. Joiners and variation
    selectors stay: Persian, Indic scripts and emoji need them.
    """
    return _UNSAFE.sub(lambda match: _visible(ord(match[0])), text) if _UNSAFE.search(text) else text


def one_line(text: str, limit: int | None = None) -> str:
    """The text safe and on one line, white space folded, cut with "…" after `limit` characters."""
    if limit is not None:
        text = text[: limit * 2 + 200]
    folded = " ".join(neutral(text).split())
    return folded if limit is None or len(folded) <= limit else folded[: max(0, limit - 1)].rstrip() + "…"


def line(*pieces: Piece) -> Content:
    """Pieces side by side, each with its style; never read as markup."""
    return Content.assemble(*(_safe(piece) for piece in pieces))


def lines(rows: Iterable[Content]) -> Content:
    """Rows under each other."""
    return Content("\n").join(rows)


def _safe(piece: Piece) -> Piece:
    if isinstance(piece, Content):
        return piece
    if isinstance(piece, tuple):
        return neutral(piece[0]), piece[1]
    return neutral(piece)


def fit(content: Content, width: int) -> Content:
    """Exactly `width` cells: cut with "…" or filled with spaces."""
    if width <= 0:
        return Content("")
    cut = content.truncate(width, ellipsis=True)
    return cut.pad_right(max(0, width - cut.cell_length))


def painted(text: str, styles: Iterable[tuple[int, int, str]]) -> Content:
    """Text with (start, end, style) ranges over it; where they disagree the later wins."""
    content = Content(neutral(text))
    for start, end, style in styles:
        content = content.stylize(style, start, end)
    return content


def wrapped(content: Content, width: int) -> list[Content]:
    """The content on lines of at most `width` cells; at least one line."""
    return content.wrap(width) or [Content("")]
