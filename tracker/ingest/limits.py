"""How long an article may be."""

from typing import Final

from tracker.errors import InputError

MAX_CHARS: Final = 10_000_000
"""Ten million characters are some twenty novels: what is longer is no article, and analysing it would take minutes."""


def refuse_too_long(text: str, name: str) -> None:
    """Raises:
    InputError: longer than `MAX_CHARS`.
    """
    if len(text) > MAX_CHARS:
        size = f"{len(text):,} characters; an article may have {MAX_CHARS:,}."
        raise InputError(name, f"is too long: {size}", "Split it, or give one article per line as JSON Lines.")
