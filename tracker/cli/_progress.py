"""Progress on standard error, where somebody watches."""

import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from tracker.cli._text import printable, say
from tracker.model import LeftOut, Progress

Result = TypeVar("Result")

EVERY_S: Final = 0.1
"""No more often is the bar drawn."""


class Bar:
    """One line that is drawn over; nothing where standard error is no terminal."""

    def __init__(self) -> None:
        self._on, self._drawn_at = sys.stderr.isatty(), 0.0

    def draw(self, progress: Progress) -> None:
        now = time.monotonic()
        if not self._on or now - self._drawn_at < EVERY_S:
            return
        self._drawn_at = now
        width = shutil.get_terminal_size().columns - 1
        line = f"{_bar(progress)} {printable(progress.what)}"
        sys.stderr.write("\r\x1b[2K" + line[:width])
        sys.stderr.flush()

    def clear(self) -> None:
        if self._on and self._drawn_at:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()


def watched(events: Iterable[Progress | LeftOut | Result], left_out: list[LeftOut] | None = None) -> Iterator[Result]:
    """The results of a long verb; progress is drawn, what is left out is said and, where asked, collected."""
    bar = Bar()
    try:
        for event in events:
            if isinstance(event, Progress):
                bar.draw(event)
                continue
            bar.clear()
            if isinstance(event, LeftOut):
                say(f"{event.name}: left out: {event.reason}")
                if left_out is not None:
                    left_out.append(event)
            else:
                yield event
    finally:
        bar.clear()


def _bar(progress: Progress) -> str:
    if not progress.total:
        return f"{progress.done}"
    filled = round(20 * progress.done / progress.total)
    return f"[{'#' * filled}{'.' * (20 - filled)}] {progress.done}/{progress.total}"
