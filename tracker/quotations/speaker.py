"""Who is said to have said it, as one sentence tells it."""

from dataclasses import dataclass
from typing import Final

from tracker.model import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, as far as the sentence says it."""

    name: str | None
    """As the text writes it; None for a pronoun or a subject left out: whoever spoke before."""
    span: Span | None
    role: str | None
    words: tuple[str, ...]
    """Name and office, case-folded: where a nationality may stand."""


LEFT_OUT: Final = Speaker(None, None, None, ())
"""A verb whose subject is left out: whoever spoke before."""
