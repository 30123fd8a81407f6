"""Jobs in words."""

from collections.abc import Iterable
from typing import Final

from textual.content import Content

from tracker.model import LeftOut
from tui import present
from tui.messages import JobState

_BAR: Final = 20


def job_line(state: JobState | None, width: int) -> Content:
    """How far, of what, and how to stop it."""
    if state is None:
        return present.line()
    what = "stopping after this one…" if state.cancelling else present.one_line(state.what, max(10, width - 60))
    return present.line(
        (f"{state.title} ", "bold"), *_bar(state), "  ", (what, "$muted"), ("   ctrl+x stops", "$faint")
    )


def _bar(state: JobState) -> tuple[present.Piece, ...]:
    if not state.total:
        return ((f"{state.done:,}" if state.done else "…", "$accent"),)
    full = _BAR * min(state.done, state.total) // state.total
    return (("━" * full, "$accent"), ("━" * (_BAR - full), "$surface-lighten-2"), f" {state.done:,} of {state.total:,}")


def left_out_lines(left_out: Iterable[LeftOut]) -> list[Content]:
    """What a batch went on without, and why."""
    return [
        present.line(("✗ ", "$text-error"), (present.one_line(x.name, 60), "bold"), "  ", present.one_line(x.reason))
        for x in left_out
    ]
