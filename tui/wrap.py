"""Where rows of a text begin and end on a screen. Pure and linear: 5 MB take a fraction of a second."""

import re
from typing import Final

from rich.cells import cell_len

Row = tuple[int, int]
"""Start and end in characters of the text; the space or line feed at the break belongs to no row."""

NOT_ONE_CELL: Final = re.compile(
    "[^\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0556\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff"
    "\u2500-\u25fc\u27e6-\u27eb]"
)
"""All but Latin, Greek, Cyrillic, typography and signs of one cell: a line without any is counted in characters."""


def wrap(text: str, width: int) -> list[Row]:
    """Every row of the text at this width; at least one, and one for each empty line."""
    rows: list[Row] = []
    start = 0
    while (end := text.find("\n", start)) >= 0:
        _wrap_line(text, start, end, width, rows)
        start = end + 1
    _wrap_line(text, start, len(text), width, rows)
    return rows


def _wrap_line(text: str, start: int, end: int, width: int, rows: list[Row]) -> None:
    width = max(2, width)
    plain = NOT_ONE_CELL.search(text, start, end) is None
    while end - start > width or not plain:
        stop = start + width if plain else _fitting(text, start, end, width)
        if stop >= end:
            break
        space = text.rfind(" ", start + 1, stop + 1)
        cut, following = (space, space + 1) if space > start else (stop, stop)
        rows.append((start, cut))
        start = following
    rows.append((start, end))


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """The furthest end of a run from `start` that takes at most `width` cells; at least one character."""
    stop = min(end, start + width)
    cells = cell_len(text[start:stop])
    while cells > width and stop > start + 1:
        stop = max(start + 1, stop - max(1, (cells - width) // 2))
        cells = cell_len(text[start:stop])
    return stop
