"""The keys at the foot of a screen: as many as fit, the most needed first, none of them cut."""

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from tui import present

_AROUND: Final = 3
"""Cells beside a key and its word: before, between, after."""


class KeyFooter(Footer):
    """What does not fit stands in the help, whose key comes first."""

    def __init__(self, first: Sequence[str] = ()) -> None:
        """`first`: names of the actions that come first, in this order; the rest follow in the order of the screen."""
        super().__init__(show_command_palette=False)
        self._first = {f"command({name!r})": place for place, name in enumerate(first)}

    def compose(self) -> ComposeResult:
        keys = [key for key in super().compose() if isinstance(key, FooterKey)]
        keys.sort(key=lambda key: self._first.get(key.action, len(self._first)))
        yield from keys[: fitting([cells(key.key_display, key.description) for key in keys], self.app.size.width)]

    async def on_resize(self, event: events.Resize) -> None:
        await self.recompose()


def cells(key: str, words: str) -> int:
    """What a key with its word takes."""
    return present.line(key, words).cell_length + _AROUND


def fitting(widths: Sequence[int], room: int) -> int:
    """How many of these stand beside each other in so many cells."""
    taken = 0
    for count, width in enumerate(widths):
        taken += width
        if taken > room:
            return count
    return len(widths)
