"""Where rows of a text begin and end on a screen. Pure and linear: 5 MB take a fraction of a second."""

import re
from typing import Final

from rich.cells import cell_len

Row = tuple[int, int]
"""Start and end in characters of the text; the space or line feed at the break belongs to no row."""

_NOT_ONE_CELL: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e\u1100-\u115f\u200c\u200d"
    "\u20d0-\u20ff\u231a-\u23ff\u25fd-\u27bf\u2b1b-\u2b55\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe00-\ufe6f"
    "\uff00-\uff60\uffe0-\uffe6\U0001f000-\U0010ffff]"
)
"""A superset of the characters that may take no cell or two; a paragraph without any is counted in characters."""


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
    plain = _NOT_ONE_CELL.search(text, start, end) is None
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
